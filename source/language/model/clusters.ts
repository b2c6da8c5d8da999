import {readFileSync} from 'node:fs';
import {dataFile} from '../data-folder.ts';
import {rowOf, type FeatureTable} from './feature-table.ts';

/** A word without a cluster. */
export const noCluster = -1;

/**
Clusters of words of like use, from word vectors (see the card in `data/models/words`): the number of places and of
words (Int32), a table of the words' hashes, then each word's cluster of 10 bits (Uint16), the more general bits first.
*/
type ClusterTable = FeatureTable & {readonly clusters: Uint16Array};

let table: ClusterTable | undefined;

const openTable = (): ClusterTable => {
	const bytes = readFileSync(dataFile('models/words/clusters.bin'));
	const {buffer, byteOffset} = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
	const [size = 0, words = 0] = new Int32Array(buffer, byteOffset, 2);
	const places = new Int32Array(buffer, byteOffset + 8, size >> 4);
	const fingerprints = new Uint16Array(buffer, places.byteOffset + places.byteLength, words + (words & 1));
	const clusters = new Uint16Array(buffer, fingerprints.byteOffset + fingerprints.byteLength, words);
	return {scale: size / 2 ** 32, size, places, fingerprints, clusters};
};

/** The cluster (0 to 1023) of the word whose form in small letters has this hash, or `noCluster`. */
export const clusterOf = (hash: number): number => {
	table ??= openTable();
	const row = rowOf(table, hash);
	return row < 0 ? noCluster : table.clusters[row]!;
};
