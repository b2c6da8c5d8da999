import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cleanLine, cleanText} from '../../source/intake/clean.ts';
import {visible} from '../../source/terminal/sanitize.ts';

const escape = '\u001B';

describe('what steers a terminal goes', () => {
	test.each([
		['colours', `${escape}[31;1mred${escape}[0m alert`, 'red alert'],
		['cursor moves', `safe${escape}[2J${escape}[1;1H text`, 'safe text'],
		['a window title', `a${escape}]0;owned\u0007b`, 'ab'],
		['a link', `${escape}]8;;http://example.com${escape}\\word${escape}]8;;${escape}\\`, 'word'],
		['the clipboard', `x${escape}]52;c;ZXZpbA==\u0007y`, 'xy'],
		['a device string', `x${escape}P1$r0m${escape}\\y`, 'xy'],
		['one-byte introducers', 'a\u009B31mb\u009D0;t\u009Cc', 'abc'],
		['a runaway command: its first character only', `a${escape}]0;no end`, 'a]0;no end'],
		['bells and backspaces', 'a\u0007b\u0008c\u0000d', 'abcd'],
	])('%s', (_, given, expected) => {
		expect(cleanText(given)).toBe(expected);
	});
});

describe('what hides or turns text goes', () => {
	test('directional controls, zero-width characters, soft hyphens, tags', () => {
		expect(cleanText('user\u202Etxt.exe\u202C a\u200Bb\u00ADc\u2060d\uFEFFe\u{E0041}')).toBe(
			'usertxt.exe abcde',
		);
	});

	test('joiners stay where they carry meaning', () => {
		expect(cleanText('می\u200Cخواهم')).toBe('می\u200Cخواهم');
		expect(cleanText('👩\u200D🚒 in sm\u200Doke')).toBe('👩\u200D🚒 in smoke');
	});

	test.each([
		['Arabic', 'می\u200Cخواهم'],
		['Syriac', 'ܒ\u200Dܐ'],
		['N’Ko', 'ߞ\u200Dߊ'],
		['Devanagari', 'क्\u200Dष'],
		['Khmer', 'ក្\u200Cក'],
		['Burmese', 'က်\u200Dက'],
	])('joiners stay in %s, on the terminal too', (_, word) => {
		expect(cleanText(word)).toBe(word);
		expect(visible(word)).toBe(word);
	});

	test('a lone surrogate becomes the replacement character', () => {
		expect(cleanText('a\uD800b')).toBe('a\uFFFDb');
	});
});

test('line ends of all systems become line feeds', () => {
	expect(cleanText('a\r\nb\rc\u0085d\u2028e')).toBe('a\nb\nc\nd\ne');
});

test('whatever the text is, no control character is left but tab and line feed, and cleaning again changes nothing', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), fc.string({unit: 'binary'}), (before, after) => {
			const clean = cleanText(`${before}${escape}[${after}`);
			expect(clean).not.toMatch(/(?![\t\n])\p{Cc}/u);
			expect(cleanText(clean)).toBe(clean);
			expect(cleanLine(clean)).not.toMatch(/\s\s|^\s|\s$/u);
		}),
		{numRuns: 1000},
	);
});
