import type {Actor} from '../story/actor.ts';
import {Vocabulary} from './vocabulary.ts';
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

/** A text that has the wanted words and no other, and the lowest scores of ones that have them all, begin so, hold them. */
const tiers = {whole: 255, words: 254, prefixes: 200, substrings: 150, fuzzy: 1} as const;

/** Short texts, such as names, that are searched for words. */
export type TextMatcher = {
	/** For each text whether it answers `wanted` as well as any of them does: no weaker kind of match counts beside a better one. */
	readonly match: (
		wanted: string,
		options?: {readonly wholeFirst?: boolean; readonly wholeWords?: boolean},
	) => readonly boolean[];
};

/**
A matcher of short texts. With `wholeFirst`, where some text has the wanted words and no other, only such texts match:
asked for "China", not the Bank of China. With `wholeWords` no words match that only begin so or look alike.
*/
export const createTextMatcher = (texts: readonly string[]): TextMatcher => {
	const vocabulary = new Vocabulary();
	const numbers = texts.map(text => wordsOf(text).map(word => vocabulary.add(word)));
	return {
		match: (wanted, {wholeFirst = false, wholeWords = false} = {}) => {
			const terms = wordsOf(wanted).map(word => vocabulary.score(word));
			if (terms.length === 0) return texts.map(() => false);
			const scores = numbers.map(words => {
				const worst = Math.min(
					...terms.map(term => words.reduce((best, word) => Math.max(best, term[word]!), 0)),
				);
				return worst === tiers.whole && words.length > terms.length ? tiers.words : worst;
			});
			const best = scores.reduce((most, score) => Math.max(most, score), 0);
			if (best === 0 || (wholeWords && best < tiers.words)) return texts.map(() => false);
			if (wholeWords) return scores.map(score => score >= tiers.words);
			const floor =
				best === tiers.whole && wholeFirst
					? tiers.whole
					: best >= tiers.prefixes
						? tiers.prefixes
						: best >= tiers.substrings
							? tiers.substrings
							: tiers.fuzzy;
			return scores.map(score => score >= floor);
		},
	};
};

/** A search for actors by any of their names: returns their ids, in the order of `actors`. */
export const createNameMatcher = (actors: readonly Actor[]): ((name: string) => readonly string[]) => {
	const names = actors.flatMap(actor => namesOf(actor).map(text => ({id: actor.id, text})));
	const matcher = createTextMatcher(names.map(({text}) => text));
	return name => {
		const matches = matcher.match(name, {wholeFirst: true});
		return [...new Set(names.filter((_, index) => matches[index]).map(({id}) => id))];
	};
};

/**
The actors that a name means, by id, in the order of `actors`: those that have it as one of their names; where there are
none, those with a name that has, or begins with, its words; where there are none, those with a name spelled nearly like it.
*/
export const matchNames = (name: string, actors: readonly Actor[]): readonly string[] =>
	createNameMatcher(actors)(name);
