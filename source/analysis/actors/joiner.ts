import type {ActorKind} from '../../story/actor.ts';
import {acronymsOf, isOrganizationWord, nameKey} from './name-keys.ts';
import type {NameGroup, NameInPlace} from './name-groups.ts';
import {sexOfFirstName} from './sex.ts';
import {listsOf, wordLists} from '../names/word-table.ts';

/** Equal names, before they are joined to fuller ones. */
export type Form = {
	readonly words: readonly string[];
	readonly acronym: boolean;
	/** The keys of the organizations whose short form the text tells that it is. */
	readonly shortFor: ReadonlySet<string>;
	readonly names: NameInPlace[];
};

const suffixes = new Set([
	'jr',
	'sr',
	'ii',
	'iii',
	'iv',
	'phd',
	'md',
	'esq',
	'obe',
	'mbe',
	'cbe',
	'kc',
	'qc',
	'mp',
]);
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

const familyName = (words: readonly string[]): string => {
	let last = words.length - 1;
	while (last > 0 && suffixes.has(words[last]!)) last--;
	return words[last] ?? '';
};

/** Short forms of men's names that women bear as well: "Sam" for "Samantha". The lists have them for men. */
const shortOfBoth = new Set(['chris', 'max', 'nat', 'sam', 'val']);

/** Whether a first name can be short for a longer one that begins with it; "Paul" is none for "Paula". */
const isShortFor = (short: string, long: string): boolean =>
	short.length > 2 &&
	long.startsWith(short) &&
	(shortOfBoth.has(short) || sexOfFirstName(short) * sexOfFirstName(long) >= 0);

/** Whether two first names can be one person's: equal, an initial, or one short for the other. */
const agreeing = (a: string, b: string): boolean =>
	a === b ||
	(a.length <= 2 && b.startsWith(a[0]!)) ||
	(b.length <= 2 && a.startsWith(b[0]!)) ||
	isShortFor(a, b) ||
	isShortFor(b, a);

/** Whether the words of a name stand in a longer one, in order; a family name is never shortened. */
const isWithin = (short: readonly string[], long: readonly string[]): boolean => {
	let at = 0;
	for (const word of long) {
		if (at === short.length) break;
		if (at < short.length - 1 ? agreeing(short[at]!, word) : short[at] === word) at++;
	}

	return at === short.length;
};

/** Note a value under a key; one that was noted last is not noted again. */
const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
	const list = map.get(key);
	if (list === undefined) map.set(key, [value]);
	else if (list.at(-1) !== value) list.push(value);
};

/** The groups that are there so far, to be found by the words of their names. */
export class Joiner {
	readonly groups: NameGroup[] = [];
	readonly #byFamily = new Map<string, NameGroup[]>();
	readonly #byFirst = new Map<string, NameGroup[]>();
	/** By the words amid a name of three or more, where a family name may stand: "Jeremy Lau Kok Wai". */
	readonly #byMiddle = new Map<string, NameGroup[]>();
	readonly #byAcronym = new Map<string, NameGroup[]>();
	readonly #byLast = new Map<string, NameGroup[]>();
	/** Organizations by the key of their full name. */
	readonly #byKey = new Map<string, NameGroup[]>();

	add(words: readonly string[], kind: ActorKind, names: readonly NameInPlace[]): NameGroup {
		const sex =
			names.reduce((sum, name) => sum + (name.sex ?? 0), 0) ||
			(kind === 'person' ? Math.trunc(sexOfFirstName(words[0]!) / (words.length > 1 ? 1 : 2)) : 0);
		const group: NameGroup = {words, kind, sex, names: [...names]};
		this.groups.push(group);
		if (kind === 'person') {
			push(this.#byFamily, familyName(words), group);
			if (words.length > 1) push(this.#byFirst, words[0]!, group);
			for (const word of words.slice(1, -1)) push(this.#byMiddle, word, group);
		} else {
			push(this.#byLast, words.at(-1)!, group);
			if (kind === 'organization') push(this.#byKey, nameKey(words), group);
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

	/** The persons amid whose names a word stands. */
	personsAround(word: string): readonly NameGroup[] {
		return this.#byMiddle.get(word) ?? [];
	}

	/** The organization or place that a form is a shorter name of. */
	other(form: Form, kind: ActorKind): readonly NameGroup[] {
		const {words} = form;
		const word = words.join('');
		const full = [...form.shortFor].flatMap(key => this.#byKey.get(key) ?? []);
		if (full.length > 0) return full;

		if (form.acronym && words.length === 1) {
			const expanded = this.#byAcronym.get(word) ?? [];
			if (expanded.length > 0) return expanded;
		}

		if (kind === 'place') {
			return (this.#byFirst.get(words[0]!) ?? []).filter(
				group => group.kind === 'place' && isPlaceForm(group.words, words),
			);
		}

		// The United Nations are not its Security Council, nor the White House its press corps.
		const isWhole = (listsOf(words.join(' ')) & wordLists.organization) !== 0;
		const begins = (this.#byFirst.get(words[0]!) ?? []).filter(
			group => group.kind === 'organization' && words.every((other, index) => group.words[index] === other),
		);
		const shortened = begins.filter(
			group =>
				group.words.slice(words.length).every(other => corporate.has(other)) ||
				['of', 'for'].includes(group.words[words.length] ?? '') ||
				(words.length > 1 && !isWhole) ||
				(words.length === 1 && !isOrganizationWord(words[0]!)),
		);
		if (shortened.length > 0) return shortened;
		return (this.#byLast.get(words.at(-1)!) ?? []).filter(
			group =>
				group.kind === 'organization' &&
				// "The House" is one of a parliament.
				!(word === 'house' && group.words[0] === 'white') &&
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
