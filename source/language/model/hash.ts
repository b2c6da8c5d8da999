/**
Integer hashing for features: every part of a feature is a 32-bit number, so that no string is put together while a
model runs. The finishing steps are those of MurmurHash3 (Appleby, 2011).
*/
const finish = (value: number): number => {
	let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
};

/**
The values from which the features of one decision are made: two for each template, of which the first stays 0 where a template has
one value. All are written down before any is hashed, in one short loop: V8 makes that fast at once, where hundreds of calls are slow
until the functions around them are optimised, which is when most stories have been read.
*/
export type FeatureValues = {readonly first: Int32Array; readonly second: Int32Array};

/** Room for the values of so many templates. */
export const featureValues = (templates: number): FeatureValues => ({
	first: new Int32Array(templates),
	second: new Int32Array(templates),
});

/** One value of two, for a template of three. */
export const both = (first: number, second: number): number => Math.imul(first, 0x297a2d39) ^ second;

/** Write the features that the templates make of their values to `out`; a template is told by its place. */
export const hashFeatures = ({first, second}: FeatureValues, out: Int32Array): void => {
	for (let template = 0; template < first.length; template++) {
		const value =
			(Math.imul(first[template]!, 0x2c1b3c6d) + second[template]!) ^ Math.imul(template + 1, 0x9e3779b1);
		let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
		hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
		out[template] = hash ^ (hash >>> 16);
	}
};

/** The hash of `text` from `start` to `end`; equal parts of texts have equal hashes. */
export const hashText = (text: string, start = 0, end = text.length): number => {
	let hash = 0x811c9dc5;
	for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return finish(hash);
};
