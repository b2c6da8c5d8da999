import type {Actor, ActorKind, Mention} from '../../story/actor.ts';
import type {Name, ReadSentence} from '../names/find-names.ts';
import {isOrganizationByWords, withCompanies} from './companies.ts';
import {joinNames} from './join-names.ts';
import type {NameGroup, NameInPlace} from './name-groups.ts';
import {describe} from './descriptions.ts';
import {sexOfTitle} from './sex.ts';
import {slugMaker} from './slug.ts';
import {acronymsOf, isAcronym, wordsOfName} from './name-keys.ts';
import {arePersons, arePlaces, listsOf, wordLists} from '../names/word-table.ts';
import {describesFirm} from '../names/bodies.ts';
import {isTitle} from '../names/words-of-names.ts';

/** An actor with what the pronoun stage needs to know of it. */
export type NamedActor = Actor & {
	/** Negative male, positive female, 0 unknown. */
	readonly sex: number;
	/** The names that stand by themselves, with their places in the sentences. */
	readonly names: readonly Name[];
};

/** The name with the titles that stand before it. */
const withTitles = (sentence: ReadSentence, name: Name): NameInPlace => {
	let sex = 0;
	const titles: string[] = [];
	for (let index = name.first - 1; index >= 0 && index >= name.first - 3; index--) {
		const word = sentence.tokens[index]!.text.toLowerCase();
		if (!isTitle(word)) break;
		titles.push(word);
		sex += sexOfTitle(word);
	}

	const placed: NameInPlace = titles.length === 0 ? name : {...name, titles, sex};
	const isAlone = name.kind === 'person' && name.first === name.last;
	return isAlone && speech.test(sentence.tokens[name.last + 1]?.text ?? '')
		? {...placed, speaks: true}
		: placed;
};

const speech = /^(?:said|says|told|tells|added|adds|recalled|asked|replied|wrote|explained)$/;

/** Whether the letters of a short form stand in a full name, in order: "Defra" in "Department for Environment, Food and Rural Affairs". */
const hasLettersOf = (full: string, short: string): boolean => {
	const letters = full.toLowerCase();
	let at = -1;
	for (const letter of short.toLowerCase()) {
		at = letters.indexOf(letter, at + 1);
		if (at === -1) return false;
	}

	return true;
};

/** Whether a word in brackets can be short for an organization; "Orrel University (Leeds)" has one for where it is. */
const isShortFor = (short: string, full: string): boolean => {
	if (acronymsOf(wordsOfName(full)).includes(short.toLowerCase().replaceAll('.', ''))) return true;
	const lists = listsOf(short);
	return !arePlaces(lists) && !arePersons(lists) && (isAcronym(short) || hasLettersOf(full, short));
};

/** The names, where one word in brackets behind an organization is its short form, and an organization as well. */
const withShortForms = (
	sentences: readonly ReadSentence[],
	names: readonly NameInPlace[],
): readonly NameInPlace[] =>
	names.map((name, index) => {
		const before = names[index - 1];
		if (name.first !== name.last || before?.kind !== 'organization' || before.sentence !== name.sentence)
			return name;
		if (before.last !== name.first - 2 || before.first === before.last) return name;
		const tokens = sentences[name.sentence]?.tokens;
		return tokens?.[name.first - 1]?.text === '(' &&
			tokens[name.last + 1]?.text === ')' &&
			isShortFor(name.text, before.text)
			? {...name, kind: 'organization', shortFor: before.text}
			: name;
	});

/** The name with the most words; of two, the longer one, and rather not one in capitals. */
const fullestName = (names: readonly Name[], kind: ActorKind): string => {
	const rank = (text: string): number =>
		(kind === 'person' ? text.split(/\s+/).length * 100 : 0) +
		text.length -
		(text.length > 5 && text === text.toUpperCase() ? 500 : 0);
	return names
		.reduce((best, name) => (rank(name.text) > rank(best) ? name.text : best), names[0]?.text ?? '')
		.replaceAll(/\s+/g, ' ');
};

const isFirstName = (word: string): boolean => {
	const lists = listsOf(word);
	return (
		(lists & (wordLists.male | wordLists.female)) !== 0 &&
		(lists & (wordLists.place | wordLists.country | wordLists.organization)) === 0
	);
};

/** The kind that most names of a group have, but for what is known by its name: "Gloria" is a person, and a country is a place even where it acts, save on a field. */
const kindOf = ({kind, names, words}: NameGroup): ActorKind => {
	const votes: Record<ActorKind, number> = {person: 0, organization: 0, place: 0};
	for (const name of names) votes[name.kind] += name.kind === kind ? 1.01 : 1;
	const most = (['person', 'organization', 'place'] as const).reduce(
		(best, other) => (votes[other] > votes[best] ? other : best),
		kind,
	);
	if (most === 'organization' && words.length === 1 && isFirstName(words[0]!)) return 'person';
	if (most === 'person' && isOrganizationByWords(words)) return 'organization';
	const isCountry = names.some(
		({text, isTeam}) => isTeam !== true && (listsOf(text) & wordLists.country) !== 0,
	);
	return isCountry ? 'place' : most;
};

const mentionOf = ({paragraph, start, end, text}: Name): Mention => ({
	paragraph,
	start,
	end,
	text,
	form: 'name',
});

/** A group's names without those that stand within another one of it: "Halm" in "Halm Works" is no mention of its own. */
const withoutOwnParts = (names: readonly Name[]): readonly Name[] => {
	if (!names.some(({nested}) => nested)) return names;
	const places = new Set<string>();
	for (const {nested, sentence, first, last} of names)
		for (let at = first; !nested && at <= last; at++) places.add(`${sentence} ${at}`);
	return names.filter(({nested, sentence, first}) => !nested || !places.has(`${sentence} ${first}`));
};

/** The actors that the names of a text belong to, in reading order, with the mentions by name. */
export const findActors = (
	sentences: readonly ReadSentence[],
	names: readonly Name[],
): readonly NamedActor[] => {
	const inPlace = names.map((name): NameInPlace => {
		const sentence = sentences[name.sentence];
		return sentence === undefined ? name : withTitles(sentence, name);
	});
	const nextId = slugMaker();
	return joinNames(withCompanies(withShortForms(sentences, inPlace))).map(group => {
		const byNames = kindOf(group);
		const name = fullestName(group.names, byNames);
		const {description, sex} = describe(sentences, group.names, byNames);
		const isFirm = byNames === 'person' && description !== null && describesFirm(description);
		const kind = isFirm ? 'organization' : byNames;
		return {
			id: nextId(name),
			name,
			kind,
			description,
			mentions: withoutOwnParts(group.names).map(mentionOf),
			sex: kind === 'person' ? group.sex + sex : 0,
			names: group.names.filter(({nested}) => !nested),
		};
	});
};
