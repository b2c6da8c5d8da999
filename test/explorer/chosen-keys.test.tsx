import {describe, expect, it} from 'vitest';
import {keymap, typingContexts} from '../../source/explorer/keymap.ts';
import {ownSettings} from '../../source/explorer/state/start.ts';
import {withKeys} from '../../source/user/configuration/keys.ts';
import {harbourStory} from './harbour-story.ts';
import {listenTo} from './listener.tsx';
import {sitDown} from './person.tsx';

const settingsWith = (chosen: Readonly<Record<string, readonly string[]>>) => ({
	...ownSettings,
	bindings: withKeys(keymap, new Map(Object.entries(chosen)), typingContexts),
});

const chosen = settingsWith({
	mark: ['x'],
	'open-note': ['X'],
	undo: ['U'],
	filter: ['F'],
	escape: ['C'],
	'focus-actors': ['a'],
	'open-search': ['&'],
	'open-palette': ['alt+x'],
	'open-chooser-headlines': ['ctrl+o'],
	'close-line': ['ctrl+x'],
	'toggle-help': ['H'],
	quit: ['Q'],
});

describe('whoever chose other keys', () => {
	it('is told of those wherever a key is named', async () => {
		const person = sitDown(harbourStory, 100, 40, {settings: chosen});
		await person.press("'");
		await person.sees('x marks a paragraph or claim, X writes a note');
		await person.press('q', 'X');
		await person.sees('Enter keeps it, Ctrl-X does not');
		await person.press(...'ask', 'enter', 'x');
		await person.sees('paragraph 1 has a note: x again takes mark and note off, X changes it');
		await person.press('x');
		await person.sees('U brings them back');
		await person.press('j', 'j', 'j', 'F');
		await person.sees('2 actors in this paragraph: a goes to the actors');
		await person.press('a', 'j', 'F');
		await person.sees('only Ines Calder (C: all)');
		await person.press('&', ...'seals', 'enter');
		await person.sees('F takes the filter off, C ends the search');
		await person.press('C', 'C', 'H');
		await person.sees('Alt-x finds any of these by a part of its name');
		await person.press('G');
		await person.sees('Writing a note (after X)');
		await person.sees('Commands (after Alt-x)');
		await person.sees('In the list of stories (after Ctrl-O)');
		await person.press('H');
		await person.resize(50, 20);
		await person.sees('1 Paragraphs 7');
		await person.sees('a Actors 5');
		await person.resize(38, 5);
		await person.sees('Q or Ctrl-C quits');
	});

	it('and none for an action is told how to find it by its name', async () => {
		const person = sitDown(harbourStory, 100, 40, {settings: settingsWith({undo: [], mark: ['x']})});
		await person.press('M', ...'ask', 'enter', 'x', 'x');
		await person.sees('mark and note taken off paragraph 1: :undo brings them back');
		await person.press(':', ...'undo', 'enter');
		await person.sees('undone: paragraph 1 has its note');
	});

	it('hears of those', async () => {
		const person = listenTo(harbourStory, chosen);
		await person.hears('H reads the keys, capital Q leaves.');
		await person.press('a', 'j', 'F');
		expect(await person.hears('Only Ines Calder')).toContain('Capital C shows all.');
	});
});
