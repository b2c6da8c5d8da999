import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {changeNotes, notesFile, readNotes} from '../../source/user/notes-file.ts';
import {formatNotes, noteOn, withMarkToggled, withNote, type NoteTarget} from '../../source/user/notes.ts';
import {storyKey} from '../../source/user/story-key.ts';
import {newPerson} from './folder.ts';

const story = {title: 'Ferry timetable changes in May', location: 'ferry.txt'};
const key = storyKey('Ferry timetable changes in May\n\nThe ferry will sail twice a day.');
const now = new Date('2026-05-04T10:00:00Z');
const target: NoteTarget = {kind: 'paragraph', paragraph: 1, start: 32, end: 64, words: 'The ferry'};

const damaged = (text: string) => {
	const folders = newPerson();
	const file = notesFile(folders, key);
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, text);
	return {folders, file};
};

describe('the notes on a story', () => {
	it('are none at first, and there the next time', () => {
		const folders = newPerson();
		expect(readNotes(folders, key, story)).toEqual({notes: [], message: null});
		changeNotes(folders, key, story, notes => withNote(notes, target, 'since when?', now));
		expect(noteOn(readNotes(folders, key, story).notes, target)?.note).toBe('since when?');
		changeNotes(folders, key, story, notes => withMarkToggled(notes, target, now));
		expect(readNotes(folders, key, story)).toEqual({notes: [], message: null});
	});

	it('are those of the text, whatever its file and its white space', () => {
		expect(storyKey('Ferry timetable changes in May\nThe ferry  will sail twice a day.\n')).toBe(key);
		expect(storyKey('Ferry timetable changes in June\n\nThe ferry will sail twice a day.')).not.toBe(key);
	});

	it('keep what another nutgraf wrote meanwhile', () => {
		const folders = newPerson();
		const second = {...target, paragraph: 2, start: 66, end: 80};
		const before = readNotes(folders, key, story);
		changeNotes(folders, key, story, notes => withNote(notes, second, 'theirs', now));
		expect(before.notes).toEqual([]);
		const {notes} = changeNotes(folders, key, story, old => withNote(old, target, 'mine', now));
		expect(notes.map(({note}) => note)).toEqual(['mine', 'theirs']);
	});

	it.each(['', '{"format": "nutgraf-no', '[]', '\u{0}\u{0}\u{0}'])(
		'are set aside with a message where the file is damaged, and a new file begins: %j',
		text => {
			const {folders, file} = damaged(text);
			const {notes, message} = readNotes(folders, key, story);
			expect(notes).toEqual([]);
			expect(message).toBe(`the notes on this story were damaged: their file is now ${file}.damaged-1`);
			expect(readFileSync(`${file}.damaged-1`, 'utf8')).toBe(text);
			changeNotes(folders, key, story, old => withNote(old, target, 'again', now));
			expect(readNotes(folders, key, story)).toMatchObject({notes: [{note: 'again'}], message: null});
			expect(readFileSync(`${file}.damaged-1`, 'utf8')).toBe(text);
		},
	);

	it('are kept as far as they can be read where only some are damaged', () => {
		const [whole] = withNote([], target, 'kept', now);
		const {folders, file} = damaged(
			JSON.stringify({format: 'nutgraf-notes/1', story, notes: [{kind: 'page'}, whole]}),
		);
		expect(readNotes(folders, key, story)).toEqual({
			notes: [whole],
			message: `the notes on this story were damaged: their file is now ${file}.damaged-1; 1 note in it could be read`,
		});
		expect(readNotes(folders, key, story)).toEqual({notes: [whole], message: null});
	});

	it('of a newer nutgraf are neither read nor written', () => {
		const text = '{"format": "nutgraf-notes/2"}';
		const {folders, file} = damaged(text);
		expect(readNotes(folders, key, story).message).toMatch(/is of a newer nutgraf/u);
		expect(() => changeNotes(folders, key, story, notes => notes)).toThrow(/is of a newer nutgraf/u);
		expect(readFileSync(file, 'utf8')).toBe(text);
		expect(readdirSync(path.dirname(file))).toHaveLength(1);
	});

	it('say which story they are about to whoever opens the file', () => {
		expect(formatNotes(story, [])).toContain('"title": "Ferry timetable changes in May"');
	});
});
