import {describe, expect, it} from 'vitest';
import {firstOfRun, keyOfCharacter} from '../../source/explorer/key-name.ts';

describe('keys that came together', () => {
	it('are single characters where each is a key', () => {
		expect(firstOfRun('jjk', false)).toEqual({kind: 'key', name: 'j', text: 'j'});
		expect(firstOfRun('👩x', false)).toEqual({kind: 'key', name: '👩', text: '👩'});
	});

	it('are one text where one types, up to the next key that is none', () => {
		expect(firstOfRun('kremlin talks\rj', true)).toEqual({kind: 'text', text: 'kremlin talks'});
		expect(firstOfRun('\rj', true)).toEqual({kind: 'key', name: 'enter', text: '\r'});
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
