import {describe, expect, it} from 'vitest';
import {keymap, typingContexts} from '../../source/explorer/keymap.ts';
import type {State} from '../../source/explorer/state/state.ts';
import {harbourStory} from './harbour-story.ts';
import {sitDown} from './person.tsx';

/** The names of all keys that do something in a line that one types. */
const names = new Set(
	keymap.filter(({when}) => typingContexts.includes(when)).flatMap(({keys}) => keys.map(key => `x${key}`)),
);

describe('letters that arrive together are letters, be they the name of a key', () => {
	it.each<readonly [string, string, (state: State) => string | undefined]>([
		['the search line', '/', ({search}) => (search?.editing === true ? search.text : undefined)],
		['a note', 'M', ({noteLine}) => noteLine?.text],
		['the list of commands', ':', ({palette}) => palette?.text],
	])('in %s', async (_where, key, textOf) => {
		const person = sitDown(harbourStory);
		await person.press(key);
		for (const name of names) {
			await person.press('ctrl+u', 'x');
			await person.type(name.slice(1));
			expect(textOf(person.store.get()), name).toBe(name);
		}

		expect(person.asked).toEqual([]);
	});

	it('but not among the panes, where each is its own key', async () => {
		const person = sitDown(harbourStory);
		await person.type('jj');
		await person.sees('▌ 3 Fishermen');
		await person.type('up05G');
		await person.sees('▌ 5 Calder');
	});
});
