import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Grammar} from '../../source/language/grammar.ts';

/** Lengths on either side of those at which a head takes another byte. */
const anyLength = fc.oneof(
	{weight: 8, arbitrary: fc.integer({min: 0, max: 40})},
	fc.integer({min: 250, max: 260}),
	fc.integer({min: 65_530, max: 65_540}),
);

/** Tags and a parse of one length, made of a seed; the heads need not be a tree here. */
const anySentence = fc.record({length: anyLength, seed: fc.nat({max: 65_535})}).map(({length, seed}) => ({
	tags: Uint8Array.from({length}, (_, word) => seed + word * 7),
	relations: Uint8Array.from({length}, (_, word) => seed + word * 3),
	heads: Int32Array.from({length}, (_, word) => ((seed + word * 8191) % (length + 1)) - 1),
}));

test('sentences of any length keep their tags and their parse, whatever is kept beside them', () => {
	fc.assert(
		fc.property(fc.array(anySentence, {maxLength: 12}), sentences => {
			const kept = sentences.map(sentence => new Grammar(sentence));
			for (const [index, {tags, relations, heads}] of sentences.entries()) {
				expect(Buffer.compare(kept[index]!.tags, tags)).toBe(0);
				expect(Buffer.compare(kept[index]!.relations, relations)).toBe(0);
				expect(kept[index]!.heads().findIndex((head, word) => head !== heads[word])).toBe(-1);
				expect(kept[index]!.heads()).toHaveLength(heads.length);
			}
		}),
		{numRuns: 60},
	);
});
