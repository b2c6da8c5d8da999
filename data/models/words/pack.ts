/** The fingerprint of a hash: 0 is none, so that it can stand for an empty place. */
export const fingerprintOf = (hash: number): number => hash & 0xffff || 1;

/** Give each item, in the order of their hashes, the first free place of `size` from that of its hash on; double fingerprints on one path are left out. */
export const placeRows = <T extends {readonly hash: number}>(
	items: readonly T[],
	size: number,
): Array<T | undefined> => {
	const placed: Array<T | undefined> = Array.from({length: size});
	const fingerprints = new Uint16Array(size);
	for (const item of items.toSorted((a, b) => (a.hash >>> 0) - (b.hash >>> 0))) {
		let place = Math.floor(((item.hash >>> 0) / 2 ** 32) * size);
		const fingerprint = fingerprintOf(item.hash);
		let taken = false;
		while (fingerprints[place] !== 0) {
			// Two words of one fingerprint on one path: the first would hide the second.
			if (fingerprints[place] === fingerprint) taken = true;
			place = (place + 1) % size;
		}

		if (taken) continue;
		fingerprints[place] = fingerprint;
		placed[place] = item;
	}

	return placed;
};

/** For each 32 places the bits of the taken ones and the row of the first: see `source/language/network/clusters.ts`. */
export const packPlaces = (placed: ReadonlyArray<object | undefined>): Int32Array => {
	const places = new Int32Array(placed.length >> 4);
	let row = 0;
	for (const [place, item] of placed.entries()) {
		if (place % 32 === 0) places[place / 16 + 1] = row;
		if (item === undefined) continue;
		places[(place >> 5) << 1]! |= 1 << (place & 31);
		row++;
	}

	return places;
};

/** An even number of 16-bit numbers, so that what follows is aligned. */
export const evenly = (numbers: readonly number[]): Uint16Array =>
	Uint16Array.from(numbers.length % 2 === 0 ? numbers : [...numbers, 0]);
