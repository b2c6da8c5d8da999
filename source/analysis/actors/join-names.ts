import type {ActorKind} from '../../story/actor.ts';
import {isTitle} from '../names/words-of-names.ts';
import {isFirmByWords} from './companies.ts';
import {Joiner, type Form} from './joiner.ts';
import {
	addToGroups,
	foremost,
	justIntroduced,
	nearest,
	type NameGroup,
	type NameInPlace,
} from './name-groups.ts';
import {isAcronym, nameKey, wordsOfName} from './name-keys.ts';
import {arePersons, listsOf} from '../names/word-table.ts';

const majorityKind = (names: readonly NameInPlace[]): ActorKind => {
	const votes: Record<ActorKind, number> = {person: 0, organization: 0, place: 0};
	for (const name of names) votes[name.kind] += 1;
	const first = names[0]?.kind ?? 'person';
	return (['person', 'organization', 'place'] as const).reduce(
		(best, kind) => (votes[kind] > votes[best] ? kind : best),
		first,
	);
};

const keyOfFull = ({shortFor}: NameInPlace): readonly string[] =>
	shortFor === undefined ? [] : [nameKey(wordsOfName(shortFor))];

/**
What tells the key of a name: "the North" is North Korea where the text names a Korea, and nothing else that is in the north
or south by its name.
*/
const keysIn = (names: readonly NameInPlace[]): ((words: readonly string[]) => string) => {
	let hasKorea = false;
	for (const {text} of names) {
		if (/\bKorean?\b/.test(text)) hasKorea = true;
		else if (/^(?:North|South)\s/.test(text)) return nameKey;
	}

	if (!hasKorea) return nameKey;
	return words => {
		const key = nameKey(words);
		return key === 'north' || key === 'south' ? `${key} korea` : key;
	};
};

const formsOf = (names: readonly NameInPlace[]): readonly Form[] => {
	const forms = new Map<string, Form & {readonly shortFor: Set<string>}>();
	const keyOf = keysIn(names);
	for (const name of names) {
		const words = wordsOfName(name.text);
		const key = keyOf(words);
		if (key === '') continue;
		const form = forms.get(key);
		if (form === undefined)
			forms.set(key, {
				words: key === words.join(' ') ? words : key.split(' '),
				acronym: isAcronym(name.text),
				shortFor: new Set(keyOfFull(name)),
				names: [name],
			});
		else {
			form.names.push(name);
			for (const full of keyOfFull(name)) form.shortFor.add(full);
		}
	}

	return [...forms.values()];
};

/** How many persons of one family name are told apart. */
const mostNamesakes = 32;

/** Whether no list of names knows the word as a person's. */
const isNobody = (word: string): boolean => !arePersons(listsOf(word));

/** Whether the text has named the body in full before it uses the one word: who is a person is named in full first as well. */
const isIntroduced = (group: NameGroup, names: readonly NameInPlace[]): boolean => {
	const first = names.find(({paragraph, nested}) => paragraph > 0 && !nested);
	return first !== undefined && group.names.some(({start}) => start < first.start);
};

/** Whether a person's title stands before a name; "former" may belong to what follows it: "former Rovers captain". */
const bearsTitle = ({titles}: NameInPlace): boolean =>
	titles !== undefined && !titles.every(title => /^(?:former|late|acting)$/.test(title));

/** "The President" by itself, beside a President Maar: the nearest person with that title. */
const joinOffice = (joiner: Joiner, title: string, names: readonly NameInPlace[]): void => {
	const holders = joiner.groups.filter(group => group.names.some(({titles}) => titles?.includes(title)));
	const rest: NameInPlace[] = [];
	const joined: Array<readonly [NameGroup, NameInPlace]> = [];
	for (const name of names) {
		const holder = nearest(holders, name.start);
		if (holder === undefined) rest.push(name);
		else joined.push([holder, name]);
	}

	addToGroups(joined);
	if (rest.length > 0) joiner.add([title], 'person', rest);
};

