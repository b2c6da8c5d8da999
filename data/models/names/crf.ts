// A linear-chain conditional random field over hashed features, trained with AdaGrad. Deterministic.
import {createRandom} from '../training/random.ts';
import {labelCount, mayFollow} from '../../../source/analysis/names/tagger.ts';

/** One segment to learn from: the rows of the features of each token (`width` places each, -1 after the last) and its labels. */
export type Example = {
	readonly rows: Int32Array;
	readonly labels: Uint8Array;
	/** How much it counts. */
	readonly weight: number;
};
/** What is learnt: a weight of each feature's row for each label, and of each label behind each other. */
export type Field = {readonly weights: Float32Array; readonly transitions: Float32Array};
/** How it is learnt: for how many `rounds`, at which `rate`, over how many `rows`. */
export type Training = {
	readonly width: number;
	readonly rows: number;
	readonly rounds: number;
	readonly rate: number;
	/** The share of features that a token loses at random in each round. */
	readonly dropout: number;
	readonly shrink: number;
	readonly seed: number;
};

const logSum = (values: Float64Array): number => {
	let most = -Infinity;
	for (const value of values) if (value > most) most = value;
	if (most === -Infinity) return -Infinity;
	let sum = 0;
	for (const value of values) sum += Math.exp(value - most);
	return most + Math.log(sum);
};

/** Learn weights for the examples. */
export const trainField = (examples: readonly Example[], training: Training): Field => {
	const {width, rows, rate, shrink} = training;
	const L = labelCount;
	const weights = new Float32Array(rows * L);
	const squares = new Float32Array(rows * L);
	const transitions = new Float32Array(L * L);
	const transitionSquares = new Float32Array(L * L);
	const sums = new Float64Array(rows * L);
	const transitionSums = new Float64Array(L * L);
	const random = createRandom(training.seed);
	const order = examples.map((_, index) => index);
	const terms = new Float64Array(L);
	let averaged = 0;
	for (let round = 0; round < training.rounds; round++) {
		for (let index = order.length - 1; index > 0; index--) {
			const other = Math.floor(random() * (index + 1));
			[order[index], order[other]] = [order[other]!, order[index]!];
		}

		let loss = 0;
		for (const example of order) {
			const {labels, weight} = examples[example]!;
			const features = examples[example]!.rows.slice();
			if (training.dropout > 0) {
				for (let place = 0; place < features.length; place++) {
					if (features[place]! >= 0 && random() < training.dropout) features[place] = -2;
				}
			}

			const length = labels.length;
			const scores = new Float64Array(length * L);
			for (let index = 0; index < length; index++) {
				for (let place = index * width; place < (index + 1) * width; place++) {
					const row = features[place]!;
					if (row === -1) break;
					if (row < 0) continue;
					for (let label = 0; label < L; label++) scores[index * L + label]! += weights[row * L + label]!;
				}
			}

			// Forward and backward, from and to a state outside of names.
			const forward = new Float64Array(length * L);
			const backward = new Float64Array(length * L);
			for (let index = 0; index < length; index++) {
				for (let label = 0; label < L; label++) {
					for (let previous = 0; previous < L; previous++) {
						const before =
							index === 0 ? (previous === 0 ? 0 : -Infinity) : forward[(index - 1) * L + previous]!;
						terms[previous] = mayFollow(previous, label)
							? before + transitions[previous * L + label]!
							: -Infinity;
					}

					forward[index * L + label] = logSum(terms) + scores[index * L + label]!;
				}
			}

			for (let index = length - 1; index >= 0; index--) {
				for (let label = 0; label < L; label++) {
					if (index === length - 1) {
						backward[index * L + label] = transitions[label * L]!;
						continue;
					}

					for (let next = 0; next < L; next++) {
						terms[next] = mayFollow(label, next)
							? transitions[label * L + next]! +
								scores[(index + 1) * L + next]! +
								backward[(index + 1) * L + next]!
							: -Infinity;
					}

					backward[index * L + label] = logSum(terms);
				}
			}

			for (let label = 0; label < L; label++)
				terms[label] = forward[(length - 1) * L + label]! + transitions[label * L]!;
			const total = logSum(terms);
			const transitionGradient = new Float64Array(L * L);
			let previousGold = 0;
			for (let index = 0; index <= length; index++) {
				const gold = index < length ? labels[index]! : 0;
				transitionGradient[previousGold * L + gold]! += 1;
				for (let previous = 0; previous < L; previous++) {
					const before =
						index === 0 ? (previous === 0 ? 0 : -Infinity) : forward[(index - 1) * L + previous]!;
					for (let label = 0; label < L; label++) {
						if (!mayFollow(previous, label) || (index === length && label !== 0)) continue;
						const after = index === length ? 0 : scores[index * L + label]! + backward[index * L + label]!;
						transitionGradient[previous * L + label]! -= Math.exp(
							before + transitions[previous * L + label]! + after - total,
						);
					}
				}

				previousGold = gold;
			}

			for (let index = 0; index < length; index++) {
				for (let label = 0; label < L; label++) {
					const chance = Math.exp(forward[index * L + label]! + backward[index * L + label]! - total);
					const gradient = weight * ((labels[index] === label ? 1 : 0) - chance);
					if (labels[index] === label) loss -= Math.log(Math.max(chance, 1e-12));
					if (Math.abs(gradient) < 1e-5) continue;
					for (let place = index * width; place < (index + 1) * width; place++) {
						const row = features[place]!;
						if (row === -1) break;
						if (row < 0) continue;
						const at = row * L + label;
						const slope = gradient - shrink * weights[at]!;
						squares[at]! += slope * slope;
						weights[at]! += (rate * slope) / (Math.sqrt(squares[at]!) + 1e-3);
					}
				}
			}

			for (let at = 0; at < L * L; at++) {
				const slope = weight * transitionGradient[at]!;
				if (slope === 0) continue;
				transitionSquares[at]! += slope * slope;
				transitions[at]! += (rate * slope) / (Math.sqrt(transitionSquares[at]!) + 1e-3);
			}
		}

		if (process.env['VERBOSE']) console.log(`round ${round + 1}: loss ${loss.toFixed(0)}`);
		if (round >= training.rounds / 2) {
			averaged++;
			for (let at = 0; at < sums.length; at++) sums[at]! += weights[at]!;
			for (let at = 0; at < L * L; at++) transitionSums[at]! += transitions[at]!;
		}
	}

	return {
		weights: Float32Array.from(sums, sum => sum / averaged),
		transitions: Float32Array.from(transitionSums, sum => sum / averaged),
	};
};
