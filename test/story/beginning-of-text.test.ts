import {expect, test} from 'vitest';
import {beginningOf, shortened} from '../../source/story/beginning-of-text.ts';

test('a text is cut where a reader sees the end of a character', () => {
	expect(beginningOf('seals', 3)).toBe('sea');
	expect(beginningOf('ab👩‍🚀', 4)).toBe('ab');
	expect(beginningOf('ab🦭🦭', 5)).toBe('ab🦭');
	expect(beginningOf('cafe\u{301}s', 4)).toBe('caf');
});

test('a text that is cut has an ellipsis, and no space in front of it', () => {
	expect(shortened('the seals', 9)).toBe('the seals');
	expect(shortened('the seals', 4)).toBe('the…');
});
