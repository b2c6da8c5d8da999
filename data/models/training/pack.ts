import {fewClasses, runBits, sparseMagic} from '../../../source/language/model/sparse-model.ts';

/** The weights of one feature, for the classes that have any. */
export type FeatureWeights = {
	readonly hash: number;
	readonly entries: ReadonlyArray<{readonly target: number; readonly weight: number}>;
};

/** A feature in its place, its weights as signed bytes. */
export type PlacedRow = {
	readonly fingerprint: number;
	readonly entries: ReadonlyArray<{readonly target: number; readonly code: number}>;
};

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
			// Two features of one fingerprint on one path: the first would hide the second.
			if (fingerprints[place] === fingerprint) taken = true;
			place = (place + 1) % size;
		}

		if (taken) continue;
		fingerprints[place] = fingerprint;
		placed[place] = item;
	}

	return placed;
};

/** For each 32 places the bits of the taken ones and the row of the first: see `FeatureTable`. */
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

/** The bytes that `openModel` reads, of features in their places; `largest` is the weight that the code 127 stands for, times 2^12. */
export const packRows = (
	classes: number,
	placed: ReadonlyArray<PlacedRow | undefined>,
	largest: number,
): Uint8Array => {
	const rows = placed.filter(row => row !== undefined);
	const hasFew = classes <= fewClasses;
	const runs = new Uint32Array((rows.length >> runBits) + 1);
	const rowBytes = new Uint8Array(rows.length);
	const entries: number[] = [];
	for (const [index, row] of rows.entries()) {
		if (index % 2 ** runBits === 0) runs[index >> runBits] = entries.length;
		const distance = entries.length - runs[index >> runBits]!;
		if (distance > 255) throw new Error('eight features have more weights than a byte can count');
		rowBytes[index] = hasFew
			? row.entries.reduce((bits, entry) => bits | (1 << entry.target), distance << 3)
			: distance;
		const ordered = row.entries.toSorted((a, b) => a.target - b.target);
		for (const [at, {target, code}] of ordered.entries()) {
			const last = at === ordered.length - 1 ? 0x8000 : 0;
			entries.push(hasFew ? code & 255 : (code & 255) | (target << 8) | last);
		}
	}

	const header = Int32Array.from([
		sparseMagic,
		classes,
		placed.length,
		rows.length,
		entries.length,
		largest,
		0,
		0,
	]);
	const parts = [
		header,
		packPlaces(placed),
		runs,
		evenly(rows.map(row => row.fingerprint)),
		hasFew ? Uint8Array.from(entries) : Uint16Array.from(entries),
		rowBytes,
	];
	return Buffer.concat(parts.map(part => new Uint8Array(part.buffer)));
};

/** Write the weights as the bytes that `openModel` reads. Weights are scaled so that the largest has the code 127. */
export const packModel = (classes: number, rows: readonly FeatureWeights[]): Uint8Array => {
	let largest = 0;
	for (const row of rows) for (const each of row.entries) largest = Math.max(largest, Math.abs(each.weight));
	const code = (weight: number): number => {
		const size = Math.max(1, Math.round(Math.sqrt(Math.abs(weight) / largest) * 127));
		return weight < 0 ? -size : size;
	};

	// A multiple of 64, so that every part of the file is aligned; two thirds full, so that probing ends soon.
	const size = Math.ceil(rows.length / 0.66 / 64) * 64 + 64;
	const placed = placeRows(rows, size).map(row =>
		row === undefined
			? undefined
			: {
					fingerprint: fingerprintOf(row.hash),
					entries: row.entries.map(({target, weight}) => ({target, code: code(weight)})),
				},
	);
	return packRows(classes, placed, Math.round(4096 * Math.min(largest, 1e5)));
};
