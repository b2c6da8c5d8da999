import {stepContexts} from '../../../source/analysis/claims/span-features.ts';
import {
	addEdge,
	chanceOf,
	chanceOfStep,
	edgeColumns,
	roles,
	sumsOf,
	type Lattice,
} from '../../../source/analysis/claims/span-model.ts';
import {createRandom} from '../training/random.ts';
import {shuffled} from './learn-cues.ts';
import type {SpanExample} from './span-example.ts';
import {mixed} from './teacher.ts';

/** The weights of the model of spans: four for each hashed feature, sixteen for each kind of step. */
export type SpanWeights = {
	readonly emissions: Float32Array;
	readonly transitions: Float32Array;
	readonly mask: number;
};

/** The scores of all roles and steps of a window; weights count `scale` times. */
export const latticeOf = (
	{labels, offsets, features, steps, edgeOffsets, edgeFeatures: edges}: SpanExample,
	weights: SpanWeights,
	scale = 1,
): Lattice => {
	const size = labels.length;
	const emissions = new Float32Array(size * 4);
	const transitions = new Float32Array(size * 16);
	for (let at = 0; at < size; at++) {
		let none = 0;
		let source = 0;
		let cue = 0;
		let content = 0;
		for (let index = offsets[at]!; index < offsets[at + 1]!; index++) {
			const row = features[index]! * 4;
			none += weights.emissions[row]!;
			source += weights.emissions[row + 1]!;
			cue += weights.emissions[row + 2]!;
			content += weights.emissions[row + 3]!;
		}

		emissions[at * 4] = none * scale;
		emissions[at * 4 + 1] = source * scale;
		emissions[at * 4 + 2] = cue * scale;
		emissions[at * 4 + 3] = content * scale;
		const row = steps[at]! * 16;
		for (let cell = 0; cell < 16; cell++) transitions[at * 16 + cell] = weights.transitions[row + cell]!;
		let begins = 0;
		let ends = 0;
		for (let index = edgeOffsets[at]!; index < edgeOffsets[at + 1]!; index++) {
			begins += weights.emissions[edges[index]! * 4 + edgeColumns.begins]!;
			ends += weights.emissions[edges[index]! * 4 + edgeColumns.ends]!;
		}

		addEdge(transitions, at, begins * scale, ends * scale);
	}

	return {size, emissions, transitions};
};

/** The lists of features with each left out at the given chance. */
const thinnedLists = (
	offsets: Uint32Array,
	features: Uint32Array,
	drop: number,
	random: () => number,
): readonly [Uint32Array, Uint32Array] => {
	const kept = new Uint32Array(features.length);
	const bounds = new Uint32Array(offsets.length);
	let size = 0;
	for (let token = 0; token + 1 < offsets.length; token++) {
		for (let index = offsets[token]!; index < offsets[token + 1]!; index++)
			if (random() >= drop) kept[size++] = features[index]!;
		bounds[token + 1] = size;
	}

	return [bounds, kept];
};

/** The example with features left out at random, so that none is leant on alone. */
const thinned = (example: SpanExample, drop: number, random: () => number): SpanExample => {
	const [offsets, features] = thinnedLists(example.offsets, example.features, drop, random);
	const [edgeOffsets, edges] = thinnedLists(example.edgeOffsets, example.edgeFeatures, drop, random);
	return {...example, offsets, features, edgeOffsets, edgeFeatures: edges};
};

const isStep = (labels: Uint8Array, at: number, from: number, to: number): number =>
	labels[at - 1] === from && labels[at] === to ? 1 : 0;

/**
A linear-chain conditional random field, trained with AdaGrad steps, one window at a time. In each step the share
`drop` of the features is left out. Where there is a teacher, it learns from both.
*/
export const learnSpans = (
	examples: readonly SpanExample[],
	bits: number,
	epochs: number,
	rate: number,
	drop: number,
	seed = 11,
): SpanWeights => {
	const emissions = new Float32Array(4 << bits);
	const transitions = new Float32Array(16 * stepContexts);
	const emissionSquares = new Float32Array(4 << bits).fill(1e-2);
	const transitionSquares = new Float32Array(16 * stepContexts).fill(1e-2);
	const weights: SpanWeights = {emissions, transitions, mask: (1 << bits) - 1};
	const random = createRandom(seed);
	const dropping = createRandom(seed + 5000);
	const gradient = new Float64Array(4);
	const move = (cell: number, slope: number, pace: number): void => {
		emissionSquares[cell]! += slope * slope;
		emissions[cell]! -= (pace * slope) / Math.sqrt(emissionSquares[cell]!);
	};

	for (let epoch = 0; epoch < epochs; epoch++) {
		const pace = rate * (1 - epoch / (epochs + 1));
		for (const item of shuffled(examples.length, random)) {
			const example = thinned(examples[item]!, drop, dropping);
			const lattice = latticeOf(example, weights, 1 / (1 - drop));
			const {size} = lattice;
			const sums = sumsOf(lattice);
			const {labels, taught, offsets, features, steps, edgeOffsets} = example;
			for (let at = 0; at < size; at++) {
				let largest = 0;
				for (let role = 0; role < 4; role++) {
					const chance = chanceOf(sums, at, role);
					gradient[role] = chance - mixed(labels[at] === role ? 1 : 0, taught?.chances[at * 4 + role]);
					largest = Math.max(largest, Math.abs(gradient[role]!));
				}

				let begins = 0;
				let ends = 0;
				if (at > 0) {
					const row = steps[at]! * 16;
					for (let from = 0; from < 4; from++) {
						for (let to = 0; to < 4; to++) {
							const cell = row + from * 4 + to;
							const chance = chanceOfStep(sums, at, from, to);
							const slope =
								chance -
								mixed(
									isStep(labels, at, from, to),
									taught === undefined ? undefined : isStep(taught.labels, at, from, to),
								);
							if (to === roles.content && from !== to) begins += slope;
							if (from === roles.content && from !== to) ends += slope;
							if (Math.abs(slope) < 1e-4) continue;
							transitionSquares[cell]! += slope * slope;
							transitions[cell]! -= (pace * slope) / Math.sqrt(transitionSquares[cell]!);
						}
					}
				}

				for (let index = edgeOffsets[at]!; index < edgeOffsets[at + 1]!; index++) {
					const row = example.edgeFeatures[index]! * 4;
					move(row + edgeColumns.begins, begins, pace);
					move(row + edgeColumns.ends, ends, pace);
				}

				if (largest < 0.002) continue;
				for (let index = offsets[at]!; index < offsets[at + 1]!; index++) {
					const row = features[index]! * 4;
					for (let role = 0; role < 4; role++) move(row + role, gradient[role]!, pace);
				}
			}
		}
	}

	return weights;
};

/**
Let a model lean to content: what is content scores higher by `lean`. A claim counts where half of its content is
found, so that to leave something out costs more than to take something in.
*/
export const leaning = (weights: SpanWeights, lean: number): SpanWeights => ({
	...weights,
	transitions: weights.transitions.map((weight, cell) =>
		cell % 4 === roles.content ? weight + lean : weight,
	),
});
