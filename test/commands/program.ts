import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll} from 'vitest';
import {projectFolder} from '../terminal/harness.ts';

/** What a lookup printed, and how it ended. */
export type Outcome = {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
	/** Standard output, line by line, without the last line's end. */
	readonly lines: readonly string[];
};

export type Setting = {
	/** Piped in; null for no input at all. Nothing where it is left out. */
	readonly input?: string | Buffer | null;
	readonly env?: Readonly<Record<string, string>>;
	readonly folder?: string;
};

const folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-commands-'));
afterAll(() => {
	rmSync(folder, {recursive: true, force: true});
});

/** Write a file into a folder that goes when the tests are over. Returns its path. */
export const fileWith = (name: string, content: string | Uint8Array): string => {
	const file = path.join(folder, name);
	writeFileSync(file, content);
	return file;
};

/** The folder that `fileWith` writes to. */
export const testFolder = folder;

/** Run the built program as a script does: no terminal anywhere, none of this person's settings. */
export const nutgraf = (args: readonly string[], setting: Setting = {}): Outcome => {
	const {status, stdout, stderr} = spawnSync(
		process.execPath,
		[path.join(projectFolder, 'dist/cli.js'), ...args],
		{
			...(setting.input === null ? {stdio: ['ignore', 'pipe', 'pipe']} : {input: setting.input ?? ''}),
			cwd: setting.folder ?? folder,
			encoding: 'utf8',
			// One that hangs is ended, and has no exit code.
			timeout: 45_000,
			killSignal: 'SIGKILL',
			env: {
				PATH: process.env['PATH'] ?? '',
				LANG: 'C.UTF-8',
				HOME: folder,
				XDG_CONFIG_HOME: path.join(folder, 'config'),
				XDG_STATE_HOME: path.join(folder, 'state'),
				XDG_CACHE_HOME: path.join(folder, 'cache'),
				...setting.env,
			},
		},
	);
	return {code: status, out: stdout, err: stderr, lines: stdout.replace(/\n$/u, '').split('\n')};
};

/** A story about people who don't exist, in which every kind of claim stands once and plainly. */
export const lighthouseText = `Keeper of Tarn Point lighthouse to go after forty years

The lighthouse at Tarn Point will be run from the mainland by March, the Harbour Trust said on Tuesday.

"I have polished that lens every morning of my working life," said Ingrid Solheim, who has kept the light since 1984. Solheim said that nobody had asked her opinion.

Fishermen accused the trust of selling the tower to a hotel group. Marcus Obi, who chairs the Harbour Trust, denied that the tower had been sold.

Some residents believe that the lamp will be dark by summer.

The hotel group, Calder Rooms, declined to comment. Mr. Obi promised that the lamp would burn on.
`;

/** The path of the lighthouse story. */
export const lighthouse = fileWith('lighthouse.txt', lighthouseText);
