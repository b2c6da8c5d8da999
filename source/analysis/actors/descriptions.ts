import type {ActorKind} from '../../story/actor.ts';
import type {Name, ReadSentence} from '../names/find-names.ts';
import {describesFirm} from '../names/bodies.ts';
import {isTitle} from '../names/words-of-names.ts';
import {sexOfNoun} from './sex.ts';
import {
	honorific,
	isNoun,
	isPersonal,
	longest,
	nominal,
	officeBefore,
	preposition,
	titleBefore,
	type Phrase,
} from './titles-before.ts';

/** What the text calls an actor beside the name, the noun that carries it, and what that tells of the sex. */
export type Described = {
	readonly description: string | null;
	readonly noun: string | null;
	readonly sex: number;
};

const nothing: Described = {description: null, noun: null, sex: 0};
/** How many of an actor's names are looked at: descriptions stand where a text speaks of somebody first. */
const mostNames = 12;

const openers = /^(?:DT|PRP\$|JJ[RS]?|NNS?|NNPS?|CD|RBS)$/;
const noDescriptions = new Set(
	'monday tuesday wednesday thursday friday saturday sunday who which whose where when that'.split(' '),
);
/** The head of the first noun phrase from `first` on: its last noun before a preposition. */
const headFrom = (sentence: ReadSentence, first: number, last: number): number | undefined => {
	const tags = sentence.tags!;
	let head: number | undefined;
	for (let at = first; at <= last; at++) {
		const word = sentence.tokens[at]!.text;
		if (preposition.test(word) && head !== undefined) break;
		if (isNoun(tags[at])) head = at;
		else if (tags[at] === 'POS') head = undefined;
	}

	return head;
};

const isList = ({tokens, tags}: ReadSentence, first: number, last: number): boolean =>
	tags![first] === 'CD' ||
	tokens
		.slice(first, last)
		.some(({text}, index) => text === 'and' && /^(?:DT|CD|PRP\$|NNP)$/.test(tags![first + index + 1]!));

/** ", the mayor of Ember," after a name. */
const apposedAfter = (sentence: ReadSentence, name: Name): Phrase | undefined => {
	const {tokens} = sentence;
	const tags = sentence.tags!;
	if (tokens[name.last + 1]?.text !== ',') return undefined;
	let first = name.last + 2;
	// An age stands between: "Ana Lind, 52, the mayor".
	if (tags[first] === 'CD' && tokens[first + 1]?.text === ',') first += 2;
	if (!openers.test(tags[first] ?? '') || noDescriptions.has(tokens[first]!.text.toLowerCase()))
		return undefined;
	let last = first - 1;
	while (
		last + 1 < tokens.length &&
		last - first < longest &&
		(nominal.test(tags[last + 1]!) || preposition.test(tokens[last + 1]!.text))
	)
		last++;
	const after = tokens[last + 1]?.text;
	// The commas around it are what makes it an apposition.
	// "Ana Lind, a consultant who worked there": what is told of the consultant is left out.
	if (after !== undefined && !/^(?:[,.;:—–)]|who|whose|which)$/.test(after)) return undefined;
	const head = last < first ? undefined : headFrom(sentence, first, last);
	// "To Orrel, last year": when something was.
	if (
		head === undefined ||
		/^(?:years?|months?|weeks?|days?|nights?|mornings?|decades?|quarter|season)$/.test(tokens[head]!.text)
	)
		return undefined;
	// "Ana Lind, two aides and a driver": a list.
	if (tags[head] === 'NNS' || isList(sentence, first, last)) return undefined;
	return {first, last, head};
};

/** "The chief prosecutor in the case, Ana Lind": the phrase that goes on with the one from `first` to `last`. */
const phraseAround = ({tokens, tags = []}: ReadSentence, first: number, last: number): Phrase | undefined => {
	const head = first - 2;
	if (!/^(?:in|at|for|on|with)$/.test(tokens[first - 1]?.text ?? '') || !isNoun(tags[head])) return undefined;
	let from = head;
	while (from > 0 && nominal.test(tags[from - 1]!) && tags[from] !== 'DT' && tags[from] !== 'PRP$') from--;
	return tags[from] === 'DT' || tags[from] === 'PRP$' || from === 0 ? {first: from, last, head} : undefined;
};

