import type {ActorKind} from '../../story/actor.ts';
import {evidenceBits, settingOf, settings} from './evidence.ts';
import type {Name, NameReader} from './find-names.ts';
import {roles, shapes, type TokenFacts} from './token-facts.ts';
import {setOf} from '../set-of.ts';
import {arePersons, arePlaces, wordLists} from './word-table.ts';
import {particles} from './words-of-names.ts';

/** What a word that begins a name can go on with: the further words, and the kind of the name. */
type Form = {
	readonly words: readonly string[];
	readonly text: string;
	readonly kind: ActorKind;
	count: number;
};

const mostForms = 8;

/** The names of a text by their first word, and the family names of its persons. */
type Known = {readonly forms: ReadonlyMap<string, Form[]>; readonly families: ReadonlySet<string>};

/** The words of a name, as the text has them. Only where blanks don't tell them apart are they taken from the sentence. */
export const wordsOf = (reader: NameReader, name: Name): readonly string[] => {
	const words = name.text.split(' ');
	return words.length === name.last - name.first + 1
		? words
		: reader.sentences[name.sentence]!.tokens.slice(name.first, name.last + 1).map(token => token.text);
};

/** Whether no list knows a word of a name as a person's. */
export const isUnlisted = (reader: NameReader, name: Name): boolean =>
	wordsOf(reader, name).every(word => !arePersons(reader.memory(word).lists));

/** Last words of firms, which are called by their first alone as well: "Coral" for "Coral Network". */
const lastOfFirms = setOf(
	'Group Network Networks Air Airways Airlines Energy Holdings Media Research Motors Foods Partners Industries Pharma Therapeutics Technologies Software Systems Logistics Lines Packaging Minerals Hydro Ltd Inc Corp plc PLC Co',
);

const isFirm = (words: readonly string[]): boolean => words.length > 1 && lastOfFirms.has(words.at(-1)!);

/** Whether a word is no land's or town's by the lists: "British Airways" is never called "British". */
const isOfNoPlace = (reader: NameReader, word: string): boolean => {
	const {lists} = reader.memory(word);
	return !arePlaces(lists) && (lists & (wordLists.demonym | wordLists.country)) === 0;
};

/** What the names of a text can go on with. */
export const knownOf = (reader: NameReader, names: readonly Name[]): Known => {
	const forms = new Map<string, Form[]>();
	const families = new Set<string>();
	const add = (words: readonly string[], kind: ActorKind): void => {
		const list = forms.get(words[0]!) ?? [];
		if (list.length === 0) forms.set(words[0]!, list);
		const text = words.join(' ');
		const same = list.find(form => form.kind === kind && form.text === text);
		if (same !== undefined) same.count++;
		else if (list.length < mostForms) list.push({words, text, kind, count: 1});
	};
	for (const name of names) {
		const words = wordsOf(reader, name);
		add(words, name.kind);
		// "Lethian Trade Union Council (LTUC)".
		if (name.kind === 'organization' && words.length > 2) {
			const initials = words
				.filter(word => /^[A-ZÀ-ÖØ-Þ]/.test(word))
				.map(word => word[0]!)
				.join('');
			if (initials.length > 2) add([initials], 'organization');
		}

		const [first = ''] = words;
		if (name.kind === 'organization' && isFirm(words) && first.length > 3 && isOfNoPlace(reader, first))
			add([first], 'organization');

		if (name.kind !== 'person' || words.length < 2) continue;
		let family = words.length - 1;
		while (family > 1 && particles.has(words[family - 1]!.toLowerCase())) family--;
		const rest = words.slice(family);
		if (rest.at(-1)!.length < 3) continue;
		families.add(rest.join(' '));
		add(rest, 'person');
	}

	return {forms, families};
};

const isOrdinary = (reader: NameReader, fact: TokenFacts): boolean =>
	!fact.candidate ||
	fact.shape === shapes.initial ||
	// "WHO" stays a name beside "who".
	(fact.shape !== shapes.capitals && ((reader.evidence.get(fact.lower) ?? 0) & evidenceBits.small) !== 0) ||
	(fact.roles & (roles.title | roles.organizationWord | roles.placeWord)) !== 0;

/** Whether a capital letter at this place may only be that of a sentence's first word. */
const isKnownElsewhere = (reader: NameReader, fact: TokenFacts): boolean =>
	((reader.evidence.get(fact.lower) ?? 0) & evidenceBits.capitalisedWithin) !== 0;

/**
Names where the tagger saw none though the text names the same actor elsewhere: words that are a name in another
place, or a person's family name. Words that the text also writes small are left alone. Yields the share of the work that is done.
*/
export function* repeatedNames(
	reader: NameReader,
	names: readonly Name[],
): Generator<number, readonly Name[]> {
	const {forms} = knownOf(reader, names);
	const found: Name[] = [];
	let next = 0;
	for (const [index, {tokens, paragraph}] of reader.sentences.entries()) {
		yield index / reader.sentences.length;
		const facts = tokens.map(token => reader.memory(token.text));
		if (settingOf(facts) === settings.capitals) continue;
		while (next < names.length && names[next]!.sentence < index) next++;
		let place = next;
		for (let at = 0; at < tokens.length; at++) {
			while (names[place]?.sentence === index && names[place]!.last < at) place++;
			const named = names[place];
			const until = named?.sentence === index ? named.first : tokens.length;
			if (at >= until) {
				at = named!.last;
				continue;
			}

			const fact = facts[at]!;
			const candidates = forms.get(fact.text);
			if (candidates === undefined || isOrdinary(reader, fact)) continue;
			const form = candidates
				.filter(
					({words}) =>
						at + words.length <= until && words.every((word, offset) => tokens[at + offset]!.text === word),
				)
				.toSorted((a, b) => b.words.length - a.words.length || b.count - a.count)[0];
			if (form === undefined) continue;
			const last = at + form.words.length - 1;
			// A further capitalised word would make another name of it.
			if (facts[last + 1]?.candidate === true && last + 1 < until) continue;
			if (facts[at - 1]?.candidate === true && at > 1 && (facts[at - 1]!.roles & roles.title) === 0) continue;
			if (
				at === 0 &&
				form.words.length === 1 &&
				fact.shape !== shapes.capitals &&
				!isKnownElsewhere(reader, fact)
			)
				continue;
			const {start} = tokens[at]!;
			const {end} = tokens[last]!;
			found.push({
				start,
				end,
				text: reader.text.slice(start, end),
				kind: form.kind,
				paragraph,
				sentence: index,
				first: at,
				last,
				nested: false,
			});
			at = last;
		}
	}

	return found;
}
