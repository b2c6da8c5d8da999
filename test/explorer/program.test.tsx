import {describe, expect, it} from 'vitest';
import {keymap} from '../../source/explorer/keymap.ts';
import {readableKey} from '../../source/explorer/keys/readable-key.ts';
import {harbourStory} from './harbour-story.ts';
import {sitDown} from './person.tsx';

describe('the program', () => {
	it('? shows every key of the table, scrolled with j, and Esc closes it', async () => {
		const person = sitDown(harbourStory, 100, 30);
		await person.press('?');
		await person.sees('┏ Keys');
		const seen = new Set(person.screen());
		for (let page = 0; page < 7; page++) {
			await person.press('space');
			for (const row of person.screen()) seen.add(row);
		}

		const text = [...seen].join('\n');
		for (const binding of keymap.filter(({when}) => when === 'panes')) {
			expect(text).toContain(binding.keys.map(key => readableKey(key)).join(' '));
		}

		await person.press('escape');
		await person.sees('Paragraphs 1/7');
	});

	it.each([
		[80, 24],
		[50, 20],
	])('? says first what the signs mean, at %i by %i', async (columns, rows) => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('?');
		expect(person.screen()[1]).toMatch(/Signs/v);
		for (const sign of ['•', '?', '∅', '✗', '†', '↔', '“', '‘'])
			expect(person.rowWith(`┃  ${sign}  `), sign).not.toBe('');
		expect(
			person
				.screen()
				.join(' ')
				.replaceAll(/[\s┃]+/gv, ' '),
		).toContain('[name] whom a pronoun or other words most likely mean; the story does not say it');
	});

	it('? goes to its end with G and back with g', async () => {
		const person = sitDown(harbourStory, 80, 24);
		await person.press('?');
		await person.sees('more lines');
		await person.press('G');
		await person.sees('suspend; fg comes back');
		await person.seesNot('more lines');
		await person.press('k', 'g');
		await person.sees('finds any of these by a part of its name');
	});

	it.each([
		[100, 30],
		[50, 20],
	])(
		'? names every key whole, and ends with a line that says something, at %i by %i',
		async (columns, rows) => {
			const person = sitDown(harbourStory, columns, rows);
			await person.press('?', 'G');
			expect(person.screen().at(-3)).toMatch(/\S.*Ctrl-C +quit/v);
			await person.press('k');
			await person.sees('↓ 1 more line ');
			const seen = new Set<string>();
			await person.press('g');
			for (let page = 0; page < 12; page++) {
				for (const row of person.screen()) seen.add(row);
				await person.press('space');
			}

			const text = [...seen].join('\n');
			expect(text).not.toContain('…');
			expect(text).toMatch(columns === 100 ? /Backspace Delete Ctrl-H +erase/v : /┃ +Ctrl-H +┃/v);
		},
	);

	it('q and Ctrl-C ask to leave, Ctrl-Z to suspend, Ctrl-L to draw anew', async () => {
		const person = sitDown(harbourStory);
		await person.press('q', 'ctrl+c', 'ctrl+z', 'ctrl+l');
		expect(person.asked).toEqual(['quit', 'quit', 'suspend', 'redraw']);
	});

	it('q types a letter in the search line', async () => {
		const person = sitDown(harbourStory);
		await person.press('/', 'q');
		expect(person.asked).toEqual([]);
		expect(person.store.get().search?.text).toBe('q');
	});

	it('the layout follows the terminal: side by side, stacked, one pane with tabs, too small', async () => {
		const person = sitDown(harbourStory, 100, 30);
		await person.press('j', 'j', 'j', 'j', 'j', 'j');
		await person.sees('▌ 7 Reyle');
		await person.resize(80, 24);
		await person.sees('▌ 7 Reyle');
		expect(person.rowWith('Actors 5')).toContain('Claims 8');
		await person.resize(50, 20);
		await person.sees('[1 Paragraphs 7]');
		await person.sees('▌ 7 Reyle');
		await person.press('2');
		await person.sees('[2 Actors 5]');
		await person.press('j', 'enter');
		await person.sees('[1 Paragraphs 7]');
		await person.resize(39, 9);
		await person.sees('nutgraf needs 40x10');
	});

	it.each([
		[80, 16],
		[60, 16],
	])('where there is room for one list alone, the other is told of, at %i by %i', async (columns, rows) => {
		const person = sitDown(harbourStory, columns, rows);
		await person.sees('Claims 8 · 2 Actors 5');
		await person.press('2');
		await person.sees('Actors 5 · 3 Claims 8');
	});

	it('the header sums up the sourcing in fewer words where there is less room', async () => {
		const person = sitDown(harbourStory, 60, 24);
		expect(person.screen()[0]).toContain('8 claims · 6 named');
		await person.resize(100, 24);
		await person.sees('8 claims · 6 named · 1 unnamed · 1 no source');
	});

	it('on a screen that is too small no key acts unseen but those that leave, suspend and draw anew', async () => {
		const person = sitDown(harbourStory);
		await person.press('j', 's');
		await person.resize(39, 9);
		await person.sees('39x9: nutgraf needs 40x10');
		await person.sees('make it larger, or q or Ctrl-C quits');
		const before = person.store.get();
		await person.press('j', 'm', 'f', '/', 'escape', ':', '3', 'G', 'enter', 'tab', 'ctrl+z', 'ctrl+l');
		expect(person.store.get()).toBe(before);
		await person.press('q', 'ctrl+c');
		expect(person.asked).toEqual(['suspend', 'redraw', 'quit', 'quit']);
		await person.resize(100, 30);
		await person.sees('┏ Sourcing');
	});

	it('a note that is being written when the screen gets too small is not lost by a q', async () => {
		const person = sitDown(harbourStory);
		await person.press('M', ...'ask');
		await person.resize(39, 9);
		await person.sees('make it larger, or Ctrl-C quits');
		await person.press('q', 'x');
		await person.resize(100, 30);
		await person.sees('note: ask ');
		expect(person.asked).toEqual([]);
	});

	it('two hundred keys at once arrive at the right place', async () => {
		const person = sitDown(harbourStory);
		await person.type('jk'.repeat(99) + 'jj');
		await person.sees('▌ 3 Fishermen');
	});
});
