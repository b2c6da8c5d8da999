import type {ActorKind} from '../../story/actor.ts';
import {sharedWords} from '../../story/shared-words.ts';
import {setOf} from '../set-of.ts';
import {evidenceBits} from './evidence.ts';
import type {Name, NameReader} from './find-names.ts';
import {bodiesAmong, isPointedBody, isShortForm} from './bodies.ts';
import {isLand} from './lands.ts';
import {isUnlisted, knownOf, wordsOf} from './repeated-names.ts';
import {labelCount} from './tagger.ts';
import {teamsAmong} from './teams.ts';
import {roles} from './token-facts.ts';
import {arePlaces, listsOf, wordLists} from './word-table.ts';

/** The kinds in the order of the tagger's labels. */
export const kinds: readonly ActorKind[] = ['person', 'organization', 'place'];

/** How likely the tagger holds each of `kinds`, as logarithms. */
export type Chances = readonly number[];

/** A name with the chances of its kinds; what no tagger but a rule found has none. */
export type TaggedName = Name & {readonly chances?: Chances | undefined};

/** No single mention speaks louder than this against a kind. */
const leastChance = -5;
/** What a mention without chances says against the other kinds. */
const ruleChance = -0.5;
/** How far below its own kind a mention may hold the one that the whole text gives it. */
const farthest = 3;

/** The chances of the kinds of the name from token `first` to `last`, by the scores of a sentence's labels. */
export const chancesOfKinds = (
	scores: Float32Array,
	transitions: Float32Array,
	first: number,
	last: number,
): Chances => {
	const sums = kinds.map((_, kind) => {
		const begin = 1 + 2 * kind;
		let label = begin;
		let sum = transitions[begin]! + scores[first * labelCount + begin]!;
		for (let at = first + 1; at <= last; at++) {
			sum += transitions[label * labelCount + begin + 1]! + scores[at * labelCount + begin + 1]!;
			label = begin + 1;
		}

		return sum + transitions[label * labelCount]!;
	});
	const most = Math.max(...sums);
	const total = most + Math.log(sums.reduce((all, sum) => all + Math.exp(sum - most), 0));
	return sums.map(sum => Math.max(leastChance, sum - total));
};

const chanceOf = (name: TaggedName, kind: number): number =>
	name.chances === undefined ? (kinds[kind] === name.kind ? 0 : ruleChance) : name.chances[kind]!;

/** The names with the kind that all equal names of the text together make likeliest, and a person's full name for its family name. */
const withLikeliestKinds = (names: readonly TaggedName[]): readonly Name[] => {
	const sums = new Map<string, number[]>();
	const add = (sum: number[] | undefined, name: TaggedName): void => {
		if (sum !== undefined) for (const kind of kinds.keys()) sum[kind]! += chanceOf(name, kind);
	};
	for (const name of names) {
		if (!sums.has(name.text)) sums.set(name.text, [0, 0, 0]);
		add(sums.get(name.text), name);
	}

	for (const name of names)
		if (name.kind === 'person' && name.first < name.last)
			add(sums.get(name.text.slice(name.text.lastIndexOf(' ') + 1)), name);
	const share = sharedWords();
	return names.map((name): Name => {
		const sum = sums.get(name.text)!;
		const best = sum.indexOf(Math.max(...sum));
		const isFar = Math.max(...kinds.map((_, kind) => chanceOf(name, kind))) - chanceOf(name, best) > farthest;
		const {start, end, text, paragraph, sentence, first, last, nested} = name;
		const kind = isFar ? name.kind : kinds[best]!;
		return {start, end, text: share(text), kind, paragraph, sentence, first, last, nested};
	});
};

/** What is of a place: "the mayor of Karsa". */
const placedBy = new Set(
	'mayor city town village port capital governor people residents streets outskirts county district province island coast north south east west government president'.split(
		' ',
	),
);

