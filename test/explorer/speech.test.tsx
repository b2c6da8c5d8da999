import {describe, expect, it} from 'vitest';
import {keymap} from '../../source/explorer/keymap.ts';
import {harbourStory, headlineStory} from './harbour-story.ts';

import {listenAmong, listenTo} from './listener.tsx';
import {documentAt} from '../document-of.ts';

describe('a person who listens opens a story', () => {
	it('hears the headline, how long it is, how to get help, and the first paragraph with what stands in it', async () => {
		const person = listenTo(harbourStory);
		await person.hears('Harbour dredging splits Port Ellery council.');
		await person.hears('7 paragraphs. Question mark reads the keys, q leaves.');
		await person.hears('Paragraphs. Paragraph 1 of 7: Port Ellery will vote next week');
		await person.hears('Actors: Port Ellery and Ines Calder. 1 claim.');
	});

	it('hears each paragraph, and where the text ends', async () => {
		const person = listenTo(harbourStory);
		await person.press('j');
		await person.hears('Paragraph 2 of 7: Calder promised');
		await person.press('G');
		await person.hears('Paragraph 7 of 7: Reyle said');
		await person.press('j');
		await person.hears('At the end.');
		await person.press('g', 'k');
		await person.hears('Headline: Harbour dredging');
		await person.press('k');
		await person.hears('At the beginning.');
	});

	it('goes to the claims and hears all that the marks of the pane stand for', async () => {
		const person = listenTo(harbourStory);
		await person.press('3');
		await person.hears(
			'Claims, 1 of 8: Mayor Ines Calder said: Port Ellery will vote next week. Paragraph 1.',
		);
		await person.press('j', 'j');
		await person.hears(
			'Claim 3 of 8: Some residents fear: that the noise will drive the seals away for good. Paragraph 3. Unnamed source. Predicts.',
		);
		await person.press('j', 'j');
		await person.hears(
			'Claim 5 of 8: Calder denied: that there was such a survey. Paragraph 5. Denies. Disputed with Tomas Reyle, paragraph 4.',
		);
		await person.press('j');
		// Whom a pronoun means is a guess, and told as one.
		await person.hears(
			'Claim 6 of 8: She, most likely Ines Calder, said: “Nobody has measured anything since I took office,” Paragraph 5. Quoted.',
		);
		await person.press('j');
		await person.hears(
			'Claim 7 of 8: No source, is believed: to have been hired already. Paragraph 6. Believes.',
		);
	});

	it('hears of the headline by its name', async () => {
		const person = listenTo(headlineStory);
		await person.press('3', 'j', 'j', 'j', 'j');
		await person.hears('Disputed with No source, headline.');
		await person.press('k', 'g', ':', '0');
		await person.hears('Enter goes to the headline.');
		await person.press('enter', '2');
		await person.hears('In the headline, where you are.');
	});

	it('hears who an actor is and where, and goes through its mentions', async () => {
		const person = listenTo(harbourStory);
		await person.press('tab', 'j');
		await person.hears('Actors, 1 of 5: Port Ellery, place, 2 mentions, in the headline and paragraph 1.');
		await person.hears(
			'Actor 2 of 5: Ines Calder, person, 4 mentions, in paragraphs 1, 2 and 5. Mayor of Port Ellery. In paragraph 1, where you are.',
		);
		await person.press('enter');
		await person.hears('Ines Calder: mention 1 of 4.');
		await person.hears('Paragraph 1 of 7:');
		await person.press('n');
		await person.hears('Ines Calder: mention 2 of 4. As Calder.');
		await person.hears('Paragraph 2 of 7: Calder promised');
	});

	it('hears the parts of a claim when it goes to its words', async () => {
		const person = listenTo(harbourStory);
		await person.press('3', 'j', 'j', 'j', 'j', 'enter');
		await person.hears('Source: Calder. Cue: denied. Words: that there was such a survey.');
		await person.hears('Paragraphs. Paragraph 5 of 7: Calder denied');
	});

	it('hears what a filter leaves, and that it is gone', async () => {
		const person = listenTo(harbourStory);
		await person.press('2', 'j', 'j', 'f');
		await person.hears('Only Tomas Reyle: 2 paragraphs');
		await person.press('escape');
		await person.hears('All again: 8 paragraphs, 5 actors, 8 claims.');
		await person.press('escape');
		await person.hears('Nothing to clear.');
	});

	it('hears that a key does nothing, and says where it is when asked', async () => {
		const person = listenTo(harbourStory);
		await person.press('x');
		await person.hears('x does nothing here.');
		await person.press('2', 'ctrl+l');
		await person.hears('8 claims, 6 named, 1 unnamed, 1 no source. 5 actors.');
		await person.hears('Actors, 1 of 5: Port Ellery');
	});
});

