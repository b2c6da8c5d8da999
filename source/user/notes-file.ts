import path from 'node:path';
import type {UserFolders} from './folders.ts';
import {formatNotes, parseNotes, type Note, type NotedStory} from './notes.ts';
import {readUserFile, setAside, UserFileError, writeUserFile} from './user-file.ts';
import {counted} from '../story/counted.ts';

/** The notes on a story, and what the person should know about their file, in one line, or null. */
export type KeptNotes = {readonly notes: readonly Note[]; readonly message: string | null};

/** The file of the notes on a story, by its `storyKey`. */
export const notesFile = (folders: UserFolders, key: string): string =>
	path.join(folders.state, 'notes', `${key}.json`);

/** Read the notes; a damaged file is moved out of the way first. Throws a UserFileError where the file cannot be used. */
const load = (file: string): KeptNotes => {
	const text = readUserFile(file);
	if (text === null) return {notes: [], message: null};
	const {notes, state} = parseNotes(text);
	if (state === 'newer') {
		throw new UserFileError(`${file} is of a newer nutgraf: use that one for the notes on this story`);
	}

	if (state === 'whole') return {notes, message: null};
	const aside = setAside(file);
	const rest = notes.length === 0 ? '' : `; ${counted(notes.length, 'note')} in it could be read`;
	return {notes, message: `the notes on this story were damaged: their file is now ${aside}${rest}`};
};

/** The notes on a story, by its `storyKey`. Never throws: what is wrong with the file is in the message. */
export const readNotes = (folders: UserFolders, key: string, story: NotedStory): KeptNotes => {
	try {
		const file = notesFile(folders, key);
		const kept = load(file);
		// What was still to be read of a damaged file must be in the place of the notes again.
		if (kept.message !== null && kept.notes.length > 0) writeUserFile(file, formatNotes(story, kept.notes));
		return kept;
	} catch (error) {
		if (!(error instanceof UserFileError)) throw error;
		return {notes: [], message: error.message};
	}
};

/**
Change the notes on a story, by its `storyKey`, and write them. They are read again first, since another nutgraf may have
changed them meanwhile. Throws a UserFileError where that fails; nothing is changed then.
*/
export const changeNotes = (
	folders: UserFolders,
	key: string,
	story: NotedStory,
	change: (notes: readonly Note[]) => readonly Note[],
): KeptNotes => {
	const file = notesFile(folders, key);
	const kept = load(file);
	const notes = change(kept.notes);
	writeUserFile(file, formatNotes(story, notes));
	return {notes, message: kept.message};
};
