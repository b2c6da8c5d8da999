import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {visible, visibleLine} from '../../source/terminal/sanitize.ts';

// Pieces that an attacker, a broken converter or an honest writer may put into a text, in any order.
const piece = fc.oneof(
	fc.string({unit: 'binary', maxLength: 8}),
	fc.constantFrom(
		'\u{1B}[31m',
		'\u{1B}[',
		'\u{1B}]8;;https://example.org\u{1B}\\',
		'\u{1B}]52;c;aGk=\u{7}',
		'\u{1B}]0;title',
		'\u{1B}P$q m\u{1B}\\',
		'\u{1B}_apc\u{9C}',
		'\u{1B}(B',
		'\u{1B}c',
		'\u{9B}2J',
		'\u{9D}0;x\u{7}',
		'\u{1B}',
		'\u{202E}',
		'\u{2066}',
		'\u{200B}',
		'\u{200D}',
		'\u{200C}',
		'\u{FE0F}',
		'\u{E0041}',
		'\u{AD}',
		'\u{D83D}',
		'👩‍👧',
		'❤️',
		'می‌خواهم',
		'\r\n',
		'\t',
		'plain words',
	),
);
const text = fc.array(piece, {maxLength: 12}).map(pieces => pieces.join(''));

describe('visible', () => {
	it('leaves text alone', () => {
		for (const plain of [
			'Beijing “denied” it — twice.\nSecond line',
			'北京否认',
			'Ünïcode, naïve café',
			'👨‍👩‍👧‍👦 ❤️ 1️⃣ 🇫🇷 👍🏽',
			'می‌خواهم',
			'क्‍ष',
		])
			expect(visible(plain)).toBe(plain);
	});

	it.each([
		['colours', '\u{1B}[1;31mred\u{1B}[0m', 'red'],
		['an 8-bit control sequence', 'a\u{9B}31mb', 'ab'],
		['a hyperlink', '\u{1B}]8;;http://example.org\u{1B}\\link\u{1B}]8;;\u{7}', 'link'],
		['a clipboard write', 'a\u{1B}]52;c;aGVsbG8=\u{7}b', 'ab'],
		['a device control string', '\u{1B}Pq#0;2;0;0;0\u{1B}\\x', 'x'],
		['an application command', '\u{1B}_Gf=100;AAAA\u{1B}\\y', 'y'],
		['a character set', '\u{1B}(B\u{1B}[mz', 'z'],
		['a full reset', 'a\u{1B}cb', 'ab'],
		['bells, nulls and deletes', 'a\u{7}\u{0}\u{7F}\u{8}b', 'ab'],
		['a direction override', 'user\u{202E}txt.exe\u{2066}', 'usertxt.exe'],
		['zero-width characters', 'a\u{200B}\u{2060}\u{FEFF}b\u{AD}c', 'abc'],
		['tag characters', 'x\u{E0041}\u{E007F}', 'x'],
		['a joiner between letters that need none', 'a\u{200D}b', 'ab'],
		['a lone surrogate', 'a\u{D800}b', 'a\u{FFFD}b'],
		['tabs and line ends', 'a\tb\rc\r\nd\u{2028}e\u{85}f', 'a b\nc\nd\ne\nf'],
	])('takes away %s', (_name, given, expected) => {
		expect(visible(given)).toBe(expected);
	});

	it('keeps the text behind a control string that nobody ends', () => {
		expect(visible('\u{1B}]0;The minister said\nthat')).toBe(']0;The minister said\nthat');
	});

	it('lets no control through and says the same the second time', () => {
		fc.assert(
			fc.property(text, given => {
				const clean = visible(given);
				expect(clean).not.toMatch(
					/[^\P{Cc}\n]|[\u{202A}-\u{202E}\u{2066}-\u{2069}\u{200B}\u{E0000}-\u{E007F}]/u,
				);
				expect(clean.isWellFormed()).toBe(true);
				expect(visible(clean)).toBe(clean);
				expect(clean.length).toBeLessThanOrEqual(given.length);
				expect(visibleLine(given)).not.toContain('\n');
			}),
			{numRuns: 2000},
		);
	});

	it('keeps every visible character of a text without escapes', () => {
		const letters = fc.string({
			unit: fc.constantFrom(...'aé“—北한ж ', '\u{200B}', '\u{202E}', '\u{7}', '\u{AD}'),
		});
		fc.assert(
			fc.property(letters, given => {
				expect(visible(given)).toBe([...given].filter(one => 'aé“—北한ж '.includes(one)).join(''));
			}),
		);
	});

	it('takes time that grows with the text alone', () => {
		const started = performance.now();
		visible('\u{1B}]'.repeat(200_000));
		visible('so\u{AD}ft '.repeat(200_000));
		visible(`\u{1B}[${';'.repeat(200_000)}`);
		expect(performance.now() - started).toBeLessThan(5000);
	});
});
