import {counted} from '../story/counted.ts';
import {editDistance} from '../search/edit-distance.ts';
import {fold, wordsOfFolded} from '../search/fold.ts';
import {createNameMatcher, createTextMatcher, matchNames, namesOf, nearestActor} from '../search/names.ts';
import {bareName} from '../search/titles.ts';
import type {Actor} from '../story/actor.ts';
import type {Story} from '../story/story.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import {listed} from './speech/sentences.ts';

/** How many actors one line names. */
export const mostNamed = 6;

/** The names of the actors in a story whom a name means. */
export const namesFor = (name: string, {actors}: Story): readonly string[] => {
	const ids = new Set(matchNames(name, actors));
	return actors.filter(({id}) => ids.has(id)).map(actor => visibleLine(actor.name));
};

/** Whom a name that was asked for means in a story. */
export type MeantName = {
	/** The name to look for; null where nobody is meant beyond doubt. */
	readonly name: string | null;
	/** What the person has to know of it, in one line. */
	readonly note: string | null;
};

const wordsIn = (text: string): readonly string[] => wordsOfFolded(fold(text));

/** Letters from which on a name with a slip in it is no other name yet. The search itself forgives slips from one more on, and in each word of a name. */
const shortestSlip = 4;

const letters = (word: string): string => [...word].toSorted().join('');

/** Whether a short word has a letter too few or too many, or two that changed places. With another letter it is another name: Joan is not John. */
const isShortSlip = (typed: string, word: string): boolean =>
	word[0] === typed[0] &&
	editDistance(typed, word, 1) === 1 &&
	(word.length !== typed.length || letters(word) === letters(typed));

/** The actors of whom a word of a name is one such slip away from the only word that was asked for. */
const oneSlipAway = (name: string, actors: readonly Actor[]): readonly Actor[] => {
	const [typed = '', ...more] = wordsIn(bareName(name).text);
	if (more.length > 0 || typed.length < shortestSlip) return [];
	return actors.filter(actor =>
		namesOf(actor).some(text => wordsIn(text).some(word => isShortSlip(typed, word))),
	);
};

const nobodyIs = (name: string): string => `nobody in the story is called ${visibleLine(name)}`;

/** Whether a source without a name has these very words, or words that begin so: then no slip has to be thought of. */
const isSaidOf = (name: string, {claims}: Story): boolean => {
	const asked = wordsIn(bareName(name).text);
	return claims.some(({source}) => {
		const words = source === null ? [] : wordsIn(source.text);
		return asked.every(word => words.some(other => other.startsWith(word)));
	});
};

/** The sources without a name that have words like these. */
const sourcesLike = (name: string, {claims}: Story): readonly string[] => {
	const texts = [...new Set(claims.flatMap(({source}) => source?.text ?? []))];
	const matches = createTextMatcher(texts).match(bareName(name).text);
	return texts.filter((_, index) => matches[index]).map(visibleLine);
};

/**
Whom a name means. One that is that of several finds them all, which is told of a story that is asked alone. One that nobody has is taken for that of the only actor it is a slip for,
never for one of several, and never without a word: who reads the claims of another has to know.
*/
export const nameMeant = (name: string, story: Story, isAlone: boolean): MeantName => {
	const {ids, isSlip} = createNameMatcher(story.actors)(name);
	if (ids.length > 0 && !isSlip) {
		if (ids.length === 1 || !isAlone) return {name, note: null};
		const names = listed(namesFor(name, story), mostNamed);
		return {name, note: `${visibleLine(name)} fits ${names}: give a full name for one of them alone`};
	}

	if (isSaidOf(name, story)) return {name, note: null};
	const near = isSlip ? story.actors.filter(({id}) => ids.includes(id)) : oneSlipAway(name, story.actors);
	const [only] = near;
	if (only === undefined) {
		const like = sourcesLike(name, story);
		return {
			name,
			note: like.length === 0 ? null : `${nobodyIs(name)}: it is taken for ${listed(like, mostNamed)}`,
		};
	}

	const names = listed(
		near.map(actor => visibleLine(actor.name)),
		mostNamed,
		'or',
	);
	return near.length === 1
		? {name: only.name, note: `${nobodyIs(name)}: it is taken for ${names}`}
		: {name: null, note: `${nobodyIs(name)}, and it may be ${names}: give the name of one of them`};
};

/** Why a story has no claim by a name, in one line: it has nobody of that name, or somebody who claims nothing. `whereAll` says where all names are. */
export const whyNoClaimBy = (
	name: string,
	story: Story,
	whereAll = 'nutgraf actors lists who is',
): string => {
	const names = namesFor(name, story);
	if (names.length > 0)
		return `the story names ${listed(names, mostNamed)}, but reports no claim by ${names.length === 1 ? 'that name' : 'these names'}`;
	const near = nearestActor(name, story.actors);
	const help = near === null ? whereAll : `did you mean ${visibleLine(near.name)}?`;
	return `${nobodyIs(name)}: ${help}`;
};

/** Why none of a story's claims fits: how many there are, `whose` words, and what was asked of them. */
export const whyNoneFits = (count: number, whose: string, asked: readonly string[]): string =>
	`the story reports ${counted(count, 'claim')}${whose}, but none with ${asked.join(' ')}`;
