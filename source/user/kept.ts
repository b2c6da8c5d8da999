import type {StoryDocument} from '../story/document.ts';
import type {UserFolders} from './folders.ts';
import {readNotes} from './notes-file.ts';
import {readPosition} from './positions.ts';
import {storyKey} from './story-key.ts';

/** What the person kept of a story: notes, what is to be told of their file, and the place where one stopped reading. */
export const keptOf = (document: StoryDocument, folders: UserFolders) => {
	const key = storyKey(document.text);
	const about = {title: document.title, location: document.source.location};
	return {...readNotes(folders, key, about), position: readPosition(folders, key)};
};
