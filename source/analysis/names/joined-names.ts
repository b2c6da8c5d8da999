import type {NameReader} from './find-names.ts';
import type {TaggedName} from './kinds-of-text.ts';
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

/** Two persons' names with nothing between them are one: "Tomas" and "Berk". */
const asPerson = (reader: NameReader, before: TaggedName, name: TaggedName): TaggedName | null =>
	before.last + 1 === name.first && before.kind === 'person' && name.kind === 'person'
		? {...before, end: name.end, text: reader.text.slice(before.start, name.end), last: name.last}
		: null;

/** Two names with an ampersand between them are one firm, "Brand & Sons"; a saint and what is called after him are one house. */
const asOrganization = (
	reader: NameReader,
	before: TaggedName,
	name: TaggedName,
	isHeaded: boolean,
): TaggedName | null => {
	const between = reader.text.slice(before.end, name.start);
	const isSaints = isHeaded && /^(?:St\.?|Saint) /.test(before.text) && /^['’]s?\s$/.test(between);
	return isSaints || /^ ?& ?$/.test(between)
		? organizationFrom(reader, before, before.first, name.last)
		: null;
};

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

/** People and what is theirs are one organization, whatever the tagger saw of it: "Orrel Teachers’ Association", "Nurses’ Federation". */
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
		const met = all.filter(name => name.first <= last && name.last >= first);
		if (met.length === 1 && met[0]!.first <= first && met[0]!.last >= last) continue;
		const {tokens, paragraph} = reader.sentences[sentence]!;
		const {start, end, text} = tokens[first]!;
		const owners: TaggedName = {
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
			met[0] ?? owners,
			Math.min(first, met[0]?.first ?? first),
			Math.max(last, met.at(-1)?.last ?? last),
		);
		all = [...all.filter(name => !met.includes(name)), whole].toSorted((a, b) => a.first - b.first);
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
				: (asPerson(reader, before, name) ??
					asOrganization(reader, before, name, isHead(facts[name.first]!)));
		if (one === null) joined.push(name);
		else joined[joined.length - 1] = one;
	}

	return joined.map((name, index) => withHead(reader, name, facts, joined[index + 1]?.first ?? facts.length));
};
