import type {StoryDocument} from '../story/document.ts';
import type {UserFolders} from './folders.ts';
import {readNotes} from './notes-file.ts';
import {readPosition} from './positions.ts';
import {storyKey} from './story-key.ts';

/** What tells a person which story a file of notes is about. */
export const aboutOf = ({title, source}: StoryDocument) => ({title, location: source.location});

/** The notes that the person kept of a story, and what is to be told of their file. */
export const notesOf = (document: StoryDocument, folders: UserFolders) =>
	readNotes(folders, storyKey(document.text), aboutOf(document));

/** What the person kept of a story: notes, what is to be told of their file, and the place where one stopped reading. */
export const keptOf = (document: StoryDocument, folders: UserFolders) => {
	const key = storyKey(document.text);
	return {...readNotes(folders, key, aboutOf(document)), position: readPosition(folders, key)};
};
