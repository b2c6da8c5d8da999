import {claimName, paragraphName} from '../../insight/places.ts';
import type {UserFolders} from '../../user/folders.ts';
import {aboutOf} from '../../user/kept.ts';
import {changeNotes} from '../../user/notes-file.ts';
import {
	noteOn,
	withMarkToggled,
	withNote,
	withNoteBack,
	type Note,
	type NoteTarget,
} from '../../user/notes.ts';
import {storyKey} from '../../user/story-key.ts';
import {UserFileError} from '../../user/user-file.ts';
import {keyFor} from '../keys/key-for.ts';
import type {Action} from '../state/action.ts';
import {stepInChanges, withChange, type NoteChanges} from '../state/note-changes.ts';
import {nothingToMark, targetAtHand} from '../state/note-line.ts';
import type {State} from '../state/state.ts';

const nameOf = ({kind, paragraph}: NoteTarget): string =>
	kind === 'claim' ? claimName(paragraph) : paragraphName(paragraph);

const hasWords = (note: Note | undefined): boolean => (note?.note ?? '') !== '';

/** What comes of a change: the notes, what is said of it, and what is new beside them. */
type Changed = {
	readonly notes: readonly Note[];
	readonly message: string;
	readonly changes?: NoteChanges;
	readonly unmarking?: NoteTarget;
};

/**
The notes changed on the disk, and the action that tells the state of it: as they are now, or why they could not be kept. `how` is given
them as they are on the disk, where another nutgraf may have changed them.
*/
const change = (
	{reading: {story}}: State,
	folders: UserFolders,
	how: (notes: readonly Note[]) => Changed,
): Action => {
	try {
		let changed: Changed = {notes: [], message: ''};
		const kept = changeNotes(folders, storyKey(story.text), aboutOf(story), notes => {
			changed = how(notes);
			return changed.notes;
		});
		return {type: 'noted', ...changed, message: kept.message ?? changed.message};
	} catch (error) {
		if (!(error instanceof UserFileError)) throw error;
		return {type: 'said', message: error.message};
	}
};

/** The notes with something else on the target, which can be undone. */
const changedOn = (
	state: State,
	target: NoteTarget,
	before: readonly Note[],
	notes: readonly Note[],
	message: string,
): Changed => {
	const [was, is] = [noteOn(before, target) ?? null, noteOn(notes, target) ?? null];
	return was?.note === is?.note
		? {notes, message}
		: {notes, message, changes: withChange(state.noteChanges, {target, before: was, after: is})};
};

/**
`m`: a mark on what is selected, or none where it has one, kept in the person's folder. A mark that has a note goes only when `m` is
pressed once more: words that somebody wrote are not lost by one key.
*/
export const mark = (state: State, folders: UserFolders, now: Date): Action => {
	const target = targetAtHand(state);
	if (target === null) return {type: 'said', message: nothingToMark};
	const name = nameOf(target);
	const {settings} = state;
	return change(state, folders, notes => {
		const old = noteOn(notes, target);
		const isAsked = state.unmarking !== null && noteOn(notes, state.unmarking) === old;
		if (hasWords(old) && !isAsked) {
			const message = `${name} has a note: ${keyFor(settings, {type: 'mark'})} again takes mark and note off, ${keyFor(settings, {type: 'openNote'})} changes it`;
			return {notes, message, unmarking: target};
		}

		const message =
			old === undefined
				? `marked ${name}`
				: hasWords(old)
					? `mark and note taken off ${name}: ${keyFor(settings, {type: 'undo'})} brings them back`
					: `mark taken off ${name}`;
		return changedOn(state, target, notes, withMarkToggled(notes, target, now), message);
	});
};

/** The note that is being written, kept; without words it is a mark alone. */
export const keepNote = (state: State, folders: UserFolders, now: Date): Action => {
	const {noteLine, settings} = state;
	if (noteLine === null) return {type: 'closeLine'};
	const {target} = noteLine;
	const text = noteLine.text.trim();
	const name = nameOf(target);
	return change(state, folders, notes => {
		const message =
			text !== ''
				? `note kept on ${name}`
				: hasWords(noteOn(notes, target))
					? `note taken off ${name}, the mark stays: ${keyFor(settings, {type: 'undo'})} brings it back`
					: `marked ${name}`;
		const changed = withNote(notes, target, text === '' ? null : text, now);
		return changedOn(state, target, notes, changed, message);
	});
};

/** What is on a target, in words. */
const standing = (note: Note | null): string =>
	note === null ? 'has no mark' : hasWords(note) ? 'has its note' : 'is marked, without a note';

/** `u` and `Ctrl-R`: the last change of marks and notes undone (-1), or the one undone last done again (1). */
export const stepChange = (state: State, folders: UserFolders, by: 1 | -1): Action => {
	const step = stepInChanges(state.noteChanges, by);
	if (step === null)
		return {
			type: 'said',
			message: `no change of marks and notes to ${by === -1 ? 'undo' : 'do again'}`,
		};
	const {target, from, to, changes} = step;
	return change(state, folders, notes => {
		if ((noteOn(notes, target)?.note ?? null) !== (from?.note ?? null))
			return {notes, message: `${nameOf(target)} was changed elsewhere meanwhile, and stays so`};
		const message = `${by === -1 ? 'undone' : 'done again'}: ${nameOf(target)} ${standing(to)}`;
		return {notes: withNoteBack(notes, target, to), message, changes};
	});
};
