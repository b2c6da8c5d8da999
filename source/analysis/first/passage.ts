import {quotationsOf, type Quotation} from '../../language/quotations.ts';
import {sentencesOf} from '../../language/sentences.ts';
import {tokenize, type Token} from '../../language/tokens.ts';
import type {Paragraph} from '../../story/document.ts';

/** A sentence in its place: `index` counts the sentences of the whole story from 0. */
export type Line = {
	readonly index: number;
	readonly paragraph: number;
	readonly tokens: readonly Token[];
	/** The same tokens in small letters. */
	readonly small: readonly string[];
	/** For each token the number of the quotation around it, or -1. Quotations of few words inside a sentence count as well. */
	readonly quoted: readonly number[];
	/** Whether the line is set in capitals or with a capital on every word, as headlines are. */
	readonly isTitleCase: boolean;
};

const startsWithCapital = /^\p{Lu}/u;

const isTitleCase = (tokens: readonly Token[]): boolean => {
	let capitals = 0;
	let words = 0;
	for (const {text} of tokens) {
		if (text.length < 4 || !/^\p{L}/u.test(text)) continue;
		words++;
		if (startsWithCapital.test(text)) capitals++;
	}

	return words >= 4 && capitals / words > 0.75;
};

/** The outermost quotations in double marks, and in single ones that hold more than a word. */
export const outerQuotations = (blocks: readonly Paragraph[]): readonly Quotation[] =>
	quotationsOf(blocks).filter(quotation => quotation.depth === 0);

/**
Read one paragraph into lines. `quotations` are those of the document, `cursor` the index of the first that can
touch this paragraph, `firstLine` the number of its first line.
*/
export const readLines = (
	block: Paragraph,
	quotations: readonly Quotation[],
	cursor: number,
	firstLine: number,
): readonly Line[] => {
	let next = cursor;
	return sentencesOf(tokenize(block.text, block.start)).map((tokens, offset) => ({
		index: firstLine + offset,
		paragraph: block.number,
		tokens,
		small: tokens.map(token => token.text.toLowerCase()),
		quoted: tokens.map(token => {
			while (next < quotations.length && quotations[next]!.end <= token.start) next++;
			const quotation = quotations[next];
			return quotation !== undefined && quotation.start <= token.start ? next : -1;
		}),
		isTitleCase: isTitleCase(tokens),
	}));
};
