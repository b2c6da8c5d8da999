import {expect, test} from 'vitest';
import {formsOfWord} from '../../source/search/word-forms.ts';

test.each([
	['deny denies denied denying'],
	['plan plans planned planning'],
	['report reports reported reporting'],
	['hope hopes hoped hoping'],
	['visit visits visited visiting'],
	['admit admits admitted admitting'],
	['decide decides decided deciding'],
	['call calls called calling'],
	['press presses pressed pressing'],
	['reach reaches reached reaching'],
	['country countries'],
	['house houses'],
])('each of %j has the others', line => {
	const words = line.split(' ');
	for (const word of words) expect([...formsOfWord(word), word]).toEqual(expect.arrayContaining(words));
});

test.each([
	['hoped', 'hop'],
	['stared', 'star'],
	['news', 'new'],
	['united', 'units'],
	['spring', 'spr'],
	['crisis', 'crisi'],
	['need', 'ne'],
	['evening', 'even'],
	['cars', 'ca'],
])('%s is no form of %s', (word, other) => {
	expect([...formsOfWord(word)]).not.toContain(other);
});

test.each(['us', 'été', 'nato2', ''])('%j has no forms', word => {
	expect(formsOfWord(word).size).toBe(0);
});
