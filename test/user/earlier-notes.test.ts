import {utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {blocksOf, type StoryDocument} from '../../source/story/document.ts';
import {describeEarlierNotes, findEarlierNotes, placeNotes} from '../../source/user/earlier-notes.ts';
import {aboutOf, notesOf} from '../../source/user/kept.ts';
import {changeNotes, notesFile} from '../../source/user/notes-file.ts';
import {paragraphTarget, withNote, type Note} from '../../source/user/notes.ts';
import {storyKey} from '../../source/user/story-key.ts';
import type {UserFolders} from '../../source/user/folders.ts';
import {newPerson} from './folder.ts';
import {documentAt} from '../document-of.ts';

const storyOf = (title: string | null, location: string, ...paragraphs: readonly string[]): StoryDocument =>
	documentAt({title, location}, ...paragraphs);

const opening = 'The footbridge over the Osk stays shut, the town said on Monday.';
const surveyor = 'A surveyor found that two of its bolts are gone.';
const schools = 'Both schools will send the children round by the mill.';
const first = storyOf('Footbridge stays shut', 'bridge.txt', opening, surveyor, schools);
const now = new Date('2026-03-04T05:06:07Z');

const onParagraph = (document: StoryDocument, number: number, note: string | null): Note =>
	withNote([], paragraphTarget(blocksOf(document).find(block => block.number === number)!), note, now)[0]!;

const onClaim = (words: string, paragraph: number): Note => ({
	kind: 'claim',
	paragraph,
	start: 1,
	end: 2,
	words,
	note: 'ask',
	changed: now.toISOString(),
});

const keep = (folders: UserFolders, document: StoryDocument, ...notes: readonly Note[]): string => {
	changeNotes(folders, storyKey(document.text), aboutOf(document), () => notes);
	return notesFile(folders, storyKey(document.text));
};

const wordsAt = ({text}: StoryDocument, {start, end}: Note): string => text.slice(start, end);

describe('notes on an earlier version of a story', () => {
	const changed = storyOf(
		'Footbridge stays shut',
		'bridge.txt',
		opening,
		'Nobody was hurt.',
		surveyor,
		'The mill is near.',
	);

	it('stand with their words, wherever those are now, and those are lost whose words are gone', () => {
		const notes = [onParagraph(first, 0, null), onParagraph(first, 2, 'who?'), onParagraph(first, 3, null)];
		const {placed, lost} = placeNotes(notes, changed);
		expect(placed.map(note => [note.paragraph, note.note, wordsAt(changed, note)])).toEqual([
			[0, null, 'Footbridge stays shut'],
			[3, 'who?', surveyor],
		]);
		expect(lost).toEqual([notes[2]]);
	});

	it('on a claim stand with its words, also where it leaves some out', () => {
		const whole = onClaim('that two of its bolts are gone', 2);
		const inPieces = onClaim('The footbridge … stays shut', 1);
		const gone = onClaim('send … by the ferry', 3);
		const {placed, lost} = placeNotes([whole, inPieces, gone], changed);
		expect(placed.map(note => [note.paragraph, wordsAt(changed, note)])).toEqual([
			[1, 'The footbridge over the Osk stays shut'],
			[3, 'that two of its bolts are gone'],
		]);
		expect(lost).toEqual([gone]);
	});

	it('on a claim that runs on over paragraphs stand on all of it', () => {
		const said = ['“The bridge is shut, and it stays shut.', '“Nobody knows for how long,” said Ada Brook.'];
		const before = storyOf(null, 'bridge.txt', opening, ...said);
		const after = storyOf(null, 'bridge.txt', opening, surveyor, ...said);
		const whole = {
			...onClaim('The bridge is shut, and it stays shut. … Nobody knows for how long', 2),
			start: before.text.indexOf('The bridge'),
		};
		const joined = onClaim('it stays shut. “Nobody knows', 2);
		const {placed, lost} = placeNotes([whole, joined], after);
		expect(lost).toEqual([]);
		expect(placed.map(note => [note.paragraph, wordsAt(after, note)])).toEqual([
			[3, 'The bridge is shut, and it stays shut.\n\n“Nobody knows for how long'],
			[3, 'it stays shut.\n\n“Nobody knows'],
		]);
	});

	it('on a claim stand in no other paragraph than the next, where it leaves some words out', () => {
		const after = storyOf(null, 'bridge.txt', opening, schools, 'Nobody asked.', surveyor);
		const note = onClaim('The footbridge … bolts are gone', 1);
		expect(placeNotes([note], after).lost).toEqual([note]);
	});

	it('on a claim of one word stay where it was, and are on whole words alone', () => {
		const text = 'With that the town said it, the mill denied it, and the switch was off.';
		const story = storyOf(null, 'bridge.txt', text);
		const second = {...onClaim('it', 1), start: text.indexOf('it, and'), end: text.indexOf(', and')};
		expect(placeNotes([second], story).placed).toEqual([second]);
		const moved = storyOf(null, 'bridge.txt', surveyor, `Now: ${text}`);
		expect(placeNotes([onClaim('it', 2)], moved).placed).toMatchObject([
			{paragraph: 2, start: moved.text.indexOf('it, the mill')},
		]);
		expect(placeNotes([onClaim('switc', 1)], story).placed).toEqual([]);
	});

	it('of words that the story has twice stand at the nearest', () => {
		const twice = storyOf(null, 'bridge.txt', schools, opening, surveyor, schools);
		expect(placeNotes([onParagraph(first, 3, null)], twice).placed).toMatchObject([{paragraph: 4}]);
	});
});

describe('the earlier version', () => {
	it('is a story of the same headline, or of the same file where it has some of the words', () => {
		const folders = newPerson();
		const file = keep(folders, first, onParagraph(first, 2, 'who?'));
		const renamed = storyOf('Bridge shut for a year', 'bridge.txt', surveyor);
		const moved = storyOf('Footbridge stays shut', 'copy.txt', 'All is new.');
		const other = storyOf('Market day moves', 'bridge.txt', 'The market moves to Thursday.');
		expect(findEarlierNotes(folders, renamed)).toMatchObject({placed: [{paragraph: 1}], lost: [], file});
		expect(findEarlierNotes(folders, moved)).toMatchObject({placed: [], lost: [{paragraph: 2}], file});
		expect(findEarlierNotes(folders, other)).toBeNull();
		expect(findEarlierNotes(folders, {...renamed, source: {kind: 'stdin', location: '-'}})).toBeNull();
	});

	it('is the one whose notes were changed last: what was taken off there does not come back', () => {
		const folders = newPerson();
		const second = storyOf('Footbridge stays shut', 'bridge.txt', opening, surveyor);
		const third = storyOf('Footbridge stays shut', 'bridge.txt', opening);
		utimesSync(keep(folders, first, onParagraph(first, 1, 'old')), 1000, 1000);
		keep(folders, second, onParagraph(second, 1, 'new'));
		expect(findEarlierNotes(folders, third)?.placed).toMatchObject([{note: 'new'}]);
		keep(folders, second);
		expect(findEarlierNotes(folders, third)).toBeNull();
	});

	it('is not looked for where this version has notes of its own', () => {
		const folders = newPerson();
		keep(folders, first, onParagraph(first, 1, 'old'));
		const second = storyOf('Footbridge stays shut', 'bridge.txt', opening);
		keep(folders, second);
		expect(findEarlierNotes(folders, second)).toBeNull();
		expect(findEarlierNotes(newPerson(), second)).toBeNull();
	});

	it('is none that cannot be understood', () => {
		const folders = newPerson();
		const file = keep(folders, first, onParagraph(first, 1, 'old'));
		for (const text of ['', '{}', '[]', 'null', '{"format": "nutgraf-notes/1", "story": 3, "notes": []}']) {
			writeFileSync(path.join(path.dirname(file), 'other.json'), text);
			writeFileSync(file, text);
			expect(findEarlierNotes(folders, storyOf('Footbridge stays shut', 'x', 'A.'))).toBeNull();
		}
	});
});

describe('what became of them', () => {
	const note = onParagraph(first, 1, 'who?');
	const mark = onParagraph(first, 2, null);

	it.each([
		[[note], [], '1 note taken over from an earlier version of this story'],
		[
			[mark, mark],
			[note],
			'2 marks taken over from an earlier version of this story, 1 could not be placed: it stays in n.json',
		],
		[
			[],
			[note, mark],
			'2 marks and notes on an earlier version of this story could not be placed in it: they stay in n.json',
		],
	])('is told in one line', (placed, lost, line) => {
		expect(describeEarlierNotes({placed, lost, file: 'n.json'})).toBe(line);
	});

	it('is told with the notes where they are only looked up', () => {
		const folders = newPerson();
		keep(folders, first, note);
		const second = storyOf('Footbridge stays shut', 'bridge.txt', 'All is new.', opening);
		expect(notesOf(second, folders)).toMatchObject({
			notes: [{paragraph: 2, note: 'who?'}],
			message: '1 note taken over from an earlier version of this story',
		});
	});
});
