import type {Claim} from '../../story/claim.ts';
import {mentionsBetween, type Placed} from '../sourcing/mentions.ts';
import {contentOf, wordsOf} from './content.ts';
import {fewWords} from './few-words.ts';
import {figuresIn, isNumber, nonesIn, type Figure} from './figures.ts';
import {keysOf} from './metonyms.ts';
import {ellipsisIn, negationIn, type Negation} from './negation.ts';
import {sidesIn} from './opposites.ts';
import {stemOf} from './stems.ts';
import {timesIn} from './times.ts';
import {isInDigits, isWord, lazily, tokensOf, withoutGenitive} from './tokens.ts';
import {setOf} from '../set-of.ts';

/** What a claim is about, as far as its words tell. What few pairs of claims ask for is found when it is asked for. */
export type Topic = {
	/** The stems of the words of its content that tell the topic. */
	readonly stems: ReadonlySet<string>;
	/** The keys of the actors that its content speaks of: see `keysOf`. */
	readonly actors: ReadonlySet<string>;
	/** What it speaks of by no name: the stems of the words behind "the" and "their". */
	readonly described: () => ReadonlySet<string>;
	readonly negation: Negation;
	/** The days, months and years that it names. */
	readonly times: () => ReadonlySet<string>;
	/** The sides that it takes: see `sidesIn`. */
	readonly sides: () => ReadonlySet<string>;
	/** How many words it has. */
	readonly length: number;
	/** Whether it only takes up what was said: "they did not", and then whether it is negative. */
	readonly ellipsis: boolean | null;
	readonly figures: readonly Figure[];
	/** Of what it says that there is none. */
	readonly nones: () => readonly Figure[];
	/** Whether it speaks of what is its speaker's own, or of a change: two such figures need not be of one thing. */
	readonly isOfOwn: () => boolean;
	/** The keys of the actors that it begins with, and the stems of its first words: whom it is said of. */
	readonly opening: () => ReadonlySet<string>;
	/** With which pronoun it begins, which may mean who speaks: "I" and "we" always do. */
	readonly subject: 'first' | 'third' | null;
	/** Those of its stems that are words of names. */
	readonly names: () => ReadonlySet<string>;
};

