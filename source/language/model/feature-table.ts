/**
Which features a model knows. A feature's hash leads to a place (linear probing, two thirds of them taken), a taken
place to a row: rows stand in the order of their places, so that only taken places cost room.
*/
export type FeatureTable = {
	/** What a hash, as an unsigned number, is multiplied by to give its first place. */
	readonly scale: number;
	readonly size: number;
	/** For each 32 places two numbers: a bit for each taken one, and the row of the first. */
	readonly places: Int32Array;
	/** The lowest 16 bits of each row's hash, 1 for 0. */
	readonly fingerprints: Uint16Array;
};

/** How many bits of a number are set (Warren, Hacker's Delight). */
export const countBits = (value: number): number => {
	let bits = value - ((value >>> 1) & 0x55555555);
	bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
	return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** The row of the feature with this hash, -1 for a feature that the model does not know. */
export const rowOf = ({scale, size, places, fingerprints}: FeatureTable, hash: number): number => {
	let place = ((hash >>> 0) * scale) | 0;
	let bits = places[(place >> 5) << 1]!;
	let bit = 1 << (place & 31);
	if ((bits & bit) === 0) return -1;
	const wanted = hash & 0xffff || 1;
	let row = places[((place >> 5) << 1) + 1]! + countBits(bits & (bit - 1));
	while (fingerprints[row] !== wanted) {
		row++;
		if (++place === size) {
			place = 0;
			row = 0;
		}

		bits = places[(place >> 5) << 1]!;
		bit = 1 << (place & 31);
		if ((bits & bit) === 0) return -1;
	}

	return row;
};

/** Write the rows of those of the first `count` features that the model knows to `rows`; returns how many. */
export const rowsOf = (
	table: FeatureTable,
	features: Int32Array,
	count: number,
	rows: Int32Array,
): number => {
	const {scale, places, fingerprints} = table;
	let found = 0;
	for (let index = 0; index < count; index++) {
		// What `rowOf` does for a feature in its first place, as nearly all are, without a call: there are very many.
		const hash = features[index]!;
		const place = ((hash >>> 0) * scale) | 0;
		const at = (place >> 5) << 1;
		const taken = places[at]!;
		const bit = 1 << (place & 31);
		if ((taken & bit) === 0) continue;
		let bits = taken & (bit - 1);
		bits -= (bits >>> 1) & 0x55555555;
		bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
		let row = places[at + 1]! + (Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24);
		if (fingerprints[row] !== (hash & 0xffff || 1)) row = rowOf(table, hash);
		if (row >= 0) rows[found++] = row;
	}

	return found;
};
