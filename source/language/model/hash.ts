/**
Integer hashing for features: every part of a feature is a 32-bit number, so that no string is put together while a
model runs. The finishing steps are those of MurmurHash3 (Appleby, 2011).
*/
const finish = (value: number): number => {
	let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
};

/** The feature that a template makes of one value. Templates are small numbers of the caller's own. */
export const feature = (template: number, value: number): number =>
	finish(value ^ Math.imul(template + 1, 0x9e3779b1));

/** The feature that a template makes of two values, in this order. */
export const feature2 = (template: number, first: number, second: number): number =>
	finish((Math.imul(first, 0x2c1b3c6d) + second) ^ Math.imul(template + 1, 0x9e3779b1));

/** The feature that a template makes of three values, in this order. */
export const feature3 = (template: number, first: number, second: number, third: number): number =>
	feature2(template, Math.imul(first, 0x297a2d39) ^ second, third);

/** The hash of `text` from `start` to `end`; equal parts of texts have equal hashes. */
export const hashText = (text: string, start = 0, end = text.length): number => {
	let hash = 0x811c9dc5;
	for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return finish(hash);
};
