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

/** Make a sentence of one paragraph's tokens, whose layers are made on demand. */
export const createSentence = (paragraph: number, tokens: readonly Token[]): Sentence => {
	let codes: Int32Array | undefined;
	let tagNumbers: Uint8Array | undefined;
	let tags: readonly string[] | undefined;
	let parse: Parse | undefined;
	let heads: readonly number[] | undefined;
	let relations: readonly string[] | undefined;
	const sentence: Sentence = {
		paragraph,
		tokens,
		get codes() {
			codes ??= encodeWords(tokens);
			return codes;
		},
		get tagNumbers() {
			tagNumbers ??= tagWords(sentence.codes, tokens.length);
			return tagNumbers;
		},
		get tags() {
			tags ??= Array.from(sentence.tagNumbers, tag => tagNames[tag]!);
			return tags;
		},
		get heads() {
			parse ??= parseWords(sentence.codes, sentence.tagNumbers);
			heads ??= Array.from(parse.heads);
			return heads;
		},
		get relationNumbers() {
			parse ??= parseWords(sentence.codes, sentence.tagNumbers);
			return parse.relations;
		},
		get relations() {
			relations ??= Array.from(sentence.relationNumbers, relation => relationNames[relation]!);
			return relations;
		},
	};
	return sentence;
};

/** Read every paragraph of the document into sentences, in reading order. */
export const readLanguage = (document: StoryDocument): readonly Sentence[] =>
	blocksOf(document).flatMap(block => readParagraph(block.text, block.start, block.number));

/** Read one paragraph, whose `text` stands at `offset` of the story's text. */
export const readParagraph = (text: string, offset: number, paragraph: number): readonly Sentence[] =>
	sentencesOf(tokenize(text, offset)).map(tokens => createSentence(paragraph, tokens));
