import type {ActorKind} from '../../story/actor.ts';
import type {Name, ReadSentence} from '../names/find-names.ts';
import {isTitle} from '../names/words-of-names.ts';
import {isLikePerson, personNoun} from '../pronouns/person-nouns.ts';
import {sexOfNoun} from './sex.ts';

/** What the text calls an actor beside the name, the noun that carries it, and what that tells of the sex. */
export type Described = {
	readonly description: string | null;
	readonly noun: string | null;
	readonly sex: number;
};

/** A description in a sentence: the tokens from `first` to `last`, the head noun among them. */
type Phrase = {readonly first: number; readonly last: number; readonly head: number};

const nothing: Described = {description: null, noun: null, sex: 0};
const longest = 14;
/** How many of an actor's names are looked at: descriptions stand where a text speaks of somebody first. */
const mostNames = 12;

const nominal = /^(?:DT|JJ[RS]?|NNS?|NNPS?|POS|CD|PRP\$|VBN|VBG|HYPH|RB[SR]?)$/;
const preposition = /^(?:of|for|at|in|from|on|to|and|with)$/;
const openers = /^(?:DT|PRP\$|JJ[RS]?|NNS?|NNPS?|CD|RBS)$/;
const noDescriptions = new Set(
	'monday tuesday wednesday thursday friday saturday sunday who which whose where when that'.split(' '),
);
const honorific =
	/^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|rev|hon|st|cllr|alhaji|alhaja|hajiya|engr|barr|malam|mallam|comrade|datuk|shri|highness|excellency)\.?$/;

const isNoun = (tag: string | undefined): boolean => tag === 'NN' || tag === 'NNS';
const isNounOrName = (tag: string | undefined): boolean => (tag ?? '').startsWith('NN');

/** Whether a noun is somebody's by its word or its ending. */
const isPersonal = (noun: string): boolean =>
	personNoun(noun) !== undefined || isTitle(noun) || isLikePerson(noun);

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
	if (head === undefined) return undefined;
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

/** Who is at the head of something, or its like. */
const heads =
	/^(?:co-?)?(?:heads?|chair|deputy|boss|organi[sz]er|sponsor|widow|daughter|son|lead|manager|keeper|holder|trustee|treasurer|curator|custodian|convener|convenor|principal|provost|warden|vicar)$/;

/** "The Minister of Works, Ana Lind": an office with what it is for, which ends at `last`. */
const officeBefore = ({tokens, tags = []}: ReadSentence, last: number): Phrase | undefined => {
	const isPreposition = (at: number): boolean => preposition.test(tokens[at]?.text ?? '');
	const opens = (at: number): boolean => tags[at] === 'DT' || tags[at] === 'PRP$';
	if (isPreposition(last) || opens(last) || honorific.test(tokens[last]!.text.toLowerCase()))
		return undefined;
	let from = last;
	while (
		from > 0 &&
		last - from < longest &&
		(nominal.test(tags[from - 1]!) || isPreposition(from - 1)) &&
		(!opens(from) || isPreposition(from - 1))
	)
		from--;
	// "In the view of the head of the union, Ana Lind": the first phrase with a person for its head is the one.
	for (let first = from; first < last; first++) {
		if (first > from && !opens(first)) continue;
		let of = first + 1;
		while (of <= last && !isPreposition(of)) of++;
		if (of > last) return undefined;
		const noun = tokens[of - 1]!.text.toLowerCase();
		if (personNoun(noun) !== undefined || isTitle(noun) || heads.test(noun))
			return {first, last, head: of - 1};
	}

	return undefined;
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
	// "Part of the union, Ana Lind": nobody is a union.
	if (kind === 'person' && tokens[first - 1]?.text === 'of') return undefined;
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

const isSaid =
	/^(?:claim|allegation|charge|accusation|suggestion|assertion|decision|figure|moment|day|night|time|way|thing)$/;

/** "Chinese President Xi Jinping", "foreign ministry spokeswoman Ana Lind". */
const titleBefore = (sentence: ReadSentence, name: Name): Phrase | undefined => {
	const {tokens} = sentence;
	const tags = sentence.tags!;
	let head = name.first - 1;
	// "Group leader Cllr Ana Lind" is group leader.
	while (
		head > 0 &&
		(honorific.test(tokens[head]!.text.toLowerCase()) || /^(?:Father|Sister)$/.test(tokens[head]!.text)) &&
		isNounOrName(tags[head - 1])
	)
		head--;
	// "A manager at the bank, Ana Lind grew angry" tells nothing of her.
	if (head < 0 || tokens[head]!.text === ',') return undefined;
	const office = officeBefore(sentence, head);
	if (office !== undefined) return office;
	const title = tokens[head]!.text.toLowerCase();
	// "An allegation Halm has denied": what is denied, and not who denies it.
	if (isSaid.test(title)) return undefined;
	// "Rovers sack Lind": a headline's verb looks like a noun.
	if (name.paragraph === 0 && personNoun(title) === undefined && !isTitle(title)) return undefined;
	if (honorific.test(title) || (!isTitle(title) && !isNoun(tags[head])) || tags[head]!.startsWith('VB'))
		return undefined;
	let first = head;
	while (
		first > 0 &&
		head - first < 5 &&
		/^(?:JJ|NNS?|NNPS?|POS)$/.test(tags[first - 1]!) &&
		!/^[ap]\.?m\.?$/i.test(tokens[first - 1]!.text)
	)
		first--;
	// "The server Lind had found": what somebody did something to is no title.
	if (
		!isPersonal(title) &&
		/^(?:the|an?|any|this|that)$/i.test(tokens[first - 1]?.text ?? '') &&
		/^(?:VBD|VBZ|VBP|MD)$/.test(tags[name.last + 1] ?? '')
	)
		return undefined;
	while (first < head && tags[first] === 'POS') first++;
	return {first, last: head, head};
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
