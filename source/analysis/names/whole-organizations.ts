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

/** Whether two tokens are people in the plural and the mark that makes something theirs: "Teachers’". */
const areOwners = (people: TokenFacts | undefined, mark: TokenFacts | undefined): boolean =>
	people?.shape === shapes.capitalised && people.text.endsWith('s') && /^['’]$/.test(mark?.text ?? '');

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

/** People and what is theirs are one organization: "Orrel Teachers’ Association", "Nurses’ Federation". */
export const withOwners = (
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

const offices = setOf(
	'ministry department committee office board commission bureau directorate council agency',
);

/** What an office is for, behind the "and" of its name. */
const fields = setOf(
	'affairs trade education skills sport sports culture arts media tourism heritage welfare work labour labor employment pensions transport transportation ' +
		'infrastructure energy water environment climate nature forestry forests fisheries lands agriculture food rural mines industry commerce business ' +
		'investment finance economy economics planning science research innovation technology digital information communication communications health ' +
		'care children families youth women equality housing communities local government immigration security safety justice rights development ' +
		'cooperation veterans religion urban natural social means crime drugs humanities medicine',
);

/** The last of the capitalised words from a token on. */
const lastCapitalised = (facts: readonly TokenFacts[], first: number): number => {
	let at = first;
	while (facts[at]?.shape === shapes.capitalised) at++;
	return at - 1;
};

/** The last token of what an office is for, where that is a list with commas and an "and": "Housing, Lands and Forests". -1 for anything else. */
const endOfFields = (facts: readonly TokenFacts[], first: number): number => {
	let last = lastCapitalised(facts, first);
	let commas = 0;
	while (last >= first) {
		const isLast = /^(?:and|&)$/.test(facts[last + 1]?.text ?? '');
		if (!isLast && facts[last + 1]?.text !== ',') return -1;
		const next = isLast || !/^(?:and|&)$/.test(facts[last + 2]?.text ?? '') ? last + 2 : last + 3;
		const end = lastCapitalised(facts, next);
		if (end < next) return -1;
		if (isLast || next === last + 3) return commas > 0 || next === last + 3 ? end : -1;
		commas++;
		last = end;
	}

	return -1;
};

/** The last token of what an office is for, where that is two fields: "Foreign Affairs and Trade". -1 for anything else. */
const endOfTwo = (facts: readonly TokenFacts[], first: number): number => {
	const last = lastCapitalised(facts, first);
	if (last < first || !/^(?:and|&)$/.test(facts[last + 1]?.text ?? '')) return -1;
	const end = lastCapitalised(facts, last + 2);
	return end >= last + 2 && fields.has(facts[last + 2]!.lower) ? end : -1;
};

/** "Ministry of Housing, Lands and Forests": the commas in what an office is for do not end its name. */
export const withFields = (
	reader: NameReader,
	names: readonly TaggedName[],
	facts: readonly TokenFacts[],
	sentence: number,
): readonly TaggedName[] => {
	let all = names;
	for (let first = 0; first + 2 < facts.length; first++) {
		if (!offices.has(facts[first]!.lower) || facts[first]!.shape !== shapes.capitalised) continue;
		if (!/^(?:of|for|on)$/.test(facts[first + 1]!.text)) continue;
		const last = Math.max(endOfFields(facts, first + 2), endOfTwo(facts, first + 2));
		if (last > first && !areNamed(all, first, last))
			all = withOrganization(reader, all, sentence, first, last);
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
