import {readData} from '../../language/data-folder.ts';
import type {NamedActor} from '../actors/find-actors.ts';

/** The weights of the ranker: features are hashed to the index of one. */
export type PronounWeights = Float32Array;

/** The number of weights; a power of two. */
export const weightCount = 8192;

let packaged: PronounWeights | undefined;

/** The weights of the package, read once. Throws where the package is incomplete. */
export const packagedWeights = (): PronounWeights => {
	if (packaged === undefined) {
		const {buffer, byteOffset} = readData('models/pronouns/weights.bin');
		packaged = new Float32Array(buffer, byteOffset, weightCount);
	}

	return packaged;
};

/** A pronoun with the actors that it may mean. `features` has a list for each candidate, and at last one for none. */
export type Choice = {
	readonly start: number;
	readonly end: number;
	readonly candidates: readonly NamedActor[];
	readonly features: ReadonlyArray<readonly number[]>;
};

/** Decides a choice: the index of a candidate, or the number of candidates for none. */
export type Decide = (choice: Choice) => number;

/** The index of a feature's weight. */
export const weightIndex = (feature: number): number => feature & (weightCount - 1);

/** The score of each choice by the weights. */
export const choiceScores = (weights: PronounWeights, features: Choice['features']): readonly number[] =>
	features.map(list => list.reduce((sum, feature) => sum + weights[weightIndex(feature)]!, 0));

/** Decides by the highest score. */
export const byWeights =
	(weights: PronounWeights): Decide =>
	({features, candidates}) => {
		const scores = choiceScores(weights, features);
		let best = candidates.length;
		scores.forEach((score, index) => {
			if (score > scores[best]!) best = index;
		});
		return best;
	};
