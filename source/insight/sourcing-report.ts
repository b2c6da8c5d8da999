import type {Claim, Quotation, Sourcing} from '../story/claim.ts';
import type {Story} from '../story/story.ts';
import {countSourcing, percentagesOf, type SourcingCounts} from './sourcing.ts';
import {isPronoun, wordsOf} from './who.ts';

/** An unnamed source, in the exact words of the story, and the paragraphs where it is cited. */
export type UnnamedSource = {
	readonly words: string;
	readonly paragraphs: readonly number[];
	/** Ids of the claims that rest on it. */
	readonly claims: readonly number[];
};

/** On whose word a story rests. */
export type SourcingReport = {
	readonly claims: number;
	readonly counts: SourcingCounts;
	/** Shares of all claims, from 0 to 1. */
	readonly shares: Readonly<Record<Sourcing, number>>;
	readonly quotations: Readonly<Record<Quotation, number>>;
	/** The shares of both as whole percentages, which make a hundred together. */
	readonly percentages: Readonly<Record<Sourcing | Quotation, number>>;
	readonly unnamed: readonly UnnamedSource[];
	/** Claims that nobody stands for. */
	readonly withoutSource: ReadonlyArray<{
		readonly claim: number;
		readonly paragraph: number;
		readonly cue: string | null;
		readonly words: string;
	}>;
	/** For each paragraph the weakest sourcing of its claims and of those whose quotation runs on into it, or null where it carries none; and how many are its own. */
	readonly paragraphs: ReadonlyArray<{
		readonly number: number;
		readonly sourcing: Sourcing | null;
		readonly claims: number;
	}>;
};

const weakness = {named: 0, unnamed: 1, none: 2} as const;

/** The weakest sourcing of several claims or paragraphs; null where none of them has one. */
export const weakest = (parts: ReadonlyArray<{readonly sourcing: Sourcing | null}>): Sourcing | null =>
	parts.reduce<Sourcing | null>(
		(worst, {sourcing}) =>
			sourcing !== null && (worst === null || weakness[sourcing] > weakness[worst]) ? sourcing : worst,
		null,
	);

/** Pronouns that go on with whoever was cited just before. */
const goingOn: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it']);

const unnamedSources = (claims: readonly Claim[]): readonly UnnamedSource[] => {
	/** Under which words the claim before is listed, and in which paragraph; null behind somebody with a name. */
	let before: {readonly words: string; readonly paragraph: number} | null = null;
	const keys = new Map<Claim, string>();
	for (const claim of claims) {
		const {source, paragraph} = claim;
		if (source === null) continue;
		const words = source.text.toLowerCase();
		// "One diplomat said … He said": the same one. Two who are called "he" in two paragraphs may be two.
		const isSame: boolean = goingOn.has(words) && before?.paragraph === paragraph;
		const key: string = isSame ? before!.words : isPronoun(words) ? `${words} ${paragraph}` : words;
		// Who asks is answered by somebody else.
		before = claim.sourcing === 'unnamed' && claim.stance !== 'asks' ? {words: key, paragraph} : null;
		keys.set(claim, key);
	}

	const byWords = Map.groupBy(
		claims.filter(claim => claim.sourcing === 'unnamed' && claim.source !== null),
		claim => keys.get(claim)!,
	);
	return Array.from(byWords.values(), group => ({
		words: group[0]?.source?.text ?? '',
		paragraphs: [...new Set(group.map(claim => claim.paragraph))],
		claims: group.map(({id}) => id),
	}));
};

/** The numbers of the paragraphs that a claim's words run on into, behind its own. */
const runsInto = ({content, paragraph}: Claim, {paragraphs}: Story): readonly number[] => {
	const end = content.at(-1)?.end ?? 0;
	const numbers: number[] = [];
	for (let index = paragraph; (paragraphs[index]?.start ?? end) < end; index++) {
		const {number, start} = paragraphs[index]!;
		if (content.some(run => run.end > start)) numbers.push(number);
	}

	return numbers;
};

/** Judge the sourcing of a story: counts, shares, the unnamed sources in their words, the claims that nobody stands for. */
export const reportSourcing = (story: Story): SourcingReport => {
	const {claims} = story;
	const counts = countSourcing(claims);
	const share = (count: number) => (claims.length === 0 ? 0 : count / claims.length);
	const quotations = {direct: 0, indirect: 0, mixed: 0};
	for (const claim of claims) quotations[claim.quotation]++;
	const byParagraph = Map.groupBy(claims, claim => claim.paragraph);
	const runningOn = Map.groupBy(
		claims.flatMap(claim => runsInto(claim, story).map(number => ({number, claim}))),
		({number}) => number,
	);
	return {
		claims: claims.length,
		counts,
		shares: {named: share(counts.named), unnamed: share(counts.unnamed), none: share(counts.none)},
		quotations,
		percentages: {...percentagesOf(counts), ...percentagesOf(quotations)},
		unnamed: unnamedSources(claims),
		withoutSource: claims
			.filter(claim => claim.sourcing === 'none')
			.map(claim => ({
				claim: claim.id,
				paragraph: claim.paragraph,
				cue: claim.cue?.text ?? null,
				words: wordsOf(claim),
			})),
		paragraphs: story.paragraphs.map(({number}) => {
			const here = byParagraph.get(number) ?? [];
			return {
				number,
				sourcing: weakest([...here, ...(runningOn.get(number) ?? []).map(({claim}) => claim)]),
				claims: here.length,
			};
		}),
	};
};
