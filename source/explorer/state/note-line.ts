import {paragraphName} from '../../insight/places.ts';
import {claimTarget, noteOn, paragraphTarget, type Note, type NoteTarget} from '../../user/notes.ts';
import {blockOf, selectedClaim, selectedParagraph} from './look-up.ts';
import type {NoteChanges} from './note-changes.ts';
import type {State} from './state.ts';
import {selectedTarget} from './view-move.ts';

const targetOfParagraph = (state: State, number: number): NoteTarget | null => {
	const block = blockOf(state, number);
	return block === undefined ? null : paragraphTarget(block);
};

const targetOfClaim = (state: State, id: number): NoteTarget | null => {
	const claim = state.reading.index.claimById.get(id);
	return claim === undefined ? null : claimTarget(claim);
};

/** What a mark would go on: the paragraph or claim that is selected, in a view too; null where neither is. */
export const targetAtHand = (state: State): NoteTarget | null => {
	if (state.view !== null) {
		const target = selectedTarget(state);
		if (target?.kind === 'paragraph') return targetOfParagraph(state, target.number);
		if (target?.kind === 'claim') return targetOfClaim(state, target.id);
		return target?.kind === 'claims' && target.ids.length === 1 ? targetOfClaim(state, target.ids[0]!) : null;
	}

	if (state.focus === 'claims') return targetOfClaim(state, selectedClaim(state)?.id ?? -1);
	return state.focus === 'paragraphs'
		? targetOfParagraph(state, selectedParagraph(state)?.number ?? -1)
		: null;
};

/** What is said where there is nothing to mark. */
export const nothingToMark = 'marks and notes go on paragraphs and claims: select one';

/**
The line opened for a note on what is selected, with the words of the note that it has. Where that takes none, as an actor, it is the
paragraph at hand, which is said: who has begun to write must not have each letter taken for a command.
*/
export const openNote = (state: State): State => {
	const selected = targetAtHand(state);
	const target = selected ?? targetOfParagraph(state, selectedParagraph(state)?.number ?? -1);
	if (target === null) return {...state, message: nothingToMark};
	const text = noteOn(state.notes, target)?.note ?? '';
	const message =
		selected === null ? `no note goes on this: it will be on ${paragraphName(target.paragraph)}` : null;
	return {...state, noteLine: {target, text, cursor: text.length}, message};
};

/** The marks as they are now, with what is to be said of them, and what else is new: `noteChanges` and `unmarking` of the state. */
export type Noted = {
	readonly notes: readonly Note[];
	readonly message: string | null;
	readonly changes?: NoteChanges;
	readonly unmarking?: NoteTarget;
};

/** The state told of the marks as they are now. */
export const noted = (state: State, {notes, message, changes, unmarking}: Noted): State => ({
	...state,
	notes,
	noteChanges: changes ?? state.noteChanges,
	unmarking: unmarking ?? null,
	noteLine: null,
	message: message ?? state.message,
});
