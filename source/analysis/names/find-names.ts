import type {ActorKind} from '../../story/actor.ts';
import type {TextSpan} from '../../story/span.ts';
import type {Token} from '../../language/tokens.ts';
import {evidenceOf, settingOf, type Evidence} from './evidence.ts';
import {labelSentence, packagedNames, type NameModel} from './tagger.ts';
import {factsMemory, roles, shapes, type FactsMemory, type TokenFacts} from './token-facts.ts';
import {packagedWords, wordLists, type WordTable} from './word-table.ts';
import {nestedNames} from './nested-names.ts';
import {chancesOfKinds, kinds, withKindsOfText, type TaggedName} from './kinds-of-text.ts';
import {repeatedNames} from './repeated-names.ts';
import {nameSpan} from './trim.ts';

/** What this stage reads of a sentence; a `Sentence` of the language stages is one. */
export type ReadSentence = {
	readonly paragraph: number;
	readonly tokens: readonly Token[];
	/** Penn Treebank tags; names are found without them, descriptions are not. */
	readonly tags?: readonly string[];
};

/** A name in the text. The tokens from `first` to `last` of the sentence hold it. */
export type Name = TextSpan & {
	readonly kind: ActorKind;
	readonly paragraph: number;
	/** The index of the sentence in the list that was read. */
	readonly sentence: number;
	readonly first: number;
	readonly last: number;
	/** Whether it stands within a longer name, as "Leeds" in "Leeds University". */
	readonly nested: boolean;
};

/** What the stage keeps while it reads one document. */
export type NameReader = {
	readonly text: string;
	readonly sentences: readonly ReadSentence[];
	readonly evidence: Evidence;
	readonly memory: FactsMemory;
	readonly table: WordTable;
	readonly model: NameModel;
};

/** The tokens of one sentence after the other: those of all of them together take twenty times the room of the text. */
function* tokensOf(sentences: readonly ReadSentence[]): Generator<readonly Token[]> {
	for (const {tokens} of sentences) yield tokens;
}

/**
Read once through a document for what it tells of its words. Then `namesOfSentence` can be asked in any order. The
training program gives a model of its own.
*/
export const nameReader = (
	text: string,
	sentences: readonly ReadSentence[],
	model: NameModel = packagedNames(),
): NameReader => {
	const table = packagedWords();
	const memory = factsMemory(table);
	return {
		text,
		sentences,
		memory,
		table,
		model,
		evidence: evidenceOf(tokensOf(sentences), memory),
	};
};

/** The names of one sentence, in reading order. */
export const namesOfSentence = (reader: NameReader, index: number): readonly TaggedName[] => {
	const sentence = reader.sentences[index];
	if (sentence === undefined || sentence.tokens.length === 0) return [];
	const facts = sentence.tokens.map(token => reader.memory(token.text));
	if (!facts.some(fact => fact.candidate)) return [];
	const {evidence, table, model} = reader;
	const {labels, scores} = labelSentence(model, {facts, evidence, table, setting: settingOf(facts)});
	const names: TaggedName[] = [];
	for (let first = 0; first < labels.length; first++) {
		const label = labels[first]!;
		if (label === 0) continue;
		let last = first;
		while (labels[last + 1] === label + 1 && label % 2 === 1) last++;
		const name = trimmed(reader, index, facts, first, last, kinds[(label - 1) >> 1] ?? 'person');
		if (name !== undefined)
			names.push({...name, chances: chancesOfKinds(scores, model.transitions, first, last)});
		first = last;
	}

	return withHeads(reader, joinedFirms(reader, joinedPersons(reader, names)), facts).flatMap(name =>
		pairOfPlaces(reader, name),
	);
};

/** Two persons' names with nothing between them are one: "Tomas" and "Berk". */
const joinedPersons = (reader: NameReader, names: readonly TaggedName[]): readonly TaggedName[] => {
	const joined: TaggedName[] = [];
	for (const name of names) {
		const before = joined.at(-1);
		if (
			before === undefined ||
			before.last + 1 !== name.first ||
			before.kind !== 'person' ||
			name.kind !== 'person'
		)
			joined.push(name);
		else {
			const text = reader.text.slice(before.start, name.end);
			joined[joined.length - 1] = {...before, end: name.end, text, last: name.last};
		}
	}

	return joined;
};

