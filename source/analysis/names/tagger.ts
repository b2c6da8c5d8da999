import {readData} from '../../language/data-folder.ts';
import {listedOrganizations, phraseMarks, type ListedOrganization} from './phrases.ts';
import type {WordTable} from './word-table.ts';
import {extractFeatures, segmentsOf, type FeatureContext, type Segment} from './features.ts';

/** Outside, and for each kind the first and the further words of a name. */
const labels = [
	'O',
	'B-person',
	'I-person',
	'B-organization',
	'I-organization',
	'B-place',
	'I-place',
] as const;
export const labelCount = labels.length;

/** Whether `label` may follow `previous`: a further word needs a name of its kind before it. */
export const mayFollow = (previous: number, label: number): boolean =>
	label === 0 || label % 2 === 1 || previous === label || previous === label - 1;

/**
The weights: a table of features with open addressing. Each slot has a 16-bit check (0 marks a free one) that tells
known features from unknown ones, and `labelCount` bytes, each an index into `values`; beside it the weights of label
after label.
*/
export type NameModel = {
	readonly slots: number;
	readonly checks: Uint16Array;
	readonly weights: Uint8Array;
	readonly values: Float32Array;
	readonly transitions: Float32Array;
};

/** Lay a model over the bytes of its file: the number of slots, 256 values, transitions, checks, weights. */
export const nameModelOf = (bytes: Uint8Array): NameModel => {
	const slots = new Uint32Array(bytes.buffer, bytes.byteOffset, 1)[0]!;
	let offset = bytes.byteOffset + 4;
	const values = new Float32Array(bytes.buffer, offset, 256);
	offset += 256 * 4;
	const transitions = new Float32Array(bytes.buffer, offset, labelCount * labelCount);
	offset += labelCount * labelCount * 4;
	const checks = new Uint16Array(bytes.buffer, offset, slots);
	offset += slots * 2;
	return {
		slots,
		values,
		transitions,
		checks,
		weights: new Uint8Array(bytes.buffer, offset, slots * labelCount),
	};
};

/** The slot of a feature, or -1 where the model does not know it. */
const slotOfFeature = (checks: Uint16Array, slots: number, feature: number): number => {
	const check = feature >>> 16 || 1;
	for (
		let slot = (Math.imul(feature, 0x9e3779b1) >>> 0) % slots;
		;
		slot = slot + 1 === slots ? 0 : slot + 1
	) {
		const found = checks[slot]!;
		if (found === check) return slot;
		if (found === 0) return -1;
	}
};

let packaged: NameModel | undefined;

/** The model of the package, read once. Throws where the package is incomplete. */
export const packagedNames = (): NameModel => {
	packaged ??= nameModelOf(readData('models/names/weights.bin'));
	return packaged;
};

const forbidden = -1e9;

/** The score of every label for every token of a segment. */
const scoresOf = (
	model: NameModel,
	context: FeatureContext,
	segment: Segment,
	phrases: Int32Array,
): Float32Array => {
	const {weights, values, checks, slots} = model;
	const scores = new Float32Array((segment.end - segment.first) * labelCount);
	extractFeatures(context, segment, phrases, (index, feature) => {
		const to = (index - segment.first) * labelCount;
		const slot = slotOfFeature(checks, slots, feature);
		if (slot < 0) return;
		const from = slot * labelCount;
		scores[to] = scores[to]! + values[weights[from]!]!;
		scores[to + 1] = scores[to + 1]! + values[weights[from + 1]!]!;
		scores[to + 2] = scores[to + 2]! + values[weights[from + 2]!]!;
		scores[to + 3] = scores[to + 3]! + values[weights[from + 3]!]!;
		scores[to + 4] = scores[to + 4]! + values[weights[from + 4]!]!;
		scores[to + 5] = scores[to + 5]! + values[weights[from + 5]!]!;
		scores[to + 6] = scores[to + 6]! + values[weights[from + 6]!]!;
	});
	return scores;
};

/** The best sequence of labels for the scores of a segment (Viterbi), whose neighbours are outside of names. */
const bestLabels = (scores: Float32Array, transitions: Float32Array): Uint8Array => {
	const length = scores.length / labelCount;
	const back = new Uint8Array(scores.length);
	let column = new Float64Array(labelCount).fill(forbidden);
	column[0] = 0;
	for (let index = 0; index < length; index++) {
		const next = new Float64Array(labelCount);
		for (let label = 0; label < labelCount; label++) {
			let best = -Infinity;
			let from = 0;
			for (let previous = 0; previous < labelCount; previous++) {
				const score = mayFollow(previous, label)
					? column[previous]! + transitions[previous * labelCount + label]!
					: forbidden + column[previous]!;
				if (score > best) {
					best = score;
					from = previous;
				}
			}

			next[label] = best + scores[index * labelCount + label]!;
			back[index * labelCount + label] = from;
		}

		column = next;
	}

	const path = new Uint8Array(length);
	let label = 0;
	for (let other = 1; other < labelCount; other++) {
		if (
			column[other]! + transitions[other * labelCount]! >
			column[label]! + transitions[label * labelCount]!
		) {
			label = other;
		}
	}

	for (let index = length - 1; index >= 0; index--) {
		path[index] = label;
		label = back[index * labelCount + label]!;
	}

	return path;
};

/** What the model tells of a sentence. */
export type Labelled = {
	/** The labels of the tokens of a sentence, indices into `labels`. */
	readonly labels: Uint8Array;
	/** The scores of every label for each token. */
	readonly scores: Float32Array;
	/** What the lists know for organizations by several words, whatever the labels say. */
	readonly organizations: readonly ListedOrganization[];
};

/** Label all tokens of a sentence. `table` has the lists. */
export const labelSentence = (model: NameModel, context: FeatureContext, table: WordTable): Labelled => {
	const {facts} = context;
	const found = new Uint8Array(facts.length);
	const scores = new Float32Array(facts.length * labelCount);
	const organizations: ListedOrganization[] = [];
	for (const segment of segmentsOf(facts)) {
		const phrases = phraseMarks(facts, segment, table);
		const part = scoresOf(model, context, segment, phrases);
		scores.set(part, segment.first * labelCount);
		found.set(bestLabels(part, model.transitions), segment.first);
		organizations.push(...listedOrganizations(facts, segment, phrases));
	}

	return {labels: found, scores, organizations};
};
