import {describe, expect, it} from 'vitest';
import {fuzzyScore} from '../../source/explorer/fuzzy.ts';

const labels = [
	'sourcing: on whose word the story rests',
	'who says what about whom',
	'next paragraph with a claim',
	'copy the paragraph, claim or card as a citation',
	'show only this actor, or this claim’s source',
] as const;
const best = (query: string): string =>
	labels.toSorted((a, b) => fuzzyScore(query, b) - fuzzyScore(query, a))[0]!;

describe('what somebody types to find a thing', () => {
	it.each([
		['sourc', 0],
		['word rests', 0],
		['whom who', 1],
		['paragr next', 2],
		['COPY', 3],
		['cpy', 3],
		['only actor', 4],
	])('%s finds it', (query, index) => {
		expect(best(query)).toBe(labels[index]);
		expect(fuzzyScore(query, labels[index]!)).toBeGreaterThan(0);
	});

	it('is all found, or nothing', () => {
		expect(fuzzyScore('copy ferry', labels[3])).toBe(0);
		expect(fuzzyScore('zz', labels[0])).toBe(0);
	});

	it('however accents and case are', () => {
		expect(fuzzyScore('angstrom', 'Ångström moves')).toBeGreaterThan(0);
		expect(fuzzyScore('MOVES', 'Ångström moves')).toBe(fuzzyScore('moves', 'Ångström moves'));
	});

	it('letters strewn over a long text are no match', () => {
		expect(fuzzyScore('abcdefg', 'a crab scared the leaf off the edges')).toBe(0);
	});
});
