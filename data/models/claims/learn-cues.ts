import {createRandom} from '../training/random.ts';
import {cueFeatures} from '../../../source/analysis/claims/cue-features.ts';
import {featureList, type FeatureList} from '../../../source/analysis/claims/features.ts';
import {mayAttribute} from '../../../source/analysis/claims/cue-model.ts';
import type {Example} from './prepare.ts';
import {mixed, type Teacher} from './teacher.ts';

/** The decisions on all tokens of some passages: their features, one after the other, and the answers, from 0 to 1. */
export type CueDecisions = {
	readonly offsets: Uint32Array;
	readonly features: Uint32Array;
	readonly answers: Float32Array;
};

/** Work out the features of every token that could attribute. With a teacher, its word counts beside the annotator's. */
export const decisionsOf = (examples: readonly Example[], mask: number, teacher?: Teacher): CueDecisions => {
	let tokens = 0;
	for (const {passage} of examples) tokens += passage.size;
	const offsets = new Uint32Array(tokens + 1);
	const answers = new Float32Array(tokens);
	let features = new Uint32Array(tokens * 60);
	let filled = 0;
	let decision = 0;
	const list = featureList(200);
	for (const {number, passage, children, gold} of examples) {
		const anchors = new Set(gold.map(claim => claim.anchor));
		const taught = teacher?.anchors(number);
		if (taught !== undefined && taught.length !== passage.size)
			throw new Error('the teacher read other passages: run teacher-passages.ts and teacher.py again');
		for (let at = 0; at < passage.size; at++) {
			if (mayAttribute(passage, at)) {
				cueFeatures(list, passage, children, at);
				if (filled + list.size > features.length) {
					const larger = new Uint32Array(features.length * 2);
					larger.set(features);
					features = larger;
				}

				for (let index = 0; index < list.size; index++) features[filled++] = list.items[index]! & mask;
				answers[decision] = mixed(anchors.has(at) ? 1 : 0, taught?.[at]);
			}

			offsets[++decision] = filled;
		}
	}

	return {offsets, features: features.subarray(0, filled), answers};
};

/** The places of some features in a table of weights. */
export const placesOf = ({items, size}: FeatureList, mask: number): Uint32Array =>
	Uint32Array.from(items.subarray(0, size), item => item & mask);

/** The numbers below `size`, shuffled. */
export const shuffled = (size: number, random: () => number): Uint32Array => {
	const order = Uint32Array.from({length: size}, (_, index) => index);
	for (let index = size - 1; index > 0; index--) {
		const other = Math.floor(random() * (index + 1));
		const kept = order[index]!;
		order[index] = order[other]!;
		order[other] = kept;
	}

	return order;
};

/** Logistic regression over hashed features with AdaGrad steps and a small weight decay. */
export const learnCues = (
	sets: readonly CueDecisions[],
	bits: number,
	epochs: number,
	rate = 0.1,
	seed = 7,
	decay = 1e-7,
): Float32Array => {
	const weights = new Float32Array(1 << bits);
	const squares = new Float32Array(1 << bits).fill(1e-3);
	const starts: number[] = [];
	let total = 0;
	for (const set of sets) {
		starts.push(total);
		total += set.answers.length;
	}

	const random = createRandom(seed);
	const setOf = new Uint16Array(total);
	for (const [index, set] of sets.entries())
		setOf.fill(index, starts[index]!, starts[index]! + set.answers.length);
	for (let epoch = 0; epoch < epochs; epoch++) {
		const order = shuffled(total, random);
		const pace = rate * (1 - epoch / (epochs + 1));
		for (const item of order) {
			const {offsets, features, answers} = sets[setOf[item]!]!;
			const decision = item - starts[setOf[item]!]!;
			const from = offsets[decision]!;
			const to = offsets[decision + 1]!;
			if (from === to) continue;
			let sum = 0;
			for (let at = from; at < to; at++) sum += weights[features[at]!]!;
			const gradient = 1 / (1 + Math.exp(-sum)) - answers[decision]!;
			if (Math.abs(gradient) < 0.002) continue;
			const square = gradient * gradient;
			for (let at = from; at < to; at++) {
				const feature = features[at]!;
				squares[feature]! += square;
				weights[feature]! -= (pace * gradient) / Math.sqrt(squares[feature]!) + decay * weights[feature]!;
			}
		}
	}

	return weights;
};

/** The chance of each token of the decisions. */
export const chancesOf = (
	{offsets, features, answers}: CueDecisions,
	weights: Float32Array,
): Float32Array => {
	const chances = new Float32Array(answers.length);
	for (let decision = 0; decision < answers.length; decision++) {
		const from = offsets[decision]!;
		const to = offsets[decision + 1]!;
		if (from === to) continue;
		let sum = 0;
		for (let at = from; at < to; at++) sum += weights[features[at]!]!;
		chances[decision] = 1 / (1 + Math.exp(-sum));
	}

	return chances;
};
