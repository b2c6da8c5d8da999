import {describe, expect, it} from 'vitest';
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
		await person.press('Enter');
		await person.sees('┏ Sourcing');
	});

	it(':5 goes to paragraph 5, from a view as well, and [ comes back', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('s', ':', '5');
		await person.sees('go to paragraph 5');
		await person.press('Enter');
		await person.sees('▌ 5 Calder denied');
		await person.press('[');
		await person.sees('┏ Sourcing');
		await person.press('Escape', ':', '9', '9', 'Enter');
		await person.sees('the story has 7 paragraphs');
	});
});

describe('the list of commands', () => {
	it('opens with Ctrl-K, is gone through with the arrows and closed with Esc or Backspace', async () => {
		const person = sitDown(harbourStory);
		const before = person.screen();
		await person.press('Ctrl-K');
		await person.sees('┏ Commands');
		await person.press('Down', 'Down', 'Up', 'Escape');
		expect(person.screen()).toEqual(before);
		await person.press(':', 'x', 'Backspace', 'Backspace');
		expect(person.screen()).toEqual(before);
	});

	it('is paged through with Ctrl-F and Ctrl-B', async () => {
		const person = sitDown(harbourStory);
		await person.press(':', 'Ctrl-F');
		expect(person.store.get().palette).toMatchObject({text: '', selected: 25});
		await person.press('Ctrl-B');
		expect(person.store.get().palette?.selected).toBe(0);
	});

	it('opens from the help, and takes its place', async () => {
		const person = sitDown(harbourStory);
		await person.press('?');
		await person.sees(': finds any of these by a part of its name');
		await person.press(':', ...'disputes', 'Enter');
		await person.sees('┏ Disputes 1');
	});

	it('says where no command is called so, and stays open', async () => {
		const person = sitDown(harbourStory);
		await person.press(':', ...'zzqq');
		await person.sees('no command is called so');
		await person.press('Enter', 'Ctrl-U', ...'quit', 'Enter');
		expect(person.asked).toEqual(['quit']);
	});

	it('does what goes out of the program too, on what was selected before', async () => {
		const person = sitDown(harbourStory);
		await person.press('j', ':', ...'copy citation', 'Enter');
		await person.sees('copied paragraph 2 to the clipboard');
		expect(person.copied[0]).toContain('Calder promised that no jetty would close');
	});
});
