import path from 'node:path';
import type {StoryDocument} from '../story/document.ts';
import {describeEarlierNotes, findEarlierNotes} from './earlier-notes.ts';
import type {UserFolders} from './folders.ts';
import {readNotes, type KeptNotes} from './notes-file.ts';
import type {NotedStory} from './notes.ts';
import {readPosition} from './positions.ts';
import {storyKey} from './story-key.ts';

/** What tells a person which story a file of notes is about. */
export const aboutOf = ({title, source}: StoryDocument): NotedStory => ({
	title,
	// A file is found again from another folder too.
	location: source.kind === 'file' ? path.resolve(source.location) : source.location,
});

/** The notes that the person kept of a story, or of its earlier version as far as they can be placed, and what is to be told of them. */
export const notesOf = (document: StoryDocument, folders: UserFolders): KeptNotes => {
	const kept = readNotes(folders, storyKey(document.text), aboutOf(document));
	const earlier =
		kept.message === null && kept.notes.length === 0 ? findEarlierNotes(folders, document) : null;
	return earlier === null ? kept : {notes: earlier.placed, message: describeEarlierNotes(earlier)};
};

/** What the person kept of a story: notes, what is to be told of their file, and the place where one stopped reading. */
export const keptOf = (document: StoryDocument, folders: UserFolders) => {
	const key = storyKey(document.text);
	return {...readNotes(folders, key, aboutOf(document)), position: readPosition(folders, key)};
};