describe('searching by ear', () => {
	it('is told of what is found once the typing stops, not at each letter', async () => {
		const person = listenTo(harbourStory);
		await person.press('/');
		await person.hears('Search: type words.');
		person.type('survay');
		expect(await person.hears('Search survay:')).toBe('Search survay: 2 paragraphs, 3 actors, 2 claims.');
		expect(person.lines().filter(line => line.startsWith('Search s'))).toHaveLength(1);
		await person.press('down');
		await person.hears('Match 2 of 2.');
		await person.hears('Found: survey.');
		await person.press('enter');
		await person.hears('Search survay is kept: 2 paragraphs');
		await person.press('escape');
		await person.hears('The search is over. All again: 8 paragraphs');
	});

	it('goes back to where it was when it gives up, and hears what is wrong with a query', async () => {
		const person = listenTo(harbourStory);
		await person.press('j', '/');
		person.type('is:purple');
		await person.hears('A claim is never “purple”');
		await person.press('escape');
		await person.hears('Search given up.');
		await person.hears('Paragraphs. Paragraph 2 of 7: Calder promised');
	});
});

describe('marks, notes and commands by ear', () => {
	it('a note is written, kept, heard with its paragraph, and found again', async () => {
		const person = listenTo(harbourStory);
		await person.press('M');
		await person.hears('Note: type it. Enter keeps it, Escape leaves it as it was.');
		person.type('ask the mayor');
		await person.hears('Note: ask the mayor');
		await person.press('enter');
		await person.hears('Note kept on paragraph 1.');
		await person.press('j', 'k');
		await person.hears('Paragraph 1 of 7:');
		await person.hears('Your note: ask the mayor. Actors:');
		await person.press("'");
		await person.hears('Marks and notes 1.');
		await person.hears('1 of 1: 1 Port Ellery will vote');
	});

	it('a note that is given up is told of', async () => {
		const person = listenTo(harbourStory);
		await person.press('M', 'escape');
		await person.hears('The note is left as it was.');
	});

	it('a command is found by a part of its name', async () => {
		const person = listenTo(harbourStory);
		await person.press(':');
		await person.hears('Commands: type a part of one, or the number of a paragraph.');
		await person.hears('1 of ');
		person.type('dispu');
		await person.hears('disputes: claims that contradict each other.');
		await person.press('enter');
		await person.hears('1 dispute.');
		await person.press('escape', ':');
		await person.hears('Commands:');
		person.type('5');
		await person.hears('Enter goes to paragraph 5.');
		await person.press('enter');
		await person.hears('Paragraph 5 of 7');
	});

	it('y says what was copied', async () => {
		const person = listenTo(harbourStory);
		await person.press('j', 'y');
		await person.hears('Copied paragraph 2 to the clipboard.');
		expect(person.asked).toEqual(['copy']);
	});
});

describe('the views by ear', () => {
	it('a card tells all of an actor, and leads on', async () => {
		const person = listenTo(harbourStory);
		await person.press('2', 'j', 'o');
		await person.hears('Card of Ines Calder, person, 4 mentions');
		await person.hears(
			'Named: Calder 2, Ines Calder 1 and 1 pronoun. 4 claims, 1 of them disputed by others; 0 claimed about them.',
		);
		await person.hears('Claims 4.');
		await person.hears('1 of');
		await person.press('end');
		await person.hears('Mentioned in 3.');
		await person.hears(': Paragraph 5: Calder denied');
		await person.press('[');
		await person.hears('Actors, 2 of 5: Ines Calder');
	});

	it('the sourcing is told in numbers and places', async () => {
		const person = listenTo(harbourStory);
		await person.press('s');
		await person.hears(
			'Sourcing of 8 claims: named 6, 75 percent; unnamed 1, 13 percent; no source 1, 12 percent. Direct 1, in part 0, indirect 7.',
		);
		await person.hears('On an unnamed source: paragraph 3.');
		await person.hears('On no source: paragraph 6.');
		await person.hears('1 of 2: Some residents 1 claim in 3.');
		await person.press('enter');
		await person.hears('1 of 1: Some residents fear: that the noise');
	});

	it('the matrix is told by pairs, the disputes by claims', async () => {
		const person = listenTo(harbourStory);
		await person.press('w');
		await person.hears('Who says what about whom:');
		const cell = await person.hears('1 of');
		expect(cell).toMatch(
			/^1 of \d: Ines Calder about (?:Port Ellery|Kyrrfjord): (?:1 claim, asserts|nothing)\.$/v,
		);
		await person.press('l');
		await person.hears('Ines Calder about');
		await person.press('escape', 'd');
		await person.hears('1 dispute.');
		await person.hears('1 Tomas Reyle and Ines Calder.');
		await person.hears('1 of 2: Tomas Reyle accused');
		await person.press('j');
		await person.hears('2 of 2: Calder denied');
	});
});

