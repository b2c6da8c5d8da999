import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatLooks, parseLooks, type Looks} from '../../../source/user/configuration/looks.ts';

const color: fc.Arbitrary<number | `#${string}`> = fc.oneof(
	fc.nat(255),
	fc.nat(0xff_ff_ff).map(value => `#${value.toString(16).padStart(6, '0')}` as const),
);
const flag = fc.constant(true as const);
const looks: fc.Arbitrary<Looks> = fc.record(
	{
		color,
		background: color,
		bold: flag,
		dim: flag,
		italic: flag,
		underline: flag,
		inverse: flag,
		strikethrough: flag,
	},
	{requiredKeys: []},
);

describe('looks', () => {
	it.each([
		['red', {color: 1}],
		['Bold Bright-Red', {bold: true, color: 9}],
		['black on yellow', {color: 0, background: 3}],
		['on #fd0 underline', {background: '#ffdd00', underline: true}],
		['208 on grey', {color: 208, background: 8}],
		['plain', {}],
	])('are read from %j', (text, expected) => {
		expect(parseLooks(text)).toEqual({looks: expected});
	});

	it.each([
		['', ''],
		['rde', 'rde'],
		['red blue', 'blue'],
		['256', '256'],
		['#ffff', '#ffff'],
		['red on', 'on'],
		['on bold', 'bold'],
		['bold plain', 'plain'],
		['red on blue on green', 'on'],
	])('are not read from %j, and the wrong word is told', (text, wrong) => {
		expect(parseLooks(text)).toEqual({wrong});
	});

	it('are the same after they were written and read', () => {
		fc.assert(
			fc.property(looks, any => {
				expect(parseLooks(formatLooks(any))).toEqual({looks: any});
			}),
		);
	});
});
