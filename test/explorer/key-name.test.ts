import {describe, expect, it} from 'vitest';
import {firstOfRun, keyOfCharacter} from '../../source/explorer/key-name.ts';

describe('keys that came together', () => {
	it('are single characters where each is a key', () => {
		expect(firstOfRun('jjk', false)).toBe('j');
		expect(firstOfRun('👩x', false)).toBe('👩');
	});

	it('are one text where one types, up to the next key that is none', () => {
		expect(firstOfRun('kremlin talks\rj', true)).toBe('kremlin talks');
		expect(firstOfRun('\rj', true)).toBe('\r');
	});

	it.each([
		['\t', 'tab'],
		['\r', 'enter'],
		['\u{7F}', 'backspace'],
		['\u{4}', 'ctrl+d'],
		['\u{1A}', 'ctrl+z'],
		['G', 'G'],
		[' ', 'space'],
	])('%j is %s', (character, key) => {
		expect(keyOfCharacter(character)).toBe(key);
	});
});
