import {describe, expect, test} from 'vitest';
import {ellipsisIn, negationIn} from '../../../source/analysis/disputes/negation.ts';
import {stemOf} from '../../../source/analysis/disputes/stems.ts';
import {tokensOf} from '../../../source/analysis/disputes/tokens.ts';

const deniedIn = (text: string): ReadonlyArray<readonly string[]> => negationIn(tokensOf(text)).denied;
const stems = (words: string): readonly string[] => words.split(' ').map(word => stemOf(word));

describe('a negation', () => {
	test('reaches the next words that tell something', () => {
		expect(deniedIn('that his client did not order the strike on the wedding')).toEqual([
			stems('order strike wedding'),
		]);
		expect(deniedIn('no soldier had touched a box, and the trucks brought water')).toEqual([
			stems('soldier touch box'),
		]);
	});

	test('is what stands before "nothing" at the end', () => {
		expect(deniedIn('I promised him nothing')).toEqual([stems('promise')]);
	});

	test('is none in "not only", "no doubt" and behind "if"', () => {
		expect(deniedIn('that it is not only cheap, and no doubt safe')).toEqual([]);
		expect(deniedIn('that they would leave if the wall were not raised')).toEqual([]);
	});

	test('denies all that follows at the beginning', () => {
		const disclaims = (text: string): boolean => negationIn(tokensOf(text)).disclaims;
		expect(disclaims('there was no evidence of sabotage')).toBe(true);
		expect(disclaims('it was not true that the bridge was closed')).toBe(true);
		expect(disclaims('he had no plans to leave')).toBe(false);
	});
});

test('an ellipsis takes up what was said', () => {
	expect(ellipsisIn(tokensOf('that it could'))).toBe(false);
	expect(ellipsisIn(tokensOf('they did not'))).toBe(true);
	expect(ellipsisIn(tokensOf("it wouldn't"))).toBe(true);
	expect(ellipsisIn(tokensOf('that it could sink'))).toBeNull();
	expect(ellipsisIn(tokensOf('he was “proud” of it'))).toBeNull();
});
