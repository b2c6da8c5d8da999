import {expect, test} from 'vitest';
import {withoutInnerStops} from '../../source/language/inner-stops.ts';

/** The sentences of a text by the stops that are left in it. */
const split = (text: string): readonly string[] => {
	const plain = withoutInnerStops(text);
	expect(plain).toHaveLength(text.length);
	let start = 0;
	return [...plain.matchAll(/\.["”)]*(?:\s|$)/g)].map(({index, 0: end}) => {
		const sentence = text.slice(start, index + end.length).trim();
		start = index + end.length;
		return sentence;
	});
};

test.each<readonly string[]>([
	['Mr. Hart met Dr. Lind on Jan. 5 in the U.S. Senate.', 'It rained.'],
	['They flew to the U.S.', 'The trip was short.'],
	['Orrel Inc. lost $3.5 million, Sgt. J. K. Hart said.', 'He was sorry.'],
	['It began at 5 p.m. on Monday at St. Orrel.', 'Ana Lind, No. 4 of the list, left.'],
	['“It is over.”', 'She left (in tears.)', 'Nobody spoke of vol. 2.', 'Rain fell.'],
	['He is older than I.', 'We are not.'],
	['The U.K., the U.S. and the firm in St. Orrel agreed.', 'It ended.'],
])('%s %s', (...sentences) => {
	expect(split(sentences.join(' '))).toEqual(sentences);
});

test('what has no stop, and what has nothing else, is left as it is', () => {
	expect(withoutInnerStops('Rain fell')).toBe('Rain fell');
	expect(withoutInnerStops('')).toBe('');
	expect(withoutInnerStops('...')).toBe('...');
});
