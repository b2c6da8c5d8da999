import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {editDistance} from '../../source/search/edit-distance.ts';
import {fold} from '../../source/search/fold.ts';
import {nearest} from '../../source/search/nearest.ts';
import {endOfWord, wordSpans} from '../../source/search/words.ts';

const words = (text: string): readonly string[] =>
	wordSpans(text).map(({start, end}) => text.slice(start, end));

describe('the words of a text', () => {
	it.each([
		['The ferry, again: 3 boats.', ['The', 'ferry', 'again', '3', 'boats']],
		["Calder's dual-use", ['Calder', 's', 'dual', 'use']],
		['The U.S. navy', ['The', 'U.S.', 'navy']],
		['Ångström wrote', ['Ångström', 'wrote']],
		['渡し守 rows', ['渡', 'し', '守', 'rows']],
		['…', []],
	])('of %j are %j', (text, expected) => {
		expect(words(text)).toEqual(expected);
	});

	it('are the same whether the text is plain or has other letters in it', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[ -~]{0,60}$/u), text => {
				const inside = wordSpans(`${text} ж`).slice(0, -1);
				expect(wordSpans(text)).toEqual(inside);
			}),
		);
	});

	it('end where they are found again from their start', () => {
		const anyText = fc.string({
			unit: fc.oneof(fc.constantFrom(...'ab1 .’é-文ก\u0301'), fc.string({unit: 'grapheme', maxLength: 1})),
		});
		fc.assert(
			fc.property(anyText, text => {
				const spans = wordSpans(text);
				const ends = spans.map(({end}) => end);
				expect(spans.map(({start}) => endOfWord(text, start, text.length))).toEqual(ends);
				const limits = spans.map((_, index) => spans[index + 1]?.start ?? text.length);
				expect(spans.map(({start}, index) => endOfWord(text, start, limits[index]!))).toEqual(ends);
			}),
		);
	});
});

describe('folding', () => {
	it.each([
		['Ångström', 'angstrom'],
		['Łódź', 'lodz'],
		['Straße', 'strasse'],
		['Æsir', 'aesir'],
		['SMØRREBRØD', 'smorrebrod'],
	])('%s is typed as %s', (text, typed) => {
		expect(fold(text)).toBe(typed);
	});
});

describe('the edit distance', () => {
	it.each([
		['harbour', 'harbour', 0],
		['harbuor', 'harbour', 1],
		['harbor', 'harbour', 1],
		['kyrgizstan', 'kyrgyzstan', 1],
		['seal', 'whale', 3],
	])('from %s to %s is %i, or more than the bound', (a, b, distance) => {
		expect(editDistance(a, b, 3)).toBe(Math.min(distance, 4));
		expect(editDistance(a, b, 0)).toBe(distance === 0 ? 0 : 1);
	});

	it('is symmetric, zero for the same word alone, and never more than the bound and one', () => {
		const word = fc.stringMatching(/^[a-e]{0,8}$/u);
		fc.assert(
			fc.property(word, word, fc.nat(4), (a, b, bound) => {
				const distance = editDistance(a, b, bound);
				expect(distance).toBe(editDistance(b, a, bound));
				expect(distance).toBeLessThanOrEqual(bound + 1);
				expect(distance === 0).toBe(a === b);
				// As a prefix it fits at least as well.
				expect(editDistance(a, b, bound, true)).toBeLessThanOrEqual(distance);
			}),
		);
	});
});

describe('the nearest of some names', () => {
	const names = ['paragraphs', 'actors', 'claims', 'search', 'show'];
	it.each([
		['clams', 'claims'],
		['CLAIMS', 'claims'],
		['par', 'paragraphs'],
		['serach', 'search'],
		['zebra', null],
		['', null],
	])('to %j is %j', (typed, expected) => {
		expect(nearest(typed, names)).toBe(expected);
	});
});
