import type {WordNumbers} from './word-numbers.ts';

/**
For every distinct word the blocks that have it, in reading order: what lets a search pass over all other blocks. A block is kept as
its distance from the one before, seven bits of it in each byte and the highest bit set in all bytes but its last: most take one.
*/
export class Postings {
	/** How often each word stands in the text. */
	readonly #counts: Uint32Array;
	/** The bytes of word n stand from `#offsets[n]` to `#offsets[n + 1]`. */
	readonly #offsets: Uint32Array;
	readonly #bytes: Uint8Array;

	/** Use `buildPostings`. */
	constructor(counts: Uint32Array, offsets: Uint32Array, bytes: Uint8Array) {
		this.#counts = counts;
		this.#offsets = offsets;
		this.#bytes = bytes;
	}

	/** How often the words stand in the text that have a score above 0. */
	count(scores: Uint8Array): number {
		let count = 0;
		for (let word = 0; word < scores.length; word++) if (scores[word]! > 0) count += this.#counts[word]!;
		return count;
	}

	/** The blocks that have at least one word with a score above 0, in reading order, out of `total`. */
	blocksWith(scores: Uint8Array, total: number): Uint32Array {
		const marks = new Uint8Array(total);
		let count = 0;
		for (let word = 0; word < scores.length; word++) {
			if (scores[word] === 0) continue;
			const end = this.#offsets[word + 1]!;
			let block = -1;
			for (let at = this.#offsets[word]!; at < end; at++) {
				let byte = this.#bytes[at]!;
				let distance = byte & 0x7f;
				for (let shift = 7; byte > 0x7f; shift += 7) {
					byte = this.#bytes[++at]!;
					distance |= (byte & 0x7f) << shift;
				}

				block += distance;
				count += 1 - marks[block]!;
				marks[block] = 1;
			}
		}

		const found = new Uint32Array(count);
		for (let block = 0, at = 0; at < count; block++) if (marks[block] === 1) found[at++] = block;
		return found;
	}
}

/** How many bytes a distance takes. */
const bytesOf = (distance: number): number =>
	distance < 2 ** 7 ? 1 : distance < 2 ** 14 ? 2 : distance < 2 ** 21 ? 3 : distance < 2 ** 28 ? 4 : 5;

/** How many words are gone through between two yields. */
const stretch = 1_000_000;

/**
Call `take` for the first time that a word stands in a block, with how far the block is from the last one with the word. The first block
counts from -1, so that no distance is 0.
*/
function* forEachPosting(
	numbers: WordNumbers,
	firstWords: Uint32Array,
	distinct: number,
	take: (word: number, distance: number) => void,
): Generator<undefined, void> {
	const last = new Int32Array(distinct).fill(-1);
	for (let block = 0, at = 0; block + 1 < firstWords.length; block++) {
		for (; at < firstWords[block + 1]!; at++) {
			const word = numbers.at(at);
			if (last[word]! < block) {
				take(word, block - last[word]!);
				last[word] = block;
			}

			if (at % stretch === stretch - 1) yield;
		}
	}
}

/**
Sort the words of a text by their number. `numbers` are all words in reading order, below `distinct`;
`firstWords` says which of them each block begins with, and has one entry more than there are blocks.
*/
export function* buildPostings(
	numbers: WordNumbers,
	firstWords: Uint32Array,
	distinct: number,
): Generator<undefined, Postings> {
	const counts = new Uint32Array(distinct);
	for (let at = 0; at < numbers.length; at++) {
		counts[numbers.at(at)]!++;
		if (at % stretch === stretch - 1) yield;
	}

	const offsets = new Uint32Array(distinct + 1);
	yield* forEachPosting(numbers, firstWords, distinct, (word, distance) => {
		offsets[word + 1]! += bytesOf(distance);
	});
	for (let word = 0; word < distinct; word++) offsets[word + 1]! += offsets[word]!;
	const next = offsets.slice();
	const bytes = new Uint8Array(offsets[distinct]!);
	yield* forEachPosting(numbers, firstWords, distinct, (word, distance) => {
		let rest = distance;
		for (; rest > 0x7f; rest >>>= 7) bytes[next[word]!++] = (rest & 0x7f) | 0x80;
		bytes[next[word]!++] = rest;
	});
	return new Postings(counts, offsets, bytes);
}
