import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {open, projectFolder, type Person} from '../terminal/harness.ts';

/** However the explorer ends, the terminal is as it was, the exit code is right, and no process stays behind. */

const program = path.join(projectFolder, 'dist/cli.js');
const sabotage = path.join(projectFolder, 'test/terminal/programs/sabotage.cjs');
let folder: string;
let story: string;
let person: Person | undefined;

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-endings-'));
	story = path.join(folder, 'mill.txt');
	writeFileSync(
		story,
		'Mill at Corrow to grind again\n\nThe mill will grind again in May, said Petra Lund.\n\nThe council denied that it had paid for the wheel.\n',
	);
});
afterEach(async () => person?.leave());
afterAll(() => {
	rmSync(folder, {recursive: true, force: true});
});

/** Processes of the session that the pseudo-terminal's first process leads. */
const processesOf = (leader: number): readonly string[] =>
	spawnSync('ps', ['-o', 'pid=,args=', '-s', String(leader)], {encoding: 'utf8'})
		.stdout.split('\n')
		.filter(line => line.trim() !== '');

const isBack = (someone: Person): void => {
	const {emulator} = someone;
	expect(emulator.alternate()).toBe(false);
	expect(emulator.cursorShown()).toBe(true);
	expect(emulator.modes()).toEqual({bracketedPaste: false, wraparound: true, mouse: false});
	// Nothing asks for a keyboard protocol that it does not give back.
	const written = someone.written().toString();
	const count = (pattern: RegExp): number => written.match(pattern)?.length ?? 0;
	expect(count(/\u{1B}\[>\d*u/gu)).toBe(count(/\u{1B}\[<\d*u/gu));
};

const moments: ReadonlyArray<readonly [string, (someone: Person) => Promise<void>]> = [
	['as soon as the first screen is there', async someone => someone.sees('Mill at Corrow')],
	['when all is there', async someone => someone.sees(/\d claims? · /u)],
];

const openSabotaged = (by: string, env: Readonly<Record<string, string>> = {}): Person =>
	open({
		program: [process.execPath, '--require', sabotage, program, story],
		env: {SABOTAGE_BY: by, ...env},
	});

describe.each(moments)('%s', (_when, isThere) => {
	it.each<[string, (someone: Person) => void, {code: number; signal: number}]>([
		['q', someone => someone.press('q'), {code: 0, signal: 0}],
		['Ctrl-C', someone => someone.press('ctrl+c'), {code: 0, signal: 0}],
		['SIGTERM', someone => someone.signal('SIGTERM'), {code: 0, signal: 15}],
		['SIGHUP', someone => someone.signal('SIGHUP'), {code: 0, signal: 1}],
		['SIGINT', someone => someone.signal('SIGINT'), {code: 0, signal: 2}],
		['SIGQUIT', someone => someone.signal('SIGQUIT'), {code: 0, signal: 3}],
	])('%s gives the terminal back', async (_how, act, ending) => {
		person = open({args: [story]});
		await isThere(person);
		act(person);
		expect(await person.ends()).toEqual(ending);
		isBack(person);
		expect(person.screen().join('').trim()).toBe('');
		expect(processesOf(person.pid)).toEqual([]);
	});

	it.each(['handler', 'promise'])(
		'an error in a %s is told in one line, on a terminal as it was',
		async by => {
			person = openSabotaged(by);
			await isThere(person);
			person.signal('SIGUSR2');
			expect(await person.ends()).toEqual({code: 2, signal: 0});
			isBack(person);
			expect(person.screen().join('').trim()).toBe(
				`nutgraf: unexpected error: sabotaged ${by} (please report it: npm bugs nutgraf; NUTGRAF_DEBUG=1 shows where it is)`,
			);
		},
	);
});

describe('an error while the story is read', () => {
	it('ends the explorer', async () => {
		person = openSabotaged('analysis');
		expect(await person.ends()).toEqual({code: 2, signal: 0});
		isBack(person);
		expect(person.screen().join('').trim()).toMatch(/^nutgraf: unexpected error: sabotaged analysis/u);
	});

	it('shows its stack in the words of the sources where NUTGRAF_DEBUG is set', async () => {
		person = openSabotaged('analysis', {NUTGRAF_DEBUG: '1'});
		expect(await person.ends()).toMatchObject({code: 2});
		expect(person.screen().join('\n')).toMatch(/source\/language\/[\w/-]+\.ts:\d+/u);
	});

	it('is one line of a lookup as well', () => {
		const invisible = path.join(folder, 'invisible.txt');
		writeFileSync(invisible, 'Mill\u{200B} at Corrow\n\nIt will grind again\u{202E}, said Petra Lund.\n');
		const look = (env: Readonly<Record<string, string>>) =>
			spawnSync(process.execPath, ['--require', sabotage, program, 'paragraphs', invisible], {
				encoding: 'utf8',
				env: {...process.env, SABOTAGE_BY: 'sanitizer', ...env},
			});
		const short = look({});
		expect(short.status).toBe(2);
		expect(short.stderr).toBe(
			'nutgraf: unexpected error: sabotaged sanitizer (please report it: npm bugs nutgraf; NUTGRAF_DEBUG=1 shows where it is)\n',
		);
		expect(look({NUTGRAF_DEBUG: '1'}).stderr).toMatch(/source\/intake\/[\w-]+\.ts:\d+/u);
	});
});

const inShell = (): Person =>
	open({
		program: ['/bin/bash', '--norc', '--noediting', '-i'],
		env: {PS1: 'prompt> ', NODE: process.execPath, PROGRAM: program, STORY: story},
	});

describe('in a shell', () => {
	it('the modes of the terminal are the same before and after', async () => {
		for (const end of ['q', 'ctrl+c']) {
			person = inShell();
			await person.sees('prompt>');
			person.type(
				'before=$(stty -g); clear; "$NODE" "$PROGRAM" "$STORY"; [ "$before" = "$(stty -g)" ] && echo "same"$((6 * 7))\r',
			);
			await person.sees('Paragraphs 1/2');
			person.press(end);
			await person.sees('same42');
			isBack(person);
			await person.leave();
		}
	});

	it('Ctrl-Z stops it, fg brings it back where it was, and the shell works meanwhile', async () => {
		person = inShell();
		await person.sees('prompt>');
		person.type('"$NODE" "$PROGRAM" "$STORY"\r');
		await person.sees(/\d claims? · /u);
		person.press('j');
		await person.sees('Paragraphs 2/2');
		person.press('ctrl+z');
		await person.sees('Stopped');
		isBack(person);
		person.type('echo $((40 + 2))\r');
		await person.sees(/^42$/mu);
		person.type('fg\r');
		await person.sees('Paragraphs 2/2');
		person.press('k');
		await person.sees('Paragraphs 1/2');
		person.press('q');
		await person.waitFor('the shell', emulator => !emulator.alternate());
		isBack(person);
	});

	it('kill -9 of the shell ends it as well, and the terminal is given back', async () => {
		person = inShell();
		await person.sees('prompt>');
		person.type('"$NODE" "$PROGRAM" "$STORY"\r');
		await person.sees(/\d claims? · /u);
		const {pid} = person;
		expect(processesOf(pid).length).toBe(2);
		person.signal('SIGKILL');
		await person.ends();
		await expect.poll(() => processesOf(pid), {timeout: 10_000}).toEqual([]);
		isBack(person);
	});

	it('a terminal that is closed ends it', async () => {
		person = inShell();
		await person.sees('prompt>');
		person.type('"$NODE" "$PROGRAM" "$STORY"\r');
		await person.sees(/\d claims? · /u);
		const {pid} = person;
		await person.leave();
		await expect.poll(() => processesOf(pid), {timeout: 10_000}).toEqual([]);
	});
});

describe('without a terminal', () => {
	const inBash = (line: string) =>
		spawnSync('/bin/bash', ['-c', line], {
			encoding: 'utf8',
			timeout: 20_000,
			env: {...process.env, NODE: process.execPath, PROGRAM: program, STORY: story, XDG_CACHE_HOME: folder},
		});

	it('nutgraf | head -c 10 ends at once', () => {
		const {status, stdout, stderr} = inBash(
			'set -o pipefail; "$NODE" "$PROGRAM" < /dev/null 2> /dev/null | head -c 10; echo; echo "codes ${PIPESTATUS[*]}"',
		);
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
		expect(stdout.split('\n').length).toBe(3);
	});

	it.each(['paragraphs', 'claims', 'show', 'export'])('a full device is told in one line: %s', command => {
		const {status, stderr} = inBash(`"$NODE" "$PROGRAM" ${command} "$STORY" > /dev/full`);
		expect(status).toBe(2);
		expect(stderr).toMatch(/^nutgraf: cannot write the output: .*\n$/u);
	});

	it('neither a closed output nor a closed input is an error', () => {
		// Node.js itself opens the null device in its place.
		expect(inBash('"$NODE" "$PROGRAM" paragraphs "$STORY" >&-')).toMatchObject({status: 0, stderr: ''});
		const fine = inBash('"$NODE" "$PROGRAM" paragraphs "$STORY" <&-');
		expect(fine).toMatchObject({status: 0, stderr: ''});
		expect(fine.stdout).toContain('Petra Lund');
	});

	it('a pipe that stands still is waited for', () => {
		const long = path.join(folder, 'long.txt');
		writeFileSync(long, Array.from({length: 9000}, (_, at) => `Paragraph ${at} says little.`).join('\n\n'));
		const {stdout} = inBash(`"$NODE" "$PROGRAM" paragraphs ${long} | { sleep 1; tail -n 1; }`);
		expect(stdout).toContain('Paragraph 8999 says little.');
	});
});

it('the machine has what these tests look with', () => {
	expect(execFileSync('ps', ['-o', 'pid=', '-p', String(process.pid)], {encoding: 'utf8'}).trim()).toBe(
		String(process.pid),
	);
});