const firstPerson = /^(?:i|we)(?:'|$)/;
const thirdPersons = new Set(['he', 'she', 'it', 'they', "it's", "he's", "she's", "they're"]);

const subjectOf = (tokens: readonly string[]): Topic['subject'] => {
	const first = tokens.find(token => isWord(token) && token !== 'that') ?? '';
	return firstPerson.test(first) ? 'first' : thirdPersons.has(first) ? 'third' : null;
};

const determiners = new Set(['the', 'its', 'their', 'this', 'these', 'those', 'our']);
/** How many words behind a determiner may be what it determines. */
const described = 3;

const describedIn = (tokens: readonly string[]): ReadonlySet<string> => {
	const words = new Set<string>();
	for (const [at, token] of tokens.entries()) {
		if (!determiners.has(token)) continue;
		for (let next = at + 1; next <= at + described && next < tokens.length; next++) {
			const word = tokens[next]!;
			if (word === '"' || word === '“') continue;
			if (word.length < 3 || !isWord(word)) break;
			words.add(stemOf(withoutGenitive(word)));
		}
	}

	return words;
};

const tellsTopic = (token: string): boolean =>
	token.length > 2 && !fewWords.has(token) && isWord(token) && !isNumber(token) && !token.endsWith("n't");

const namesIn = (spoken: readonly Placed[]): ReadonlySet<string> =>
	new Set(
		spoken
			.filter(({mention}) => mention.form === 'name')
			.flatMap(({mention}) => tokensOf(mention.text))
			.map(token => stemOf(withoutGenitive(token))),
	);

/** How many words, and characters, a claim takes at most to come to whom it is said of. */
const openingWords = 4;
const openingLength = 30;

const openingOf = (
	start: number,
	tokens: readonly string[],
	spoken: readonly Placed[],
): ReadonlySet<string> =>
	new Set([
		...tokens
			.filter(isWord)
			.slice(0, openingWords)
			.map(token => stemOf(withoutGenitive(token))),
		...spoken
			.filter(({mention}) => mention.start < start + openingLength)
			.flatMap(({actor}) => keysOf(actor)),
	]);

const ofOwn = setOf(
	'its our their my his her we i rose rise rises risen fell fall falls fallen grew grow grows grown increase increased increases drop dropped decline declined',
);

/** Whether two topics name sums of money, each its speaker's own or one that changed: "its profits rose to 8 million". */
export const areOwnSums = (a: Topic, b: Topic): boolean =>
	a.figures.some(({units}) => units.includes('money')) && (a.isOfOwn() || b.isOfOwn());

const claimTokens = (claim: Claim): readonly string[] => tokensOf(wordsOf(claim));

/** The stems of the words that tell the topic. */
const stemsIn = (tokens: readonly string[]): ReadonlySet<string> =>
	new Set(tokens.filter(tellsTopic).map(token => stemOf(withoutGenitive(token))));

/** The topic of a claim. */
export const topicOf = (claim: Claim, mentions: readonly Placed[]): Topic => {
	const runs = contentOf(claim);
	const tokens = claimTokens(claim);
	const spoken = runs.flatMap(({start, end}) => mentionsBetween(mentions, start, end));
	return {
		stems: stemsIn(tokens),
		actors: new Set(spoken.flatMap(({actor}) => keysOf(actor))),
		described: lazily(() => describedIn(tokens)),
		negation: negationIn(tokens),
		times: lazily(() => timesIn(tokens)),
		sides: lazily(() => sidesIn(tokens)),
		length: tokens.filter(token => isWord(token) || isInDigits(token)).length,
		ellipsis: ellipsisIn(tokens),
		figures: figuresIn(tokens),
		nones: lazily(() => nonesIn(tokens)),
		isOfOwn: lazily(() => tokens.some(token => ofOwn.has(token)) || tokens[0]?.endsWith('ing') === true),
		opening: lazily(() => openingOf(runs[0]?.start ?? 0, tokens, spoken)),
		subject: subjectOf(tokens),
		names: lazily(() => namesIn(spoken)),
	};
};

/** How much each stem tells in a story, and all those of a topic together. */
export type StemWeights = {
	readonly of: (stem: string) => number;
	readonly sum: (topic: Topic) => number;
};

/**
How much each stem tells in the story of these claims: one that many claims share tells little. Yields the share of the work
that is done.
*/
export function* stemWeightsInPieces(claims: readonly Claim[]): Generator<number, StemWeights> {
	const counts = new Map<string, number>();
	for (const [index, claim] of claims.entries()) {
		for (const stem of stemsIn(claimTokens(claim))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
		yield index / claims.length;
	}

	const of = (stem: string): number => 1 / Math.sqrt(counts.get(stem) ?? 1);
	// A topic is compared with many others.
	const sums = new WeakMap<Topic, number>();
	const sum = (topic: Topic): number => {
		let known = sums.get(topic);
		if (known === undefined) {
			known = 0;
			for (const stem of topic.stems) known += of(stem);
			sums.set(topic, known);
		}

		return known;
	};
	return {of, sum};
}

/** What two topics share: the weight of their common stems, as a share of the smaller topic and of the larger, and how many they are. */
export const sharedTopic = (
	a: Topic,
	b: Topic,
	weights: StemWeights,
): {readonly share: number; readonly ofLarger: number; readonly count: number} => {
	let shared = 0;
	let count = 0;
	for (const stem of a.stems) {
		if (!b.stems.has(stem)) continue;
		shared += weights.of(stem);
		count++;
	}

	const [ofA, ofB] = [weights.sum(a), weights.sum(b)];
	const smaller = Math.min(ofA, ofB);
	return smaller === 0
		? {share: 0, ofLarger: 0, count}
		: {share: shared / smaller, ofLarger: shared / Math.max(ofA, ofB), count};
};

/** What of a negation in one topic the other one says. */
type Denied = {
	/** How many of the words that it denies the other says. */
	readonly count: number;
	/** Of how many. */
	readonly of: number;
};

/**
What the one denies of what the other says: of the negation of which the other says most. It has to say the first word that is
denied, which is most often what is not done.
*/
export const deniedBy = (denying: Topic, other: Topic): Denied => {
	let best: Denied = {count: 0, of: 1};
	for (const stems of denying.negation.denied) {
		const plain = stems.filter(stem => !denying.names().has(stem));
		const isSaid = (stem: string | undefined): boolean =>
			stem !== undefined && other.stems.has(stem) && !other.negation.stems.has(stem);
		if (!isSaid(plain[0])) continue;
		const count = plain.filter(isSaid).length;
		if (count > best.count) best = {count, of: plain.length};
	}

	return best;
};

/** Words with which a denial begins, though they are not what is denied. */
const vague: ReadonlySet<string> = new Set(
	'plan accusation allegation claim suggestion report charge criticism notion idea rumour rumor involve seek try want'
		.split(' ')
		.map(stemOf),
);

/** Whether the other one says the first word of a denial that tells what is denied. */
export const beginsWithShared = (denial: Topic, other: Topic): boolean => {
	for (const stem of denial.stems)
		if (!vague.has(stem) && !denial.names().has(stem)) return other.stems.has(stem);
	return false;
};

/** Whether the other one says all that a denial speaks of. */
export const isWhollyIn = (denial: Topic, other: Topic): boolean => {
	for (const stem of denial.stems) if (!vague.has(stem) && !other.stems.has(stem)) return false;
	return denial.stems.size > 0;
};

/** Whether both deny the same thing. */
export const denyAlike = (denial: Topic, other: Topic): boolean => {
	let alike = 0;
	let all = 0;
	for (const stem of denial.stems) {
		if (denial.names().has(stem) || !other.stems.has(stem)) continue;
		all++;
		if (other.negation.stems.has(stem)) alike++;
	}

	return alike > 0 && 2 * alike >= all;
};
