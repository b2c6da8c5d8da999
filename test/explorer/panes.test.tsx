import {describe, expect, it} from 'vitest';
import {harbourStory} from './harbour-story.ts';
import {sitDown} from './person.tsx';

describe('a person opens a story', () => {
	it('sees its headline, its sourcing in sum, the first paragraph selected', async () => {
		const person = sitDown(harbourStory);
		await person.sees('Harbour dredging splits Port Ellery council');
		await person.sees('8 claims · 6 named · 1 unnamed · 1 no source');
		await person.sees('▌ 1 Port Ellery will vote');
		await person.sees('Paragraphs 1/7');
	});

	it('reads who is in it: name, kind, mentions', async () => {
		const person = sitDown(harbourStory);
		await person.sees('Ines Calder');
		expect(person.rowWith(/Union org/u)).toMatch(/org +1/u);
		expect(person.rowWith(/Port Ellery +place/u)).toMatch(/place +2/u);
	});

	it('reads what is claimed, with marks for quotation, denial, dispute, and sources without a name', async () => {
		const person = sitDown(harbourStory);
		await person.sees('✗ ↔ denied');
		await person.sees('?Some residents');
		await person.sees('∅(nobody)');
		// A pronoun is said by name, in brackets.
		expect(person.rowWith('“Nobody')).toMatch(/5 +\[Ines Calder/u);
	});
});

describe('moving', () => {
	it('j and k move the selection, G and g go to the ends', async () => {
		const person = sitDown(harbourStory);
		await person.press('j', 'j');
		await person.sees('▌ 3 Fishermen');
		await person.press('k');
		await person.sees('▌ 2 Calder promised');
		await person.press('G');
		await person.sees('▌ 7 Reyle');
		await person.press('g');
		await person.sees('▌ 1 Port Ellery');
		await person.press('k');
		await person.sees('Paragraphs 0/7');
	});

	it('a number jumps or repeats', async () => {
		const person = sitDown(harbourStory);
		await person.press('4', 'G');
		await person.sees('▌ 4 Tomas Reyle');
		await person.press('3', 'G');
		await person.sees('▌ 3 Fishermen');
		await person.press('4', 'j');
		await person.sees('▌ 7 Reyle');
		await person.press('9', 'k');
		await person.sees('Paragraphs 0/7');
	});

	it('0G goes to the headline, and a 0 in front makes any digits a number', async () => {
		const person = sitDown(harbourStory);
		await person.press('0', 'G');
		await person.sees('Paragraphs 0/7');
		await person.press('0', '3', 'j');
		await person.sees('▌ 3 Fishermen');
		await person.press('0', '2', 'k', '0', 'j');
		await person.sees('▌ 2 Calder promised');
		await person.sees('┏ Paragraphs');
	});

	it('a number goes to what is labelled so: among the claims to the first one of the paragraph', async () => {
		const person = sitDown(harbourStory);
		await person.press('shift+tab', '7', 'G');
		expect(person.rowWith('▸ 7')).toContain('the union would');
		await person.press('5', 'G');
		expect(person.rowWith('▸ 5')).toContain('denied');
		await person.sees('5 of 8');
		await person.press('0', 'G');
		await person.sees('no claim of the headline shows: this is the next one');
		expect(person.rowWith('▸ 1')).toContain('Port Ellery will');
		await person.press('9', 'G');
		await person.sees('no claim of paragraph 9 shows: this is the last one');
		await person.press('shift+tab', '4', 'G');
		expect(person.rowWith('▸')).toContain('Boatmen');
	});

	it('1, 2 and 3 go to a pane, and j moves on there by one', async () => {
		const person = sitDown(harbourStory);
		await person.press('3', 'j');
		await person.sees('┏ Claims 8');
		await person.sees('2 of 8');
		await person.press('2');
		await person.sees('┏ Actors 5');
		await person.press('1', 'j', 'k');
		await person.sees('┏ Paragraphs 1/7');
	});

	it('Tab, Shift-Tab and the arrows go round the panes', async () => {
		const person = sitDown(harbourStory);
		await person.press('tab');
		await person.sees('┏ Actors');
		await person.press('right');
		await person.sees('┏ Claims');
		await person.press('tab');
		await person.sees('┏ Paragraphs');
		await person.press('shift+tab');
		await person.sees('┏ Claims');
		await person.press('h');
		await person.sees('┏ Actors');
	});

	it('Home, End and the page keys move too', async () => {
		const person = sitDown(harbourStory, 50, 12);
		await person.press('page down');
		const after = person.store.get().positions.paragraphs.selected;
		expect(after).toBeGreaterThan(1);
		await person.press('page up');
		expect(person.store.get().positions.paragraphs.selected).toBeLessThan(after);
		await person.press('end');
		await person.sees('▌ 7 Reyle');
		await person.press('home');
		await person.sees('▌ 1 Port');
		await person.press('space', 'space', 'space', 'space', 'space');
		await person.sees('▌ 7 Reyle');
		await person.press('b', 'ctrl+d', 'ctrl+u', 'b', 'b', 'b', 'b');
		await person.sees('Harbour dredging');
	});

	it('Ctrl-F and Ctrl-B turn pages as Space and b do, in a view and in the help too, and type nothing', async () => {
		const person = sitDown(harbourStory, 50, 12);
		await person.press('space');
		const after = person.screen();
		await person.press('b', 'ctrl+f');
		expect(person.screen()).toEqual(after);
		await person.press('ctrl+b');
		expect(person.store.get().positions.paragraphs.selected).toBe(0);
		await person.press('2', 'o', 'ctrl+f');
		expect(person.store.get().view?.selected).toBeGreaterThan(0);
		await person.press('?', 'ctrl+f', 'ctrl+f', 'ctrl+b');
		expect(person.store.get().help).toBe(8);
		await person.press('escape', '/', 'ctrl+f', ...'a', 'ctrl+b', ...'b');
		expect(person.store.get().search?.text).toBe('ab');
	});
});

describe('the panes are linked', () => {
	it('the paragraph at hand marks its actors and claims', async () => {
		const person = sitDown(harbourStory);
		await person.press('j', 'j', 'j');
		await person.sees('• 2 in this paragraph');
		expect(person.rowWith('accused  hiding')).toContain('│•▸');
		expect(person.rowWith(/Union org/u)).toContain('│• ');
	});

	it('the borders tell what a search leaves of them, and of how many', async () => {
		const person = sitDown(harbourStory);
		await person.press('/', ...'denied', 'enter');
		await person.sees('▌ 5 Calder denied');
		expect(person.rowWith('Actors 1 of 5')).toContain('• 1 in this paragraph');
		expect(person.rowWith('Claims 1 of 8')).toContain('• 1 of 2 in this paragraph');
		await person.resize(60, 20);
		expect(person.rowWith('Claims 1 of 8')).toContain('• 1 of 2 here');
	});

	it('claims that a search hides are told of as hidden, not as if nobody claimed anything', async () => {
		const person = sitDown(harbourStory);
		await person.press('/', ...'fishermen', 'enter');
		await person.sees('▌ 3 Fishermen');
		expect(person.rowWith('Claims 0 of 8')).toContain('• 0 of 1 in this paragraph');
		await person.sees('none match: 8 hidden');
		await person.press('enter');
		await person.sees('the claims of this paragraph are hidden: Esc shows all');
	});

	it('where a story has none, the list says none', async () => {
		const person = sitDown({...harbourStory, claims: []});
		await person.sees('Claims 0 ─');
		expect(person.rowWith(/ none /v)).not.toContain('hidden');
	});

	it('Enter on a paragraph goes to its first claim, Enter there to its words', async () => {
		const person = sitDown(harbourStory);
		await person.press('5', 'G', 'enter');
		await person.sees('┏ Claims');
		await person.sees('5 of 8');
		await person.press('g', 'enter');
		await person.sees('┏ Paragraphs 1/7');
	});

	it('Enter on an actor walks its mentions, n and N go on and wrap around', async () => {
		const person = sitDown(harbourStory);
		await person.press('2', 'j', 'enter');
		await person.sees('Ines Calder: mention 1 of 4');
		await person.press('n');
		await person.sees('mention 2 of 4');
		await person.press('N', 'N');
		await person.sees('mention 4 of 4');
		await person.sees('Paragraphs 5/7');
		await person.press('n');
		await person.sees('mention 1 of 4');
	});

	it('f filters everything to an actor and Esc clears it', async () => {
		const person = sitDown(harbourStory);
		await person.press('2', 'j', 'j', 'f');
		await person.sees('only Tomas Reyle (Esc: all)');
		await person.sees('2 shown');
		await person.sees('Claims 2');
		await person.press('escape');
		await person.seesNot('only Tomas');
		await person.sees('Claims 8');
	});

	it('a filter shows in the tabs of a narrow terminal, how much is left of each', async () => {
		const person = sitDown(harbourStory, 50, 20);
		await person.press('2', 'j', 'j', 'f');
		await person.sees('1 Paragraphs 2 [2 Actors');
		await person.press('escape');
		await person.sees('1 Paragraphs 7 [2 Actors 5]');
	});

	it('f on a claim filters to its source, and says so where there is none', async () => {
		const person = sitDown(harbourStory);
		await person.press('3', 'end', 'k', 'f');
		await person.sees('this claim gives no source');
		await person.press('3', 'j', 'g', 'j', 'j', 'f');
		await person.sees('the source of this claim names no actor');
		await person.press('g', 'f');
		await person.sees('only Ines Calder');
	});

	it.each([
		[80, 24],
		[60, 16],
	])('the words of a claim stand at the foot where its row cuts them, at %i by %i', async (columns, rows) => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('3', 'j', 'j', 'j', 'j');
		expect(person.rowWith(/▸ 5/v)).toContain('…');
		expect(person.screen().at(-1)).toMatch(/^ that there was such a survey +\? help +5 of 8/v);
		await person.press('1');
		expect(person.screen().at(-1)).toContain('go');
	});

	it('and not where the row has room for them', async () => {
		const person = sitDown(harbourStory, 100, 30);
		await person.press('z', '3', 'j', 'j', 'j', 'j');
		await person.sees('denied  that there was such a survey');
		expect(person.screen().at(-1)).toContain('/ search');
	});
});