const joinPersonForm = (joiner: Joiner, form: Form, names: readonly NameInPlace[]): void => {
	const {words} = form;
	if (words.length === 1 && isTitle(words[0]!)) {
		joinOffice(joiner, words[0]!, names);
		return;
	}

	if (words.length > 1) {
		const known = joiner.person(words);
		if (known === undefined) joiner.add(words, 'person', names);
		else addToGroups(names.map(name => [known, name]));
		return;
	}

	const known = joiner.personsOfWord(words[0]!);
	// "Dr Lau" is Jeremy Lau Kok Wai.
	const persons = (
		known.length > 0 || !names.some(bearsTitle) ? known : joiner.personsAround(words[0]!)
	).slice(0, mostNamesakes);
	// "Halm" is short for "Halm Works" where the text knows no person of that name, and "Rovers" for "Orrel Rovers".
	if (persons.length === 0 && !names.some(bearsTitle)) {
		const organizations = joiner
			.other(form, 'organization')
			.filter(
				group =>
					(group.kind === 'organization' &&
						group.words[0] === words[0] &&
						(isNobody(words[0]!) || isIntroduced(group, names))) ||
					isFirmByWords(group.words),
			);
		if (organizations.length > 0) {
			addToGroups(
				names.map(name => [nearest(organizations, name.start)!, {...name, kind: 'organization'}] as const),
			);
			return;
		}
	}

	const rest: NameInPlace[] = [];
	const joined: Array<readonly [NameGroup, NameInPlace]> = [];
	const bodies = names.some(bearsTitle)
		? []
		: joiner
				.other(form, 'organization')
				.filter(group => group.kind === 'organization' && group.words[0] === words[0]);
	for (const name of names) {
		// "Calder" is Calder Chemicals, until a Jonathan Calder comes up.
		const body = bodies.find(
			group => isIntroduced(group, [name]) && persons.every(person => person.names[0]!.start > name.start),
		);
		if (body !== undefined) {
			joined.push([body, {...name, kind: 'organization'}]);
			continue;
		}

		const fitting = persons.filter(
			group => !name.sex || group.sex === 0 || Math.sign(name.sex) === Math.sign(group.sex),
		);
		const introduced = name.speaks === true ? justIntroduced(fitting, name.start) : undefined;
		const group = introduced ?? foremost(fitting);
		if (group === undefined) rest.push(name);
		else joined.push([group, name]);
	}

	addToGroups(joined);
	for (const [group, name] of joined) group.sex += name.sex ?? 0;

	if (rest.length > 0) joiner.add(words, 'person', rest);
};

const joinOtherForm = (joiner: Joiner, form: Form, kind: ActorKind, names: readonly NameInPlace[]): void => {
	const candidates = joiner.other(form, kind);
	if (candidates.length === 0) {
		joiner.add(form.words, kind, names);
		return;
	}

	addToGroups(names.map(name => [nearest(candidates, name.start) ?? candidates[0]!, name] as const));
};

/**
Join the names that mean one actor: equal names, a full name and its parts, an acronym and what it stands for. Fuller
names come first, so that each shorter one finds what it shortens by its words, never by comparing all pairs.
*/
export const joinNames = (names: readonly NameInPlace[]): readonly NameGroup[] => {
	const forms = formsOf(names).toSorted(
		(a, b) => b.words.length - a.words.length || a.names[0]!.start - b.names[0]!.start,
	);
	const joiner = new Joiner();
	for (const form of forms) {
		const persons = form.names.filter(name => name.kind === 'person');
		const kind = majorityKind(form.names);
		const splits =
			form.words.length === 1 &&
			persons.length > 0 &&
			persons.length < form.names.length &&
			joiner.personsOfWord(form.words[0]!).length > 0;
		if (splits && kind !== 'person') {
			// "Washington" may be a person and a place in one text; the tagger told them apart.
			joinPersonForm(joiner, form, persons);
			joinOtherForm(
				joiner,
				form,
				majorityKind(form.names.filter(name => name.kind !== 'person')),
				form.names.filter(name => name.kind !== 'person'),
			);
		} else if (kind === 'person') joinPersonForm(joiner, form, form.names);
		else joinOtherForm(joiner, form, kind, form.names);
	}

	return joiner.groups.toSorted(
		(a, b) => a.names[0]!.start - b.names[0]!.start || a.names[0]!.end - b.names[0]!.end,
	);
};
