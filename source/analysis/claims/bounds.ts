import {chanceOf, chanceOfStep, roles, type Sums} from './span-model.ts';

/** Where the content of a claim may begin and end: the places in the window of its first and last token, and the chance of each. */
export type Bounds = {
	readonly first: number;
	readonly last: number;
	readonly firstChance: number;
	readonly lastChance: number;
};

const {none, content} = roles;
/** Less likely bounds than this are not weighed, nor more than so many of each side; chosen by cross-validation. */
const floor = 0.01;
const most = 5;

/** The chances, by place, that content begins there, and that it ends there. */
const edgeChances = (sums: Sums): {readonly begins: Float64Array; readonly ends: Float64Array} => {
	const {size} = sums;
	const begins = new Float64Array(size);
	const ends = new Float64Array(size);
	let goneOn = 0;
	for (let at = 0; at < size; at++) {
		const chance = chanceOf(sums, at, content);
		const goesOn = at + 1 === size ? 0 : chanceOfStep(sums, at + 1, content, content);
		begins[at] = chance - goneOn;
		ends[at] = chance - goesOn;
		goneOn = goesOn;
	}

	return {begins, ends};
};

/** The place `own` and then the likeliest others, in falling order. */
const likeliest = (chances: Float64Array, own: number): readonly number[] => {
	const others: number[] = [];
	for (let at = 0; at < chances.length; at++) if (at !== own && chances[at]! > floor) others.push(at);
	return [own, ...others.sort((a, b) => chances[b]! - chances[a]!).slice(0, most - 1)];
};

/** The bounds that the content of a labelled window may have; the first are those of the labels, which must have content. */
export const boundsOf = (sums: Sums, labels: Uint8Array): readonly Bounds[] => {
	const {begins, ends} = edgeChances(sums);
	const lasts = likeliest(ends, labels.lastIndexOf(content));
	const found: Bounds[] = [];
	for (const first of likeliest(begins, labels.indexOf(content))) {
		for (const last of lasts) {
			if (!mayHave(labels, {first, last})) continue;
			found.push({first, last, firstChance: begins[first]!, lastChance: ends[last]!});
		}
	}

	return found;
};

/** Whether content can reach from one place to another: neither source nor cue is in the way, or at its ends. */
const mayHave = (labels: Uint8Array, {first, last}: Pick<Bounds, 'first' | 'last'>): boolean => {
	if (first > last) return false;
	const oldFirst = labels.indexOf(content);
	const oldLast = labels.lastIndexOf(content);
	const isNew = (at: number): boolean => at < oldFirst || at > oldLast;
	for (let at = first; at <= last; at++) if (isNew(at) && labels[at] !== none) return false;
	return [first, last].every(at => isNew(at) || labels[at] === content);
};

/** The labels with content from one place to another; what lies between its runs stays. Undefined where source or cue are in the way. */
export const withBounds = (
	labels: Uint8Array,
	bounds: Pick<Bounds, 'first' | 'last'>,
): Uint8Array | undefined => {
	if (!mayHave(labels, bounds)) return undefined;
	const {first, last} = bounds;
	const oldFirst = labels.indexOf(content);
	const oldLast = labels.lastIndexOf(content);
	return labels.map((role, at) => {
		if (at < first || at > last) return role === content ? none : role;
		return at < oldFirst || at > oldLast ? content : role;
	});
};
