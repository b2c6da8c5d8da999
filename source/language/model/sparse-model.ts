import {readFileSync} from 'node:fs';
import {rowsOf, type FeatureTable} from './feature-table.ts';

/**
A linear model over hashed features, as it lies in its file. A feature's row leads to its run of weights, one for each
class that it tells anything about. Weights are one signed byte: the square root of the weight, scaled, so that small
weights keep their sign.

File, little-endian: eight 32-bit numbers (magic, classes, places, rows, entries, the largest weight times 2^12, two
unused), the places (two Int32 for every 32), the run of every eighth row (Uint32), the rows' fingerprints (Uint16,
filled up to an even number), and then, for a model of more than three classes, the entries (Uint16: the weight, the class
from bit 8, and bit 15 in the last one of a run) and each row's distance from its eighth row's run (Uint8). A model of
two or three classes needs fewer bytes: the entries are weights alone (Uint8), and each row's byte has a bit for each of
its classes, the distance from bit 3.
*/
export type SparseModel = FeatureTable & {
	readonly classes: number;
	readonly runs: Uint32Array;
	readonly rowBytes: Uint8Array;
	readonly entries: Uint16Array | Uint8Array;
	/** The weight for each byte, in units of 2^-12. */
	readonly weights: Int32Array;
};

export const sparseMagic = 0x324d474e;
/** Rows to one number of `runs`, as a power of two. */
export const runBits = 3;
/** Up to so many classes, a row's byte tells which ones it has. */
export const fewClasses = 3;

/** Lay typed arrays over the bytes of a model's file. Throws an `Error` where the bytes are no such file. */
export const openModel = (buffer: ArrayBufferLike, byteOffset = 0): SparseModel => {
	const [magic, classes = 0, size = 0, rows = 0, count = 0, largest = 0] = new Int32Array(
		buffer,
		byteOffset,
		8,
	);
	if (magic !== sparseMagic) throw new Error('not a model file of nutgraf');
	const places = new Int32Array(buffer, byteOffset + 32, size >> 4);
	const runs = new Uint32Array(buffer, places.byteOffset + places.byteLength, (rows >> runBits) + 1);
	const fingerprints = new Uint16Array(buffer, runs.byteOffset + runs.byteLength, rows + (rows & 1));
	const at = fingerprints.byteOffset + fingerprints.byteLength;
	const entries =
		classes > fewClasses ? new Uint16Array(buffer, at, count) : new Uint8Array(buffer, at, count);
	const rowBytes = new Uint8Array(buffer, at + entries.byteLength, rows);
	const weights = new Int32Array(256);
	for (let code = -127; code <= 127; code++) {
		weights[code & 255] = Math.round(Math.sign(code) * (code / 127) ** 2 * largest);
	}

	return {classes, scale: size / 2 ** 32, size, places, fingerprints, runs, rowBytes, entries, weights};
};

/** Read a model's file. Throws where it is missing or no model. */
export const readModel = (path: string): SparseModel => {
	const bytes = readFileSync(path);
	// Small files come from a pool at any offset, but views of 32 bits need theirs aligned.
	return bytes.byteOffset % 4 === 0
		? openModel(bytes.buffer, bytes.byteOffset)
		: openModel(new Uint8Array(bytes).buffer);
};

/** The rows of the features of one decision, of which no model has more. */
const rows = new Int32Array(64);

/** Set `scores` to the sum of the weights of the first `count` features, for each class, in units of 2^-12. */
export const scoreFeatures = (
	model: SparseModel,
	features: Int32Array,
	count: number,
	scores: Int32Array,
): void => {
	if (model.classes <= fewClasses) {
		scoreFewClasses(model, features, count, scores);
		return;
	}

	const {runs, rowBytes, entries, weights} = model;
	scores.fill(0);
	const found = rowsOf(model, features, count, rows);
	for (let index = 0; index < found; index++) {
		const row = rows[index]!;
		let at = runs[row >> runBits]! + rowBytes[row]!;
		let entry = 0;
		do {
			entry = entries[at++]!;
			scores[(entry >> 8) & 127]! += weights[entry & 255]!;
		} while (entry < 0x8000);
	}
};

const scoreFewClasses = (
	model: SparseModel,
	features: Int32Array,
	count: number,
	scores: Int32Array,
): void => {
	const {runs, rowBytes, entries, weights} = model;
	let first = 0;
	let second = 0;
	let third = 0;
	const found = rowsOf(model, features, count, rows);
	for (let index = 0; index < found; index++) {
		const row = rows[index]!;
		const byte = rowBytes[row]!;
		let at = runs[row >> runBits]! + (byte >> 3);
		if ((byte & 1) !== 0) first += weights[entries[at++]!]!;
		if ((byte & 2) !== 0) second += weights[entries[at++]!]!;
		if ((byte & 4) !== 0) third += weights[entries[at]!]!;
	}

	scores[0] = first;
	scores[1] = second;
	scores[2] = third;
};

/** The class with the highest score, the first of equals. */
export const bestClass = (scores: Int32Array): number => {
	let best = 0;
	for (let index = 1; index < scores.length; index++) if (scores[index]! > scores[best]!) best = index;
	return best;
};
