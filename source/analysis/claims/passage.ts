import {hashText} from '../../language/hash.ts';
import {factsOf, marks, type WordFacts} from './word-table.ts';
import type {Quotation} from '../../language/quotations.ts';
import type {Sentence} from '../../language/read.ts';

/**
What the claim models read at a time: a paragraph, or a paragraph that ends with a colon and the quotation in the
next. All lists are by token; indices of tokens count in the passage.
*/
export type Passage = {
	readonly paragraph: number;
	readonly size: number;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	readonly words: readonly WordFacts[];
	readonly tags: readonly string[];
	/** Hashes of the tags. */
	readonly tagCodes: Int32Array;
	/** The head of each token, -1 for a root or where there is no parse. */
	readonly heads: Int32Array;
	readonly relations: readonly string[];
	readonly relationCodes: Int32Array;
	readonly sentences: Int32Array;
	/** The first token of each sentence, and the size after the last. */
	readonly sentenceStarts: Int32Array;
	/** 0 outside quotations, else the number of the outermost one in the passage, from 1. */
	readonly quoted: Int32Array;
	/** The characters of each token. */
	readonly texts: readonly string[];
};

const codes = new Map<string, number>();
const codeOf = (text: string): number => {
	let code = codes.get(text);
	if (code === undefined) {
		code = hashText(text);
		if (codes.size < 1000) codes.set(text, code);
	}

	return code;
};

/** Gather the sentences of a document, in reading order, to passages: one after the other, since all of them take far more room than the text. */
export function* passagesIn(
	sentences: readonly Sentence[],
	quotations: readonly Quotation[],
): Generator<Passage> {
	let from = 0;
	let quotation = 0;
	const outer = quotations.filter(candidate => candidate.depth === 0);
	while (from < sentences.length) {
		let to = from + 1;
		while (to < sentences.length) {
			const sameParagraph = sentences[to]!.paragraph === sentences[to - 1]!.paragraph;
			if (!sameParagraph && !(leadsOn(sentences[to - 1]!) && opensQuotation(sentences[to]!))) break;
			to++;
		}

		const group = sentences.slice(from, to);
		const end = group.at(-1)!.tokens.at(-1)?.end ?? 0;
		const inside: Quotation[] = [];
		while (quotation < outer.length && outer[quotation]!.start < end) inside.push(outer[quotation++]!);
		yield passageOf(group, inside);
		from = to;
	}
}

/** All passages of a document. */
export const passagesOf = (
	sentences: readonly Sentence[],
	quotations: readonly Quotation[],
): readonly Passage[] => [...passagesIn(sentences, quotations)];

const leadsOn = (sentence: Sentence): boolean => sentence.tokens.at(-1)?.text === ':';

const opensQuotation = (sentence: Sentence): boolean =>
	factsOf(sentence.tokens[0]?.text ?? '').mark === marks.quote;

const passageOf = (sentences: readonly Sentence[], quotations: readonly Quotation[]): Passage => {
	let size = 0;
	for (const sentence of sentences) size += sentence.tokens.length;
	const passage = {
		paragraph: sentences[0]!.paragraph,
		size,
		starts: new Int32Array(size),
		ends: new Int32Array(size),
		words: [] as WordFacts[],
		tags: [] as string[],
		tagCodes: new Int32Array(size),
		heads: new Int32Array(size).fill(-1),
		relations: [] as string[],
		relationCodes: new Int32Array(size),
		sentences: new Int32Array(size),
		sentenceStarts: new Int32Array(sentences.length + 1),
		quoted: new Int32Array(size),
		texts: [] as string[],
	};
	let at = 0;
	let quotation = 0;
	for (let number = 0; number < sentences.length; number++) {
		const {tokens, tags, heads, relations} = sentences[number]!;
		const first = at;
		passage.sentenceStarts[number] = at;
		for (let index = 0; index < tokens.length; index++) {
			const token = tokens[index]!;
			passage.starts[at] = token.start;
			passage.ends[at] = token.end;
			passage.texts.push(token.text);
			passage.words.push(factsOf(token.text));
			const tag = tags[index] ?? '';
			const relation = relations[index] ?? '';
			passage.tags.push(tag);
			passage.relations.push(relation);
			passage.tagCodes[at] = codeOf(tag);
			passage.relationCodes[at] = codeOf(relation);
			const head = heads[index] ?? -1;
			passage.heads[at] = head < 0 ? -1 : first + head;
			passage.sentences[at] = number;
			while (quotation < quotations.length && quotations[quotation]!.end <= token.start) quotation++;
			const current = quotations[quotation];
			if (current !== undefined && current.start <= token.start) passage.quoted[at] = quotation + 1;
			at++;
		}
	}

	passage.sentenceStarts[sentences.length] = size;
	return passage;
};
