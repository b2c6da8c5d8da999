import {NumberList} from './number-list.ts';

/** A number for every word of a text, in reading order: two bytes a word, and a third where there are numbers that need it. */
export class WordNumbers {
	readonly #low: Uint16Array;
	readonly #high: Uint8Array | null;

	/** Use `WordNumbersBuilder`. */
	constructor(low: Uint16Array, high: Uint8Array | null) {
		this.#low = low;
		this.#high = high;
	}

	get length(): number {
		return this.#low.length;
	}

	/** The number of the word at an index below the length. */
	at(index: number): number {
		return this.#high === null ? this.#low[index]! : this.#low[index]! | (this.#high[index]! << 16);
	}
}

const mostLow = 0xffff;

/** Takes the numbers of words, below 2^24, in reading order. */
export class WordNumbersBuilder {
	readonly #expected: number;
	readonly #low: NumberList<Uint16Array<ArrayBuffer>>;
	#high: NumberList<Uint8Array<ArrayBuffer>> | null = null;

	/** A builder for about so many words. */
	constructor(expected: number) {
		this.#expected = expected;
		this.#low = new NumberList(length => new Uint16Array(length), expected);
	}

	/** Add the number of the next word. */
	push(number: number): void {
		if (number > mostLow && this.#high === null) this.#widen();
		this.#low.push(number & mostLow);
		this.#high?.push(number >> 16);
	}

	/** The numbers so far. */
	finish(): WordNumbers {
		return new WordNumbers(this.#low.finish(), this.#high?.finish() ?? null);
	}

	#widen(): void {
		this.#high = new NumberList(length => new Uint8Array(length), Math.max(this.#expected, this.#low.length));
		for (let word = 0; word < this.#low.length; word++) this.#high.push(0);
	}
}
