import {readData} from '../data-folder.ts';

/**
Clusters of words of like use, from word vectors (see the card in `data/models/words`). The file: the number of places and of words (Int32),
the places, the words' fingerprints (Uint16, filled up to an even number), then each word's cluster (Uint16). A word's hash leads to a place
(linear probing), a taken place to a word: words stand in the order of their places, so that only taken places cost room.
*/
type ClusterTable = {
	/** What a hash, as an unsigned number, is multiplied by to give its first place. */
	readonly scale: number;
	readonly size: number;
	/** For each 32 places two numbers: a bit for each taken one, and the index of the first's word. */
	readonly places: Int32Array;
	/** The lowest 16 bits of each word's hash, 1 for 0. */
	readonly fingerprints: Uint16Array;
	readonly clusters: Uint16Array;
};

/** A word without a cluster. */
const noCluster = -1;

let table: ClusterTable | undefined;

const openTable = (): ClusterTable => {
	const {buffer, byteOffset} = readData('models/words/clusters.bin');
	const [size = 0, words = 0] = new Int32Array(buffer, byteOffset, 2);
	const places = new Int32Array(buffer, byteOffset + 8, size >> 4);
	const fingerprints = new Uint16Array(buffer, places.byteOffset + places.byteLength, words + (words & 1));
	const clusters = new Uint16Array(buffer, fingerprints.byteOffset + fingerprints.byteLength, words);
	return {scale: size / 2 ** 32, size, places, fingerprints, clusters};
};

/** How many bits of a number are set (Warren, Hacker's Delight). */
const countBits = (value: number): number => {
	let bits = value - ((value >>> 1) & 0x55555555);
	bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
	return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** The cluster (0 to 1023) of the word whose form in small letters has this hash, or -1. Throws where the file is missing. */
export const clusterOf = (hash: number): number => {
	table ??= openTable();
	const {scale, size, places, fingerprints, clusters} = table;
	const wanted = hash & 0xffff || 1;
	let place = ((hash >>> 0) * scale) | 0;
	for (;;) {
		const bits = places[(place >> 5) << 1]!;
		const bit = 1 << (place & 31);
		if ((bits & bit) === 0) return noCluster;
		const word = places[((place >> 5) << 1) + 1]! + countBits(bits & (bit - 1));
		if (fingerprints[word] === wanted) return clusters[word]!;
		place = place + 1 === size ? 0 : place + 1;
	}
};
