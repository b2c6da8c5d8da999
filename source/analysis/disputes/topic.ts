import type {Claim} from '../../story/claim.ts';
import {keysOf} from './metonyms.ts';
import {mentionsBetween, type Placed} from '../sourcing/mentions.ts';

/** What a claim is about, as far as its words tell. */
export type Topic = {
	/** The words of its content that tell the topic, cut so that their forms meet. */
	readonly stems: ReadonlySet<string>;
	/** The keys of the actors that its content speaks of: see `keysOf`. */
	readonly actors: ReadonlySet<string>;
	/** Whether it says that something is not so. */
	readonly isNegative: boolean;
	/** Its figures, each with the stem of the word that is counted. */
	readonly figures: ReadonlyArray<{readonly figure: string; readonly counted: string}>;
};

const fewWords = new Set(
	(
		'that this these those with have been were would could should their they them there from about which what when where ' +
		'will said says than then into also more most some such only over after before because never nothing nobody under ' +
		'while does here very just even much many other any anyone anything being still again other made make like your ours'
	).split(' '),
);

const stemLength = 6;
const stemOf = (word: string): string => word.slice(0, stemLength);

const negative = /\b(?:not|no|never|nobody|nothing|none|neither|without|cannot|false|untrue)\b|n't\b/;
const figurePattern = /(?<figure>\d[\d.,]*)\s+(?:\S+\s)?(?<counted>[a-zß-öø-ɏ]{3,})/g;

/** The topic of a claim. */
export const topicOf = (claim: Claim, mentions: readonly Placed[]): Topic => {
	const content = claim.content
		.map(run => run.text)
		.join(' ')
		.toLowerCase()
		.replaceAll('’', "'");
	const words = content.match(/[\da-zß-öø-ɏ]{3,}/g) ?? [];
	const ids = claim.content.flatMap(({start, end}) =>
		mentionsBetween(mentions, start, end).flatMap(({actor}) => keysOf(actor)),
	);
	return {
		stems: new Set(words.filter(word => word.length > 3 && !fewWords.has(word)).map(stemOf)),
		actors: new Set(ids),
		isNegative: negative.test(content),
		figures: [...content.matchAll(figurePattern)].map(({groups = {}}) => ({
			figure: (groups['figure'] ?? '').replace(/[.,]+$/, ''),
			counted: stemOf(groups['counted'] ?? ''),
		})),
	};
};

/** How much each stem tells in this story, whose claims have so many topics: one that many claims share tells little. */
export const stemWeights = (count: number, topicAt: (index: number) => Topic): ((stem: string) => number) => {
	const counts = new Map<string, number>();
	for (let index = 0; index < count; index++)
		for (const stem of topicAt(index).stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
	return stem => 1 / Math.sqrt(counts.get(stem) ?? 1);
};

/** What two topics share: the weight of their common stems, as a share of the smaller topic and of the larger, and how many they are. */
export const sharedTopic = (
	a: Topic,
	b: Topic,
	weightOf: (stem: string) => number,
): {readonly share: number; readonly ofLarger: number; readonly count: number} => {
	let shared = 0;
	let count = 0;
	let ofA = 0;
	let ofB = 0;
	for (const stem of a.stems) {
		ofA += weightOf(stem);
		if (!b.stems.has(stem)) continue;
		shared += weightOf(stem);
		count++;
	}

	for (const stem of b.stems) ofB += weightOf(stem);
	const smaller = Math.min(ofA, ofB);
	return smaller === 0
		? {share: 0, ofLarger: 0, count}
		: {share: shared / smaller, ofLarger: shared / Math.max(ofA, ofB), count};
};

/** Whether both count the same thing and come to different figures. */
export const figuresDiffer = (a: Topic, b: Topic): boolean =>
	a.figures.some(({figure, counted}) => {
		const same = b.figures.filter(other => other.counted === counted);
		return same.length > 0 && same.every(other => other.figure !== figure);
	});
