import {describe, expect, it} from 'vitest';
import {harbourStory} from './harbour-story.ts';
import {sitDown} from './person.tsx';

/** The three usual terminals; the test's own is a hundred columns wide at most. */
const sizes = [
	[100, 40],
	[80, 24],
	[50, 20],
] as const;

describe.each(sizes)('at %ix%i', (columns, rows) => {
	it('Enter twice on an actor opens its card, and Enter there leads to a claim’s words', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('2', 'j', 'enter');
		await person.sees('Ines Calder: mention 1 of 4');
		// Where one pane shows at a time, the mention has led to the text.
		await person.press('2', 'enter');
		await person.sees('┏ Actor · Ines Calder');
		await person.sees('named  Calder 2 · Ines Calder 1 · 1 pronoun');
		expect(person.rowWith('▸')).toContain('Ines Calder said');
		await person.press('j', 'enter');
		await person.seesNot('┏ Actor');
		await person.sees('▌ 2 Calder promised');
	});

	it('s shows on whose word the story rests, and an unnamed source leads to its claims', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('s');
		await person.sees('┏ Sourcing');
		expect(person.rowWith('75%')).toMatch(/┃  named +6 +75%/v);
		await person.sees('▸  Some residents  1 claim in 3');
		await person.press('enter');
		await person.sees('┏ Claims · Some residents');
		await person.sees('that the noise will drive the seals');
		await person.press('[');
		await person.sees('┏ Sourcing');
		await person.press(']');
		await person.sees('┏ Claims · Some residents');
		await person.press('escape');
		await person.sees('Paragraphs');
	});

	it('d shows a denial and what it denies, and l and Enter lead to the other side', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('d');
		await person.sees('┏ Disputes 1');
		await person.sees('Tomas Reyle ↔ Ines Calder');
		await person.press(columns < 78 ? 'j' : 'l', 'enter');
		await person.sees('▌ 5 Calder denied');
		expect(person.store.get().opened).toBe(5);
	});

	it('d cuts long names, and never the words for what a claim does', async () => {
		const office = ', long at the head of the union of all boatmen of the bay and of both its rivers';
		const claims = harbourStory.claims.map(claim =>
			claim.source === null
				? claim
				: {...claim, source: {...claim.source, actor: null, text: `${claim.source.text}${office}`}},
		);
		const person = sitDown({...harbourStory, claims}, columns, rows);
		await person.press('d');
		expect(person.rowWith('↔ Calder')).toMatch(/1  Tomas Reyle.*… ↔ Calder,.*…/v);
		await person.sees('… ↔ accused');
		await person.sees('… ✗ ↔ denied');
	});

	it('D leads from a denial to what it denies and back', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('5', 'G', 'D');
		await person.sees('▌ 4 Tomas Reyle');
		expect(person.store.get().opened).toBe(4);
		await person.press('D');
		await person.sees('▌ 5 Calder denied');
		await person.press('1', 'g', 'D');
		await person.sees('no disputed claim here');
	});

	it('D leads from a denial to all that it denies, one after the other', async () => {
		const disputes = new Map([
			[3, [5]],
			[4, [5]],
			[5, [3, 4]],
		]);
		const claims = harbourStory.claims.map(claim => ({...claim, disputes: disputes.get(claim.id) ?? []}));
		const person = sitDown({...harbourStory, claims}, columns, rows);
		await person.press('5', 'G');
		for (const paragraph of [3, 5, 4, 5, 3]) {
			await person.press('D');
			await person.sees(`▌ ${paragraph} `);
		}
	});

	it('D leads on among claims of one paragraph as well, and [ back', async () => {
		const disputes = new Map([
			[4, [5, 6]],
			[5, [4]],
			[6, [4]],
		]);
		const denial = harbourStory.claims[4]!;
		const claims = harbourStory.claims.map(claim => ({
			...(claim.id === 4 ? {...denial, id: 4} : claim),
			disputes: disputes.get(claim.id) ?? [],
		}));
		const person = sitDown({...harbourStory, claims}, columns, rows);
		await person.press('3', 'j', 'j', 'j');
		const opened: Array<number | null> = [];
		for (const key of ['D', 'D', 'D', 'D', '[', '[']) {
			await person.press(key);
			opened.push(person.store.get().opened);
		}

		expect(opened).toEqual([5, 4, 6, 4, 6, 4]);
	});

	it('w shows who says what about whom, and a cell its claims', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('w');
		await person.sees('┏ Who says what about whom');
		await person.sees('▸Ines Calder');
		await person.press('enter');
		await person.sees('┏ Claims · Ines Calder about');
	});

	it('z gives a pane the whole screen, at a measure that reads well, and says how far one is', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('z', 'j');
		await person.seesNot('Actors 5 ─');
		expect(Math.max(...person.screen().map(row => row.replaceAll(/[┃│]/gv, '').trim().length))).toBeLessThan(
			Math.max(columns, 80) + 1,
		);
		await person.press('G');
		if (columns >= 60) await person.sees(' end ');
		await person.press('z');
		if (columns >= 60) await person.sees('Actors 5');
	});
});

