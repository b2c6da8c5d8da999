import type {Claim} from '../../story/claim.ts';
import type {Paragraph} from '../../story/document.ts';
import {claimTarget, noteOn, paragraphTarget, type Note} from '../../user/notes.ts';
import type {State} from './state.ts';

type HasNotes = Pick<State, 'notes'>;

const byParagraph = new WeakMap<readonly Note[], ReadonlyMap<number, readonly Note[]>>();

/** The marks in a paragraph, those on its claims among them, in reading order. */
export const notesIn = ({notes}: HasNotes, paragraph: number): readonly Note[] => {
	if (notes.length === 0) return notes;
	let known = byParagraph.get(notes);
	if (known === undefined) {
		known = Map.groupBy(notes, note => note.paragraph);
		byParagraph.set(notes, known);
	}

	return known.get(paragraph) ?? [];
};

/** The mark on a paragraph, or undefined. */
export const noteOnParagraph = (state: HasNotes, block: Paragraph): Note | undefined =>
	state.notes.length === 0 ? undefined : noteOn(notesIn(state, block.number), paragraphTarget(block));

/** The mark on a claim, or undefined. */
export const noteOnClaim = (state: HasNotes, claim: Claim): Note | undefined =>
	state.notes.length === 0 ? undefined : noteOn(notesIn(state, claim.paragraph), claimTarget(claim));
