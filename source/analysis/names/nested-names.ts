import type {ActorKind} from '../../story/actor.ts';
import type {Name, NameReader} from './find-names.ts';
import {setOf} from '../set-of.ts';
import {plainHash} from '../../language/hash.ts';
import {shapes, type TokenFacts} from './token-facts.ts';
import {lookUp, wordLists, type WordTable} from './word-table.ts';

/** Words that a place's name begins with and that alone mean another place: "North Korea", "City of Ember". */
const parts = new Set(
	'north south east west northern southern eastern western central new old upper lower saint st san santa los las el la great'.split(
		' ',
	),
);
/** Words after a place that make a place of the same name of it: "Mexico City", "Washington State". */
const sameAgain = new Set(
	'city state province county district republic dc d.c. region island islands'.split(' '),
);
/** Towns whose names are words of every day: the White House is not in White. */
const everydayTowns = setOf(
	'white red green orange union liberty independence enterprise commerce media bath reading nice mobile split normal republican democratic centre center',
);
const longest = 4;

/** The words of names that stand alone somewhere, with their kind. */
type Known = ReadonlyMap<string, ActorKind>;

const knownNames = (names: readonly Name[]): Known => {
	const known = new Map<string, ActorKind>();
	for (const name of names) if (!known.has(name.text)) known.set(name.text, name.kind);
	return known;
};

/** Whether the list of names has the words of these facts, up to the one at `last`, as a place alone. */
const isListed = (table: WordTable, facts: readonly TokenFacts[], last: number): boolean => {
	if (last === 0 && everydayTowns.has(facts[0]!.lower)) return false;
	let hash = facts[0]!.hash;
	for (let index = 1; index <= last; index++) hash = plainHash(facts[index]!.lower, plainHash(' ', hash));
	const {lists} = lookUp(table, hash);
	return (
		(lists & wordLists.place) !== 0 &&
		(lists & (wordLists.organization | wordLists.male | wordLists.female | wordLists.demonym)) === 0
	);
};

/** The kind of the actor that the words at the front of a name mean, as "Leeds" in "Leeds University". */
const kindAtFront = (text: string, known: Known, name: Name, listed: boolean): ActorKind | undefined => {
	const kind = known.get(text);
	if (kind === 'person' || kind === 'place') return kind;
	if (name.kind === 'organization' && /^(?:U\.?S\.?A?\.?|U\.?K\.?|L\.?A\.?)$/.test(text)) return 'place';
	if (name.kind === 'organization' && kind === undefined && listed) return 'place';
	return undefined;
};

const nestedIn = (reader: NameReader, name: Name, known: Known): Name | undefined => {
	const {tokens} = reader.sentences[name.sentence]!;
	// Of the name alone: a sentence may have as many names as words.
	const facts = tokens.slice(name.first, name.last + 2).map(token => reader.memory(token.text));
	const factsAt = (index: number): TokenFacts => facts[index - name.first]!;
	const part = (first: number, last: number, kind: ActorKind): Name => {
		const {start} = tokens[first]!;
		const {end} = tokens[last]!;
		return {...name, start, end, text: reader.text.slice(start, end), kind, first, last, nested: true};
	};
	for (let last = Math.min(name.last - 1, name.first + longest - 1); last >= name.first; last--) {
		const fact = factsAt(last);
		if (!fact.candidate || fact.shape === shapes.initial) continue;
		if (last === name.first && parts.has(fact.lower)) break;
		if (sameAgain.has(factsAt(last + 1).lower) && name.kind === 'place') break;
		// "Harrow & Finch" are persons.
		if (factsAt(last + 1).text === '&') break;
		const text = reader.text.slice(tokens[name.first]!.start, tokens[last]!.end);
		const kind = kindAtFront(text, known, name, isListed(reader.table, facts, last - name.first));
		if (kind !== undefined) return part(name.first, last, kind);
	}

	// "University of Leeds": where the text speaks of Leeds by itself too.
	for (let index = name.first + 1; index < name.last; index++) {
		if (!/^(?:of|at|in)$/.test(factsAt(index).lower)) continue;
		if (sameAgain.has(factsAt(index - 1).lower)) continue;
		const first = factsAt(index + 1).lower === 'the' ? index + 2 : index + 1;
		const last = Math.min(name.last, first + longest - 1);
		for (let end = last; end >= first; end--) {
			const text = reader.text.slice(tokens[first]!.start, tokens[end]!.end);
			if (known.get(text) === 'place') return part(first, end, 'place');
		}
	}

	return undefined;
};

/**
The names that stand within names of organizations and places and mean actors of their own: "Leeds" in "Leeds
University". They are marked as nested. Linear in the number of names.
*/
export const nestedNames = (reader: NameReader, names: readonly Name[]): readonly Name[] => {
	const known = knownNames(names);
	return names.flatMap(name => {
		if (name.kind === 'person' || name.first === name.last) return [];
		const nested = nestedIn(reader, name, known);
		return nested === undefined ? [] : [nested];
	});
};
