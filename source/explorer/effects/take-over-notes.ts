import {describeEarlierNotes, findEarlierNotes} from '../../user/earlier-notes.ts';
import type {UserFolders} from '../../user/folders.ts';
import {aboutOf} from '../../user/kept.ts';
import {changeNotes} from '../../user/notes-file.ts';
import {storyKey} from '../../user/story-key.ts';
import {UserFileError} from '../../user/user-file.ts';
import type {Store} from '../store.ts';

/**
The notes on an earlier version of the story that is looked at kept for this one too, as far as it still has their words; what became of them
is told. All files of notes may have to be read for it: so it is done beside the first screen, and only where this version has none.
*/
export const takeOverNotes = (store: Store, folders: UserFolders): void => {
	const {story} = store.get().reading;
	const earlier = findEarlierNotes(folders, story);
	if (earlier === null) return;
	const message = describeEarlierNotes(earlier);
	const {lost, file} = earlier;
	if (lost.length > 0) store.dispatch({type: 'unplaced', notes: lost, file});
	if (earlier.placed.length === 0) {
		store.dispatch({type: 'said', message});
		return;
	}

	try {
		// Another nutgraf may have begun to keep notes on this version meanwhile: those stay.
		const {notes} = changeNotes(folders, storyKey(story.text), aboutOf(story), kept =>
			kept.length === 0 ? earlier.placed : kept,
		);
		store.dispatch({type: 'noted', notes, message: notes === earlier.placed ? message : null});
	} catch (error) {
		if (!(error instanceof UserFileError)) throw error;
		store.dispatch({type: 'said', message: error.message});
	}
};
