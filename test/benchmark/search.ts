/*
How long a typed letter of a search takes in long stories: prints, for 20,000 and 100,000 paragraphs, the building
of the index, its longest step, and the slowest and the median letter of some queries typed letter by letter; and, where fzf is
installed, how long it takes for one query and whether it finds the mistyped ones. Times of letters are of the processor, not of the
clock, so that what else the machine does counts little: those of the thread that answers, which is what one waits for, and in brackets those of all
threads, with the ones that compile and clean up beside it.
*/
import {spawnSync} from 'node:child_process';
import {createSearchInPieces, type ParagraphSearch} from '../../source/search/paragraph-search.ts';
import {parseQuery} from '../../source/search/query.ts';
import type {StoryDocument} from '../../source/story/document.ts';
import {longStory} from './long-story.ts';
import {timed, type Took} from './processor-time.ts';

const queries = [
	'Kortolev',
	'ukriane',
	'the ministry said',
	'"security talks"',
	'Kyrgizstan border',
	'xqzzkvw',
	'a',
];

const build = (story: StoryDocument): {search: ParagraphSearch; took: number; longest: number} => {
	const began = performance.now();
	const steps = createSearchInPieces(story);
	let longest = 0;
	for (;;) {
		const stepBegan = performance.now();
		const step = steps.next();
		longest = Math.max(longest, performance.now() - stepBegan);
		if (step.done === true) return {search: step.value, took: performance.now() - began, longest};
	}
};

const typeLetters = (search: ParagraphSearch, query: string): readonly Took[] =>
	Array.from({length: query.length}, (_, index) =>
		timed(() => {
			const found = search.search(parseQuery(query.slice(0, index + 1)));
			// What is on the screen needs its marks: those of a screenful of matches.
			for (const match of found.slice(0, 50)) match.ranges.at(0);
		}),
	);

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`.padStart(10);

/** What fzf makes of the same paragraphs, one a line. */
const filterWithFzf = (paragraphs: number): void => {
	const input = longStory(paragraphs)
		.paragraphs.map(({text}) => text)
		.join('\n');
	for (const query of ['Korolev', "'Kortolev", "'ukriane"]) {
		const began = performance.now();
		const {error, stdout} = spawnSync('fzf', ['--filter', query], {
			input,
			encoding: 'utf8',
			maxBuffer: 2 ** 30,
		});
		if (error !== undefined) return;
		const lines = stdout.split('\n').length - 1;
		console.log(`        fzf --filter ${query}: ${milliseconds(performance.now() - began)}, ${lines} lines`);
	}
};

/** How many paragraphs a query finds, and the words that it marks in the first. */
const found = (search: ParagraphSearch, story: StoryDocument, query: string): string => {
	const matches = search.search(parseQuery(query));
	const first = matches[0];
	const words = first?.ranges.map(({start, end}) => story.text.slice(start, end)) ?? [];
	return `${query} finds ${matches.length}: ${[...new Set(words)].join(', ')}`;
};

for (const paragraphs of [24, 20_000, 100_000]) {
	const story = longStory(paragraphs);
	const {search, took, longest} = build(story);
	const letters = queries.flatMap(query => typeLetters(search, query));
	const ofThread = letters.map(({thread}) => thread).toSorted((a, b) => a - b);
	const ofAll = letters.map(({all}) => all).toSorted((a, b) => a - b);
	const both = (index: number): string =>
		`${milliseconds(ofThread.at(index)!)} (${milliseconds(ofAll.at(index)!).trim()})`;
	console.log(
		`${String(paragraphs).padStart(7)} paragraphs · index ${milliseconds(took)}, longest step ${milliseconds(longest)}` +
			` · a letter: median ${both(letters.length >> 1)}, slowest ${both(-1)}`,
	);
	for (const query of ['Kortolev', 'ukriane']) console.log(`        ${found(search, story, query)}`);
	if (paragraphs > 24) filterWithFzf(paragraphs);
}
