import {expect, test} from 'vitest';
import {toldIn} from '../read.ts';

test('what somebody demands behind what he is quoted with is a claim of its own', () => {
	expect(
		toldIn(
			'Group leader Ansel Poole said the plan was an “utter shambles” and demanded an apology from the council.',
			'The blog wrote that “the second test almost never saves anybody” and called on Rovers to suspend the striker.',
		),
	).toEqual([
		'Group leader Ansel Poole (named): the plan was an “utter shambles”',
		'Group leader Ansel Poole (named): an apology from the council',
		'The blog (unnamed): that “the second test almost never saves anybody”',
		'The blog (unnamed): Rovers to suspend the striker',
	]);
});

test('what somebody rules out behind a promise is a claim of its own', () => {
	expect(toldIn('Premier Ilya Strand vowed to bring every sailor home, but ruled out using force.')).toEqual([
		'Premier Ilya Strand (named): to bring every sailor home',
		'Premier Ilya Strand (named): using force',
	]);
});

test('what is denied within a quotation stays in it', () => {
	const [first, ...more] = toldIn('“We promised to pay and denied nothing,” Ilya Strand said.');
	expect(first).toContain('We promised to pay and denied nothing');
	expect(more).toEqual([]);
});

test('what is found and then concluded are two claims of one speaker', () => {
	expect(
		toldIn(
			'The agency found no trace of the solvent in 58 of the 60 samples, and concluded that the river “poses no risk to human health.”',
		),
	).toEqual([
		'The agency (unnamed): no trace of the solvent in 58 of the 60 samples',
		'The agency (unnamed): that the river “poses no risk to human health.”',
	]);
});
