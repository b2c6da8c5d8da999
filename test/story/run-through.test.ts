import {expect, test} from 'vitest';
import {runThrough} from '../../source/story/run-through.ts';
import {sharedWords} from '../../source/story/shared-words.ts';

function* countTo(most: number): Generator<number, string> {
	for (let number = 1; number <= most; number++) yield number;
	return 'done';
}

test('what works in steps is run to its end, and each step is told', () => {
	const told: number[] = [];
	expect(runThrough(countTo(3), step => told.push(step))).toBe('done');
	expect(told).toEqual([1, 2, 3]);
	expect(runThrough(countTo(0))).toBe('done');
});

test('shared words are equal to those that are given', () => {
	const share = sharedWords();
	expect(['Moscow', 'said', 'Moscow', '__proto__', ''].map(share)).toEqual([
		'Moscow',
		'said',
		'Moscow',
		'__proto__',
		'',
	]);
});
