import {readFileSync} from 'node:fs';
import {dataFile} from '../data-folder.ts';

/** A word without a cluster. */
export const noCluster = -1;

/**
Clusters of words of like use, from word vectors (see the card in `data/models/words`): an open-addressed table of
16-bit fingerprints (0 for an empty slot), then as many 16-bit clusters of 10 bits, the more general bits first.
*/
type ClusterTable = {
	readonly fingerprints: Uint16Array;
	readonly clusters: Uint16Array;
	readonly shift: number;
};

let table: ClusterTable | undefined;

const openTable = (): ClusterTable => {
	const bytes = readFileSync(dataFile('models/words/clusters.bin'));
	const {buffer, byteOffset} = bytes.byteOffset % 2 === 0 ? bytes : new Uint8Array(bytes);
	const slots = bytes.byteLength / 4;
	return {
		fingerprints: new Uint16Array(buffer, byteOffset, slots),
		clusters: new Uint16Array(buffer, byteOffset + slots * 2, slots),
		shift: Math.clz32(slots) + 1,
	};
};

/** The cluster (0 to 1023) of the word whose form in small letters has this hash, or `noCluster`. */
export const clusterOf = (hash: number): number => {
	table ??= openTable();
	const {fingerprints, clusters, shift} = table;
	const wanted = hash & 0xffff || 1;
	let slot = hash >>> shift;
	while (fingerprints[slot] !== 0) {
		if (fingerprints[slot] === wanted) return clusters[slot]!;
		slot = (slot + 1) & (fingerprints.length - 1);
	}

	return noCluster;
};
