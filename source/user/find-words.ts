import type {Paragraph, StoryDocument} from '../story/document.ts';
import type {Span} from '../story/span.ts';

/** What stands between two stretches of the words of a claim where the text has something else. */
const gap = ' … ';

const letter = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]`;

/** A stretch of words as a pattern: whole words, and in the place of a blank up to two signs, a blank line among them: so do the runs of a claim meet. */
const patternOf = (words: string): RegExp => {
	const source = words
		.split(/\s+/v)
		.map(word => word.replaceAll(/[\\^$.*+?\(\)\[\]\{\}\|\/]/gv, String.raw`\$&`))
		.join(String.raw`[^\p{L}\p{N}]{1,2}`);
	return new RegExp(`(?<!${letter}(?=${letter}))${source}(?!(?<=${letter})${letter})`, 'gu');
};

/** Finds where words stand that begin in a block, by its index; of several places the one that is nearest to an offset. Null where they do not. */
export type WordFinder = (block: number, near: number) => Span | null;

/** Look for the words of a claim in a document, whose blocks are given: words that leave something out, or run on over paragraphs, too. */
export const createWordFinder = (
	{text}: Pick<StoryDocument, 'text'>,
	blocks: readonly Paragraph[],
	words: string,
): WordFinder => {
	/** Where all of `patterns` stand one after the other, the first of them from `from` to the end of a block; each in the paragraph in which the one before ends, or the next. */
	const placesOf = (patterns: readonly RegExp[], index: number): readonly Span[] => {
		const block = blocks[index]!;
		const reach = (at: number): number => (blocks[at + 1] ?? blocks[at] ?? block).end;
		const [first, ...others] = patterns;
		const window = text.slice(block.start, Math.max(block.end, reach(index)));
		const places: Span[] = [];
		for (const match of window.matchAll(first!)) {
			const start = block.start + match.index;
			if (start >= block.end) break;
			let end = start + match[0].length;
			let at = index;
			const isWhole = others.every(pattern => {
				while (at + 1 < blocks.length && blocks[at]!.end < end) at++;
				const next = pattern.exec(text.slice(end, reach(at)));
				pattern.lastIndex = 0;
				if (next !== null) end += next.index + next[0].length;
				return next !== null;
			});
			if (isWhole) places.push({start, end});
		}

		return places;
	};

	const whole = [patternOf(words)];
	const inPieces = words.split(gap).map(patternOf);
	return (block, near) => {
		const found = placesOf(whole, block);
		const places = found.length > 0 || inPieces.length === 1 ? found : placesOf(inPieces, block);
		const distance = ({start}: Span): number => Math.abs(start - near);
		return places.reduce<Span | null>(
			(best, place) => (best === null || distance(place) < distance(best) ? place : best),
			null,
		);
	};
};
