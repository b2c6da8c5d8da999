import {blocksOf, type StoryDocument} from '../story/document.ts';
import {Grammar} from './grammar.ts';
import {readSentence} from './network/network.ts';
import {relationNames} from './relations.ts';
import {sentencesOf} from './sentences.ts';
import {tagNames} from './tags.ts';
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
};

/** Layers that can be made again at any time, and take far more room than the text. */
type Layers = {
	readonly tokens: readonly Token[];
	tags?: readonly string[];
	heads?: readonly number[];
	relations?: readonly string[];
};

/** The sentences of a text whose layers are made: those that were read last, up to so many words. */
export type Shelf = {
	/** Keep the layers of a sentence until those of so many others have been made since. */
	readonly keep: (sentence: LayeredSentence) => void;
};

/** A shelf for the layers of `most` words; the last sentence is always kept. */
export const createShelf = (most: number): Shelf => {
	/** What has layers, the oldest first from `oldest` on. */
	let kept: LayeredSentence[] = [];
	let oldest = 0;
	let words = 0;
	return {
		keep: sentence => {
			kept.push(sentence);
			words += sentence.length;
			for (; words > most && oldest < kept.length - 1; oldest++) {
				words -= kept[oldest]!.length;
				kept[oldest]!.drop();
			}

			if (oldest < kept.length / 2) return;
			kept = kept.slice(oldest);
			oldest = 0;
		},
	};
};

/** A shelf that nothing is taken from. It holds nothing itself, so that a sentence that is let go takes its layers along. */
const boundless: Shelf = {keep: () => {}};

/** The characters of a text from which on no more is kept than the stages look at together. */
const longText = 2_000_000;

/**
The shelf for a text of so many characters. Of any story of a usual length, and of a book, all layers are kept. Those of what is longer would
take much room, and the garbage collector as long as it takes to make them again. What does take long to make, the tags and the parse, every
sentence keeps itself in few bytes.
*/
export const shelfFor = (characters: number): Shelf => (characters < longText ? boundless : createShelf(200));

/** A paragraph of a text: `text` stands at `offset` of the story's. */
type Block = {
	readonly text: string;
	readonly offset: number;
	readonly paragraph: number;
	readonly shelf: Shelf;
};

/** The paragraph that was read last: its sentences are asked for one after the other. */
let latest: {readonly block: Block; readonly sentences: ReadonlyArray<readonly Token[]>} | undefined;

const sentencesIn = (block: Block): ReadonlyArray<readonly Token[]> => {
	if (latest?.block !== block) latest = {block, sentences: sentencesOf(tokenize(block.text, block.offset))};
	return latest.sentences;
};

/** A sentence whose layers are made on demand, and again where they were dropped. */
class LayeredSentence implements Sentence {
	readonly #block: Block;
	readonly #index: number;
	#layers: Layers | undefined;
	#grammar: Grammar | undefined;
	/** How many tokens it has. */
	readonly length: number;

	/** The sentence of this index in a paragraph. */
	constructor(block: Block, index: number, tokens: readonly Token[]) {
		this.#block = block;
		this.#index = index;
		this.length = tokens.length;
		this.#keep(tokens);
	}

	get paragraph(): number {
		return this.#block.paragraph;
	}

	get tokens(): readonly Token[] {
		return this.#made.tokens;
	}

	get tags(): readonly string[] {
		return (this.#made.tags ??= Array.from(this.#read.tags, tag => tagNames[tag]!));
	}

	get heads(): readonly number[] {
		return (this.#made.heads ??= this.#read.heads());
	}

	get relations(): readonly string[] {
		return (this.#made.relations ??= Array.from(this.#read.relations, relation => relationNames[relation]!));
	}

	/** Forget what can be made again. */
	drop(): void {
		this.#layers = undefined;
	}

	#keep(tokens: readonly Token[]): Layers {
		this.#layers = {tokens};
		this.#block.shelf.keep(this);
		return this.#layers;
	}

	get #made(): Layers {
		return this.#layers ?? this.#keep(sentencesIn(this.#block)[this.#index]!);
	}

	get #read(): Grammar {
		return (this.#grammar ??= new Grammar(readSentence(this.tokens)));
	}
}

/** Read every paragraph of the document into sentences, in reading order. */
export const readLanguage = (document: StoryDocument): readonly Sentence[] => {
	const shelf = shelfFor(document.text.length);
	return blocksOf(document).flatMap(block => readParagraph(block.text, block.start, block.number, shelf));
};

/** Read one paragraph, whose `text` stands at `offset` of the story's text. The `shelf` is the same for all of a text. */
export const readParagraph = (
	text: string,
	offset: number,
	paragraph: number,
	shelf: Shelf = shelfFor(text.length),
): readonly Sentence[] => {
	const block: Block = {text, offset, paragraph, shelf};
	return sentencesIn(block).map((tokens, index) => new LayeredSentence(block, index, tokens));
};
