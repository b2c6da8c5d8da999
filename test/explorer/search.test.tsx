import {describe, expect, it} from 'vitest';
import {contextOf} from '../../source/explorer/state/context.ts';
import {harbourStory} from './harbour-story.ts';
import {sitDown} from './person.tsx';

describe('searching', () => {
	it('narrows on every key, forgives a typing mistake, and Enter keeps what it found', async () => {
		const person = sitDown(harbourStory);
		await person.press('/', 'k', 'y', 'r', 'f', 'j', 'o', 'r', 'd');
		await person.sees('1 shown');
		await person.sees('/kyrfjord');
		await person.sees('▌ 7 Reyle');
		await person.press('enter');
		await person.sees('match 1 of 1');
		await person.seesNot('Fishermen');
	});

	it('Esc puts everything back where it was', async () => {
		const person = sitDown(harbourStory);
		await person.press('2', 'j', '/', 's', 'e', 'a', 'l', 's');
		await person.sees('1 shown');
		await person.press('escape');
		await person.sees('┏ Actors 5');
		await person.sees('▌ 1 Port');
		expect(person.store.get().positions.actors.selected).toBe(1);
		expect(person.store.get().search).toBeNull();
	});

	it('up and down walk the matches while typing, n and N after Enter', async () => {
		const person = sitDown(harbourStory);
		await person.press('/', 's', 'u', 'r', 'v', 'e', 'y', 'tab');
		await person.sees('reading order');
		await person.press('down');
		await person.sees('match 2 of 2');
		await person.press('down');
		await person.sees('match 1 of 2');
		await person.press('enter', 'n');
		await person.sees('match 2 of 2');
		await person.press('N');
		await person.sees('match 1 of 2');
		await person.press('escape');
		await person.sees('Claims 8');
	});

	it('understands by:, about: and is:, and says what it cannot understand', async () => {
		const person = sitDown(harbourStory);
		await person.press('/', ...'by:reyle');
		await person.sees('Claims 2');
		await person.press('ctrl+u', ...'is:denies');
		await person.sees('Claims 1');
		await person.press('ctrl+u', ...'is:denys ');
		await person.sees('did you mean is:denies?');
	});

	it('counts the headline among no paragraphs', async () => {
		const person = sitDown(harbourStory);
		await person.press('/', ...'harbour', 'tab', 'enter');
		await person.sees('Paragraphs 0/7, 2 shown');
		await person.press('/', 'ctrl+u', ...'splits', 'enter');
		await person.sees('Paragraphs 0/7, headline shown');
	});

	it('the line tells in which order what is found stands, on a narrow screen too', async () => {
		const person = sitDown(harbourStory, 50, 20);
		await person.press('/', ...'survey');
		await person.sees('2 · best first');
		await person.press('tab');
		await person.sees('2 · reading order');
	});

	it('by: forgives a slip in a name, and Enter says whom it was taken for', async () => {
		const person = sitDown(harbourStory);
		await person.press('/', ...'by:reylo');
		await person.sees('Claims 2 of 8');
		await person.press('enter');
		await person.sees('nobody in the story is called reylo: it is taken for Tomas Reyle');
		await person.press('/', 'ctrl+u', ...'by:ryele', 'enter');
		await person.sees('nobody in the story is called ryele: it is taken for Tomas Reyle');
		await person.sees('Claims 2 of 8');
	});

	it('by: says whether the story has nobody of that name, or no claim by them', async () => {
		const person = sitDown(harbourStory);
		await person.press('/', ...'by:kyrrfjord', 'enter');
		await person.sees('the story names Kyrrfjord, but reports no claim by that name; Esc shows all again');
		await person.press('/', 'ctrl+u', ...'by:wombat', 'enter');
		await person.sees('nobody in the story is called wombat: 2 lists who is; Esc shows all again');
	});

	it('an exact phrase matches only as it stands', async () => {
		const person = sitDown(harbourStory);
		await person.press('/', ...'"harbour floor"');
		await person.sees('1 shown');
		await person.sees('▌ 4 Tomas');
	});

	it('edits the line: words and characters go, and an empty line is left by Backspace', async () => {
		const person = sitDown(harbourStory);
		await person.press('/', ...'old seals', 'ctrl+w');
		expect(person.store.get().search?.text).toBe('old ');
		await person.press('backspace', 'backspace', 'backspace', 'backspace');
		expect(person.store.get().search?.text).toBe('');
		await person.press('backspace');
		expect(person.store.get().search).toBeNull();
	});

	it('with a search at hand the line opens with it, at its end, to be changed', async () => {
		const person = sitDown(harbourStory);
		await person.press('/', ...'seal', 'enter', '/', 's');
		await person.sees('/seals');
		expect(person.store.get().search?.text).toBe('seals');
	});

	it('brings earlier searches back with Up on an empty line, and says that it does', async () => {
		const person = sitDown(harbourStory);
		await person.press('/');
		await person.sees('type to search');
		await person.seesNot('earlier ones');
		await person.press('up', ...'seals', 'enter', 'escape', '/', ...'survey', 'enter', 'escape', '/');
		await person.sees('type to search, ↑ earlier ones');
		await person.press('up');
		await person.sees('/survey');
		await person.sees('Claims 2');
		await person.press('up', 'up');
		await person.sees('/seals');
		await person.press('down');
		await person.sees('/survey');
		await person.press('down');
		expect(person.store.get().search?.text).toBe('');
		// Once it is changed, Up and Down walk the matches again.
		await person.press('up', ...' harbour', 'down');
		await person.sees('match ');
		expect(person.store.get().search?.text).toBe('survey harbour');
	});

	it.each([
		[100, 30],
		[80, 24],
		[40, 12],
	])('says whole what is: takes, and the line stays in sight, at %i by %i', async (columns, rows) => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('/', ...'is:purple');
		await person.sees('/is:purple');
		expect(person.screen().join(' ').replaceAll(/\s+/gv, ' ')).toContain(
			'a claim is never “purple”: use is: with asserts, denies, accuses, predicts, believes, demands, promises, declines, asks, named, unnamed, none, direct, indirect, mixed, disputed',
		);
		await person.press('ctrl+u', ...'is:denys ');
		expect(person.screen().join(' ').replaceAll(/\s+/gv, ' ')).toContain('did you mean is:denies?');
		await person.sees('/is:denys');
	});

	it('a line longer than its row shows at its left that there is more, a note as well', async () => {
		const person = sitDown(harbourStory, 60, 20);
		const words = 'the dredger and the seals and the jetty and the survey and the mayor';
		for (const [key, sign] of [
			['/', '/'],
			['M', 'note: '],
		] as const) {
			await person.press(key, ...words);
			expect(person.screen().at(-1)?.startsWith(`${sign}…`)).toBe(true);
			expect(person.screen().at(-1)).toContain('the mayor');
			await person.press('home');
			expect(person.screen().at(-1)?.startsWith(`${sign}the dredger`)).toBe(true);
			expect(person.screen().at(-1)).toContain('…');
			await person.press('escape');
		}
	});

	it('says so when nothing is found', async () => {
		const person = sitDown(harbourStory);
		await person.press('/', ...'zeppelin');
		await person.sees('nothing found');
		await person.press('enter');
		await person.sees('Esc shows all again');
		await person.press('escape');
		await person.sees('▌ 1 Port');
	});

	it('keeps no search that is none: what is wrong with it stays to be read', async () => {
		const person = sitDown(harbourStory);
		await person.press('/', ...'is:foo', 'enter');
		await person.sees('a claim is never “foo”');
		await person.sees('/is:foo');
		expect(person.store.get().search?.editing).toBe(true);
		await person.press('ctrl+u', ...'is:', 'enter');
		await person.sees('nothing to search for yet');
		await person.press(...'denies', 'enter');
		await person.sees('match 1 of 1');
	});
});

