import {expect, test} from 'vitest';
import {keymap, typingContexts} from '../../source/explorer/keymap.ts';
import {actionOf} from '../../source/explorer/press.ts';
import {reduce} from '../../source/explorer/state/reduce.ts';
import {ownSettings, startState} from '../../source/explorer/state/start.ts';
import {withKeys} from '../../source/user/configuration/keys.ts';
import {harbourStory} from './harbour-story.ts';
import {sitDown} from './person.tsx';

/** The focus and the row selected there, after keys that are pressed at these milliseconds. */
const after = (...keys: ReadonlyArray<readonly [string, number]>): readonly [string, number] => {
	const start = startState(harbourStory, {label: 'harbour.txt', columns: 100, rows: 30});
	const state = keys.reduce((before, [key, at]) => {
		const action = actionOf(before, {kind: 'key', name: key, text: key}, at);
		return action === null ? before : reduce(before, action);
	}, start);
	return [state.focus, state.positions[state.focus].selected];
};

test('digits typed one after the other are one number', () => {
	expect(after(['1', 0], ['0', 300], ['G', 600])[0]).toBe('paragraphs');
	expect(after(['0', 0], ['3', 300], ['G', 600])).toEqual(['paragraphs', 3]);
});

test('a digit that led to a pane is done with after a pause', () => {
	expect(after(['3', 0], ['5', 4000], ['G', 4300])).toEqual(['claims', 4]);
	expect(after(['3', 0], ['2', 4000], ['G', 4300])).toEqual(['claims', 1]);
	expect(after(['3', 0], ['G', 4000])).toEqual(['claims', 7]);
});

test('a digit that led to a pane is no longer shown once it cannot be the first of a number', async () => {
	const person = sitDown(harbourStory, 100, 30);
	await person.press('3');
	expect(person.screen().at(-1)).toMatch(/ 3 *$/v);
	await person.sees('1 of 8');
	await person.press('G');
	await person.sees('8 of 8');
});

test('a digit and G at once are a number, and where that leads out of the pane it is said', async () => {
	const person = sitDown(harbourStory, 100, 30);
	await person.press('3', 'G');
	await person.sees('▌ 3 Fishermen');
	await person.sees('3G went to number 3: for the last of the claims wait a moment after 3');
	await person.press('5', 'G');
	await person.seesNot('went to number');
});

test('a digit goes to the pane for which it was chosen, and is a number alone where another key was', async () => {
	const bindings = withKeys(
		keymap,
		new Map([
			['focus-actors', ['a']],
			['focus-claims', ['5']],
		]),
		typingContexts,
	);
	const person = sitDown(harbourStory, 100, 30, {settings: {...ownSettings, bindings}});
	await person.press('2');
	await person.sees('┏ Paragraphs');
	await person.press('j');
	await person.sees('▌ 3 Fishermen');
	await person.press('5');
	await person.sees('┏ Claims');
	await person.press('a');
	await person.sees('┏ Actors');
	await person.press('3', 'G');
	await person.sees('┏ Actors');
	expect(person.rowWith('▸')).toContain('Tomas Reyle');
});

test('a number that nothing has is the pane of its first digit and the rest, which is said', async () => {
	const person = sitDown(harbourStory, 100, 30);
	await person.press('2', '3', 'G');
	await person.sees('there is no paragraph 23: 23 went to number 3 of the actors');
	await person.sees('┏ Actors');
	expect(person.rowWith('▸')).toContain('Tomas Reyle');
	await person.press('3', '5', 'G');
	await person.sees('there is no actor 35: 35 went to the claims of paragraph 5');
	expect(person.rowWith('▸ 5')).toContain('denied');
	await person.press('1', '0', '4', 'G');
	await person.sees('there is no paragraph 104: 104 went to paragraph 4');
	await person.sees('▌ 4 Tomas');
});

test('a number that nothing has goes as far as there is something, and that is said', async () => {
	const person = sitDown(harbourStory, 100, 30);
	await person.press('1', '2', 'G');
	await person.sees('the story has 7 paragraphs');
	await person.sees('▌ 7 Reyle');
	await person.press('tab', '9', 'G');
	await person.sees('5 actors show: this is the last one');
	await person.press('escape', 'g', 'j', 'f', '1', '4', 'G');
	await person.sees('paragraph 4 is hidden: Esc shows all');
});
