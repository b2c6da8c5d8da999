import type {ActorKind} from '../../story/actor.ts';
import type {TextSpan} from '../../story/span.ts';
import type {Token} from '../../language/tokens.ts';
import {runThrough} from '../../story/run-through.ts';
import {addEvidence, settingOf, settings, type Evidence, type ReadTokens} from './evidence.ts';
import {labelSentence, packagedNames, type NameModel} from './tagger.ts';
import {packagedWords, wordLists, type WordTable} from './word-table.ts';
import {isOfLand} from './lands.ts';
import {nestedNames} from './nested-names.ts';
import {factsMemory, type FactsMemory, type TokenFacts} from './token-facts.ts';
import {joinedNames} from './joined-names.ts';
import {
	calledBodiesIn,
	describedBodiesIn,
	unseenBodiesIn,
	withOrganizations,
	withRuns,
} from './whole-organizations.ts';
import {chancesOfKinds, kinds, withKindsOfText, type TaggedName} from './kinds-of-text.ts';
import {repeatedNames} from './repeated-names.ts';
import {createThings, isThingBy, type Things} from './things.ts';
import {nameSpan} from './trim.ts';
import {partOf} from '../part-of.ts';

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
	/** Whether the text means a team by it, which may bear the name of its country. */
	readonly isTeam?: boolean;
};

/** What a document tells of its words, before names are looked for. */
export type NameNotes = {
	readonly evidence: Evidence;
	readonly things: Things;
	readonly memory: FactsMemory;
	readonly table: WordTable;
	/** Take in one sentence; each is to be given once. */
	readonly read: (tokens: ReadTokens) => void;
};

/** Notes for one document. Throws where the package is incomplete. */
export const createNotes = (): NameNotes => {
	const table = packagedWords();
	const memory = factsMemory(table);
	const evidence = new Map<string, number>();
	const things = createThings();
	return {
		evidence,
		things,
		memory,
		table,
		read: tokens => {
			addEvidence(evidence, tokens, memory);
			things.read(tokens);
		},
	};
};

const notesOf = (sentences: readonly ReadSentence[]): NameNotes => {
	const notes = createNotes();
	for (const {tokens} of sentences) notes.read(tokens);
	return notes;
};

/** What the stage keeps while it reads one document. */
export type NameReader = Omit<NameNotes, 'read'> & {
	readonly text: string;
	readonly sentences: readonly ReadSentence[];
	readonly model: NameModel;
};

/**
What `namesOfSentence` reads the sentences of a document with, in any order. `notes` have taken in all of them; without, they are
read through here. The training program gives a model of its own.
*/
export const nameReader = (
	text: string,
	sentences: readonly ReadSentence[],
	model: NameModel = packagedNames(),
	{evidence, things, memory, table}: NameNotes = notesOf(sentences),
): NameReader => ({text, sentences, model, evidence, things, memory, table});

/** "Mr" and its like: who bears one is a person, whatever the name. */
const isHonorific = ({lower}: TokenFacts): boolean => /^(?:mr|mrs|ms|mx|miss|dr)\.?$/.test(lower);

/** Offices written in capitals: of a cabinet secretary, a principal secretary, a chief justice. */
const offices = new Set(['CS', 'PS', 'CJ', 'AG', 'DG', 'MD', 'VC', 'IG', 'MCA', 'DPP', 'CEO']);

