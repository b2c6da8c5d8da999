import fc from 'fast-check';
import {expect, test} from 'vitest';
import {checksum} from '../../source/user/checksum.ts';

test('is 16 hexadecimal digits for any text, the same each time', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), text => {
			expect(checksum(text)).toMatch(/^[\da-f]{16}$/u);
			expect(checksum(text)).toBe(checksum([...text].join('')));
		}),
	);
});

test('tells texts apart by any one of their units, and by a zero at the end', () => {
	const text = 'The harbour master counted the boats. '.repeat(4000);
	const changed = [0, 1, 65_534, 65_535, 65_536, 65_537, text.length - 1].map(
		at => `${text.slice(0, at)}ł${text.slice(at + 1)}`,
	);
	const all = [text, ...changed, `${text}\0`, `${text}\0\0`, text.slice(1), '', '\0'];
	expect(new Set(all.map(checksum)).size).toBe(all.length);
});

test('gives a hundred thousand texts that are much alike a hundred thousand hashes', () => {
	const hashes = new Set(Array.from({length: 100_000}, (_, index) => checksum(`paragraph ${index}`)));
	expect(hashes.size).toBe(100_000);
});
