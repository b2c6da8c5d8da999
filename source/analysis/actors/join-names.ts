import type {ActorKind} from '../../story/actor.ts';
import type {Name} from '../names/find-names.ts';
import {acronymsOf, isAcronym, isOrganizationWord, nameKey, wordsOfName} from './name-keys.ts';
import {listsOf, wordLists} from '../names/word-table.ts';
import {sexOfFirstName} from './sex.ts';

/** A name with what stands around it that helps to join it. `sex` comes from a title: negative male, positive female. */
export type NameInPlace = Name & {readonly sex: number; readonly titled: boolean};

/** Names that mean one actor. */
export type NameGroup = {
	/** The words of the fullest name. */
	words: readonly string[];
	kind: ActorKind;
	/** Negative male, positive female. */
	sex: number;
	readonly names: NameInPlace[];
};

/** Equal names, before they are joined to fuller ones. */
type Form = {readonly words: readonly string[]; readonly acronym: boolean; readonly names: NameInPlace[]};

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'esq', 'obe', 'mbe']);
const corporate = new Set([
	'inc',
	'corp',
	'ltd',
	'llc',
	'plc',
	'co',
	'corporation',
	'company',
	'limited',
	'group',
	'gmbh',
	'ag',
	'sa',
]);

const majorityKind = (names: readonly NameInPlace[]): ActorKind => {
	const votes: Record<ActorKind, number> = {person: 0, organization: 0, place: 0};
	for (const name of names) votes[name.kind] += 1;
	const first = names[0]?.kind ?? 'person';
	return (['person', 'organization', 'place'] as const).reduce(
		(best, kind) => (votes[kind] > votes[best] ? kind : best),
		first,
	);
};

const familyName = (words: readonly string[]): string => {
	let last = words.length - 1;
	while (last > 0 && suffixes.has(words[last]!)) last--;
	return words[last] ?? '';
};

/** Whether two first names can be one person's: equal, an initial, or one the beginning of the other. */
const agreeing = (a: string, b: string): boolean =>
	a === b ||
	(a.length <= 2 && b.startsWith(a[0]!)) ||
	(b.length <= 2 && a.startsWith(b[0]!)) ||
	(a.length > 2 && b.startsWith(a)) ||
	(b.length > 2 && a.startsWith(b));

const isWithin = (short: readonly string[], long: readonly string[]): boolean => {
	let at = 0;
	for (const word of long) if (at < short.length && agreeing(short[at]!, word)) at++;
	return at === short.length;
};

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
	const list = map.get(key);
	if (list === undefined) map.set(key, [value]);
	else if (!list.includes(value)) list.push(value);
};

/** The last group of the list that the text named before `position`, or the first one that it names after. */
const nearest = (groups: readonly NameGroup[], position: number): NameGroup | undefined => {
	let best: NameGroup | undefined;
	let bestDistance = Infinity;
	for (const group of groups.slice(0, 12)) {
		let low = 0;
		let high = group.names.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (group.names[middle]!.start < position) low = middle + 1;
			else high = middle;
		}

		const before = group.names[low - 1];
		const distance = before === undefined ? 1e9 + group.names[0]!.start : position - before.start;
		if (distance < bestDistance) {
			bestDistance = distance;
			best = group;
		}
	}

	return best;
};

const formsOf = (names: readonly NameInPlace[]): readonly Form[] => {
	const forms = new Map<string, Form>();
	for (const name of names) {
		const words = wordsOfName(name.text);
		const key = nameKey(words);
		if (key === '') continue;
		const form = forms.get(key);
		if (form === undefined)
			forms.set(key, {
				words: key === words.join(' ') ? words : key.split(' '),
				acronym: isAcronym(name.text),
				names: [name],
			});
		else form.names.push(name);
	}

	return [...forms.values()];
};

/** The groups that are there so far, to be found by the words of their names. */
class Joiner {
	readonly groups: NameGroup[] = [];
	readonly #byFamily = new Map<string, NameGroup[]>();
	readonly #byFirst = new Map<string, NameGroup[]>();
	readonly #byAcronym = new Map<string, NameGroup[]>();
	readonly #byLast = new Map<string, NameGroup[]>();