/** The names of one sentence, in reading order. */
export const namesOfSentence = (reader: NameReader, index: number): readonly TaggedName[] => {
	const sentence = reader.sentences[index];
	if (sentence === undefined || sentence.tokens.length === 0) return [];
	const facts = sentence.tokens.map(token => reader.memory(token.text));
	if (!facts.some(fact => fact.candidate)) return [];
	const {evidence, table, model} = reader;
	const context = {facts, evidence, setting: settingOf(facts)};
	const {labels, scores, organizations} = labelSentence(model, context, table);
	const names: TaggedName[] = [];
	for (let first = 0; first < labels.length; first++) {
		const label = labels[first]!;
		if (label === 0) continue;
		let last = first;
		while (labels[last + 1] === label + 1 && label % 2 === 1) last++;
		// "CS Murandi": an office in capitals before a name.
		const hasOffice = first < last && offices.has(facts[first]!.text) && facts[first + 1]!.candidate;
		if (hasOffice) first++;
		const hasTitle = hasOffice || isHonorific(facts[first]!) || (first > 0 && isHonorific(facts[first - 1]!));
		const kind = hasTitle ? 'person' : (kinds[(label - 1) >> 1] ?? 'person');
		const chances = hasTitle ? undefined : chancesOfKinds(scores, model.transitions, first, last);
		const name = trimmed(reader, index, facts, {first, last, kind, chances});
		if (name !== undefined) names.push(name);
		first = last;
	}

	const listed = withOrganizations(reader, names, index, organizations);
	// In a headline every word may have a capital.
	const isRunning = context.setting === settings.running;
	const unseen = isRunning
		? [
				...unseenBodiesIn(facts, listed),
				...describedBodiesIn(facts, listed),
				...calledBodiesIn(facts, listed),
			]
		: [];
	const seen = withRuns(reader, listed, index, unseen);
	return joinedNames(reader, seen, facts, index).flatMap(name => pairOfPlaces(reader, name));
};

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
	{first, last, kind, chances}: Pick<TaggedName, 'first' | 'last' | 'kind' | 'chances'>,
): TaggedName | undefined => {
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
		chances,
	};
};

/** Whether what the tagger took for a name is a thing, a day, an adjective of a land. `persons` has the words of the persons' full names. */
const isNobody = (
	{sentences, things, evidence}: NameReader,
	name: TaggedName,
	persons: ReadonlySet<string>,
): boolean =>
	things.include(name.text, evidence) ||
	// "Boris" may be a storm and "Vestran" an adjective, but not in a text that has a Boris Hale and an Ada Vestran.
	(!persons.has(name.text) && (things.mayMean(name.text) || isOfLand(name.text, evidence))) ||
	(name.kind === 'organization' &&
		name.first < name.last &&
		isThingBy(sentences[name.sentence]!.tokens[name.last + 1]?.text));

/** The first and the last words of the persons' names that have several words, the first one a given name that the lists know. */
const wordsOfPersons = ({things, memory}: NameReader, names: readonly TaggedName[]): ReadonlySet<string> => {
	const words = new Set<string>();
	for (const {kind, first, last, text} of names) {
		if (kind !== 'person' || first === last || things.mayMean(text)) continue;
		const given = text.slice(0, text.indexOf(' '));
		if ((memory(given).lists & (wordLists.male | wordLists.female)) === 0) continue;
		words.add(given);
		words.add(text.slice(text.lastIndexOf(' ') + 1));
	}

	return words;
};

function* taggedNames(reader: NameReader): Generator<number, readonly TaggedName[]> {
	const names: TaggedName[] = [];
	for (const index of reader.sentences.keys()) {
		names.push(...namesOfSentence(reader, index));
		yield index / reader.sentences.length;
	}

	return names;
}

/**
The persons, organizations and places that a text names, in reading order. Takes any text, never throws once the
models are there. A name within a name stands beside it, the shorter one first. Yields the share of the work that is done.
*/
export function* findNamesInPieces(reader: NameReader): Generator<number, readonly Name[]> {
	const tagged = yield* partOf(0, 0.7, taggedNames(reader));
	const repeated = yield* partOf(0.7, 1, repeatedNames(reader, tagged));
	const found = [...tagged, ...repeated];
	const persons = wordsOfPersons(reader, found);
	const all = found.filter(name => !isNobody(reader, name, persons)).toSorted((a, b) => a.start - b.start);
	const names = withKindsOfText(reader, all);
	return [...names, ...nestedNames(reader, names)].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The names of a text, in one piece. */
export const findNames = (
	text: string,
	sentences: readonly ReadSentence[],
	model: NameModel = packagedNames(),
): readonly Name[] => runThrough(findNamesInPieces(nameReader(text, sentences, model)));
