import * as fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {graphemesOf, truncate, widthIsSure, widthOf} from '../../source/terminal/width.ts';

const characters = fc.constantFrom(
	...'ab é—“”│',
	'北',
	'한',
	'か',
	'\u{3099}',
	'\u{301}',
	'\u{200D}',
	'\u{FE0F}',
	'👩',
	'👧',
	'🇫',
	'🇷',
	'👍',
	'🏽',
	'1️⃣',
	'ᄀ',
	'ᅡ',
	'\u{600}',
	'ﾞ',
	'क',
	'्',
	'ष',
);
const text = fc.oneof(fc.string({unit: characters}), fc.string({unit: 'grapheme'}));

describe('widthOf', () => {
	it('agrees with string-width on every character of the fast path', () => {
		const different: string[] = [];
		for (let code = 0x20; code < 0x1_00_00; code++) {
			const character = String.fromCharCode(code);
			if (widthIsSure(character) && widthOf(character) !== stringWidth(character))
				different.push(code.toString(16));
		}

		expect(different).toEqual([]);
	});

	it('agrees with string-width on any text', () => {
		fc.assert(
			fc.property(text, given => {
				expect(widthOf(given)).toBe(stringWidth(given, {countAnsiEscapeCodes: true}));
			}),
			{numRuns: 2000},
		);
	});
});

describe('graphemesOf', () => {
	it('cuts where the segmenter cuts', () => {
		const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'});
		fc.assert(
			fc.property(text, given => {
				expect(graphemesOf(given).map(({start, end}) => given.slice(start, end))).toEqual(
					[...segmenter.segment(given)].map(({segment}) => segment),
				);
			}),
			{numRuns: 2000},
		);
	});
});

describe('widthIsSure', () => {
	it('trusts letters, borders and ideographs, not emoji and marks', () => {
		for (const cluster of ['a', 'é', '“', '—', '│', '▌', '▸', '北', '한', 'ж'])
			expect(widthIsSure(cluster)).toBe(true);
		for (const cluster of ['👩', '👩‍👧', '🇫🇷', 'e\u{301}', '❤️', '\u{301}', 'क्ष'])
			expect(widthIsSure(cluster)).toBe(false);
	});
});

describe('truncate', () => {
	it('cuts at a grapheme and counts the mark', () => {
		expect(truncate('began four days', 10)).toBe('began fou…');
		expect(truncate('began', 5)).toBe('began');
		expect(truncate('北京否认', 5)).toBe('北京…');
		expect(truncate('北京否认', 4)).toBe('北…');
		expect(truncate('北京', 4)).toBe('北京');
		expect(truncate('a👩‍👧b', 2)).toBe('a…');
		expect(truncate('abc', 0)).toBe('');
		expect(truncate('abc', 1, '...')).toBe('a');
	});

	it('keeps within the columns and loses nothing that fits', () => {
		fc.assert(
			fc.property(text, fc.nat(20), (given, columns) => {
				const cut = truncate(given, columns);
				expect(widthOf(cut)).toBeLessThanOrEqual(columns);
				if (widthOf(given) <= columns && columns > 0) expect(cut).toBe(given);
			}),
			{numRuns: 1000},
		);
	});
});
