import {withBounds} from '../../../source/analysis/claims/bounds.ts';
import {boundsFeatures} from '../../../source/analysis/claims/bounds-features.ts';
import type {WithBounds} from '../../../source/analysis/claims/decode.ts';
import {featureList} from '../../../source/analysis/claims/features.ts';
import type {Passage} from '../../../source/analysis/claims/passage.ts';
import {runsOf, withoutOuterMarks} from '../../../source/analysis/claims/runs.ts';
import {roles} from '../../../source/analysis/claims/span-model.ts';
import type {Window} from '../../../source/analysis/claims/window.ts';
import {createRandom} from '../training/random.ts';
import {placesOf, shuffled} from './learn-cues.ts';

/** The features of each of some bounds, and which of them the annotator chose. */
export type Choice = {readonly options: readonly Uint32Array[]; readonly right: number};

const list = featureList(64);

/** The runs of content of some labels, as text to compare, without outer commas and dashes: what these make different counts as the same. */
const trimmedContent = (passage: Passage, window: Window, labels: Uint8Array): string =>
	runsOf(passage, window, labels, roles.content)
		.map(run => withoutOuterMarks(passage, run))
		.filter(({first, last}) => first <= last)
		.map(({first, last}) => `${first}-${last}`)
		.join(' ');

/** The choice that a reading offers; undefined where there is none, or none of its bounds is the annotator's. */
export const choiceOf = (
	passage: Passage,
	window: Window,
	chances: Float32Array,
	{labels, bounds}: WithBounds,
	gold: Uint8Array,
	mask: number,
): Choice | undefined => {
	if (bounds.length === 1) return undefined;
	const wanted = trimmedContent(passage, window, gold);
	const right = bounds.findIndex(
		candidate => trimmedContent(passage, window, withBounds(labels, candidate)!) === wanted,
	);
	if (right < 0) return undefined;
	const options = bounds.map((candidate, index) => {
		boundsFeatures(list, passage, window, chances, labels, candidate, index === 0);
		return placesOf(list, mask);
	});
	return {options, right};
};

/** A log-linear model of which of several bounds is right, with AdaGrad steps. */
export const learnBounds = (
	choices: readonly Choice[],
	bits: number,
	epochs = 6,
	rate = 0.05,
): Float32Array => {
	const weights = new Float32Array(1 << bits);
	const squares = new Float32Array(1 << bits).fill(1e-1);
	const random = createRandom(3);
	for (let epoch = 0; epoch < epochs; epoch++) {
		const pace = rate * (1 - epoch / (epochs + 1));
		for (const item of shuffled(choices.length, random)) {
			const {options, right} = choices[item]!;
			const scores = options.map(features => features.reduce((sum, feature) => sum + weights[feature]!, 0));
			const top = Math.max(...scores);
			const powers = scores.map(score => Math.exp(score - top));
			const sum = powers.reduce((total, power) => total + power, 0);
			for (const [index, features] of options.entries()) {
				const gradient = powers[index]! / sum - (index === right ? 1 : 0);
				if (Math.abs(gradient) < 1e-4) continue;
				for (const feature of features) {
					squares[feature]! += gradient * gradient;
					weights[feature]! -= (pace * gradient) / Math.sqrt(squares[feature]!);
				}
			}
		}
	}

	return weights;
};
