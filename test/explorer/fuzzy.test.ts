import {describe, expect, it} from 'vitest';
import {findByWords} from '../../source/explorer/fuzzy.ts';

const things = [
	{names: ['sourcing', 'sources'], label: 'on whose word the story rests'},
	{names: ['who', 'matrix'], label: 'who says what about whom'},
	{names: ['next claim'], label: 'next paragraph with a claim'},
	{names: ['copy', 'citation'], label: 'copy the paragraph, claim or card as a citation'},
	{names: ['filter', 'only'], label: 'show only this actor, or this claim’s source'},
	{names: ['mark'], label: 'a mark; again takes the mark away, and the help of nobody'},
	{names: ['help', 'keys'], label: 'all keys'},
] as const;

const namesFound = (query: string): readonly string[] =>
	findByWords(query, things, thing => thing).items.map(({names}) => names[0]);
const isSure = (query: string): boolean => findByWords(query, things, thing => thing).isSure;

describe('what somebody types to find a thing', () => {
	it.each([
		['sourc', 'sourcing'],
		['word rests', 'sourcing'],
		['whom who', 'who'],
		['paragr next', 'next claim'],
		['COPY', 'copy'],
		['citation', 'copy'],
		['cpy', 'copy'],
		['only actor', 'filter'],
		['help', 'help'],
		['he', 'help'],
	])('%s finds it', (query, name) => {
		expect(namesFound(query)[0]).toBe(name);
	});

	it('is all found, or nothing', () => {
		expect(namesFound('copy ferry')).toEqual([]);
		expect(namesFound('zz')).toEqual([]);
	});

	it('is found with a slip of the keyboard, where nothing has the words as they are', () => {
		expect(namesFound('fitler')).toEqual(['filter']);
		expect(namesFound('sorucing')).toEqual(['sourcing']);
		// A name counts more than what is said of another thing.
		expect(namesFound('hepl')).toEqual(['help', 'mark']);
		expect(namesFound('copz')).toEqual(['copy']);
		expect(isSure('fitler')).toBe(true);
		// A word that is there is meant, and not its neighbour.
		expect(namesFound('mark')).toEqual(['mark']);
	});

	it('is found by its letters alone only where nothing else is, and never for certain', () => {
		expect(isSure('cpy')).toBe(false);
		expect(namesFound('mrk')).toEqual(['mark']);
		expect(isSure('mrk')).toBe(false);
	});

	it('however accents and case are', () => {
		const places = [{names: ['Ångström moves'], label: ''}];
		for (const query of ['angstrom', 'MOVES', 'Moves ÅNG'])
			expect(findByWords(query, places, place => place).items).toEqual(places);
	});

	it('letters strewn over a long text are no match', () => {
		const long = [{names: [], label: 'a crab scared the leaf off the edges'}];
		expect(findByWords('abcdefg', long, thing => thing).items).toEqual([]);
	});
});
