import {childrenOf, type Children} from '../../../source/analysis/claims/children.ts';
import {passagesOf, type Passage} from '../../../source/analysis/claims/passage.ts';
import {marks} from '../../../source/analysis/claims/word-table.ts';
import {quotationsOf} from '../../../source/language/quotations.ts';
import {readLanguage} from '../../../source/language/read.ts';
import {blocksOf} from '../../../source/story/document.ts';
import type {Span} from '../../../source/story/span.ts';
import type {Article, GoldClaim} from './corpus.ts';

/** A gold claim as tokens of its passage. */
export type GoldTokens = {
	readonly anchor: number;
	readonly source: ReadonlySet<number>;
	readonly cue: ReadonlySet<number>;
	readonly content: ReadonlySet<number>;
};

/** A passage with its gold claims. */
export type Example = {
	/** Its place among all passages of the corpus. */
	readonly number: number;
	readonly passage: Passage;
	readonly children: Children;
	readonly gold: readonly GoldTokens[];
};

/** An article, read and annotated, ready to learn from. */
export type Prepared = {
	readonly name: string;
	readonly text: string;
	readonly claims: readonly GoldClaim[];
	readonly examples: readonly Example[];
};

/** How often a lemma belongs to a cue: which word of a long cue is its anchor. */
export type Propensity = ReadonlyMap<number, {inside: number; all: number}>;

const tokensIn = (passage: Passage, spans: readonly Span[]): Set<number> => {
	const found = new Set<number>();
	for (const {start, end} of spans) {
		let low = 0;
		let high = passage.size;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (passage.ends[middle]! <= start) low = middle + 1;
			else high = middle;
		}

		for (let at = low; at < passage.size && passage.starts[at]! < end; at++) found.add(at);
	}

	return found;
};

type Draft = {readonly passage: Passage; readonly gold: Array<Omit<GoldTokens, 'anchor'>>};

/** Read the articles and lay the gold claims over their tokens. Without a propensity, one is counted from them. */
export const prepare = (
	articles: readonly Article[],
	known?: Propensity,
): {readonly prepared: readonly Prepared[]; readonly propensity: Propensity} => {
	const drafts = articles.map(({document, gold}) => {
		const passages = passagesOf(readLanguage(document), quotationsOf(blocksOf(document)));
		const list = passages.map((passage): Draft => ({passage, gold: []}));
		for (const claim of gold) {
			const start = Math.min(...claim.cue.map(span => span.start));
			const draft = list.find(
				({passage}) =>
					passage.size > 0 && passage.starts[0]! <= start && start < passage.ends[passage.size - 1]!,
			);
			if (draft === undefined) continue;
			const cue = tokensIn(draft.passage, claim.cue);
			if (cue.size === 0) continue;
			draft.gold.push({
				cue,
				source: tokensIn(draft.passage, claim.source),
				content: tokensIn(draft.passage, claim.content),
			});
		}

		return list;
	});
	const propensity = known ?? count(drafts.flat());
	let number = 0;
	const prepared = articles.map(({name, document, gold}, index) => ({
		name,
		text: document.text,
		claims: gold,
		examples: drafts[index]!.map(draft => ({
			number: number++,
			passage: draft.passage,
			children: childrenOf(draft.passage.heads),
			gold: draft.gold.map(claim => ({...claim, anchor: anchorOf(draft.passage, claim.cue, propensity)})),
		})),
	}));
	return {prepared, propensity};
};

const count = (drafts: readonly Draft[]): Propensity => {
	const counts = new Map<number, {inside: number; all: number}>();
	for (const {passage, gold} of drafts) {
		for (const word of passage.words) {
			const entry = counts.get(word.lemma);
			if (entry === undefined) counts.set(word.lemma, {inside: 0, all: 1});
			else entry.all++;
		}

		for (const claim of gold) {
			for (const token of claim.cue) counts.get(passage.words[token]!.lemma)!.inside++;
		}
	}

	return counts;
};

const anchorOf = (passage: Passage, cue: ReadonlySet<number>, propensity: Propensity): number => {
	let anchor = -1;
	let best = -1;
	for (const token of cue) {
		const word = passage.words[token]!;
		const {inside, all} = propensity.get(word.lemma) ?? {inside: 0, all: 0};
		const score = (inside + 0.2) / (all + 4) - (word.mark === marks.word ? 0 : 0.5);
		if (score > best || anchor < 0) {
			best = score;
			anchor = token;
		}
	}

	return anchor;
};
