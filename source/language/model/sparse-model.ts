import {readFileSync} from 'node:fs';

/**
A linear model over hashed features, as it lies in its file. A feature's hash leads to a slot of an open-addressed
table (linear probing, a 16-bit fingerprint in each slot), the slot to its run of (class, weight) entries.
Weights are one signed byte: the square root of the weight, scaled, so that small weights keep their sign.

File, little-endian: eight 32-bit numbers (magic, classes, slots, entries, the largest weight times 2^12, three
unused), then entry offsets of every 32nd slot (Uint32), fingerprints (Uint16, 0 for an empty slot),
entry offsets from there (Uint16), the entries' classes (Uint8), the entries' weights (Int8).
*/
export type SparseModel = {
	readonly classes: number;
	/** What a hash, as an unsigned number, is multiplied by to give its first slot. */
	readonly scale: number;
	readonly bases: Uint32Array;
	readonly fingerprints: Uint16Array;
	readonly offsets: Uint16Array;
	readonly entryClasses: Uint8Array;
	readonly entryWeights: Uint8Array;
	/** The weight for each byte, in units of 2^-12. */
	readonly weights: Int32Array;
};

export const sparseMagic = 0x314d474e;
/** Slots to one entry of `bases`, as a power of two. */
export const baseBits = 5;

/** Lay typed arrays over the bytes of a model's file. Throws an `Error` where the bytes are no such file. */
export const openModel = (buffer: ArrayBufferLike, byteOffset = 0): SparseModel => {
	const [magic, classes = 0, slots = 0, entries = 0, largest = 0] = new Int32Array(buffer, byteOffset, 8);
	if (magic !== sparseMagic) throw new Error('not a model file of nutgraf');
	let at = byteOffset + 32;
	const bases = new Uint32Array(buffer, at, (slots >> baseBits) + 1);
	at += bases.byteLength;
	const fingerprints = new Uint16Array(buffer, at, slots);
	at += fingerprints.byteLength;
	const offsets = new Uint16Array(buffer, at, slots + 2);
	at += offsets.byteLength;
	const entryClasses = new Uint8Array(buffer, at, entries);
	const entryWeights = new Uint8Array(buffer, at + entries, entries);
	const weights = new Int32Array(256);
	for (let code = -127; code <= 127; code++) {
		weights[code & 255] = Math.round(Math.sign(code) * (code / 127) ** 2 * largest);
	}

	return {classes, scale: slots / 2 ** 32, bases, fingerprints, offsets, entryClasses, entryWeights, weights};
};

/** Read a model's file. Throws where it is missing or no model. */
export const readModel = (path: string): SparseModel => {
	const bytes = readFileSync(path);
	// Small files come from a pool at any offset, but views of 32 bits need theirs aligned.
	return bytes.byteOffset % 4 === 0
		? openModel(bytes.buffer, bytes.byteOffset)
		: openModel(new Uint8Array(bytes).buffer);
};

/** Set `scores` to the sum of the weights of the first `count` features, for each class, in units of 2^-12. */
export const scoreFeatures = (
	model: SparseModel,
	features: Int32Array,
	count: number,
	scores: Int32Array,
): void => {
	const {scale, bases, fingerprints, offsets, entryClasses, entryWeights, weights} = model;
	const slots = fingerprints.length;
	scores.fill(0);
	for (let index = 0; index < count; index++) {
		const hash = features[index]!;
		const wanted = hash & 0xffff || 1;
		let slot = ((hash >>> 0) * scale) | 0;
		let found = fingerprints[slot]!;
		while (found !== wanted && found !== 0) {
			if (++slot === slots) slot = 0;
			found = fingerprints[slot]!;
		}

		if (found === 0) continue;
		const next = slot + 1;
		const end = bases[next >> baseBits]! + offsets[next]!;
		for (let entry = bases[slot >> baseBits]! + offsets[slot]!; entry < end; entry++) {
			scores[entryClasses[entry]!]! += weights[entryWeights[entry]!]!;
		}
	}
};

/** The class with the highest score, the first of equals. */
export const bestClass = (scores: Int32Array): number => {
	let best = 0;
	for (let index = 1; index < scores.length; index++) if (scores[index]! > scores[best]!) best = index;
	return best;
};
