import {fewWords} from './few-words.ts';
import {stemOf} from './stems.ts';
import {isWord, lazily} from './tokens.ts';
import {setOf} from '../set-of.ts';

const negators = setOf('not never no nobody nothing none neither nor cannot noone');
/** What makes a negation none: "not only", "no doubt". */
const excused = setOf('only just least doubt less more matter wonder sooner longer');
/** Where the reach of a negation ends. */
const ends = setOf(
	'but because until unless although though while which who whose whom if when where since so except and or . , ; : ! ? ( ) " “ ” — –',
);
/** What is not there where something else is denied: "no evidence of sabotage". */
const disclaimed = setOf(
	'evidence proof sign signs indication truth true basis grounds record records trace memory recollection',
);
/** What tells nothing where it is not there. */
const abstract = setOf('reason question way need plan plans intention such single one expect believe think');

/** How many words a negation reaches. */
const reach = 3;

const isNegator = (token: string): boolean => negators.has(token) || token.endsWith("n't");

/** What is denied in a claim: by its tokens in small letters. */
export type Negation = {
	/** The stems that each of its negations reaches, in order. */
	readonly denied: ReadonlyArray<readonly string[]>;
	/** All of them. */
	readonly stems: ReadonlySet<string>;
	/** Whether there are any. */
	readonly isNegative: boolean;
	/** The stems of its words that speak of what is not to be, though they do not say "not": "prohibits", "refused". */
	readonly reserved: () => ReadonlySet<string>;
	/** Whether it begins with "it is not true that", "there is no evidence of": all that follows is denied. */
	readonly disclaims: boolean;
};

/** Words that deny in themselves. */
const reserving =
	'prohibit ban refuse deny reject oppose against avoid prevent without lack fail unlikely stop forbid fewer hardly barely instead rather unable impossible';
let reservingStems: ReadonlySet<string> | undefined;

const reservedIn = (tokens: readonly string[]): ReadonlySet<string> => {
	const known = (reservingStems ??= new Set(reserving.split(' ').map(word => stemOf(word))));
	return new Set(tokens.map(token => stemOf(token)).filter(stem => known.has(stem)));
};

/** Whether what is said before a word makes it a mere condition: "if they do not". */
const isCondition = (tokens: readonly string[], at: number): boolean =>
	tokens
		.slice(Math.max(0, at - 4), at)
		.some(token => token === 'if' || token === 'unless' || token === 'whether');

const tellsSomething = (word: string): boolean => word.length > 2 && !fewWords.has(word) && isWord(word);

/** How many words may stand before a negation with which a claim begins. */
const atStart = 6;

/** Negations that stand behind what is not done. */
const behind = setOf('nothing nobody none');

/** The stem of the last word before a place that tells something. */
const wordsBefore = (tokens: readonly string[], at: number): readonly string[] => {
	const last = tokens.slice(Math.max(0, at - 3), at).findLast(tellsSomething);
	return last === undefined ? [] : [stemOf(last)];
};

/** What the words of a claim, in small letters, deny. */
export const negationIn = (tokens: readonly string[]): Negation => {
	const denied: string[][] = [];
	let isNegative = false;
	let disclaims = false;
	for (const [at, token] of tokens.entries()) {
		if (!isNegator(token) || excused.has(tokens[at + 1] ?? '') || isCondition(tokens, at)) continue;
		isNegative = true;
		const reached: string[] = [];
		let left = reach;
		for (let next = at + 1; next < tokens.length && left > 0; next++) {
			const word = tokens[next]!;
			if (ends.has(word)) break;
			if (disclaimed.has(word)) disclaims ||= at < atStart && next <= at + 2;
			if (disclaimed.has(word) || abstract.has(word)) continue;
			// "Did not take any equipment": nothing was taken, whatever it is called here.
			if (word === 'any' && reached.length > 0) break;
			if (!tellsSomething(word)) continue;
			reached.push(stemOf(word));
			left--;
		}

		// "Promised him nothing": what is not done stands before.
		if (reached.length === 0 && behind.has(token)) reached.push(...wordsBefore(tokens, at));
		if (reached.length > 0) denied.push(reached);
	}

	return {
		denied,
		stems: new Set(denied.flat()),
		isNegative,
		reserved: lazily(() => reservedIn(tokens)),
		disclaims,
	};
};

const auxiliaries = setOf('did does do could can had has have was were is are would will should might must');
const shortSubjects = setOf('it he she they we i this that there these those');

/**
Whether a claim is no more than a pronoun and an auxiliary, which takes up what was said just before: "that it could", "they
did not". Tells whether it is negative; null for other claims.
*/
export const ellipsisIn = (tokens: readonly string[]): boolean | null => {
	const words = tokens[0] === 'that' && tokens.length > 2 ? tokens.slice(1) : tokens;
	const [subject = '', verb = '', third, fourth] = words;
	if (!shortSubjects.has(subject)) return null;
	const isEnd = (token: string | undefined): boolean =>
		token === undefined || /^(?:[.:;!?]|and|but)$/.test(token);
	if (verb.endsWith("n't") && isEnd(third)) return true;
	if (!auxiliaries.has(verb)) return null;
	if (third === 'not' && isEnd(fourth)) return true;
	return isEnd(third) ? false : null;
};
