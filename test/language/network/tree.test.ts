import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {treeOf} from '../../../source/language/network/tree.ts';

/** For each word a score for each head, and one as the root. */
const anySentence = fc.integer({min: 1, max: 12}).chain(size =>
	fc.record({
		scores: fc.array(fc.array(fc.integer({min: -50, max: 50}), {minLength: size, maxLength: size}), {
			minLength: size,
			maxLength: size,
		}),
		roots: fc.array(fc.integer({min: -50, max: 50}), {minLength: size, maxLength: size}),
	}),
);
const own = -1000;
const chosen = (scores: ReadonlyArray<readonly number[]>, roots: readonly number[]): readonly number[] => {
	const scoreOf = (word: number, head: number): number => (word === head ? own : scores[word]![head]!);
	const best = Int32Array.from(scores, (row, word) => {
		const all = row.map((_, head) => scoreOf(word, head));
		return all.indexOf(Math.max(...all));
	});
	return [...treeOf(best, Int16Array.from(roots), scoreOf)];
};

describe('the heads of a sentence', () => {
	test('are a tree with one root, whatever the scores', () => {
		fc.assert(
			fc.property(anySentence, ({scores, roots}) => {
				const heads = chosen(scores, roots);
				expect(heads.filter(head => head === -1)).toHaveLength(1);
				for (const word of heads.keys()) {
					let at = word;
					for (let steps = 0; at !== -1; steps++) {
						expect(steps).toBeLessThan(heads.length + 1);
						at = heads[at]!;
					}
				}
			}),
		);
	});

	test('are the best ones where these are a tree', () => {
		expect(
			chosen(
				[
					[0, 9, 1],
					[3, 0, 2],
					[1, 8, 0],
				],
				[0, 20, 0],
			),
		).toEqual([1, -1, 1]);
	});

	test('leave a circle where it costs least', () => {
		// The first two words would hang on each other; the second loses less under the third.
		expect(
			chosen(
				[
					[0, 9, 1],
					[9, 0, 7],
					[2, 2, 0],
				],
				[0, 0, 20],
			),
		).toEqual([1, 2, -1]);
	});
});
