import {setOf} from '../set-of.ts';
import type {NameReader} from './find-names.ts';
import type {TaggedName} from './kinds-of-text.ts';
import type {ListedOrganization} from './phrases.ts';
import {roles, shapes, type TokenFacts} from './token-facts.ts';

/** A name with the tokens from `first` to `last`, more than the tagger saw. */
export const stretched = (
	{text, sentences}: NameReader,
	name: TaggedName,
	first: number,
	last: number,
): TaggedName => {
	const {tokens} = sentences[name.sentence]!;
	const {start} = first === name.first ? name : tokens[first]!;
	const {end} = last === name.last ? name : tokens[last]!;
	return {...name, start, end, first, last, text: text.slice(start, end)};
};

/** A name as the organization that it is with the tokens from `first` to `last`. */
export const organizationFrom = (
	reader: NameReader,
	name: TaggedName,
	first: number,
	last: number,
): TaggedName => ({...stretched(reader, name, first, last), kind: 'organization', chances: undefined});

/** Beside the words of organizations that the tagger knows. */
const moreHeads = new Set(['guild', 'brotherhood', 'confederation']);

/** Whether a word is the noun of a body, and not a person's title. */
export const isHead = (fact: TokenFacts): boolean =>
	fact.shape === shapes.capitalised &&
	((fact.roles & roles.organizationWord) !== 0 || moreHeads.has(fact.lower)) &&
	(fact.roles & roles.title) === 0;

const isCapital = (fact: TokenFacts | undefined): boolean =>
	fact !== undefined &&
	(fact.shape === shapes.capitalised || fact.shape === shapes.mixed || fact.shape === shapes.capitals);

/** Whether two tokens are people in the plural and the mark that makes something theirs: "Teachers’". */
const areOwners = (people: TokenFacts | undefined, mark: TokenFacts | undefined): boolean =>
	people?.shape === shapes.capitalised && people.text.endsWith('s') && /^['’]$/.test(mark?.text ?? '');

/** "Prime Minister’s Office": whose office it is, by a title. */
const isOfHolder = (facts: readonly TokenFacts[], first: number): boolean =>
	isCapital(facts[first]) &&
	((facts[first]!.roles & roles.title) !== 0 || /^(?:examiner|coroner|marshal)$/.test(facts[first]!.lower)) &&
	/^['’]s$/.test(facts[first + 1]?.text ?? '') &&
	/^(?:Office|Department)$/.test(facts[first + 2]?.text ?? '');

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

/** The tokens of a sentence from `first` to `last`, both included. */
export type Run = {readonly first: number; readonly last: number};

/** The names of a sentence with an organization for each of the runs that no name holds yet. */
export const withRuns = (
	reader: NameReader,
	names: readonly TaggedName[],
	sentence: number,
	runs: readonly Run[],
): readonly TaggedName[] =>
	runs.reduce(
		(all, {first, last}) =>
			areNamed(all, first, last) ? all : withOrganization(reader, all, sentence, first, last),
		names,
	);

/** People and what is theirs are one organization: "Orrel Teachers’ Association", "Nurses’ Federation". */
export const ownersIn = (facts: readonly TokenFacts[]): readonly Run[] => {
	const runs: Run[] = [];
	for (let first = 0; first + 2 < facts.length; first++) {
		const last = first + 2;
		const isHolders = isOfHolder(facts, first);
		if (!isHolders && (!areOwners(facts[first], facts[first + 1]) || !isHead(facts[last]!))) continue;
		let from = first;
		while (isHolders && from > 1 && isCapital(facts[from - 1])) from--;
		runs.push({first: from, last});
	}

	return runs;
};

const isTime =
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** How many words before its noun a body is looked for in. */
const longestRun = 6;

/** "French Anti-Doping Agency": capitalised words that end in the noun of a body and in which the tagger saw no name. */
export const unseenBodiesIn = (
	facts: readonly TokenFacts[],
	names: readonly TaggedName[],
): readonly Run[] => {
	const runs: Run[] = [];
	for (let last = 2; last < facts.length; last++) {
		if (!isHead(facts[last]!) || isCapital(facts[last + 1])) continue;
		let first = last;
		// A sentence begins with a capital whatever its word is.
		while (first > 1 && last - first < longestRun && isCapital(facts[first - 1])) first--;
		while (first < last && ((facts[first]!.roles & roles.title) !== 0 || isTime.test(facts[first]!.lower)))
			first++;
		if (first < last && !names.some(name => name.first <= last && name.last >= first))
			runs.push({first, last});
	}

	return runs;
};

/** What bodies are called in commas behind their names. */
const bodyNouns = setOf(
	'group charity company firm union agency nonprofit organisation organization think-tank party startup publisher coalition alliance network association watchdog consultancy lender insurer retailer manufacturer',
);
const mostOfDescription = 6;

/** "Human Reach, a rights group,": capitalised words that a comma calls a body and in which the tagger saw no name. */
export const describedBodiesIn = (
	facts: readonly TokenFacts[],
	names: readonly TaggedName[],
): readonly Run[] => {
	const runs: Run[] = [];
	for (let comma = 1; comma + 3 < facts.length; comma++) {
		if (facts[comma]!.text !== ',' || !/^(?:an?|the)$/.test(facts[comma + 1]!.lower)) continue;
		let noun = comma + 2;
		while (noun < facts.length && noun - comma < mostOfDescription && !bodyNouns.has(facts[noun]!.lower))
			noun++;
		// The noun ends the description, or goes on with what the body is.
		if (
			!bodyNouns.has(facts[noun]?.lower ?? '') ||
			!/^(?:[,.;]|in|that|which|based|for|of)$/.test(facts[noun + 1]?.text ?? '.')
		)
			continue;
		const last = comma - 1;
		let first = last;
		while (first > 0 && last - first < longestRun && isCapital(facts[first - 1])) first--;
		if (/^(?:the|a|an|but|and)$/.test(facts[first]!.lower)) first++;
		if (
			first < last &&
			isCapital(facts[last]) &&
			!names.some(name => name.first <= last && name.last >= first)
		)
			runs.push({first, last});
	}

	return runs;
};

/** What bodies are called before their names: no noun of these is a person's. */
const bodiesBefore = setOf(
	'newsletter charity newspaper website blog magazine union company firm publisher broadcaster startup network forum outlet nonprofit app retailer airline',
);

/** "The charity Migraine Voices", "a forum called Brinehouse": capitalised words behind the noun of a body in which the tagger saw no name. */
export const calledBodiesIn = (
	facts: readonly TokenFacts[],
	names: readonly TaggedName[],
): readonly Run[] => {
	const runs: Run[] = [];
	for (let noun = 1; noun + 1 < facts.length; noun++) {
		if (!bodiesBefore.has(facts[noun]!.text)) continue;
		if (!/^(?:the|an?|its|their|[a-z]+)$/.test(facts[noun - 1]!.lower)) continue;
		const first = /^(?:called|named)$/.test(facts[noun + 1]!.text) ? noun + 2 : noun + 1;
		let last = first - 1;
		while (last + 1 < facts.length && last - first + 1 < longestRun && isCapital(facts[last + 1])) last++;
		if (last >= first && !names.some(name => name.first <= last && name.last >= first))
			runs.push({first, last});
	}

	return runs;
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
