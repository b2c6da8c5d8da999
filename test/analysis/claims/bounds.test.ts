import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {boundsOf, withBounds} from '../../../source/analysis/claims/bounds.ts';
import {roles, sumsOf} from '../../../source/analysis/claims/span-model.ts';

/** Labels as letters: s source, q cue, c content, . none. */
const letters = '.sqc';
const read = (labels: string): Uint8Array => Uint8Array.from(labels, letter => letters.indexOf(letter));
const write = (labels: Uint8Array | undefined): string | undefined =>
	labels === undefined ? undefined : Array.from(labels, role => letters[role]).join('');

describe('content gets other bounds', () => {
	test.each([
		['a longer end', 'sqcc...', 2, 5, 'sqcccc.'],
		['an earlier end', 'sqccccc', 2, 4, 'sqccc..'],
		['an earlier start', '..ccsq', 0, 3, 'ccccsq'],
		['a later start', 'sqccccc', 4, 6, 'sq..ccc'],
		['what parts its runs stays', '.ccsqcc.', 0, 7, 'cccsqccc'],
		['a run less', 'ccsqcc', 4, 5, '..sqcc'],
	])('%s', (_, labels, first, last, moved) => {
		expect(write(withBounds(read(labels), {first, last}))).toBe(moved);
	});

	test.each([
		['over its cue', 'sqcc', 1, 3],
		['over its source', 'ccqs.', 0, 4],
		['where source or cue would be its end', 'ccsqcc', 0, 3],
	])('but not %s', (_, labels, first, last) => {
		expect(withBounds(read(labels), {first, last})).toBeUndefined();
	});
});

const size = 6;
const scores = (length: number): fc.Arbitrary<Float32Array> =>
	fc
		.array(fc.double({min: -3, max: 3, noNaN: true}), {minLength: length, maxLength: length})
		.map(list => Float32Array.from(list));

test('the bounds that content may have begin with its own, and all of them can be had', () => {
	fc.assert(
		fc.property(
			scores(size * 4),
			scores(size * 16),
			fc
				.array(fc.integer({min: 0, max: 3}), {minLength: size, maxLength: size})
				.filter(labels => labels.includes(roles.content))
				.map(labels => Uint8Array.from(labels)),
			(emissions, transitions, labels) => {
				const bounds = boundsOf(sumsOf({size, emissions, transitions}), labels);
				expect(write(withBounds(labels, bounds[0]!))).toBe(write(labels));
				for (const candidate of bounds) {
					const moved = withBounds(labels, candidate)!;
					expect([moved.indexOf(roles.content), moved.lastIndexOf(roles.content)]).toEqual([
						candidate.first,
						candidate.last,
					]);
					for (const role of [roles.source, roles.cue])
						expect([...moved.keys()].filter(at => moved[at] === role)).toEqual(
							[...labels.keys()].filter(at => labels[at] === role),
						);
				}

				expect(new Set(bounds.map(({first, last}) => `${first} ${last}`)).size).toBe(bounds.length);
			},
		),
	);
});
