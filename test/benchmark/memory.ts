/*
Memory and time by the size of a story: prints, for some sizes, the memory of a process that opens, analyses and indexes it as the explorer
does, and the time of the analysis for each paragraph, all as ratios. Times are of the processor, not of the clock.
*/
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {analyseInPieces} from '../../source/analysis/analyse.ts';
import {layout} from '../../source/explorer/layout/layout.ts';
import {readingOf, startState} from '../../source/explorer/state/start.ts';
import {openDocument} from '../../source/intake/open.ts';
import {createSearchInPieces} from '../../source/search/paragraph-search.ts';
import {longStory} from './long-story.ts';

const own = fileURLToPath(import.meta.url);
const megabyte = 1024 * 1024;

const finish = <Result>(work: Generator<unknown, Result>): Result => {
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
	}
};

/** What one process measures of a file, as JSON. */
const measure = async (file: string): Promise<void> => {
	const document = await openDocument(file);
	layout(startState(document, {label: 'long.txt', columns: 120, rows: 40}));
	const before = process.cpuUsage();
	const story = finish(analyseInPieces(document));
	const {user, system} = process.cpuUsage(before);
	const search = finish(createSearchInPieces(document));
	const reading = readingOf(story, 1, search);
	process.stdout.write(
		JSON.stringify({
			paragraphs: reading.count,
			characters: document.text.length,
			analysis: (user + system) / 1000,
			peak: process.resourceUsage().maxRSS * 1024,
		}),
	);
};

const [file] = process.argv.slice(2);
if (file !== undefined) await measure(file);
else {
	const folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-memory-'));
	console.log('paragraphs    text   analysis, a paragraph         peak memory');
	let base: number | undefined;
	for (const count of [24, 240, 2400, 20_000, 100_000]) {
		const long = path.join(folder, 'long.txt');
		writeFileSync(
			long,
			longStory(count)
				.paragraphs.map(({text}) => text)
				.join('\n\n'),
		);
		const {stdout, stderr} = spawnSync(process.execPath, [own, long], {encoding: 'utf8'});
		if (stdout === '') throw new Error(stderr);
		const {characters, analysis, peak} = JSON.parse(stdout) as Record<string, number>;
		const each = analysis! / count;
		base ??= each;
		console.log(
			`${String(count).padStart(10)} ${(characters! / megabyte).toFixed(2).padStart(6)} MB ${each.toFixed(2).padStart(8)} ms, ${(each / base).toFixed(2)} x the first ${(peak! / megabyte).toFixed(0).padStart(8)} MB, ${(peak! / characters!).toFixed(1)} x the text`,
		);
	}

	rmSync(folder, {recursive: true, force: true});
}
