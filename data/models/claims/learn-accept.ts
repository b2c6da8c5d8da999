import {createRandom} from '../training/random.ts';
import {shuffled} from './learn-cues.ts';

/** A claim as read, and whether it was right. */
export type Judged = {
	readonly features: Uint32Array;
	readonly numbers: readonly number[];
	readonly right: boolean;
};

/** Weights of the hashed features and of the plain numbers. */
export type AcceptWeights = {readonly features: Float32Array; readonly numbers: Float32Array};

/** The chance that a claim as read is right. */
export const acceptScore = (
	weights: AcceptWeights,
	features: Uint32Array,
	numbers: readonly number[],
): number => {
	let sum = 0;
	for (const feature of features) sum += weights.features[feature]!;
	for (const [index, number] of numbers.entries()) sum += weights.numbers[index]! * number;
	return 1 / (1 + Math.exp(-sum));
};

/** Logistic regression with AdaGrad steps and weight decay. */
export const learnAccept = (
	items: readonly Judged[],
	bits: number,
	epochs = 6,
	rate = 0.05,
): AcceptWeights => {
	const features = new Float32Array(1 << bits);
	const numbers = new Float32Array(items[0]?.numbers.length ?? 0);
	const squares = new Float32Array(1 << bits).fill(1e-1);
	const numberSquares = new Float32Array(numbers.length).fill(10);
	const weights = {features, numbers};
	const random = createRandom(5);
	for (let epoch = 0; epoch < epochs; epoch++) {
		const pace = rate * (1 - epoch / (epochs + 1));
		for (const item of shuffled(items.length, random)) {
			const {features: row, numbers: values, right} = items[item]!;
			const gradient = acceptScore(weights, row, values) - (right ? 1 : 0);
			for (const feature of row) {
				squares[feature]! += gradient * gradient;
				features[feature]! -= (pace * gradient) / Math.sqrt(squares[feature]!) + 1e-5 * features[feature]!;
			}

			for (const [index, value] of values.entries()) {
				const slope = gradient * value;
				numberSquares[index]! += slope * slope;
				numbers[index]! -= (pace * slope) / Math.sqrt(numberSquares[index]!);
			}
		}
	}

	return weights;
};
