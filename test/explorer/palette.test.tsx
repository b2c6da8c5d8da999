import {describe, expect, it} from 'vitest';
import {documentAt} from '../document-of.ts';
import {harbourStory} from './harbour-story.ts';
import {sitDown} from './person.tsx';

const sizes = [
	[100, 40],
	[80, 24],
	[50, 20],
] as const;

describe.each(sizes)('the list of commands at %ix%i', (columns, rows) => {
	it('finds a command by a part of its name, and does it', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press(':', ...'whose word');
		expect(person.rowWith('▸')).toContain('sourcing: on whose word');
		await person.press('enter');
		await person.sees('┏ Sourcing');
	});

	it(':5 goes to paragraph 5, from a view as well, and [ comes back', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('s', ':', '5');
		await person.sees('go to paragraph 5');
		await person.press('enter');
		await person.sees('▌ 5 Calder denied');
		await person.press('[');
		await person.sees('┏ Sourcing');
		await person.press('escape', ':', '9', '9', 'enter');
		await person.sees('the story has 7 paragraphs');
	});
});

describe('the list of commands', () => {
	it('counts one paragraph as one', async () => {
		const story = documentAt({title: null, location: 'seals.txt'}, 'The seals are back.');
		const person = sitDown({...story, actors: [], claims: []});
		await person.press(':', '9');
		await person.sees('the story has 1 paragraph ');
	});

	it('opens with Ctrl-K, is gone through with the arrows and closed with Esc or Backspace', async () => {
		const person = sitDown(harbourStory);
		const before = person.screen();
		await person.press('ctrl+k');
		await person.sees('┏ Commands');
		await person.press('down', 'down', 'up', 'escape');
		expect(person.screen()).toEqual(before);
		await person.press(':', 'x', 'backspace', 'backspace');
		expect(person.screen()).toEqual(before);
	});

	it('is paged through with Ctrl-F and Ctrl-B', async () => {
		const person = sitDown(harbourStory);
		await person.press(':', 'ctrl+f');
		expect(person.store.get().palette).toMatchObject({text: '', selected: 25});
		await person.press('ctrl+b');
		expect(person.store.get().palette?.selected).toBe(0);
	});

	it('opens from the help, and takes its place', async () => {
		const person = sitDown(harbourStory);
		await person.press('?');
		await person.sees(': finds any of these by a part of its name');
		await person.press(':', ...'disputes', 'enter');
		await person.sees('┏ Disputes 1');
	});

	it('says where no command is called so, and stays open', async () => {
		const person = sitDown(harbourStory);
		await person.press(':', ...'zzqq');
		await person.sees('no command is called so');
		await person.press('enter', 'ctrl+u', ...'quit', 'enter');
		expect(person.asked).toEqual(['quit']);
	});

	it('does what goes out of the program too, on what was selected before', async () => {
		const person = sitDown(harbourStory);
		await person.press('j', ':', ...'copy citation', 'enter');
		await person.sees('copied paragraph 2 to the clipboard');
		expect(person.copied[0]).toContain('Calder promised that no jetty would close');
	});

	it.each([
		['help', 'help: all keys'],
		['theme', 'theme: the colours'],
		['zoom', 'zoom: the pane alone'],
		['save', 'report: write the report'],
		['exit', 'quit'],
		['filter', 'filter: show only'],
		['citation', 'copy the paragraph'],
		['card', 'card of the actor'],
		['reprot', 'report: write the report'],
		['sourcng', 'sourcing: on whose word'],
		['undo', 'undo the last change'],
		['signs', 'help: all keys'],
	])(':%s has “%s” at hand', async (typed, command) => {
		const person = sitDown(harbourStory);
		await person.press(':', ...typed);
		expect(person.rowWith('▸')).toContain(command);
	});

	it('has every word of the footer for a name', async () => {
		for (const view of [[], ['2'], ['w']]) {
			const person = sitDown(harbourStory, 100, 30);
			await person.press(...view);
			const footer = person.screen().at(-1) ?? '';
			const words = [...footer.matchAll(/(?<=\S )[a-z]{2,}(?= {2}|$)/gv)].map(([word]) => word);
			expect(words.length).toBeGreaterThan(4);
			// The list itself is open by then.
			for (const word of words.filter(other => other !== 'commands')) {
				await person.press(':', ...word);
				const row = person.rowWith('▸');
				expect(row, `${word} in ${view.join('')}`).not.toBe('');
				await person.press('ctrl+u', 'backspace');
			}
		}
	});

	it('does nothing by mere Enter that only has the letters that are typed', async () => {
		const person = sitDown(harbourStory);
		await person.press('m', ':', ...'thm');
		expect(person.rowWith('▸')).toBe('');
		await person.press('enter');
		await person.sees('no such command');
		await person.press('ctrl+u', 'backspace');
		await person.sees('†▌ 1');
	});

	it('tells where the theme is chosen, and puts what concerns several stories last where one is open', async () => {
		const person = sitDown(harbourStory);
		await person.press(':');
		expect(person.rowWith('▸')).toContain('sourcing: on whose word');
		await person.press(...'dark', 'enter');
		await person.sees('theme = dark');
	});

	it('cuts neither a key nor a label while its row has room', async () => {
		const person = sitDown(harbourStory, 80, 24);
		await person.press(':', ...'page');
		expect(person.rowWith('a page down')).toMatch(/ Space PgDn Ctrl-F +┃/v);
		await person.press('ctrl+u', ...'search');
		expect(person.rowWith('is:denies')).toContain('is:unnamed   / ┃');
	});
});
