/** For every distinct word the blocks that have it, in reading order: what lets a search pass over all other blocks. */
export class Postings {
	/** The blocks of word n stand from `#offsets[n]` to `#offsets[n + 1]`. */
	readonly #offsets: Uint32Array;
	readonly #blocks: Uint32Array;

	/** Use `buildPostings`. */
	constructor(offsets: Uint32Array, blocks: Uint32Array) {
		this.#offsets = offsets;
		this.#blocks = blocks;
	}

	/** How often the words stand in the text that have a score above 0. */
	count(scores: Uint8Array): number {
		let count = 0;
		for (let word = 0; word < scores.length; word++)
			if (scores[word]! > 0) count += this.#offsets[word + 1]! - this.#offsets[word]!;
		return count;
	}

	/** The blocks that have at least one word with a score above 0, in reading order, out of `total`. */
	blocksWith(scores: Uint8Array, total: number): Uint32Array {
		const marks = new Uint8Array(total);
		let count = 0;
		for (let word = 0; word < scores.length; word++) {
			if (scores[word] === 0) continue;
			for (let at = this.#offsets[word]!; at < this.#offsets[word + 1]!; at++) {
				const block = this.#blocks[at]!;
				count += 1 - marks[block]!;
				marks[block] = 1;
			}
		}

		const found = new Uint32Array(count);
		for (let block = 0, at = 0; at < count; block++) if (marks[block] === 1) found[at++] = block;
		return found;
	}
}

/** How many words are sorted in between two yields. */
const stretch = 1_000_000;

/**
Sort the words of a text by their number. `numbers` are all words in reading order, below `distinct`;
`firstWords` says which of them each block begins with, and has one entry more than there are blocks.
*/
export function* buildPostings(
	numbers: Uint32Array,
	firstWords: Uint32Array,
	distinct: number,
): Generator<undefined, Postings> {
	const offsets = new Uint32Array(distinct + 1);
	for (let word = 0; word < numbers.length; word++) {
		offsets[numbers[word]! + 1]!++;
		if (word % stretch === stretch - 1) yield;
	}

	for (let word = 0; word < distinct; word++) offsets[word + 1]! += offsets[word]!;
	const next = offsets.slice();
	const blocks = new Uint32Array(numbers.length);
	for (let block = 0, word = 0; block + 1 < firstWords.length; block++) {
		for (; word < firstWords[block + 1]!; word++) {
			blocks[next[numbers[word]!]!++] = block;
			if (word % stretch === stretch - 1) yield;
		}
	}

	return new Postings(offsets, blocks);
}
