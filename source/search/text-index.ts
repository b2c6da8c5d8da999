import {milliseconds} from '../clock.ts';
import {blocksOf, type Paragraph, type StoryDocument} from '../story/document.ts';
import type {Span} from '../story/span.ts';
import {WordNumbersBuilder, type WordNumbers} from './word-numbers.ts';
import {WordPlacesBuilder, type WordPlaces} from './word-places.ts';
import {fold} from './fold.ts';
import {nearest} from './nearest.ts';
import type {TextTerm} from './query.ts';
import {buildPostings, type Postings} from './postings.ts';
import {Vocabulary, type WordScores} from './vocabulary.ts';
import {endOfWord, forEachWord, wordSpans} from './words.ts';

/** How far the building of an index is, in paragraphs. */
export type IndexProgress = {readonly done: number; readonly total: number};

/**
A term of a query, looked up: for each of its words, in their order, the scores of all distinct words of the text.
A term without any letter or digit ("%") is looked for as it stands.
*/
export type LookedUpTerm =
	| {readonly sequence: readonly WordScores[]; readonly literal: null}
	| {readonly sequence: null; readonly literal: string};

/**
Every word of a story as a number, in reading order. To look a word of a query up is to score the few
distinct words once, and then to walk the numbers, which takes milliseconds where a search of the text takes seconds.
*/
export class TextIndex {
	readonly blocks: readonly Paragraph[];
	readonly text: string;
	readonly #vocabulary: Vocabulary;
	readonly #numbers: WordNumbers;
	readonly #places: WordPlaces;
	readonly #postings: Postings;

	/** Use `buildTextIndex`. */
	constructor(text: string, blocks: readonly Paragraph[], parts: IndexParts) {
		this.text = text;
		this.blocks = blocks;
		this.#vocabulary = parts.vocabulary;
		this.#numbers = parts.numbers;
		this.#places = parts.places;
		this.#postings = parts.postings;
	}