	add(words: readonly string[], kind: ActorKind, names: readonly NameInPlace[]): NameGroup {
		const sex =
			names.reduce((sum, name) => sum + name.sex, 0) ||
			(kind === 'person' && words.length > 1 ? sexOfFirstName(words[0]!) : 0);
		const group: NameGroup = {words, kind, sex, names: [...names]};
		this.groups.push(group);
		if (kind === 'person') {
			push(this.#byFamily, familyName(words), group);
			if (words.length > 1) push(this.#byFirst, words[0]!, group);
		} else {
			push(this.#byLast, words.at(-1)!, group);
			push(this.#byFirst, words[0]!, group);
			for (const acronym of acronymsOf(words)) push(this.#byAcronym, acronym, group);
		}

		return group;
	}

	/** The person that a form of several words is another name of. */
	person(words: readonly string[]): NameGroup | undefined {
		const family = familyName(words);
		return (
			(this.#byFamily.get(family) ?? []).find(
				group => group.words.length > 1 && agreeing(words[0]!, group.words[0]!),
			) ??
			(this.#byFamily.get(family) ?? []).find(group => isWithin(words, group.words)) ??
			(this.#byFirst.get(words[0]!) ?? []).find(
				group => group.kind === 'person' && isWithin(words, group.words),
			)
		);
	}

	/** The persons that a single word can mean: by family name, else by first name. */
	personsOfWord(word: string): readonly NameGroup[] {
		const byFamily = (this.#byFamily.get(word) ?? []).filter(group => group.words.length > 1);
		if (byFamily.length > 0) return byFamily;
		return (this.#byFirst.get(word) ?? []).filter(group => group.kind === 'person');
	}

	/** The organization or place that a form is a shorter name of. */
	other(form: Form, kind: ActorKind): readonly NameGroup[] {
		const {words} = form;
		const word = words.join('');
		if (form.acronym && words.length === 1) {
			const expanded = this.#byAcronym.get(word) ?? [];
			if (expanded.length > 0) return expanded;
		}

		if (kind === 'place') {
			return (this.#byFirst.get(words[0]!) ?? []).filter(
				group => group.kind === 'place' && isPlaceForm(group.words, words),
			);
		}

		const begins = (this.#byFirst.get(words[0]!) ?? []).filter(
			group => group.kind === 'organization' && words.every((other, index) => group.words[index] === other),
		);
		const shortened = begins.filter(
			group =>
				group.words.slice(words.length).every(other => corporate.has(other)) ||
				['of', 'for'].includes(group.words[words.length] ?? '') ||
				words.length > 1 ||
				!isOrganizationWord(words[0]!),
		);
		if (shortened.length > 0) return shortened;
		return (this.#byLast.get(words.at(-1)!) ?? []).filter(
			group =>
				group.kind === 'organization' &&
				words.every((other, index) => group.words[group.words.length - words.length + index] === other),
		);
	}
}

/** "Washington" for "Washington D.C.", "Taipei" for "Taipei City". */
const isPlaceForm = (long: readonly string[], short: readonly string[]): boolean => {
	if (!short.every((word, index) => long[index] === word)) return false;
	const rest = long.slice(short.length);
	return (
		rest.length === 1 &&
		(rest[0] === 'city' || rest[0] === 'dc' || rest[0] === 'county' || rest[0] === 'islands')
	);
};

/** Whether no list of names knows the word as a person's. */
const isNobody = (word: string): boolean =>
	(listsOf(word) & (wordLists.male | wordLists.female | wordLists.surname)) === 0;

const joinPersonForm = (joiner: Joiner, form: Form, names: readonly NameInPlace[]): void => {
	const {words} = form;
	if (words.length > 1) {
		const known = joiner.person(words);
		if (known === undefined) joiner.add(words, 'person', names);
		else known.names.push(...names);
		return;
	}

	const persons = joiner.personsOfWord(words[0]!);
	// "Halm" is short for "Halm Works" where the text knows no person of that name.
	if (persons.length === 0 && isNobody(words[0]!) && names.every(name => !name.titled)) {
		const organizations = joiner
			.other(form, 'organization')
			.filter(group => group.kind === 'organization' && group.words[0] === words[0]);
		for (const name of names) nearest(organizations, name.start)?.names.push(name);
		if (organizations.length > 0) return;
	}

	const rest: NameInPlace[] = [];
	const joined: Array<readonly [NameGroup, NameInPlace]> = [];
	for (const name of names) {
		const fitting = persons.filter(
			group => name.sex === 0 || group.sex === 0 || Math.sign(name.sex) === Math.sign(group.sex),
		);
		const group = nearest(fitting, name.start);
		if (group === undefined) rest.push(name);
		else joined.push([group, name]);
	}

	for (const [group, name] of joined) {
		group.names.push(name);
		group.sex += name.sex;
	}

	if (rest.length > 0) joiner.add(words, 'person', rest);
};

const joinOtherForm = (joiner: Joiner, form: Form, kind: ActorKind, names: readonly NameInPlace[]): void => {
	const candidates = joiner.other(form, kind);
	if (candidates.length === 0) {
		joiner.add(form.words, kind, names);
		return;
	}

	const joined = names.map(name => [nearest(candidates, name.start) ?? candidates[0]!, name] as const);
	for (const [group, name] of joined) group.names.push(name);
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
		for (const group of joiner.groups.slice(-2)) group.names.sort((a, b) => a.start - b.start);
	}

	for (const group of joiner.groups) group.names.sort((a, b) => a.start - b.start);
	return joiner.groups.toSorted(
		(a, b) => a.names[0]!.start - b.names[0]!.start || a.names[0]!.end - b.names[0]!.end,
	);
};
