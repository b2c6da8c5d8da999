import {blocksOf, type StoryDocument} from '../story/document.ts';
import {sentencesOf} from './sentences.ts';
import {tokenize, type Token} from './tokens.ts';

/** A sentence of a story with what is true of it in English. All four lists are of one length. */
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
};

/** Read every paragraph of the document into sentences, in reading order. */
export const readLanguage = (document: StoryDocument): readonly Sentence[] =>
	blocksOf(document).flatMap(block => readParagraph(block.text, block.start, block.number));

/** Read one paragraph: `text` stands at `offset` of the story's text. */
export const readParagraph = (text: string, offset: number, paragraph: number): readonly Sentence[] =>
	sentencesOf(tokenize(text, offset)).map(tokens => ({
		paragraph,
		tokens,
		tags: [],
		heads: [],
		relations: [],
	}));