describe('[ after a search', () => {
	it('goes back to the paragraph from which one searched, and ] to what was found', async () => {
		const person = sitDown(harbourStory);
		await person.press('j', 'j', '/', ...'Kyrr', 'enter');
		await person.sees('▌ 7 Reyle');
		await person.press('[');
		await person.sees('▌ 3 Fishermen');
		await person.sees('┏ Paragraphs 3/7 ━');
		await person.press(']');
		await person.sees('┏ Paragraphs 7/7, 1 shown');
	});

	it('goes back to the pane from which one searched', async () => {
		const person = sitDown(harbourStory);
		await person.press('3', 'j', '/', ...'Kyrr', 'enter', '[');
		await person.sees('┏ Claims 8');
		expect(person.rowWith(/▸ +2 .*promised/v)).not.toBe('');
		expect(contextOf(person.store.get())).toBe('panes');
	});

	it('goes back to an earlier search that was kept', async () => {
		const person = sitDown(harbourStory);
		await person.press('/', ...'survey', 'enter', '/', 'ctrl+u', ...'seals', 'enter', '[');
		await person.sees('/survey (Esc: all)');
		await person.press('[');
		await person.seesNot('/survey');
		await person.sees('▌ 1 Port');
	});

	it('that was given up finds nowhere to go', async () => {
		const person = sitDown(harbourStory);
		await person.press('j', '/', ...'Kyrr', 'escape', '[');
		await person.sees('nowhere to go back to');
		await person.press('/', ...'is:foo', 'enter', 'escape', '[');
		await person.sees('nowhere to go back to');
		await person.press('/', 'enter', '[');
		await person.sees('nowhere to go back to');
	});
});

describe.each([
	[100, 30],
	[80, 24],
	[60, 24],
] as const)('searching under a filter at %ix%i', (columns, rows) => {
	it('says that the words are elsewhere, and f looks there', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('2', 'j', 'f', '1', '/', ...'seals');
		await person.sees('0 paragraphs');
		await person.press('enter');
		const said = () =>
			person
				.screen()
				.join(' ')
				.replaceAll(/[┃│\s]+/gv, ' ');
		expect(said()).toContain('not in the paragraphs of Ines Calder, but in 1 other: f takes the filter off');
		await person.press('1');
		expect(person.screen()[0]).toContain('only Ines Calder');
		await person.press('f');
		await person.sees('▌ 3 Fishermen');
		expect(person.screen()[0]).not.toContain('only');
	});

	it('Esc ends the search first and then the filter, and each is told whole', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('2', 'j', 'f', '1', '/', ...'zeppelin', 'enter');
		await person.sees('nothing found in the whole story: Esc ends the search');
		await person.press('escape');
		expect(person.screen()[0]).toContain('only Ines Calder (Esc: all)');
		await person.press('escape');
		expect(person.screen()[0]).not.toContain('only');
	});
});
