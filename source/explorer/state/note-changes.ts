import type {Note, NoteTarget} from '../../user/notes.ts';

/** One change of the marks and notes: what was on the target before, and what is since then; null for nothing. */
export type NoteChange = {
	readonly target: NoteTarget;
	readonly before: Note | null;
	readonly after: Note | null;
};

/** The changes of this sitting, and those of them that were undone; the nearest last. */
export type NoteChanges = {
	readonly done: readonly NoteChange[];
	readonly undone: readonly NoteChange[];
};

export const noNoteChanges: NoteChanges = {done: [], undone: []};

const longest = 100;

/** The changes with one more, after which nothing can be done again. */
export const withChange = ({done}: NoteChanges, change: NoteChange): NoteChanges => ({
	done: [...done.slice(1 - longest), change],
	undone: [],
});

/** What undoing (-1) or doing again (1) comes to: the target, what must be there now and what is to be; null where there is nothing to do. */
export const stepInChanges = (
	{done, undone}: NoteChanges,
	by: 1 | -1,
): {
	readonly target: NoteTarget;
	readonly from: Note | null;
	readonly to: Note | null;
	readonly changes: NoteChanges;
} | null => {
	const change = (by === -1 ? done : undone).at(-1);
	if (change === undefined) return null;
	const {target, before, after} = change;
	return by === -1
		? {target, from: after, to: before, changes: {done: done.slice(0, -1), undone: [...undone, change]}}
		: {target, from: before, to: after, changes: {done: [...done, change], undone: undone.slice(0, -1)}};
};
