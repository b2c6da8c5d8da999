/* The hashes by which words and features find their places in the models' tables: the same on every machine. The weights depend on their values. */

const offset = 0x811c9dc5 | 0;

const walk = (text: string, start: number, end: number, from: number): number => {
	let hash = from;
	for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return hash;
};

/** Spread the bits of a 32-bit number: the finishing steps of MurmurHash3 (Appleby, 2011). May be negative. */
export const mix = (value: number): number => {
	let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
};

/**
The hash of `text` from `start` to `end` (UTF-16 code units), 32 bits, possibly negative; equal parts of texts have equal hashes. Fowler,
Noll and Vo's hash (FNV-1a), mixed, so that any of its bits will do for a table.
*/
export const hashText = (text: string, start = 0, end = text.length): number =>
	mix(walk(text, start, end, offset));

/** The same hash before it is mixed, which can go on from that of the text before: `plainHash('b', plainHash('a'))` is that of "ab". */
export const plainHash = (text: string, before = offset): number => walk(text, 0, text.length, before);

/** Joins two hashes to one; the order matters. May be negative. */
export const joinHashes = (a: number, b: number): number => mix(Math.imul(a, 31) ^ b);
