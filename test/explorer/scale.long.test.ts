import {describe, expect, it} from 'vitest';
import {layout} from '../../source/explorer/layout/layout.ts';
import type {Action} from '../../source/explorer/state/action.ts';
import {reduce} from '../../source/explorer/state/reduce.ts';
import {startState} from '../../source/explorer/state/start.ts';
import {createSearch} from '../../source/search/paragraph-search.ts';
import {parseQuery} from '../../source/search/query.ts';
import type {StoryDocument} from '../../source/story/document.ts';
import {longStory} from '../benchmark/long-story.ts';

/** What a key costs in very long stories. */

const short = longStory(24);

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** Median milliseconds from an action to the lines of the screen. */
const timeOf = (document: StoryDocument, action: Action): number => {
	const begin = [{type: 'digit', digit: '1'}, {type: 'digit', digit: '2'}, {type: 'jump'}].reduce(
		(state, step) => reduce(state, step as Action),
		startState(document, {label: 'long.txt', columns: 120, rows: 40}),
	);
	let state = begin;
	return median(
		Array.from({length: 200}, (_, run) => {
			if (run % 5 === 0) state = begin;
			const start = performance.now();
			state = reduce(state, action);
			layout(state);
			return performance.now() - start;
		}),
	);
};

describe.each([
	[20_000, 30],
	[100_000, 100],
])('in %i paragraphs', (count, letterLimit) => {
	const long = longStory(count);

	it.each<[string, Action]>([
		['j', {type: 'move', by: 1, unit: 'item'}],
		['k', {type: 'move', by: -1, unit: 'item'}],
		['Page Down', {type: 'move', by: 1, unit: 'page'}],
		['G', {type: 'edge', edge: 'last'}],
		['g', {type: 'edge', edge: 'first'}],
	])('%s takes no longer than in 24', (_key, action) => {
		// Whatever else the machine does, it seldom does it to all of these.
		const ratios = Array.from({length: 7}, () => {
			const inShort = timeOf(short, action);
			return timeOf(long, action) / inShort;
		});
		expect(Math.min(...ratios)).toBeLessThan(1.5);
	});

	it(`a typed letter of a search is answered within ${letterLimit} ms, a mistyped name is found and marked`, () => {
		const search = createSearch(long);
		const first = (query: string): readonly string[] => {
			const [best] = search.search(parseQuery(query));
			return best?.ranges.map(({start, end}) => long.text.slice(start, end)) ?? [];
		};
		expect(first('Kortolev')).toContain('Korolev');
		expect(first('ukriane')).toContain('Ukraine');
		const letters = [
			'Kortolev',
			'ukriane',
			'the ministry said',
			'"security talks"',
			'Kyrgizstan border',
		].flatMap(query =>
			Array.from({length: query.length}, (_, index) => {
				const before = process.cpuUsage();
				for (const match of search.search(parseQuery(query.slice(0, index + 1))).slice(0, 50))
					match.ranges.at(0);
				const {user, system} = process.cpuUsage(before);
				return (user + system) / 1000;
			}),
		);
		expect(median(letters)).toBeLessThan(letterLimit / 2);
		// Nine of ten letters; the collector of garbage may come at any time.
		expect(letters.toSorted((a, b) => a - b)[Math.floor(letters.length * 0.9)]).toBeLessThan(letterLimit);
	});
});
