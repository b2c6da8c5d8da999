import {describe, expect, it} from 'vitest';
import {theme as own} from '../../../source/explorer/theme.ts';
import type {Looks} from '../../../source/user/configuration/looks.ts';
import {themedLooks, themeNames} from '../../../source/user/configuration/themes.ts';

const nothing = new Map<string, Looks>();
const yellow = 3;
const cyan = 6;

describe('a theme', () => {
	it.each(themeNames)('has looks for every role and no other: %s', name => {
		expect(Object.keys(themedLooks(own, name, null, nothing))).toEqual(Object.keys(own));
	});

	it('is the program’s own where the terminal is dark, or tells nothing', () => {
		expect(themedLooks(own, 'auto', null, nothing)).toEqual(own);
		expect(themedLooks(own, 'auto', 'light', nothing)).toEqual(themedLooks(own, 'light', null, nothing));
	});

	it('writes nothing in yellow or cyan on white', () => {
		const looks = Object.values<Looks>(themedLooks(own, 'light', null, nothing));
		expect(looks.filter(({color}) => color === yellow || color === cyan)).toEqual([]);
	});

	it('dims nothing where contrast is asked for, and a colour brings its background', () => {
		const looks = Object.values<Looks>(themedLooks(own, 'high-contrast', null, nothing));
		expect(looks.filter(({dim}) => dim === true)).toEqual([]);
		expect(looks.filter(({color, background}) => color !== undefined && background === undefined)).toEqual(
			[],
		);
	});

	it('has no colour where none is asked for, and matches stand out all the same', () => {
		const looks = themedLooks(own, 'none', null, nothing);
		expect(JSON.stringify(looks)).not.toMatch(/color|background/u);
		expect(looks.match).toEqual({bold: true, inverse: true});
	});

	it('gives way to the colours that a person chose', () => {
		const chosen = new Map<string, Looks>([['match', {color: 2}]]);
		for (const name of themeNames) expect(themedLooks(own, name, null, chosen).match).toEqual({color: 2});
	});
});
