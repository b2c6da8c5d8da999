import fc from 'fast-check';
import {expect, test} from 'vitest';
import {WordNumbersBuilder} from '../../source/search/word-numbers.ts';

test('gives every number back, whether two bytes are enough or from some word on three are needed', () => {
	fc.assert(
		fc.property(
			fc.array(fc.oneof(fc.nat(0xffff), fc.nat(0xff_ffff)), {maxLength: 100}),
			fc.nat(50),
			(numbers, expected) => {
				const builder = new WordNumbersBuilder(expected);
				for (const number of numbers) builder.push(number);
				const built = builder.finish();
				expect(built.length).toBe(numbers.length);
				expect(numbers.map((_, index) => built.at(index))).toEqual(numbers);
			},
		),
	);
});
