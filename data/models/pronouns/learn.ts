// Learns the ranker of the actors that a pronoun can mean: a log-linear model, AdaGrad, averaged. Deterministic.
import {
	choiceScores,
	weightCount,
	weightIndex,
	type PronounWeights,
} from '../../../source/analysis/pronouns/resolve-pronouns.ts';
import {randomFrom} from '../names/crf.ts';
import type {MarkedChoice} from './choices.ts';

const rounds = 20;

export const learnPronouns = (choices: readonly MarkedChoice[]): PronounWeights => {
	const weights = new Float32Array(weightCount);
	const sums = new Float64Array(weightCount);
	const squares = new Float32Array(weightCount);
	const random = randomFrom(7);
	const order = choices.map((_, index) => index);
	for (let round = 0; round < rounds; round++) {
		for (let index = order.length - 1; index > 0; index--) {
			const other = Math.floor(random() * (index + 1));
			[order[index], order[other]] = [order[other]!, order[index]!];
		}

		for (const index of order) {
			const {gold, features} = choices[index]!;
			const scores = choiceScores(weights, features);
			const most = Math.max(...scores);
			const chances = scores.map(score => Math.exp(score - most));
			const total = chances.reduce((sum, chance) => sum + chance, 0);
			features.forEach((list, candidate) => {
				const slope = (candidate === gold ? 1 : 0) - chances[candidate]! / total;
				for (const feature of list) {
					const at = weightIndex(feature);
					const step = slope - 0.01 * weights[at]!;
					squares[at]! += step * step;
					weights[at]! += (0.05 * step) / (Math.sqrt(squares[at]!) + 1e-3);
				}
			});
		}

		if (round >= rounds / 2) for (let at = 0; at < weightCount; at++) sums[at]! += weights[at]!;
	}

	return Float32Array.from(sums, sum => sum / Math.ceil(rounds / 2));
};
