import type {NameReader} from './find-names.ts';
import type {TaggedName} from './kinds-of-text.ts';
import type {ListedOrganization} from './phrases.ts';
import {roles, shapes, type TokenFacts} from './token-facts.ts';

/** A name as the organization that it is with the tokens from `first` to `last`, more than the tagger saw. */
const organizationFrom = (
	{text, sentences}: NameReader,
	name: TaggedName,
	first: number,
	last: number,
): TaggedName => {
	const {tokens} = sentences[name.sentence]!;
	const {start} = first === name.first ? name : tokens[first]!;
	const {end} = last === name.last ? name : tokens[last]!;
	return {
		...name,
		kind: 'organization',
		chances: undefined,
		start,
		end,
		first,
		last,
		text: text.slice(start, end),
	};
};

const mostParticles = 3;

/** The first of the particles of a family name that stand before the token at `first`: of "van der" before "Zwaan". */
const particlesBefore = (facts: readonly TokenFacts[], first: number): number => {
	let at = first;
	while (
		at > 0 &&
		first - at < mostParticles &&
		/^(?:van|von|der|den|de|du|ter|ten|bin|ibn|al|el)$/.test(facts[at - 1]!.text)
	)
		at--;
	return at;
};

/** Two persons' names with nothing but particles between them are one: "Tomas" and "Berk", "Anneke" and "Zwaan" around "van der". */
const asPerson = (
	reader: NameReader,
	before: TaggedName,
	name: TaggedName,
	facts: readonly TokenFacts[],
): TaggedName | null =>
	before.kind === 'person' && name.kind === 'person' && particlesBefore(facts, name.first) === before.last + 1
		? {...before, end: name.end, text: reader.text.slice(before.start, name.end), last: name.last}
		: null;

/** What a body's name begins with: "U.N. Security Council". */
const union = /^(?:U\.?N|E\.?U|U\.?S|U\.?K)\.?$/;

const bodiesOf = new Set(
	'alliance centre center institute ministry union association federation council academy society confederation agency authority league fund foundation bureau committee commission'.split(
		' ',
	),
);

/** "Alliance" before "of Sahel States", "Accra Centre" before "for Rural Studies": what goes on behind a body's noun. */
const goesOnWith = (before: TaggedName, name: TaggedName, between: string): boolean =>
	before.kind === 'organization' &&
	name.kind !== 'person' &&
	(/^ for (?:the )?$/.test(between) ||
		(bodiesOf.has(before.text.toLowerCase()) && /^ of (?:the )?$/.test(between)));

