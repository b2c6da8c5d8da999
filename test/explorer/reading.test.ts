import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {layout} from '../../source/explorer/layout/layout.ts';
import {lineText} from '../../source/explorer/layout/line.ts';
import type {Action} from '../../source/explorer/state/action.ts';
import {startState} from '../../source/explorer/state/start.ts';
import {createStore} from '../../source/explorer/store.ts';
import {composeDocument} from '../../source/story/document.ts';

const moves: Readonly<Record<string, Action>> = {
	j: {type: 'move', by: 1, unit: 'item'},
	Space: {type: 'move', by: 1, unit: 'page'},
	'Ctrl-D': {type: 'move', by: 1, unit: 'half'},
};

/** A document whose words all differ, `lengths` of them in each paragraph. */
const wordsOf = (lengths: readonly number[]): readonly string[] => {
	let next = 0;
	return lengths.map(length => Array.from({length}, () => `w${next++}x`).join(' '));
};

/** The words that come into view when somebody reads a text to its end with one key alone. */
const wordsSeen = (paragraphs: readonly string[], action: Action, columns: number, rows: number) => {
	const document = composeDocument({
		title: 'A long read',
		byline: null,
		published: null,
		url: null,
		language: 'en',
		source: {kind: 'stdin', location: '-'},
		paragraphs: paragraphs.map(text => ({text, kind: 'text' as const})),
	});
	const store = createStore(startState(document, {label: 'long.txt', columns, rows}));
	const seen = new Set<string>();
	const look = (): string => {
		const shown = layout(store.get()).map(lineText).join('\n');
		for (const word of shown.match(/w\d+x/g) ?? []) seen.add(word);
		return JSON.stringify(store.get().positions);
	};
	// More steps than the longest text has lines.
	for (let step = 0, before = '', now = look(); before !== now && step < 2000; step++) {
		before = now;
		store.dispatch(action);
		now = look();
	}

	return seen;
};

const sizes = [
	[80, 24],
	[50, 20],
	[40, 10],
	[120, 40],
] as const;

describe('whoever reads on with one key sees every word', () => {
	for (const [key, action] of Object.entries(moves)) {
		test.each(sizes)(`${key} at %ix%i`, (columns, rows) => {
			fc.assert(
				fc.property(fc.array(fc.integer({min: 1, max: 260}), {minLength: 1, maxLength: 8}), lengths => {
					const paragraphs = wordsOf(lengths);
					const seen = wordsSeen(paragraphs, action, columns, rows);
					expect(paragraphs.flatMap(text => text.split(' ')).filter(word => !seen.has(word))).toEqual([]);
				}),
				{numRuns: 25},
			);
		});
	}
});
