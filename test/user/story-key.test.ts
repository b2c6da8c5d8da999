import fc from 'fast-check';
import {expect, test} from 'vitest';
import {checksum} from '../../source/user/checksum.ts';
import {storyKey} from '../../source/user/story-key.ts';

const anyText = fc.string({unit: fc.constantFrom('a', 'é', ' ', '\n', '\t', '\u00A0', '\u2028', '”')});

test('a story keeps its key however its white space is set', () => {
	fc.assert(
		fc.property(anyText, text => {
			expect(storyKey(text)).toBe(checksum(text.split(/\s+/u).join(' ').trim()));
		}),
	);
	expect(storyKey('Two  words\n\nhere ')).toBe(storyKey('Two words here'));
	expect(storyKey('Two words')).not.toBe(storyKey('Twowords'));
});
