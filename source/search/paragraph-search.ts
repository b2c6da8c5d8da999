import type {StoryDocument} from '../story/document.ts';
import {runThrough} from '../story/run-through.ts';
import type {Span} from '../story/span.ts';
import {textTerms, type Query} from './query.ts';
import {buildTextIndex, type IndexProgress, type LookedUpTerm, type TextIndex} from './text-index.ts';
import {qualityOfScore, type MatchQuality} from './vocabulary.ts';

/** A paragraph that meets every text term of a query. */
export type ParagraphMatch = {
	/** Its number; the headline is 0. */
	readonly paragraph: number;
	/** From 0 to 1, larger is better. */
	readonly score: number;
	/** That of the word that fits worst. */
	readonly quality: MatchQuality;
	/** The matching words, whole, as offsets into the story's text; in order, none overlaps another. Found when asked for. */
	readonly ranges: readonly Span[];
};

/** `best`: the best match first. `reading`: in the order of the story. */
export type MatchOrder = 'best' | 'reading';

/** The search over the paragraphs of one story. */
export type ParagraphSearch = {
	readonly index: TextIndex;
	/** The paragraphs that meet every word and phrase of the query; all of them where it has neither. */
	readonly search: (query: Query, order?: MatchOrder) => readonly ParagraphMatch[];
};

type ScoredBlocks = {
	/** The blocks that meet every term, by index, in reading order. */
	readonly blocks: Uint32Array;
	/** From 0 to 1, by the index of a block. */
	readonly scores: Float32Array;
	/** The score of the term that fits worst, by the index of a block. */
	readonly worst: Uint8Array;
};

/** What all paragraphs that one search finds have in common. */
type Finding = {
	readonly index: TextIndex;
	readonly terms: readonly LookedUpTerm[];
	readonly scored: ScoredBlocks;
};

/** Looks up what is asked of it, and finds its ranges then: a search may match every paragraph, a screen shows few. */
class FoundParagraph implements ParagraphMatch {
	readonly #finding: Finding;
	readonly #block: number;
	#ranges: readonly Span[] | undefined;

	constructor(finding: Finding, block: number) {
		this.#finding = finding;
		this.#block = block;
	}

	get paragraph(): number {
		return this.#finding.index.blocks[this.#block]!.number;
	}

	get score(): number {
		return this.#finding.scored.scores[this.#block]!;
	}

	get quality(): MatchQuality {
		return qualityOfScore(this.#finding.scored.worst[this.#block]!);
	}

	get ranges(): readonly Span[] {
		const {index, terms} = this.#finding;
		this.#ranges ??= mergeSpans(terms.flatMap(term => index.rangesInBlock(term, this.#block)));
		return this.#ranges;
	}
}

/** The spans in order, those that overlap made one. */
export const mergeSpans = (spans: readonly Span[]): readonly Span[] => {
	const merged: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		const previous = merged.at(-1);
		if (previous !== undefined && span.start < previous.end)
			merged[merged.length - 1] = {start: previous.start, end: Math.max(previous.end, span.end)};
		else merged.push(span);
	}

	return merged;
};

/** The part of a paragraph's score that comes from how often it has the words. */
const repetitionWeight = 0.1;

const scoreBlocks = (index: TextIndex, terms: readonly LookedUpTerm[]): ScoredBlocks => {
	const total = index.blocks.length;
	const scores = new Float32Array(total);
	const repetitions = new Uint32Array(total);
	const worst = new Uint8Array(total).fill(255);
	// The rarest term first: the others need a look only where that one is met.
	const rarestFirst = terms
		.map(term => ({term, frequency: index.frequency(term)}))
		.toSorted((a, b) => a.frequency - b.frequency);
	let blocks: Uint32Array | null = null;
	for (const {term} of rarestFirst) {
		blocks = index.narrow(term, blocks, (block, best, count) => {
			scores[block]! += best / (255 * terms.length);
			repetitions[block]! += count;
			worst[block] = Math.min(worst[block]!, best);
		});
	}

	for (const block of blocks ?? []) {
		const repetition = 1 - terms.length / repetitions[block]!;
		scores[block]! *= 1 - repetitionWeight + repetitionWeight * repetition;
	}

	return {blocks: blocks ?? Uint32Array.from(index.blocks.keys()), scores, worst};
};

/** The blocks with the best first, equal ones in their order. A typed array of numbers sorts ten times quicker than objects do. */
const bestFirst = ({blocks, scores}: ScoredBlocks): Uint32Array => {
	const size = 2 ** 26;
	const keys = new Float64Array(blocks.length);
	for (let at = 0; at < blocks.length; at++)
		keys[at] = Math.round((1 - scores[blocks[at]!]!) * 10_000) * size + blocks[at]!;
	const sorted = keys.toSorted();
	const ordered = new Uint32Array(blocks.length);
	for (let at = 0; at < blocks.length; at++) ordered[at] = sorted[at]! % size;
	return ordered;
};

const searchIndex = (index: TextIndex, query: Query, order: MatchOrder): readonly ParagraphMatch[] => {
	const terms = textTerms(query).map(term => index.lookUp(term));
	const scored = scoreBlocks(index, terms);
	const blocks = order === 'best' ? bestFirst(scored) : scored.blocks;
	const finding: Finding = {index, terms, scored};
	const matches: ParagraphMatch[] = [];
	for (const block of blocks) matches.push(new FoundParagraph(finding, block));
	return matches;
};

/** The search over a story's paragraphs, built in pieces: yields how far it is about every 12 milliseconds of work. */
export function* createSearchInPieces(document: StoryDocument): Generator<IndexProgress, ParagraphSearch> {
	const index = yield* buildTextIndex(document);
	return {index, search: (query, order = 'best') => searchIndex(index, query, order)};
}

/** The search over a story's paragraphs, headline included. */
export const createSearch = (document: StoryDocument): ParagraphSearch =>
	runThrough(createSearchInPieces(document));