/** The token before the titles that stand before a name: the comma of "the minister, Mr. Lind". */
const beforeTitles = ({tokens}: ReadSentence, {first}: Name): number => {
	let at = first - 1;
	for (let titles = 0; titles < 3 && at > 0; titles++) {
		const word = tokens[at]!.text.toLowerCase();
		if (!honorific.test(word) && !isTitle(word)) break;
		at--;
	}

	return at;
};

/** "China's top envoy, Wang Yi," and "the builder, Halm Works". */
const apposedBefore = (sentence: ReadSentence, name: Name, kind: ActorKind): Phrase | undefined => {
	const {tokens} = sentence;
	const tags = sentence.tags!;
	const comma = kind === 'person' ? beforeTitles(sentence, name) : name.first - 1;
	const head = comma - 1;
	if (head < 0 || tokens[comma]!.text !== ',') return undefined;
	const after = tokens[name.last + 1]?.text;
	if (after !== undefined && !/^[,.;:—–)]$/.test(after)) return undefined;
	const office = kind === 'person' ? officeBefore(sentence, head) : undefined;
	if (office !== undefined || !isNoun(tags[head])) return office;
	let first = head;
	while (
		first > 0 &&
		head - first < 8 &&
		(nominal.test(tags[first - 1]!) || tokens[first - 1]!.text === 'of') &&
		tags[first] !== 'DT' &&
		tags[first] !== 'PRP$'
	)
		first--;
	const around = kind === 'person' ? undefined : phraseAround(sentence, first, head);
	if (around !== undefined) return around;
	// "Part of the union, Ana Lind": nobody is a union, and no firm a storm in whose centre it is.
	const isOf = tokens[first - 1]?.text === 'of';
	if (isOf && (kind === 'person' || !describesFirm(tokens[head]!.text.toLowerCase()))) return undefined;
	// "Outside the court, Ana Lind": a place at the front of the sentence, and nobody's description.
	if (first === 1 && tags[0] === 'IN') return undefined;
	// "The engineer who wrote the memo, Ana Lind": she is no memo.
	if (
		kind === 'person' &&
		!isPersonal(tokens[head]!.text.toLowerCase()) &&
		(tags[first - 1] ?? '').startsWith('VB') &&
		tokens.slice(0, first).some(({text}) => /^(?:who|that|which)$/.test(text))
	)
		return undefined;
	const opens =
		tags[first] === 'DT' ||
		tags[first] === 'PRP$' ||
		tokens.slice(first, head).some((_, at) => tags[first + at] === 'POS');
	return opens ? {first, last: head, head} : undefined;
};

const textOf = (sentence: ReadSentence, {first, last}: Phrase): string => {
	const start = sentence.tokens[first]!.start;
	let text = '';
	for (const token of sentence.tokens.slice(first, last + 1)) {
		text = text.padEnd(token.start - start, ' ') + token.text;
	}

	return text;
};

/** The words of an apposition as a description stands by itself: without an article, or whose it is where only a pronoun tells, as in "its general secretary". */
const plain = (text: string): string => text.replace(/^(?:the|an?|its|his|her|their|our|my|whose)\s+/i, '');

/** "Former" by itself describes nobody. */
const saysNothing = /^(?:former|then|ex|late|new|acting|fellow|one|own)$/i;

/**
What the text calls the actor of the names in apposition or before the name: an apposition rather than a title. Reads
the tags; without them there are no descriptions.
*/
export const describe = (
	sentences: readonly ReadSentence[],
	names: readonly Name[],
	kind: ActorKind,
): Described => {
	let titled: Described = nothing;
	for (const name of names.slice(0, mostNames)) {
		const sentence = sentences[name.sentence];
		if (sentence?.tags === undefined || name.nested || name.isTeam === true || kind === 'place') continue;
		const apposed = apposedAfter(sentence, name) ?? apposedBefore(sentence, name, kind);
		const phrase =
			apposed ?? (kind === 'person' && titled === nothing ? titleBefore(sentence, name) : undefined);
		if (phrase === undefined) continue;
		const noun = sentence.tokens[phrase.head]!.text.toLowerCase();
		const description = plain(textOf(sentence, phrase));
		if (saysNothing.test(description)) continue;
		const found = {description, noun, sex: sexOfNoun(noun)};
		if (apposed !== undefined) return found;
		titled = found;
	}

	return titled;
};
