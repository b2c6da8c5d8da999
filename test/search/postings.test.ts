import fc from 'fast-check';
import {expect, test} from 'vitest';
import {buildPostings} from '../../source/search/postings.ts';
import {WordNumbersBuilder} from '../../source/search/word-numbers.ts';

const distinct = 5;

/** The numbers of the words of each block, and how many empty blocks stand before it. */
const anyBlocks = fc.array(
	fc.record({
		words: fc.array(fc.nat({max: distinct - 1}), {maxLength: 5}),
		before: fc.oneof({weight: 6, arbitrary: fc.constant(0)}, fc.constantFrom(126, 127, 128, 20_000)),
	}),
	{maxLength: 8},
);

test('the blocks with a word are all that have it, however far apart', () => {
	fc.assert(
		fc.property(
			anyBlocks,
			fc.uint8Array({minLength: distinct, maxLength: distinct, max: 1}),
			(some, scores) => {
				const blocks = some.flatMap(({words, before}) => [...Array.from({length: before}, () => []), words]);
				const firstWords = new Uint32Array(blocks.length + 1);
				for (const [index, words] of blocks.entries())
					firstWords[index + 1] = firstWords[index]! + words.length;
				const numbers = new WordNumbersBuilder(0);
				for (const number of blocks.flat()) numbers.push(number);
				const steps = buildPostings(numbers.finish(), firstWords, distinct);
				let step = steps.next();
				while (step.done !== true) step = steps.next();
				const has = (word: number): boolean => scores[word] === 1;
				expect([...step.value.blocksWith(scores, blocks.length)]).toEqual(
					[...blocks.keys()].filter(block => blocks[block]!.some(has)),
				);
				expect(step.value.count(scores)).toBe(blocks.flat().filter(has).length);
			},
		),
		{numRuns: 60},
	);
});
