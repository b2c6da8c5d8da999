import fc from 'fast-check';
import {expect, test} from 'vitest';
import {WordPlacesBuilder} from '../../source/search/word-places.ts';

type Word = {readonly start: number; readonly end: number};

/** Blocks, some of them empty, with the gaps and lengths of their words; some are long. */
const anyBlocks = fc.array(
	fc.array(
		fc.record({
			gap: fc.integer({min: 1, max: 4}),
			length: fc.oneof(
				{weight: 9, arbitrary: fc.integer({min: 1, max: 12})},
				fc.constantFrom(254, 255, 70_000),
			),
		}),
		{maxLength: 6},
	),
	{maxLength: 8},
);

test('every word is found where it was added, by its number and by an offset', () => {
	fc.assert(
		fc.property(anyBlocks, blocks => {
			const words: Word[] = [];
			const spans: Word[] = [];
			const inBlocks: Word[][] = [];
			let at = 3;
			for (const block of blocks) {
				const from = at;
				const own = block.map(({gap, length}) => {
					const start = at + gap;
					at = start + length;
					return {start, end: at};
				});
				words.push(...own);
				inBlocks.push(own);
				spans.push({start: from, end: at});
				at += 2;
			}

			const builder = new WordPlacesBuilder(spans, 20);
			for (const own of inBlocks) {
				builder.nextBlock();
				for (const {start} of own) builder.add(start);
			}

			const places = builder.finish();
			expect(words.map((_, word) => places.place(word).start)).toEqual(words.map(({start}) => start));
			expect(words.map((_, word) => places.place(word).limit)).toEqual(
				inBlocks.flatMap((own, block) => own.map((_, word) => own[word + 1]?.start ?? spans[block]!.end)),
			);
			const edges = [...words, ...spans].flatMap(({start, end}) => [start - 1, start, start + 1, end]);
			for (const offset of [0, ...edges]) {
				const first = words.findIndex(({start}) => start >= offset);
				expect(places.firstFrom(offset)).toBe(first === -1 ? words.length : first);
			}
		}),
	);
});