/** Whether what stands before a name makes a place of it: "in Karsa", "the mayor of Karsa". */
const isPlaced = (reader: NameReader, name: Name): boolean => {
	// To ask the text first spares to look into most of the sentences, whose tokens a long text makes anew.
	if (!/\b(?:in|of|from)\s$/.test(reader.text.slice(Math.max(0, name.start - 6), name.start))) return false;
	const {tokens} = reader.sentences[name.sentence]!;
	if (/^['’]s?$/.test(tokens[name.last + 1]?.text ?? '')) return false;
	const before = tokens[name.first - 1]?.text;
	return (
		(before === 'in' && isUnlisted(reader, name)) ||
		((before === 'of' || before === 'from') && placedBy.has(tokens[name.first - 2]?.text.toLowerCase() ?? ''))
	);
};

/* What lands have, and what is said of them alone: looked up in lists, since long patterns take long to compile. */
const ofLands = setOf(
	'capital parliament constitution currency border borders coast coastline ambassador embassy navy foreign finance defence defense central air prime',
);
/** What such a word of two goes on with. */
const secondOfLands = setOf('minister ministry bank force');
/** Persons have these as well. */
const ofRulers = setOf('army military government economy population');
/** Who is of a land alone. */
const ofStates = setOf('diplomat diplomats envoy ambassador troops soldiers nationals citizens');
const sending = setOf('recalled withdrew summoned expelled');
/** The words before a land's name, without the last one. */
const beforeLands = setOf(
	'ambassador-to border-with capital-of coast-of embassy-in war-in troops-in ministry-of man-from woman-from couple-from family-from teenager-from pensioner-from ' +
		'farmer-from resident-from native-from villager-from villagers-from refugee-from refugees-from',
);
/** "On Alder Close": a street. */
const isStreet = /\s(?:Street|Road|Lane|Avenue|Drive|Crescent|Terrace|Mews|Grove|Square|Close|Row)$/;

/** Whether what stands around a name makes a land or a town of it: "Zarkand's parliament", "Oskel-based", "a man from Kirk Orr". */
const isPlacedByWhatItHas = (reader: NameReader, name: Name): boolean => {
	if (name.kind === 'place') return false;
	const before = reader.text.slice(Math.max(0, name.start - 24), name.start);
	const [last = '', other = ''] = before.trimEnd().split(/\s+/).toReversed();
	if (beforeLands.has(`${other}-${last}`) || last === 'neighbouring' || last === 'neighboring') return true;
	if (isDateline(reader, name)) return true;
	if (name.first !== name.last)
		return isStreet.test(name.text) && /^(?:in|on|at|near|of|to|from|along)$/.test(last);
	const after = reader.text.slice(name.end, name.end + 36);
	if (after.startsWith('-based')) return true;
	const [first, second = '', third = ''] = after.split(/[\s,.;:]/);
	if (first === '' && sending.has(second === 'has' ? third : second))
		return /\b(?:ambassador|envoy|diplomats)\b/.test(after);
	// "A Halland diplomat".
	if (first === '' && ofStates.has(second) && /^(?:[Aa]n?|[Tt]he|[Tt]wo|[Oo]ne|[Ss]enior)$/.test(last))
		return isUnlisted(reader, name);
	if (!/^['’]s?$/.test(first!)) return false;
	return isLandsOwn(second, third) || (ofRulers.has(second) && isUnlisted(reader, name));
};

/** "Capital", "foreign minister". */
const isLandsOwn = (noun: string, next: string): boolean =>
	ofLands.has(noun) &&
	(!/^(?:foreign|finance|defen[cs]e|central|air|prime)$/.test(noun) || secondOfLands.has(next));

/** "JORN SPRINGS, Va. (AP) —": where a story comes from. */
const isDateline = ({text}: NameReader, {first, paragraph, start, end, text: name}: Name): boolean =>
	first === 0 &&
	paragraph === 1 &&
	name.length > 3 &&
	name === name.toUpperCase() &&
	(start === 0 || text[start - 1] === '\n') &&
	/^(?:, [A-Z][\w.]+)?(?: \([^)\n]{2,20}\))? ?[—–-]/.test(text.slice(end, end + 50));

/**
Whether a place would be a person by its words: a listed given name and another word, neither of them a word of places,
not in a list of places and not after a preposition: "its director, Lena Ostrow".
*/
const isPersonByWords = (reader: NameReader, name: Name): boolean => {
	if (name.last !== name.first + 1) return false;
	const {tokens} = reader.sentences[name.sentence]!;
	const given = reader.memory(tokens[name.first]!.text);
	const family = reader.memory(tokens[name.last]!.text);
	// "Its director, Lena Ostrow": there is a town of Lena, but what stands before is an office.
	const office = tokens[name.first - 1]?.text === ',' ? tokens[name.first - 2]?.text : undefined;
	const isApposed = office !== undefined && (reader.memory(office).roles & roles.title) !== 0;
	return (
		(given.lists & (wordLists.male | wordLists.female)) !== 0 &&
		(isApposed || !arePlaces(given.lists)) &&
		((given.roles | family.roles) & (roles.placeWord | roles.organizationWord)) === 0 &&
		!arePlaces(listsOf(name.text)) &&
		!/^(?:in|at|near|from|to|of|around|outside|across)$/i.test(tokens[name.first - 1]?.text ?? '')
	);
};

/** "Gave his name only as Davit". */
const namesHimself =
	/\b(?:names? (?:only )?as|identified only as|known only as|(?:him|her)self (?:only )?as) $/;

/** "Centre for Road Safety": a body by what it is for. */
const isBodyFor =
	/(?:^|\s)(?:Cent(?:re|er)|Institute|Foundation|Campaign|Coalition|Alliance|Association|Society|Academy|Council|Commission|Committee) (?:for|on|against) |^(?:National|Federal|International|Royal) .*(?:Cent(?:re|er)|Service|Institute|Infirmary)$/;

/**
The names with the kind that the whole text gives them: "Paris" is a person where the text names a Valeska Paris and no
place of that name, "Karsa" is a place where the text speaks of the mayor of Karsa, and a team where it played against somebody.
*/
export const withKindsOfText = (reader: NameReader, tagged: readonly TaggedName[]): readonly Name[] => {
	const names = withLikeliestKinds(tagged);
	const {families} = knownOf(reader, names);
	const placed = new Set(
		names
			.filter(name => (name.kind === 'person' && isPlaced(reader, name)) || isPlacedByWhatItHas(reader, name))
			.map(name => name.text)
			.filter(text => !families.has(text)),
	);
	const persons = new Set(
		names
			.filter(({start}) => namesHimself.test(reader.text.slice(Math.max(0, start - 24), start)))
			.map(({text}) => text),
	);
	const teams = teamsAmong(reader, names);
	const bodies = bodiesAmong(reader, names, families);
	return names.map(name => {
		if (persons.has(name.text)) return {...name, kind: 'person'};
		if (name.kind !== 'person' && teams.has(name.text)) return {...name, kind: 'organization', isTeam: true};
		if (placed.has(name.text) && !bodies.has(name.text)) return {...name, kind: 'place'};
		if (bodies.has(name.text) || isBodyFor.test(name.text) || (name.kind === 'place' && isPointedBody(name)))
			return {...name, kind: 'organization'};
		if (name.kind !== 'place' && isLand(name.text, reader.evidence)) return {...name, kind: 'place'};
		if (name.kind === 'person' && isShortForm(reader, name)) return {...name, kind: 'organization'};
		if (name.kind === 'person') return name;
		if (name.kind === 'place' && isPersonByWords(reader, name)) return {...name, kind: 'person'};
		if (!families.has(name.text)) return name;
		const words = wordsOf(reader, name);
		const known = reader.evidence.get(words[0]!.toLowerCase()) ?? 0;
		return (known & evidenceBits.afterPlacePreposition) === 0 ? {...name, kind: 'person'} : name;
	});
};