/** Two names with an ampersand between them are one firm: "Brand & Sons". */
const joinedFirms = (reader: NameReader, names: readonly TaggedName[]): readonly TaggedName[] => {
	const joined: TaggedName[] = [];
	for (const name of names) {
		const before = joined.at(-1);
		const between = before === undefined ? '' : reader.text.slice(before.end, name.start);
		if (before === undefined || !/^ ?& ?$/.test(between)) joined.push(name);
		else {
			const text = reader.text.slice(before.start, name.end);
			joined[joined.length - 1] = {
				...before,
				kind: 'organization',
				chances: undefined,
				end: name.end,
				text,
				last: name.last,
			};
		}
	}

	return joined;
};

/** "Orrin Capital" goes on with a "Partners" after it, and is an organization by it; so does "Orrel Teachers" with an "Association" that is theirs. */
const withHeads = (
	reader: NameReader,
	names: readonly TaggedName[],
	facts: readonly TokenFacts[],
): readonly TaggedName[] =>
	names.map((name, index) => {
		const {tokens} = reader.sentences[name.sentence]!;
		const before = names[index + 1]?.first ?? tokens.length;
		let {last} = name;
		if (
			/s['’]$/.test(reader.text.slice(name.end - 1, name.end + 1)) &&
			last + 2 < before &&
			isHead(facts[last + 2]!)
		)
			last += 2;
		while (last + 1 < before && isHead(facts[last + 1]!)) last++;
		if (last === name.last) return name;
		const {end} = tokens[last]!;
		return {
			...name,
			kind: 'organization',
			chances: undefined,
			end,
			last,
			text: reader.text.slice(name.start, end),
		};
	});

const isHead = (fact: TokenFacts): boolean =>
	fact.shape === shapes.capitalised &&
	(fact.roles & roles.organizationWord) !== 0 &&
	(fact.roles & roles.title) === 0;

/** "US-China" names two places. */
const pairOfPlaces = (reader: NameReader, name: TaggedName): readonly TaggedName[] => {
	const at = name.text.search(/[-–]/);
	if (at < 1 || name.first !== name.last || name.kind === 'person') return [name];
	const parts = [
		{...name, end: name.start + at, text: name.text.slice(0, at)},
		{...name, start: name.start + at + 1, text: name.text.slice(at + 1)},
	];
	const isCountry = ({text}: Name): boolean =>
		/^(?:U\.?S\.?|U\.?K\.?|E\.?U\.?)$/.test(text) || (reader.memory(text).lists & wordLists.country) !== 0;
	return parts.every(isCountry)
		? parts.map(part => ({...part, kind: 'place' as const, chances: undefined}))
		: [name];
};

const trimmed = (
	reader: NameReader,
	sentence: number,
	facts: readonly TokenFacts[],
	first: number,
	last: number,
	kind: ActorKind,
): Name | undefined => {
	const {tokens, paragraph} = reader.sentences[sentence]!;
	const span = nameSpan(tokens, facts, first, last, kind);
	if (span === undefined) return undefined;
	const {start, end} = span;
	return {
		start,
		end,
		text: reader.text.slice(start, end),
		kind,
		paragraph,
		sentence,
		first: span.first,
		last: span.last,
		nested: false,
	};
};

/**
The persons, organizations and places that a text names, in reading order. Takes any text, never throws once the
models are there. A name within a name stands beside it, the shorter one first.
*/
export const findNames = (
	text: string,
	sentences: readonly ReadSentence[],
	model: NameModel = packagedNames(),
): readonly Name[] => {
	const reader = nameReader(text, sentences, model);
	const tagged = sentences.flatMap((_, index) => namesOfSentence(reader, index));
	const repeated = repeatedNames(reader, tagged);
	const all = [...tagged, ...repeated].toSorted((a, b) => a.start - b.start);
	const names = withKindsOfText(reader, all);
	return [...names, ...nestedNames(reader, names)].toSorted((a, b) => a.start - b.start || a.end - b.end);
};