describe('a view', () => {
	it('closes with Esc, q and its own key, and the panes are as they were', async () => {
		const person = sitDown(harbourStory);
		await person.press('j', 'j');
		const before = person.screen();
		for (const key of ['escape', 'q', 's']) {
			await person.press('s');
			await person.sees('┏ Sourcing');
			await person.press(key);
			await person.seesNot('┏ Sourcing');
			expect(person.screen()).toEqual(before);
		}

		expect(person.asked).toEqual([]);
	});

	it('that led to the text is one key away, and the footer says which', async () => {
		const person = sitDown(harbourStory);
		expect(person.screen().at(-1)).not.toContain('[ back');
		await person.press('d', 'enter');
		await person.sees('▌ 4 Tomas Reyle');
		expect(person.screen().at(-1)).toMatch(/^ \[ back  /v);
		await person.press('j', 'k', '[');
		await person.sees('┏ Disputes 1');
		await person.press('escape');
		expect(person.screen().at(-1)).not.toContain('[ back');
	});

	it('says nothing of a search or a filter, which do not narrow it, and Esc has one meaning at a time', async () => {
		const person = sitDown(harbourStory);
		await person.press('2', 'j', 'f');
		await person.sees('only Ines Calder (Esc: all)');
		await person.press('/', ...'survey', 'enter');
		await person.sees('/survey (Esc: all)');
		// Esc ends the search first.
		await person.seesNot('only Ines Calder (Esc: all)');
		await person.sees('only Ines Calder');
		await person.press('s');
		await person.sees('Esc close');
		await person.seesNot('/survey');
		await person.seesNot('only Ines');
		await person.seesNot('Esc: all');
		await person.press('escape');
		await person.sees('/survey (Esc: all)');
		await person.press('escape');
		await person.sees('only Ines Calder (Esc: all)');
		// While something is highlighted, Esc clears that.
		await person.press('enter');
		await person.seesNot('Esc: all');
		await person.press('escape');
		await person.sees('only Ines Calder (Esc: all)');
	});

	it('goes away for a pane, a search and help, and another view takes its place', async () => {
		const person = sitDown(harbourStory);
		await person.press('s', 'd');
		await person.sees('┏ Disputes');
		await person.press('?');
		await person.sees('┏ Keys');
		await person.press('escape');
		await person.sees('┏ Disputes');
		await person.press('3');
		await person.sees('┏ Claims 8');
		await person.press('w', '/', 'k', 'y', 'r', 'r');
		await person.sees('Paragraphs 7/7, 1 shown');
	});

	it('goes back through what one has seen, and says where nothing is left', async () => {
		const person = sitDown(harbourStory);
		await person.press('[');
		await person.sees('nowhere to go back to');
		await person.press('2', 'j', 'o');
		await person.sees('Actor · Ines Calder');
		await person.press('G', 'k', 'k', 'k', 'k', 'enter');
		const after = person.screen()[1];
		await person.press('[');
		await person.sees('Actor · Ines Calder');
		await person.press(']');
		await person.seesNot('nowhere');
		expect(person.screen()[1]).toBe(after);
		await person.press('[', '[');
		await person.sees('┏ Actors 5');
	});

	it('keeps its selection in view when the terminal changes', async () => {
		const person = sitDown(harbourStory, 100, 40);
		await person.press('2', 'j', 'o', 'G');
		const last = /(\d+) of \1/v;
		expect(person.rowWith(last)).not.toBe('');
		for (const [columns, rows] of [
			[50, 12],
			[90, 14],
			[41, 10],
		] as const) {
			await person.resize(columns, rows);
			expect(person.rowWith('▸')).not.toBe('');
			expect(person.rowWith(last)).not.toBe('');
		}
	});

	it('o on a claim of a source without a name shows the claims of that source, and says where there is none', async () => {
		const person = sitDown(harbourStory);
		await person.press('3', 'j', 'j', 'o');
		await person.sees('┏ Claims · Some residents');
		await person.press('escape', 'G', 'k', 'o');
		await person.sees('this claim gives no source');
	});

	it('shows a mark on a claim where it was set, and D leads on to the claim that contradicts it', async () => {
		const person = sitDown(harbourStory);
		await person.press('d', 'm');
		expect(person.rowWith('▸')).toContain('† ↔ accused');
		await person.press('D');
		await person.sees('▌ 5 Calder denied');
		await person.press('[');
		await person.sees('┏ Disputes 1');
		await person.press('s', 'D');
		await person.sees('no dispute of this claim was found');
	});

	it('of a person says what is claimed about them, of others about it', async () => {
		const person = sitDown(harbourStory, 100, 40);
		await person.press('2', 'j', 'o');
		await person.sees('Claimed about them');
		await person.press('escape', 'k', 'o');
		await person.sees('Claimed about it');
	});

	it('says what its signs and cells mean, and which keys go through its columns', async () => {
		const person = sitDown(harbourStory);
		await person.press('s');
		await person.sees('each sign is a paragraph, by its weakest claim');
		await person.seesNot('columns');
		await person.press('w');
		await person.sees('2 ✗denies +3: two claims deny, three others do something else');
		await person.sees('h/l columns');
	});

	it('J and K go from claim to claim and stop at the ends', async () => {
		const person = sitDown(harbourStory);
		await person.press('J');
		await person.sees('Paragraphs 2/7');
		await person.press('K', 'K');
		await person.sees('no claim further up');
	});
});
