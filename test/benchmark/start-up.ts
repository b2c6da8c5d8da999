import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {projectFolder} from '../terminal/harness.ts';
import {timeToFirstScreen} from './first-screen.ts';
import {longStory} from './long-story.ts';

/** How long until something is there: every figure is the median of the runs, and its ratio to a Node.js that does nothing. */

const runs = 9;
const cli = path.join(projectFolder, 'dist/cli.js');
const story = path.join(projectFolder, 'data/stories/wang-yi-in-moscow.txt');

const median = (values: readonly number[]): number =>
	values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const toEnd = (args: readonly string[], env: Readonly<Record<string, string>> = {}): number => {
	const start = performance.now();
	spawnSync(process.execPath, args, {stdio: 'ignore', env: {...terminal, ...env}});
	return performance.now() - start;
};

/** A terminal and the caches of a person who has used the program before, but has left no story at another place. */
const person = mkdtempSync(path.join(tmpdir(), 'nutgraf-benchmark-'));
const terminal = {
	...process.env,
	TERM: 'xterm-256color',
	LANG: 'C.UTF-8',
	XDG_CACHE_HOME: person,
	XDG_STATE_HOME: person,
};

const toFirstScreen = async (
	program: readonly [string, ...string[]],
	env: Readonly<Record<string, string>> = {},
): Promise<number> => timeToFirstScreen(program, 'Moscow', {...terminal, ...env});

const isInstalled = (program: string): boolean => spawnSync(program, ['-version']).error === undefined;

/** As if the story had never been looked at before. */
const firstLook = {NUTGRAF_CACHE: 'off'};

/** A text of 20,000 paragraphs. */
const long = path.join(person, 'long.txt');
writeFileSync(long, ['Moscow', ...longStory(20_000).paragraphs.map(({text}) => text)].join('\n\n'));

const measures: ReadonlyArray<readonly [string, () => number | Promise<number>]> = [
	['node -e 0', () => toEnd(['-e', '0'])],
	['less, first screen', async () => toFirstScreen(['less', story])],
	...(isInstalled('w3m')
		? ([['w3m, first screen', async () => toFirstScreen(['w3m', '-o', 'confirm_qq=0', story])]] as const)
		: []),
	['nutgraf FILE, first screen', async () => toFirstScreen([process.execPath, cli, story])],
	['nutgraf LONG, first screen', async () => toFirstScreen([process.execPath, cli, long])],
	['nutgraf paragraphs FILE', () => toEnd([cli, 'paragraphs', story])],
	['nutgraf search Kremlin FILE', () => toEnd([cli, 'search', 'Kremlin', story])],
	['nutgraf actors FILE', () => toEnd([cli, 'actors', story], firstLook)],
	['nutgraf claims FILE', () => toEnd([cli, 'claims', story], firstLook)],
	['nutgraf export FILE', () => toEnd([cli, 'export', story], firstLook)],
	['nutgraf actors FILE, again', () => toEnd([cli, 'actors', story])],
	['nutgraf claims FILE, again', () => toEnd([cli, 'claims', story])],
	['nutgraf claims --by putin, again', () => toEnd([cli, 'claims', '--by', 'putin', story])],
];

// Taking turns, so that what else the machine does falls on all of them.
const times = measures.map((): number[] => []);
for (let run = 0; run < runs; run++) {
	for (const [index, [, measure]] of measures.entries()) times[index]!.push(await measure());
}

const nothing = median(times[0]!);
console.log(`start-up, median of ${runs} runs`);
for (const [index, [name]] of measures.entries()) {
	const time = median(times[index]!);
	console.log(
		`${name.padEnd(32)}${time.toFixed(0).padStart(6)} ms${(time / nothing).toFixed(2).padStart(8)} x node`,
	);
}

rmSync(person, {recursive: true, force: true});
