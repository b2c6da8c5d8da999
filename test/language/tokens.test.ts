import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {tokenize} from '../../source/language/tokens.ts';

const words = (text: string): string =>
	tokenize(text)
		.map(token => token.text)
		.join(' ');

/** Strings of the signs that scanners trip over. */
const awkward = fc
	.array(
		fc.constantFrom(
			...'aBs1 .,\'"’‘“”«»`-–—$@:/&%!?()[]…\n\u00A0\u200B\u0301é中😀'.split(/(?:)/u),
			"n't",
			'U.S.',
			'http://',
			'Mr. ',
			'\uD800',
			'\uDC00',
		),
		{maxLength: 60},
	)
	.map(parts => parts.join(''));
const anyText = fc.oneof(awkward, fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'}));

describe('tokens', () => {
	test.each([
		["The mayor didn't resign, won't and can't.", "The mayor did n't resign , wo n't and ca n't ."],
		['The mayor didn’t say it’s over.', 'The mayor did n’t say it ’s over .'],
		['She cannot, I’m gonna', 'She can not , I ’m gon na'],
		["Ana Reyes's plan and the nurses' strike", "Ana Reyes 's plan and the nurses ' strike"],
		['“No,” she said—twice.', '“ No , ” she said — twice .'],
		["``Fine,'' he wrote -- and left...", "`` Fine , '' he wrote -- and left ..."],
		['It cost $5bn, US$3.5m or €1,200.50 (12%).', 'It cost $ 5bn , US$ 3.5m or € 1,200.50 ( 12 % ) .'],
		['The U.S.-backed plan of J. R. Hale Jr. of AT&T', 'The U.S.-backed plan of J. R. Hale Jr. of AT&T'],
		['Sen. Lia Moss (R-Wis.) met Dr. Orr on Jan. 5.', 'Sen. Lia Moss ( R-Wis. ) met Dr. Orr on Jan. 5 .'],
		['No. 5 said no. 5 said so.', 'No. 5 said no. 5 said so .'],
		['He said no.', 'He said no .'],
		['Plan B. was B.', 'Plan B . was B .'],
		['at 6:30 p.m. on 9/11, 24/7', 'at 6:30 p.m. on 9/11 , 24/7'],
		["O'Neill's o'clock, D’Souza", "O'Neill 's o'clock , D’Souza"],
		[
			'See https://example.org/a?b=(c). Write to a.b@c.org.',
			'See https://example.org/a?b=(c ) . Write to a.b@c.org .',
		],
		['example.com, end.The', 'example.com , end . The'],
		["rock 'n' roll in the '90s, get 'em", "rock 'n ' roll in the '90s , get 'em"],
		['Ph.D. students, e.g. Orr, i.e. two', 'Ph.D. students , e.g. Orr , i.e. two'],
		['@city_hall #flood 😀!', '@city_hall #flood 😀 !'],
		['pro- and anti-tax', 'pro - and anti-tax'],
	])('%s', (text, expected) => {
		expect(words(text)).toBe(expected);
	});

	test('positions count from the offset', () => {
		expect(tokenize('He left.', 100)).toEqual([
			{text: 'He', start: 100, end: 102, spaceBefore: true},
			{text: 'left', start: 103, end: 107, spaceBefore: true},
			{text: '.', start: 107, end: 108, spaceBefore: false},
		]);
	});

	test('every token is the text at its place, in order; only white space is left out', () => {
		fc.assert(
			fc.property(anyText, fc.nat(1000), (text, offset) => {
				let end = offset;
				for (const token of tokenize(text, offset)) {
					const gap = text.slice(end - offset, token.start - offset);
					expect(/^[\s\p{Cc}\u200B]*$/u.test(gap)).toBe(true);
					expect(token.text.length).toBeGreaterThan(0);
					expect(token.text).toBe(text.slice(token.start - offset, token.end - offset));
					end = token.end;
				}
			}),
			{numRuns: 1000},
		);
	});

	test('no token cuts a surrogate pair', () => {
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), text => {
				for (const token of tokenize(text)) expect(token.text.isWellFormed()).toBe(true);
			}),
		);
	});

	test.each(['a.', "a'", 'a-', 'a@', '.', "'", '1,', 'x', '"', 'www.'])(
		'time is linear in many of %s',
		part => {
			const took = (count: number): number => {
				const text = part.repeat(count);
				const start = performance.now();
				tokenize(text);
				return performance.now() - start;
			};

			took(20_000);
			// A quadratic scanner takes 256 times as long; the allowance is for a busy machine.
			expect(took(320_000)).toBeLessThan(80 * Math.max(took(20_000), 5));
		},
	);
});