	/** Look the words of a term up among the distinct words of the text. */
	lookUp(term: TextTerm): LookedUpTerm {
		const spans = wordSpans(term.text);
		if (spans.length === 0) return {sequence: null, literal: term.text};
		const exactOnly = term.kind === 'phrase' || term.quoted;
		const sequence = spans.map(({start, end}, index) =>
			this.#vocabulary.score(term.text.slice(start, end), {
				exactOnly,
				finished: index < spans.length - 1 || term.finished,
				forms: true,
			}),
		);
		return {sequence, literal: null};
	}

	/** The word of the text, folded, that a word which it does not have most likely means; null where none is near. */
	nearestWord(word: string): string | null {
		return nearest(fold(word), this.#vocabulary.words);
	}

	/** How often the words of a term stand in the text: the fewer, the sooner it should be asked for. */
	frequency(term: LookedUpTerm): number {
		if (term.sequence === null) return this.#numbers.length;
		return Math.min(...term.sequence.map(scores => this.#postings.count(scores)));
	}

	/**
	Those of the `candidates` (indices of blocks, all of them where it is null) that meet the term. `take` is called for
	each with the best score of the term there, from 1 to 255, and how often it is met.
	*/
	narrow(
		term: LookedUpTerm,
		candidates: Uint32Array | null,
		take: (block: number, best: number, count: number) => void,
	): Uint32Array {
		const blocks = candidates ?? this.#blocksWithTerm(term);
		let kept = 0;
		const found = new Uint32Array(blocks.length);
		const {firstWords} = this.#places;
		for (let at = 0; at < blocks.length; at++) {
			const block = blocks[at]!;
			const score =
				term.literal === null
					? this.#scoreSequence(term.sequence, firstWords[block]!, firstWords[block + 1]!)
					: this.#scoreLiteral(term.literal, this.blocks[block]!);
			if (score === 0) continue;
			found[kept++] = block;
			take(block, score % 256, score >> 8);
		}

		return found.subarray(0, kept);
	}

	/** Whether a term is met within a span of the text. */
	meets(term: LookedUpTerm, span: Span): boolean {
		if (term.literal !== null) return this.#scoreLiteral(term.literal, span) > 0;
		const {start, end} = span;
		return this.#scoreSequence(term.sequence, this.#places.firstFrom(start), this.#places.firstFrom(end)) > 0;
	}

	/** Where a term is met in a block, by its index in `blocks`, as spans of whole words of the text. */
	rangesInBlock(term: LookedUpTerm, block: number): readonly Span[] {
		return this.rangesWithin(term, this.blocks[block]!);
	}

	/** Where a term is met within a span of the text, as spans of whole words. */
	rangesWithin(term: LookedUpTerm, {start, end}: Span): readonly Span[] {
		const ranges: Span[] = [];
		if (term.literal !== null) {
			const {length} = term.literal;
			for (let at = this.text.indexOf(term.literal, start); at >= 0 && at + length <= end;) {
				ranges.push({start: at, end: at + length});
				at = this.text.indexOf(term.literal, at + length);
			}

			return ranges;
		}

		const last = this.#places.firstFrom(end);
		const extra = term.sequence.length - 1;
		for (let word = this.#places.firstFrom(start); word < last - extra; word++) {
			if (term.sequence.every((scores, next) => scores[this.#numbers.at(word + next)]! > 0)) {
				ranges.push({start: this.#places.place(word).start, end: this.#endOf(word + extra)});
			}
		}

		return ranges;
	}

	/** The offset after a word: to find it again costs less than to keep it for all words of a long text. */
	#endOf(word: number): number {
		const {start, limit} = this.#places.place(word);
		return endOfWord(this.text, start, limit);
	}

	#blocksWithTerm(term: LookedUpTerm): Uint32Array {
		const total = this.blocks.length;
		if (term.sequence === null) return Uint32Array.from(this.blocks.keys());
		const [first, ...others] = term.sequence;
		let rarest = first!;
		for (const scores of others)
			if (this.#postings.count(scores) < this.#postings.count(rarest)) rarest = scores;
		return this.#postings.blocksWith(rarest, total);
	}

	/** The best score of a term's words among the words from `first` to `last`, plus 256 for every time they are met; 0 where they are not. */
	#scoreSequence(sequence: readonly WordScores[], first: number, last: number): number {
		const numbers = this.#numbers;
		const scores = sequence[0]!;
		const extra = sequence.length - 1;
		let best = 0;
		let count = 0;
		for (let word = first; word < last - extra; word++) {
			let score = scores[numbers.at(word)]!;
			if (score === 0) continue;
			for (let next = 1; next <= extra && score > 0; next++)
				score = Math.min(score, sequence[next]![numbers.at(word + next)]!);
			if (score === 0) continue;
			count++;
			if (score > best) best = score;
		}

		return best + 256 * count;
	}

	/** The same for a term without words, within a span of the text. */
	#scoreLiteral(literal: string, {start, end}: Span): number {
		const count = this.text.slice(start, end).split(literal).length - 1;
		return count > 0 ? 255 + 256 * count : 0;
	}
}

type IndexParts = {
	readonly vocabulary: Vocabulary;
	readonly numbers: WordNumbers;
	readonly places: WordPlaces;
	readonly postings: Postings;
};

/** How long the building of an index may hold a program up before it yields, in milliseconds. */
const patience = 12;

/** An English word and the blank after it are six; a text with shorter words is no less quickly indexed. */
const charactersPerWord = 5;

/** Build the index of a story, headline included; yields how far it is about every 12 milliseconds. */
export function* buildTextIndex(document: StoryDocument): Generator<IndexProgress, TextIndex> {
	const {text} = document;
	const blocks = blocksOf(document);
	const total = blocks.length;
	const vocabulary = new Vocabulary();
	const expected = Math.ceil(text.length / charactersPerWord);
	const numbers = new WordNumbersBuilder(expected);
	const places = new WordPlacesBuilder(blocks, expected);
	const take = (start: number, end: number): void => {
		numbers.push(vocabulary.add(text.slice(start, end)));
		places.add(start);
	};

	let began = milliseconds();
	for (const [done, block] of blocks.entries()) {
		places.nextBlock();
		forEachWord(text, block.start, block.end, take);
		if (done % 16 === 15 && milliseconds() - began > patience) {
			yield {done, total};
			began = milliseconds();
		}
	}

	vocabulary.close();
	const parts = {vocabulary, numbers: numbers.finish(), places: places.finish()};
	yield {done: total, total};
	const sorting = buildPostings(parts.numbers, parts.places.firstWords, vocabulary.words.length);
	for (;;) {
		const step = sorting.next();
		yield {done: total, total};
		if (step.done === true) return new TextIndex(text, blocks, {...parts, postings: step.value});
	}
}
