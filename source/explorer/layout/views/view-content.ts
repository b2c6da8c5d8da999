import type {Reading, State} from '../../state/state.ts';
import type {View} from '../../state/view.ts';
import {asciiSymbols, unicodeSymbols} from '../../symbols.ts';
import {cardContent} from './card.ts';
import {claimListContent} from './claim-list.ts';
import {piece} from '../line.ts';
import {ViewBuilder, type ViewContent} from './content.ts';
import {disputesContent} from './disputes.ts';
import {matrixContent} from './matrix.ts';
import {notesContent} from './notes.ts';
import {sourcingContent} from './sourcing.ts';

type Made = Pick<State, 'notes' | 'unplaced'> & {readonly key: string; readonly content: ViewContent};

// A story may have thousands of claims: what a view shows is made once, not at every key.
const made = new WeakMap<Reading, Made>();

/** What every view but that of the notes shows while the analysis goes on: to say that there is nothing would be wrong. */
const notYet = (analysed: number): ViewContent => {
	const builder = new ViewBuilder();
	builder.text([], [piece(`  The story is being analysed: ${Math.floor(analysed * 100)}%`, 'dim')]);
	return builder.build('One moment');
};

const make = (state: State, view: View, width: number): ViewContent => {
	const {reading} = state;
	const symbols = state.ascii ? asciiSymbols : unicodeSymbols;
	const {subject} = view;
	if (reading.analysed < 1 && subject.kind !== 'notes') return notYet(reading.analysed);
	switch (subject.kind) {
		case 'card':
			return cardContent(state, subject.actor, width, symbols);
		case 'sourcing':
			return sourcingContent(reading, width, symbols);
		case 'matrix':
			return matrixContent(reading, view.column, width, symbols);
		case 'disputes':
			return disputesContent(state, width, symbols);
		case 'notes':
			return notesContent(state, width, symbols);
		case 'claims':
			return claimListContent(state, subject, width, symbols);
	}
};

/** What a view shows in the state's terminal. Remembered for the view that was asked for last. */
export const contentOf = (state: State, view: View): ViewContent => {
	const width = state.columns - 2;
	const column = view.subject.kind === 'matrix' ? view.column : 0;
	const key = JSON.stringify([view.subject, width, state.ascii, column]);
	const known = made.get(state.reading);
	const {notes, unplaced} = state;
	if (known?.key === key && known.notes === notes && known.unplaced === unplaced) return known.content;
	const content = make(state, view, width);
	made.set(state.reading, {key, notes, unplaced, content});
	return content;
};

/** Rows inside of a view's border, below what stays at its top. */
export const viewRows = (state: State, content: ViewContent): number =>
	Math.max(1, state.rows - 4 - content.fixedRows);
