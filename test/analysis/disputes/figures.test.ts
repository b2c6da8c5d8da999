import {describe, expect, test} from 'vitest';
import {figuresDiffer, figuresIn} from '../../../source/analysis/disputes/figures.ts';
import {tokensOf} from '../../../source/analysis/disputes/tokens.ts';

const valuesIn = (text: string): readonly number[] => figuresIn(tokensOf(text)).map(({value}) => value);
const differ = (a: string, b: string): boolean =>
	figuresDiffer(figuresIn(tokensOf(a)), figuresIn(tokensOf(b)));

describe('figures', () => {
	test('are read in digits and in words', () => {
		expect(valuesIn('some 4,000 marchers and fifty-eight boats')).toEqual([4000, 58]);
		expect(valuesIn('2.5 million people')).toEqual([2_500_000]);
		expect(valuesIn('six thousand crowns')).toEqual([6000]);
		expect(valuesIn('one rider in fifty')).toEqual([0.02]);
	});

	test('are no dates, years or times of day', () => {
		expect(valuesIn('on May 4 at 9:14 in 1998')).toEqual([]);
		expect(valuesIn('by 6 a.m. on 3 June')).toEqual([]);
		expect(valuesIn('the one who left')).toEqual([]);
	});

	test('differ where they count the same and come to something else', () => {
		expect(differ('forty-one people were killed', 'it counted 58 bodies')).toBe(true);
		expect(differ('300 boats sank', 'some 310 boats sank')).toBe(false);
		expect(differ('300 boats sank', '20 sailors drowned')).toBe(false);
		expect(differ('300 boats sank', '300 boats and 20 barges sank')).toBe(false);
	});
});