const offer = (title: string, ...paragraphs: readonly string[]) => ({
	label: `${title.toLowerCase()}.txt`,
	title: null,
	published: null,
	isNear: true,
	open: async () => documentAt({title, location: title}, ...paragraphs),
});

it('several stories by ear: the list is gone through, one is opened, the words of all are searched', async () => {
	const person = listenAmong([
		offer('Ferries', 'The ferry will stop at night, Petra Aune said.', 'The seals did not mind.'),
		offer('Dredging', 'The harbour will be dredged.', 'Some residents fear for the seals.'),
	]);
	await person.hears('2 stories: type a part of a headline.');
	await person.press('down');
	await person.hears('2 of 2:');
	await person.press('enter');
	await person.hears('Dredging.');
	await person.hears('Paragraphs. Paragraph 1 of 2: The harbour will be dredged.');
	await person.press('ctrl+p');
	await person.hears('2 stories:');
	await person.press('tab');
	await person.hears('Search in all stories: type words.');
	person.type('seals');
	await person.hears('seals: 2 paragraphs in 2 stories.');
	await person.hears('1 of 2: Ferries, paragraph 2: The seals did not mind.');
	await person.press('enter');
	await person.hears('Ferries.');
	await person.press('S');
	await person.hears('The line has: seals, and what you type takes its place.');
	await person.hears('seals: 2 paragraphs in 2 stories.');
	await person.hears('1 of 2: Ferries, paragraph 2');
	person.type('harbour');
	await person.hears('harbour: 1 paragraph in 1 story.');
});

it('commands by ear: a slip of the keyboard is forgiven, and what only has the letters is not chosen', async () => {
	const person = listenTo(harbourStory);
	await person.press(':');
	await person.hears('Commands: type a part of one');
	person.type('fitler');
	await person.hears('1 of 2: filter: show only this actor');
	await person.press('ctrl+u');
	person.type('thm');
	await person.hears('No such command. Down goes to one like it.');
});

describe('the keys by ear', () => {
	it('are read one by one, all of them, by names that are spoken', async () => {
		const person = listenTo(harbourStory);
		await person.press('?');
		await person.hears('Down and Up go through them, Escape closes them.');
		await person.hears('Panes. Tab: next pane.');
		for (let step = 0; step < 300 && person.lines().at(-1) !== 'At the end.'; step++) await person.press('j');
		await person.hears('At the end.');
		const heard = person.lines().join('\n');
		const isDrawn = new Set(['zoom', 'redraw', 'move', 'toggleHelp']);
		for (const {label} of keymap.filter(({when, action}) => when === 'panes' && !isDrawn.has(action.type)))
			expect(heard).toContain(`: ${label}.`);
		expect(heard).toContain('Space or Page Down or Ctrl-F: 10 down.');
		expect(heard).toContain('Ctrl-L: say where you are, and what the story has.');
		expect(heard).toContain('question mark: all keys.');
		await person.press('escape');
		await person.hears('The keys are closed.');
		await person.press('q');
		expect(person.asked).toEqual(['quit']);
	});
});

it('nothing of the pictures is ever said: no box, no bar, no chart, no sign for a word', async () => {
	const person = listenTo(harbourStory);
	for (const key of [
		'j',
		'2',
		'o',
		'j',
		'escape',
		's',
		'j',
		'w',
		'l',
		'd',
		'escape',
		'3',
		'j',
		'enter',
		'?',
		'j',
	])
		await person.press(key);
	await person.hears('keys. Down and Up');
	expect(person.written()).not.toMatch(/[\u2500-\u259F▸•∅✗↔↵⇥]/u);
});
