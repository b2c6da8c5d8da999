// Learns the ranker of the actors that a pronoun can mean: a log-linear model, AdaGrad, averaged. Deterministic.
import {
	choiceScores,
	weightCount,
	weightIndex,
	type PronounWeights,
} from '../../../source/analysis/pronouns/choice.ts';
import {meanOf} from '../training/mean.ts';
import {createRandom} from '../training/random.ts';
import type {CrossedDocument} from '../names/crossed.ts';
import {choicesOf, type MarkedChoice} from './choices.ts';

const rounds = 20;
/** How much weights shrink towards nothing. */
const shrink = 0.02;

const learnOnce = (choices: readonly MarkedChoice[], seed: number): PronounWeights => {
	const weights = new Float32Array(weightCount);
	const sums = new Float64Array(weightCount);
	const squares = new Float32Array(weightCount);
	const random = createRandom(seed);
	const order = choices.map((_, index) => index);
	for (let round = 0; round < rounds; round++) {
		for (let index = order.length - 1; index > 0; index--) {
			const other = Math.floor(random() * (index + 1));
			[order[index], order[other]] = [order[other]!, order[index]!];
		}

		for (const index of order) {
			const {gold, features, weight} = choices[index]!;
			const scores = choiceScores(weights, features);
			const most = Math.max(...scores);
			const chances = scores.map(score => Math.exp(score - most));
			const total = chances.reduce((sum, chance) => sum + chance, 0);
			features.forEach((list, candidate) => {
				const slope = weight * ((candidate === gold ? 1 : 0) - chances[candidate]! / total);
				for (const feature of list) {
					const at = weightIndex(feature);
					const step = slope - weight * shrink * weights[at]!;
					squares[at]! += step * step;
					weights[at]! += (0.05 * step) / (Math.sqrt(squares[at]!) + 1e-3);
				}
			});
		}

		if (round >= rounds / 2) for (let at = 0; at < weightCount; at++) sums[at]! += weights[at]!;
	}

	return Float32Array.from(sums, sum => sum / Math.ceil(rounds / 2));
};

/** The mean of what several orders of the choices give. */
const learnFrom = (choices: readonly MarkedChoice[]): PronounWeights =>
	meanOf([7, 8, 9, 10].map(seed => learnOnce(choices, seed)));

/**
The weights, learnt from the documents: first with right pronouns before each one, then also with those that the ranker
finds itself. A third pass did not help.
*/
export const learnPronouns = (documents: readonly CrossedDocument[]): PronounWeights => {
	const choices = documents.flatMap(document => choicesOf(document));
	const first = learnFrom(choices);
	return learnFrom([...choices, ...documents.flatMap(document => choicesOf(document, first))]);
};
