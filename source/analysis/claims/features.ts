import {mix} from '../../language/hash.ts';

/** A list of features that is filled again for every decision, so that nothing is allocated. */
export type FeatureList = {
	readonly items: Int32Array;
	size: number;
};

/** A list with room for `room` features; more than that are dropped. */
export const featureList = (room: number): FeatureList => ({items: new Int32Array(room), size: 0});

/** Add the feature of template `template` with up to two values. */
export const add = (list: FeatureList, template: number, a: number, b = 0): void => {
	if (list.size === list.items.length) return;
	let hash = Math.imul((a ^ Math.imul(template, 0x9e_37_79_b1)) | 0, 0x85_eb_ca_6b);
	hash ^= hash >>> 15;
	hash = Math.imul((hash + b) | 0, 0xc2_b2_ae_35);
	hash ^= hash >>> 13;
	hash = Math.imul(hash, 0x27_d4_eb_2f);
	list.items[list.size++] = hash ^ (hash >>> 15);
};

/** One number from two. */
export const pair = (a: number, b: number): number =>
	mix(Math.imul(a, 0x9e_37_79_b1) ^ (b + 0x7f_4a_7c_15)) | 0;

/** A distance in coarse steps: 0, 1, 2, 3, 4, 5 (to 7), 6 (to 11), 7 (to 17), 8 (to 26), 9 (to 40), 10. */
export const step = (distance: number): number => {
	if (distance < 5) return distance;
	if (distance < 8) return 5;
	if (distance < 12) return 6;
	if (distance < 18) return 7;
	if (distance < 27) return 8;
	return distance < 41 ? 9 : 10;
};

/** The mask that takes a feature to its place in a table of `size` rows, a power of two. */
export const featureMask = (size: number): number => size - 1;
