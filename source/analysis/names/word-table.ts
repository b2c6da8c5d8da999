import {readData} from '../../language/data-folder.ts';
import {joinHashes, plainHash} from '../../language/hash.ts';

/** What the lists say of a word or of several words joined by spaces, as bits of a number. */
export const wordLists = {
	male: 1,
	female: 2,
	surname: 4,
	place: 8,
	placePart: 16,
	country: 32,
	demonym: 64,
	organization: 128,
} as const;

/** Whether these lists hold places or countries. */
export const arePlaces = (lists: number): boolean => (lists & (wordLists.place | wordLists.country)) !== 0;

/** Whether these lists hold first names or family names. */
export const arePersons = (lists: number): boolean =>
	(lists & (wordLists.male | wordLists.female | wordLists.surname)) !== 0;

/** The lists and the cluster of a word. `cluster` counts from 1, 0 is none; `coarse` is the cluster's own cluster. */
export type WordFacts = {
	readonly lists: number;
	readonly cluster: number;
	readonly coarse: number;
};

/**
A table of words with open addressing, laid over the bytes of a file: a header of three 32-bit numbers (slots, clusters,
pairs), for each slot a 16-bit check and the number of its pair of a cluster and lists, then the cluster and the lists of
each pair and the coarse cluster of each cluster. Few pairs occur, so that a slot takes four bytes.
*/
export type WordTable = {
	readonly slots: number;
	readonly checks: Uint16Array;
	readonly pairs: Uint16Array;
	readonly clusters: Uint16Array;
	readonly lists: Uint8Array;
	readonly coarse: Uint8Array;
};

const emptyWord: WordFacts = {lists: 0, cluster: 0, coarse: 0};

/** The slot that a hash is looked for first, and the 16 bits that tell it from others. The check 0 marks a free slot. */
export const slotOf = (hash: number, slots: number): {slot: number; check: number} => {
	const mixed = joinHashes(hash, 0x5bd1e995);
	return {slot: (mixed >>> 0) % slots, check: hash >>> 16 || 1};
};

/** Lay a table over the bytes of its file without copying them. The bytes must begin at a multiple of 4. */
const wordTableOf = (bytes: Uint8Array): WordTable => {
	const [slots, clusterCount, pairCount] = new Uint32Array(bytes.buffer, bytes.byteOffset, 3) as unknown as [
		number,
		number,
		number,
	];
	let offset = bytes.byteOffset + 12;
	const numbers = (count: number): Uint16Array => {
		const part = new Uint16Array(bytes.buffer, offset, count);
		offset += count * 2;
		return part;
	};
	const checks = numbers(slots);
	const pairs = numbers(slots);
	const clusters = numbers(pairCount);
	const lists = new Uint8Array(bytes.buffer, offset, pairCount);
	return {
		slots,
		checks,
		pairs,
		clusters,
		lists,
		coarse: new Uint8Array(bytes.buffer, offset + pairCount, clusterCount),
	};
};

/** What the table holds of the word with this hash. */
export const lookUp = (table: WordTable, hash: number): WordFacts => {
	const {slot, check} = slotOf(hash, table.slots);
	for (let index = slot; ; index = index + 1 === table.slots ? 0 : index + 1) {
		const found = table.checks[index]!;
		if (found === 0) return emptyWord;
		if (found === check) {
			const pair = table.pairs[index]!;
			const cluster = table.clusters[pair]!;
			return {
				lists: table.lists[pair]!,
				cluster,
				coarse: cluster === 0 ? 0 : table.coarse[cluster]!,
			};
		}
	}
};

let packaged: WordTable | undefined;

/** The table of the package, read once. Throws where the package is incomplete. */
export const packagedWords = (): WordTable => {
	packaged ??= wordTableOf(readData('models/names/words.bin'));
	return packaged;
};

/** The lists of a word in any case, as the bits of `wordLists`. */
export const listsOf = (word: string): number => lookUp(packagedWords(), plainHash(word.toLowerCase())).lists;
