import {lastWhere} from '../story/last-where.ts';
import type {Span} from '../story/span.ts';
import {NumberList} from './number-list.ts';

type Starts = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

type Parts = {
	readonly blocks: readonly Span[];
	/** The word that each block begins with, and at last the number of words. */
	readonly firstWords: Uint32Array;
	/** From the start of the block, so that two bytes are enough for each. */
	readonly starts: Starts;
};

/** Where every word of a text begins, in two bytes a word. Words are numbered in reading order, from 0. */
export class WordPlaces {
	readonly firstWords: Uint32Array;
	readonly #blocks: readonly Span[];
	readonly #starts: Starts;

	/** Use `WordPlacesBuilder`. */
	constructor({blocks, firstWords, starts}: Parts) {
		this.firstWords = firstWords;
		this.#blocks = blocks;
		this.#starts = starts;
	}

	/** The offset of a word in the text, and the offset that it ends before or at: that of the next word of its block, or the block's end. */
	place(word: number): {readonly start: number; readonly limit: number} {
		const {firstWords} = this;
		// Of blocks that begin with the same word all but the last are empty.
		const index = lastWhere(this.#blocks.length, each => firstWords[each]! <= word);
		const block = this.#blocks[index]!;
		const isLast = word + 1 === firstWords[index + 1]!;
		return {
			start: block.start + this.#starts[word]!,
			limit: isLast ? block.end : block.start + this.#starts[word + 1]!,
		};
	}

	/** The first word that starts at an offset or after it; the number of words where there is none. */
	firstFrom(offset: number): number {
		const block = lastWhere(this.#blocks.length, index => this.#blocks[index]!.start <= offset);
		if (block < 0) return 0;
		const first = this.firstWords[block]!;
		const within = offset - this.#blocks[block]!.start;
		const words = this.firstWords[block + 1]! - first;
		return first + lastWhere(words, index => this.#starts[first + index]! < within) + 1;
	}
}

/** Takes the words of a text, block by block, in reading order. */
export class WordPlacesBuilder {
	readonly #blocks: readonly Span[];
	readonly #firstWords: Uint32Array;
	readonly #starts: NumberList<Starts>;
	#block = -1;

	/** A builder for a text of these blocks, in reading order, with about so many words. */
	constructor(blocks: readonly Span[], expected: number) {
		this.#blocks = blocks;
		this.#firstWords = new Uint32Array(blocks.length + 1);
		const isShort = blocks.every(({start, end}) => end - start < 0x1_0000);
		this.#starts = new NumberList<Starts>(
			length => (isShort ? new Uint16Array(length) : new Uint32Array(length)),
			expected,
		);
	}

	/** Go on to the next block. */
	nextBlock(): void {
		this.#firstWords[++this.#block] = this.#starts.length;
	}

	/** Add a word of the block, by its offset in the text. */
	add(start: number): void {
		this.#starts.push(start - this.#blocks[this.#block]!.start);
	}

	/** The places, when all blocks have been gone through. */
	finish(): WordPlaces {
		this.#firstWords[this.#blocks.length] = this.#starts.length;
		return new WordPlaces({
			blocks: this.#blocks,
			firstWords: this.#firstWords,
			starts: this.#starts.finish(),
		});
	}
}
