import {blocksOf, type StoryDocument} from '../story/document.ts';
import {encodeWords} from './model/words.ts';
import {parseWords, type Parse} from './parse.ts';
import {relationNames} from './parse-labels.ts';
import {sentencesOf} from './sentences.ts';
import {tagNames, tagWords} from './tags.ts';
import {tokenize, type Token} from './tokens.ts';

/**
A sentence of a story with what is true of it in English. All lists are of one length. The layers are made when they
are first read, so that a stage that needs no parse does not pay for one.
*/
export type Sentence = {
	/** The paragraph's number; 0 is the headline. */
	readonly paragraph: number;
	readonly tokens: readonly Token[];
	/** Penn Treebank part-of-speech tags. */
	readonly tags: readonly string[];
	/** The index in the sentence of the token that each one depends on, -1 for the root. */
	readonly heads: readonly number[];
	/** Universal Dependencies relations. */
	readonly relations: readonly string[];
	/** The words as the models read them: see `encodeWords`. */
	readonly codes: Int32Array;
	/** The tags as numbers, places in `tagNames`. */
	readonly tagNumbers: Uint8Array;
	/** The relations as numbers, places in `relationNames`. */
	readonly relationNumbers: Uint8Array;
};

/** Layers that can be made again at any time, and take more room than the text. */
type Layers = {
	readonly tokens: readonly Token[];
	codes?: Int32Array;
	tags?: readonly string[];
	heads?: readonly number[];
	relations?: readonly string[];
};

/**
Of a long text these layers are kept of those sentences alone that were read last, up to so many words, or they would take fifty times
the room of the text. What takes long to make, the tags and the parse, is kept of all.
*/
const mostKept = 100_000;
/** What is kept, the oldest first from `oldest` on. */
let kept: Array<{readonly words: number; readonly drop: () => void}> = [];
let oldest = 0;
let keptWords = 0;

/** Have `drop` called when the layers of so many others have been made since. */
const keepForNow = (words: number, drop: () => void): void => {
	kept.push({words, drop});
	keptWords += words;
	for (; keptWords > mostKept && oldest < kept.length - 1; oldest++) {
		keptWords -= kept[oldest]!.words;
		kept[oldest]!.drop();
	}

	if (oldest < kept.length / 2) return;
	kept = kept.slice(oldest);
	oldest = 0;
};

/** A sentence whose layers are made on demand, and again where they were dropped. */
const createSentence = (
	paragraph: number,
	first: readonly Token[],
	read: () => readonly Token[],
): Sentence => {
	let own: Layers | undefined;
	let tagNumbers: Uint8Array | undefined;
	let parse: Parse | undefined;
	const keep = (tokens: readonly Token[]): Layers => {
		keepForNow(tokens.length, () => {
			own = undefined;
		});
		own = {tokens};
		return own;
	};

	const layers = (): Layers => own ?? keep(read());
	const parsed = (): Parse => (parse ??= parseWords(sentence.codes, sentence.tagNumbers));
	const sentence: Sentence = {
		paragraph,
		get tokens() {
			return layers().tokens;
		},
		get codes() {
			const made = layers();
			return (made.codes ??= encodeWords(made.tokens));
		},
		get tagNumbers() {
			return (tagNumbers ??= tagWords(sentence.codes, layers().tokens.length));
		},
		get tags() {
			return (layers().tags ??= Array.from(sentence.tagNumbers, tag => tagNames[tag]!));
		},
		get heads() {
			return (layers().heads ??= Array.from(parsed().heads));
		},
		get relationNumbers() {
			return parsed().relations;
		},
		get relations() {
			return (layers().relations ??= Array.from(
				sentence.relationNumbers,
				relation => relationNames[relation]!,
			));
		},
	};
	keep(first);
	return sentence;
};

/** Read every paragraph of the document into sentences, in reading order. */
export const readLanguage = (document: StoryDocument): readonly Sentence[] =>
	blocksOf(document).flatMap(block => readParagraph(block.text, block.start, block.number));

/** The paragraph that was read again last: its sentences are asked for one after the other. */
let readAgain: {
	readonly text: string;
	readonly offset: number;
	readonly sentences: ReadonlyArray<readonly Token[]>;
} = {
	text: '',
	offset: 0,
	sentences: [],
};

/** Read one paragraph, whose `text` stands at `offset` of the story's text. */
export const readParagraph = (text: string, offset: number, paragraph: number): readonly Sentence[] => {
	const tokensOf = (index: number): readonly Token[] => {
		if (readAgain.text !== text || readAgain.offset !== offset)
			readAgain = {text, offset, sentences: sentencesOf(tokenize(text, offset))};
		return readAgain.sentences[index]!;
	};

	return sentencesOf(tokenize(text, offset)).map((tokens, index) =>
		createSentence(paragraph, tokens, () => tokensOf(index)),
	);
};
