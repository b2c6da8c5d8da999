import type {UserFolders} from '../../user/folders.ts';
import {aboutOf} from '../../user/kept.ts';
import {changeNotes} from '../../user/notes-file.ts';
import {noteOn, withMarkToggled, withNote, type Note, type NoteTarget} from '../../user/notes.ts';
import {storyKey} from '../../user/story-key.ts';
import {UserFileError} from '../../user/user-file.ts';
import type {Action} from '../state/action.ts';
import {nothingToMark, targetAtHand} from '../state/note-line.ts';
import type {State} from '../state/state.ts';

const nameOf = ({kind, paragraph}: NoteTarget): string =>
	kind === 'claim'
		? `the claim in paragraph ${paragraph}`
		: paragraph === 0
			? 'the headline'
			: `paragraph ${paragraph}`;

/** The notes changed on the disk, and the action that tells the state of it: as they are now, or why they could not be kept. */
const change = (
	{reading: {story}}: State,
	folders: UserFolders,
	message: string,
	how: (notes: readonly Note[]) => readonly Note[],
): Action => {
	try {
		const kept = changeNotes(folders, storyKey(story.text), aboutOf(story), how);
		return {type: 'noted', notes: kept.notes, message: kept.message ?? message};
	} catch (error) {
		if (!(error instanceof UserFileError)) throw error;
		return {type: 'said', message: error.message};
	}
};

/** `m`: a mark on what is selected, or none where it has one, kept in the person's folder. */
export const mark = (state: State, folders: UserFolders, now: Date): Action => {
	const target = targetAtHand(state);
	if (target === null) return {type: 'said', message: nothingToMark};
	const old = noteOn(state.notes, target);
	const what = (old?.note ?? '') === '' ? 'mark' : 'mark and note';
	const message = old === undefined ? `marked ${nameOf(target)}` : `${what} taken off ${nameOf(target)}`;
	return change(state, folders, message, notes => withMarkToggled(notes, target, now));
};

/** The note that is being written, kept; without words it is a mark alone. */
export const keepNote = (state: State, folders: UserFolders, now: Date): Action => {
	const {noteLine} = state;
	if (noteLine === null) return {type: 'closeLine'};
	const {target} = noteLine;
	const text = noteLine.text.trim();
	const message = text === '' ? `marked ${nameOf(target)}` : `note kept on ${nameOf(target)}`;
	return change(state, folders, message, notes => withNote(notes, target, text === '' ? null : text, now));
};
