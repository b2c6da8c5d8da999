/*
How long a typed letter of a search takes in long stories: prints, for 20,000 and 100,000 paragraphs, the building
of the index, its longest step, and the slowest and the median letter of some queries typed letter by letter.
*/
import {createSearchInPieces, type ParagraphSearch} from '../../source/search/paragraph-search.ts';
import {parseQuery} from '../../source/search/query.ts';
import {longStory} from './long-story.ts';

const queries = [
	'Kortolev',
	'ukriane',
	'the ministry said',
	'"security talks"',
	'Kyrgizstan border',
	'xqzzkvw',
	'a',
];

const build = (paragraphs: number): {search: ParagraphSearch; took: number; longest: number} => {
	const story = longStory(paragraphs);
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

const typeLetters = (search: ParagraphSearch, query: string): readonly number[] =>
	Array.from({length: query.length}, (_, index) => {
		const began = performance.now();
		const found = search.search(parseQuery(query.slice(0, index + 1)));
		// What is on the screen needs its marks: those of a screenful of matches.
		for (const match of found.slice(0, 50)) match.ranges.at(0);
		return performance.now() - began;
	});

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`.padStart(10);

for (const paragraphs of [24, 20_000, 100_000]) {
	const {search, took, longest} = build(paragraphs);
	const letters = queries.flatMap(query => typeLetters(search, query)).toSorted((a, b) => a - b);
	console.log(
		`${String(paragraphs).padStart(7)} paragraphs · index ${milliseconds(took)}, longest step ${milliseconds(longest)}` +
			` · a letter: median ${milliseconds(letters[letters.length >> 1]!)}, slowest ${milliseconds(letters.at(-1)!)}`,
	);
}
