/*
Memory and time by the size of a story: prints, for some sizes, the memory of a process that opens, analyses and indexes it as the explorer
does, and of one that analyses it as a lookup does, both with the thread that long stories are analysed in; and the time of
the analysis for each paragraph, all as ratios. Times are of the processor, not of the clock.
*/
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {analyseDocument} from '../../source/commands/open-story.ts';
import {layout} from '../../source/explorer/layout/layout.ts';
import {readInBackground} from '../../source/explorer/read-in-background.ts';
import {startState} from '../../source/explorer/state/start.ts';
import {createStore} from '../../source/explorer/store.ts';
import {openDocument} from '../../source/intake/open.ts';
import type {StoryDocument} from '../../source/story/document.ts';
import {longStory} from './long-story.ts';

const own = fileURLToPath(import.meta.url);
const megabyte = 1024 * 1024;

/** Read a story to the end as the explorer does, from the first screen to the screen with all that was found. */
const asExplorer = async (document: StoryDocument): Promise<void> => {
	const store = createStore(startState(document, {label: 'long.txt', columns: 120, rows: 40}));
	layout(store.get());
	const nothing = {load: () => null, save: () => {}};
	await readInBackground(document, store, new AbortController().signal, nothing);
	const {reading} = store.get();
	if (reading.analysed < 1 || reading.search === null) throw new Error('not read to the end');
	layout(store.get());
};

/** Analyse a story as a lookup does. */
const asLookup = async (document: StoryDocument): Promise<void> => {
	await analyseDocument(document);
};

const ways = {explorer: asExplorer, lookup: asLookup};
type Way = keyof typeof ways;
type Measured = {readonly time: number; readonly peak: number};

/** What one process measures of a file, as JSON: milliseconds and bytes. */
const measure = async (file: string, way: Way): Promise<void> => {
	const document = await openDocument(file);
	const before = process.cpuUsage();
	await ways[way](document);
	const {user, system} = process.cpuUsage(before);
	const measured: Measured = {time: (user + system) / 1000, peak: process.resourceUsage().maxRSS * 1024};
	process.stdout.write(JSON.stringify(measured));
};

const inProcess = (file: string, way: Way): Measured => {
	const {stdout, stderr} = spawnSync(process.execPath, [own, file, way], {
		encoding: 'utf8',
		env: {...process.env, NUTGRAF_CACHE: 'off'},
	});
	if (stdout === '') throw new Error(stderr);
	return JSON.parse(stdout) as Measured;
};

const [file, way] = process.argv.slice(2);
if (file !== undefined) await measure(file, way === 'lookup' ? way : 'explorer');
else {
	const folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-memory-'));
	console.log(
		'paragraphs     text    a lookup, a paragraph         its memory            the explorer’s memory',
	);
	let base: number | undefined;
	for (const count of [24, 240, 2400, 20_000, 100_000]) {
		const long = path.join(folder, 'long.txt');
		const text = longStory(count)
			.paragraphs.map(paragraph => paragraph.text)
			.join('\n\n');
		writeFileSync(long, text);
		const lookup = inProcess(long, 'lookup');
		const explorer = inProcess(long, 'explorer');
		const each = lookup.time / count;
		base ??= each;
		const memory = ({peak}: Measured): string =>
			`${(peak / megabyte).toFixed(0).padStart(5)} MB, ${(peak / text.length).toFixed(1).padStart(7)} x the text`;
		console.log(
			`${String(count).padStart(10)} ${(text.length / megabyte).toFixed(2).padStart(5)} MB ${each.toFixed(2).padStart(8)} ms, ${(each / base).toFixed(3)} x the first ${memory(lookup)} ${memory(explorer)}`,
		);
	}

	rmSync(folder, {recursive: true, force: true});
}
