import type {Actor} from '../story/actor.ts';
import {fold} from './fold.ts';
import {nearest} from './nearest.ts';
import {formsOf} from './short-forms.ts';
import {bareName} from './titles.ts';
import {Vocabulary, wordScore} from './vocabulary.ts';
import {wordSpans} from './words.ts';

const wordsOf = (text: string): readonly string[] =>
	wordSpans(text).map(({start, end}) => text.slice(start, end));

/** Every name that the story uses for an actor, the fullest first. */
export const namesOf = (actor: Actor): readonly string[] => [
	...new Set([
		actor.name,
		...actor.mentions.filter(mention => mention.form === 'name').map(mention => mention.text),
	]),
];

/** A text that has the wanted words and no other, and the lowest scores of ones that have them all, begin so, hold them, look alike. */
const tiers = {
	whole: wordScore.exact,
	words: wordScore.exact - 1,
	prefixes: wordScore.prefix,
	substrings: wordScore.substring,
	fuzzy: 1,
} as const;

/** How the texts are compared with what is wanted. */
export type MatchOptions = {
	/** Whether the text of this index, where it has the wanted words and no other, leaves out those that have more. */
	readonly isFull?: (index: number) => boolean;
	/** Whether no words match that only begin so or look alike. */
	readonly wholeWords?: boolean;
	/** Whether no words match that only look alike. */
	readonly noSlips?: boolean;
};

/** Short texts, such as names, that are searched for words. */
export type TextMatcher = {
	/** For each text whether it answers `wanted` as well as any of them does: no weaker kind of match counts beside a better one. */
	readonly match: (wanted: string, options?: MatchOptions) => readonly boolean[];
};

/** The lowest score that counts, where this one is the best. */
const floorFor = (best: number): number =>
	best >= tiers.words
		? tiers.words
		: best >= tiers.prefixes
			? tiers.prefixes
			: best >= tiers.substrings
				? tiers.substrings
				: tiers.fuzzy;

/** A matcher of short texts. */
export const createTextMatcher = (texts: readonly string[]): TextMatcher => {
	const vocabulary = new Vocabulary();
	const numbers = texts.map(text => wordsOf(text).map(word => vocabulary.add(word)));
	return {
		match: (wanted, {isFull = () => false, wholeWords = false, noSlips = false} = {}) => {
			const terms = wordsOf(wanted).map(word => vocabulary.score(word));
			if (terms.length === 0) return texts.map(() => false);
			const scores = numbers.map(words => {
				const worst = Math.min(
					...terms.map(term => words.reduce((best, word) => Math.max(best, term[word]!), 0)),
				);
				return worst === tiers.whole && words.length > terms.length ? tiers.words : worst;
			});
			const best = scores.reduce((most, score) => Math.max(most, score), 0);
			const least = wholeWords ? tiers.words : noSlips ? tiers.substrings : tiers.fuzzy;
			if (best < least) return texts.map(() => false);
			const isNamed = scores.some((score, index) => score === tiers.whole && isFull(index));
			const floor = isNamed ? tiers.whole : floorFor(best);
			return scores.map(score => score >= floor);
		},
	};
};

/** Whom a name means. */
export type NameMatch = {
	/** The ids of the actors, in their order. */
	readonly ids: readonly string[];
	/** The words of the name that they were found by: all, or those behind the titles. */
	readonly words: string;
	/** What else the story may call them, where they are a state or a union that goes by several names. */
	readonly otherForms: readonly string[];
	/** Whether the words only look like theirs: nobody has that name. */
	readonly isSlip: boolean;
};

/** Whether a name is all that there is of its actor's: a surname alone may be anybody's of the family. */
const isFullName = ({name, kind}: Actor, text: string): boolean =>
	text === name && (kind !== 'person' || wordSpans(text).length > 1);

/**
A search for actors by any of their names. It means all whose names have the words, and one alone only by a full name: asked for
"China", not the Bank of China, but for "Voss", both Greg Voss and Voss Holdings. Where none has them, titles are left out: "Mr. Voss" is
a person of that name, where there is one. Then come names that begin with the words, and names spelled nearly like them. A state is
found by its other names as well: "US" finds the United States.
*/
export const createNameMatcher = (actors: readonly Actor[]): ((name: string) => NameMatch) => {
	const names = actors.flatMap(actor => namesOf(actor).map(text => ({actor, text})));
	const matcher = createTextMatcher(names.map(({text}) => text));
	const isFull = (index: number): boolean => isFullName(names[index]!.actor, names[index]!.text);
	const find = (words: string, options: MatchOptions = {}): readonly Actor[] => {
		const matches = matcher.match(words, {isFull, ...options});
		return [...new Set(names.filter((_, index) => matches[index]).map(({actor}) => actor))];
	};

	/** Persons are called after states, and are none. */
	const statesWith = (forms: readonly string[]): readonly Actor[] =>
		forms.length === 0
			? []
			: [
					...new Set(
						names
							.filter(({actor, text}) => actor.kind !== 'person' && formsOf(text) === forms)
							.map(({actor}) => actor),
					),
				];
	const matchOf = (
		found: readonly Actor[],
		words: string,
		{otherForms = [], isSlip = false}: Partial<NameMatch> = {},
	): NameMatch => ({ids: found.map(({id}) => id), words, otherForms, isSlip});

	return name => {
		const otherForms = formsOf(name);
		const states = statesWith(otherForms);
		if (states.length > 0) return matchOf(states, name, {otherForms});
		const asked = find(name, {wholeWords: true});
		if (asked.length > 0) return matchOf(asked, name);
		const bare = bareName(name);
		const found = find(bare.text);
		const isSlip = found.length > 0 && find(bare.text, {noSlips: true}).length === 0;
		const persons = bare.hasTitle ? found.filter(({kind}) => kind === 'person') : [];
		return matchOf(persons.length > 0 ? persons : found, bare.text, {isSlip});
	};
};

/** The actors that a name means, by id, in the order of `actors`. */
export const matchNames = (name: string, actors: readonly Actor[]): readonly string[] =>
	createNameMatcher(actors)(name).ids;

/** The actor that a name which nobody has is most likely a slip for, or null. */
export const nearestActor = (name: string, actors: readonly Actor[]): Actor | null => {
	const named = new Map<string, Actor>();
	for (const actor of actors) {
		for (const text of namesOf(actor))
			for (const part of [text, ...wordsOf(text)]) if (!named.has(fold(part))) named.set(fold(part), actor);
	}

	const near = nearest(fold(bareName(name).text), [...named.keys()]);
	return near === null ? null : (named.get(near) ?? null);
};
