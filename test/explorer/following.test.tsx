import {describe, expect, it} from 'vitest';
import {harbourStory} from './harbour-story.ts';
import {sitDown} from './person.tsx';

const sizes = [
	[100, 40],
	[80, 24],
	[50, 20],
] as const;

describe.each(sizes)('from one thing to another at %ix%i', (columns, rows) => {
	it('Enter on a claim marks its words, and the pointer stays on that claim', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('5', 'G', 'tab', 'tab', 'j');
		expect(person.rowWith(/▸ 5/v)).toContain('“Nobody has');
		await person.press('enter');
		await person.sees('▌ 5 Calder denied');
		await person.press('D');
		await person.sees('no dispute of this claim was found');
		await person.press('3');
		expect(person.rowWith(/▸ 5/v)).toContain('“Nobody has');
	});

	it('the pointer goes on to the claims of another paragraph, and to the first of this one from elsewhere', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('3', 'end', 'enter', 'k', '3');
		expect(person.rowWith(/▸ 6/v)).toContain('is believed');
		await person.press('1', 'k', '3');
		expect(person.rowWith(/▸ 5/v)).toContain('denied');
	});

	it('o and f in the text take the actor of the pointer, where the paragraph mentions it', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('2', 'j', '1', 'o');
		await person.sees('┏ Actor · Ines Calder');
		await person.press('escape', 'f');
		await person.sees('only Ines Calder');
		await person.press('f');
		await person.seesNot('only Ines Calder');
	});

	it('o and f in the text take the only actor of a paragraph, and of several none', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('j', 'o');
		await person.sees('┏ Actor · Ines Calder');
		await person.press('escape', 'j', 'j', 'o');
		await person.sees('2 actors in this paragraph: 2 goes to the');
		await person.press('down', 'up', 'f');
		await person.sees('2 actors in this paragraph: 2 goes to the');
		await person.press('k', 'o');
		await person.sees('no actor here');
	});
});

describe.each(sizes.slice(0, 2))('from the actors at %ix%i', (columns, rows) => {
	it('the claims go along with the paragraph to which a mention leads', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('tab', 'end', 'enter');
		await person.sees('▌ 7 Reyle');
		await person.sees('┏ Actors');
		expect(person.rowWith(/•▸ 7/v)).toContain('the union would');
	});

	it('and with the one to which n leads from match to match', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('/', ...'calder', 'tab', 'enter', '2');
		await person.sees('▌ 1 Port');
		await person.press('n');
		await person.sees('▌ 2 Calder');
		await person.sees('┏ Actors');
		expect(person.rowWith(/•▸ 2/v)).toContain('promised');
	});
});

describe('to the actors', () => {
	it('the pointer comes to those of the paragraph at hand that show, where it would be out of sight', async () => {
		// Two rows of actors.
		const person = sitDown(harbourStory, 100, 12);
		await person.press('tab', 'end', 'enter', '1', 'g');
		await person.sees('•  Port Ellery');
		await person.press('2');
		await person.sees('•▸ Port Ellery');
		await person.press('j', '1', '2');
		await person.sees('•▸ Ines Calder');
	});
});

describe('a filter', () => {
	it('set and taken off leaves the claims at the paragraph at hand', async () => {
		const person = sitDown(harbourStory);
		await person.press('7', 'G', '2', 'j', 'j', 'f', 'f');
		await person.sees('Paragraphs 7/7');
		expect(person.rowWith(/▸ 7/v)).toContain('the union would');
		await person.press('1', 'g', '2', 'f');
		await person.sees('Paragraphs 4/7');
		expect(person.rowWith(/▸ 4/v)).toContain('accused');
	});
});

describe('a terminal that is too small', () => {
	it('says whole what it needs', async () => {
		const person = sitDown(harbourStory, 100, 30);
		await person.resize(22, 8);
		const said = person.screen().join(' ').replaceAll(/\s+/gv, ' ');
		expect(said).toContain('22x8: nutgraf needs 40x10 make it larger, or q or Ctrl-C quits');
	});
});
