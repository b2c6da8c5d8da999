import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	chanceOf,
	chanceOfStep,
	roles,
	sumsOf,
	totalWithoutSource,
	type Lattice,
} from '../../../source/analysis/claims/span-model.ts';

const score = fc.double({min: -20, max: 20, noNaN: true});
const lattices: fc.Arbitrary<Lattice> = fc.integer({min: 1, max: 4}).chain(size =>
	fc
		.record({
			emissions: fc.array(score, {minLength: size * 4, maxLength: size * 4}),
			transitions: fc.array(score, {minLength: size * 16, maxLength: size * 16}),
		})
		.map(({emissions, transitions}) => ({
			size,
			emissions: Float32Array.from(emissions),
			transitions: Float32Array.from(transitions),
		})),
);

/** Every labelling of a window with its weight, to compare with what is summed up without writing them out. */
const labellingsOf = ({size, emissions, transitions}: Lattice) =>
	Array.from({length: 4 ** size}, (_, number) => {
		const labels = Array.from({length: size}, (_label, at) => Math.floor(number / 4 ** at) % 4);
		const scores = labels.map(
			(role, at) =>
				emissions[at * 4 + role]! + (at === 0 ? 0 : transitions[at * 16 + labels[at - 1]! * 4 + role]!),
		);
		return {labels, weight: Math.exp(scores.reduce((sum, each) => sum + each, 0))};
	});

const weightOf = (labellings: ReturnType<typeof labellingsOf>): number =>
	labellings.reduce((sum, {weight}) => sum + weight, 0);

test('the sums over a window are those over all of its labellings', () => {
	fc.assert(
		fc.property(lattices, lattice => {
			const all = labellingsOf(lattice);
			const sums = sumsOf(lattice);
			const whole = weightOf(all);
			expect(sums.total).toBeCloseTo(Math.log(whole), 6);
			expect(totalWithoutSource(lattice, sums)).toBeCloseTo(
				Math.log(weightOf(all.filter(({labels}) => !labels.includes(roles.source)))),
				6,
			);
			for (let at = 0; at < lattice.size; at++) {
				for (let role = 0; role < 4; role++) {
					const having = all.filter(({labels}) => labels[at] === role);
					expect(chanceOf(sums, at, role)).toBeCloseTo(weightOf(having) / whole, 6);
					for (let from = 0; at > 0 && from < 4; from++) {
						const stepping = having.filter(({labels}) => labels[at - 1] === from);
						expect(chanceOfStep(sums, at, from, role)).toBeCloseTo(weightOf(stepping) / whole, 6);
					}
				}
			}
		}),
	);
});

test('the scores of the longest window and of the strongest weights stay numbers', () => {
	const size = 220;
	const emissions = Float32Array.from({length: size * 4}, (_, cell) => (cell % 3 === 0 ? 150 : -150));
	const transitions = Float32Array.from({length: size * 16}, (_, cell) => (cell % 5 === 0 ? 60 : -60));
	const sums = sumsOf({size, emissions, transitions});
	expect(Number.isFinite(sums.total)).toBe(true);
	expect(
		chanceOf(sums, 100, 0) + chanceOf(sums, 100, 1) + chanceOf(sums, 100, 2) + chanceOf(sums, 100, 3),
	).toBeCloseTo(1, 6);
});