/** Two names with an ampersand between them are one firm, "Brand & Sons"; a saint and what is called after him are one house. */
const asOrganization = (
	reader: NameReader,
	before: TaggedName,
	name: TaggedName,
	facts: readonly TokenFacts[],
): TaggedName | null => {
	const between = reader.text.slice(before.end, name.start);
	const isOne =
		/^ ?& ?$/.test(between) ||
		(between === ' ' && name.kind === 'organization' && union.test(before.text)) ||
		(isHead(facts[before.last]!) && goesOnWith(before, name, between));
	if (isOne) return organizationFrom(reader, before, before.first, name.last);
	const saint = [before.first, before.first - 1].find(at => /^(?:St\.?|Saint)$/.test(facts[at]?.text ?? ''));
	return saint !== undefined && isHead(facts[name.first]!) && /^['’]s?\s$/.test(between)
		? organizationFrom(reader, before, saint, name.last)
		: null;
};

/** "Strait of Orsk": a word for a kind of place and the name that tells which one. */
const asPlace = (
	reader: NameReader,
	before: TaggedName,
	name: TaggedName,
	facts: readonly TokenFacts[],
): TaggedName | null =>
	name.kind === 'place' &&
	before.first === before.last &&
	before.last + 2 === name.first &&
	facts[before.last + 1]!.text === 'of' &&
	(facts[before.first]!.roles & roles.placeWord) !== 0
		? {...name, start: before.start, first: before.first, text: reader.text.slice(before.start, name.end)}
		: null;

/** Beside the words of organizations that the tagger knows. */
const moreHeads = new Set(['guild', 'brotherhood', 'confederation']);

const isHead = (fact: TokenFacts): boolean =>
	fact.shape === shapes.capitalised &&
	((fact.roles & roles.organizationWord) !== 0 || moreHeads.has(fact.lower)) &&
	(fact.roles & roles.title) === 0;

/** Whether two tokens are people in the plural and the mark that makes something theirs: "Teachers’". */
const areOwners = (people: TokenFacts | undefined, mark: TokenFacts | undefined): boolean =>
	people?.shape === shapes.capitalised && people.text.endsWith('s') && /^['’]$/.test(mark?.text ?? '');

/** "Orrin Capital" goes on with a "Partners" after it, and is an organization by it. */
const withHead = (
	reader: NameReader,
	name: TaggedName,
	facts: readonly TokenFacts[],
	to: number,
): TaggedName => {
	let {last} = name;
	while (last + 1 < to && isHead(facts[last + 1]!)) last++;
	return last === name.last ? name : organizationFrom(reader, name, name.first, last);
};

/** The names of a sentence with one organization that holds the tokens from `first` to `last`, whatever the tagger saw of it. */
const withOrganization = (
	reader: NameReader,
	names: readonly TaggedName[],
	sentence: number,
	first: number,
	last: number,
): readonly TaggedName[] => {
	const met = names.filter(name => name.first <= last && name.last >= first);
	const {tokens, paragraph} = reader.sentences[sentence]!;
	const {start, end, text} = tokens[first]!;
	const begun: TaggedName = {
		start,
		end,
		text,
		kind: 'organization',
		paragraph,
		sentence,
		first,
		last: first,
		nested: false,
	};
	const whole = organizationFrom(
		reader,
		met[0] ?? begun,
		Math.min(first, met[0]?.first ?? first),
		Math.max(last, met.at(-1)?.last ?? last),
	);
	return [...names.filter(name => !met.includes(name)), whole].toSorted((a, b) => a.first - b.first);
};

/** Whether one of the names holds these tokens. */
const areNamed = (names: readonly TaggedName[], first: number, last: number): boolean =>
	names.some(name => name.first <= first && name.last >= last);

/** "Republic of Korea" goes on to its front, over capitalised words and what is whose: "Democratic People’s Republic of Korea". */
const withFront = (
	reader: NameReader,
	name: TaggedName,
	facts: readonly TokenFacts[],
	from: number,
): TaggedName => {
	if (name.kind === 'person' || facts[name.first]!.lower !== 'republic') return name;
	let {first} = name;
	for (let at = first - 1; at >= from; at--) {
		if (facts[at]!.shape === shapes.capitalised && facts[at]!.lower !== 'the') first = at;
		else if (!/^['’]s?$/.test(facts[at]!.text)) break;
	}

	if (first === name.first) return name;
	const {start} = reader.sentences[name.sentence]!.tokens[first]!;
	return {...name, start, first, text: reader.text.slice(start, name.end)};
};

/** People and what is theirs are one organization: "Orrel Teachers’ Association", "Nurses’ Federation". */
const withOwners = (
	reader: NameReader,
	names: readonly TaggedName[],
	facts: readonly TokenFacts[],
	sentence: number,
): readonly TaggedName[] => {
	let all = names;
	for (let first = 0; first + 2 < facts.length; first++) {
		const last = first + 2;
		if (!areOwners(facts[first], facts[first + 1]) || !isHead(facts[last]!)) continue;
		if (!areNamed(all, first, last)) all = withOrganization(reader, all, sentence, first, last);
	}

	return all;
};

/** The names of a sentence with the organizations that the lists know by their words; those within a longer name stay out. */
export const withOrganizations = (
	reader: NameReader,
	names: readonly TaggedName[],
	sentence: number,
	organizations: readonly ListedOrganization[],
): readonly TaggedName[] => {
	let all = names;
	for (const {first, last} of organizations) {
		const same = all.find(name => name.first === first && name.last === last);
		if (same !== undefined && same.kind !== 'organization')
			all = all.map(name => (name === same ? organizationFrom(reader, name, first, last) : name));
		else if (!areNamed(all, first, last)) all = withOrganization(reader, all, sentence, first, last);
	}

	return all;
};

/** The names of one sentence, where the tagger took one for two, or for less than it is. `facts` are of the sentence's tokens. */
export const joinedNames = (
	reader: NameReader,
	names: readonly TaggedName[],
	facts: readonly TokenFacts[],
	sentence: number,
): readonly TaggedName[] => {
	const joined: TaggedName[] = [];
	for (const name of withOwners(reader, names, facts, sentence)) {
		const before = joined.at(-1);
		const one =
			before === undefined
				? null
				: (asPerson(reader, before, name, facts) ??
					asPlace(reader, before, name, facts) ??
					asOrganization(reader, before, name, facts));
		if (one === null) joined.push(name);
		else joined[joined.length - 1] = one;
	}

	return joined.map((name, index) => {
		const whole = withFront(reader, name, facts, (joined[index - 1]?.last ?? -1) + 1);
		return withHead(reader, whole, facts, joined[index + 1]?.first ?? facts.length);
	});
};
