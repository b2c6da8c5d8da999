import type {Name, ReadSentence} from '../names/find-names.ts';
import {isTitle} from '../names/words-of-names.ts';
import {isLikePerson, personNoun} from '../pronouns/person-nouns.ts';

/** A description in a sentence: the tokens from `first` to `last`, the head noun among them. */
export type Phrase = {readonly first: number; readonly last: number; readonly head: number};

/** How many words a description has at most. */
export const longest = 14;

/** Tags of what stands in a noun phrase. */
export const nominal = /^(?:DT|JJ[RS]?|NNS?|NNPS?|POS|CD|PRP\$|VBN|VBG|HYPH|RB[SR]?)$/;
export const preposition = /^(?:of|for|at|in|from|on|to|and|with)$/;

/** Titles that tell nothing of what somebody does. */
export const honorific =
	/^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|rev|hon|st|cllr|alhaji|alhaja|hajiya|engr|barr|malam|mallam|comrade|datuk|shri|highness|excellency)\.?$/;

export const isNoun = (tag: string | undefined): boolean => tag === 'NN' || tag === 'NNS';
const isNounOrName = (tag: string | undefined): boolean => (tag ?? '').startsWith('NN');

/** Whether a noun is somebody's by its word or its ending. */
export const isPersonal = (noun: string): boolean =>
	personNoun(noun) !== undefined || isTitle(noun) || isLikePerson(noun);

/** Who is at the head of something, or its like. */
const heads =
	/^(?:co-?)?(?:heads?|chair|deputy|boss|organi[sz]er|sponsor|widow|daughter|son|lead|manager|keeper|holder|trustee|treasurer|curator|custodian|convener|convenor|principal|provost|warden|vicar)$/;

/** "The Minister of Works, Ana Lind": an office with what it is for, which ends at `last`. */
export const officeBefore = ({tokens, tags = []}: ReadSentence, last: number): Phrase | undefined => {
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

const isSaid =
	/^(?:claim|allegation|charge|accusation|suggestion|assertion|decision|figure|moment|day|night|time|way|thing)$/;

/** "Chinese President Xi Jinping", "foreign ministry spokeswoman Ana Lind". */
export const titleBefore = (sentence: ReadSentence, name: Name): Phrase | undefined => {
	const {tokens} = sentence;
	const tags = sentence.tags!;
	let head = name.first - 1;
	// "Group leader Cllr Ana Lind" is group leader.
	while (
		head > 0 &&
		(honorific.test(tokens[head]!.text.toLowerCase()) ||
			/^(?:Father|Sister|Captain|Capt|Sergeant|Sgt|General|Gen|Colonel|Col|Major|Justice)\.?$/.test(
				tokens[head]!.text,
			)) &&
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
		!/^[ap]\.?m\.?$/i.test(tokens[first - 1]!.text) &&
		!isSaid.test(tokens[first - 1]!.text)
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
