import {shortened} from '../../story/beginning-of-text.ts';
import type {Note} from '../../user/notes.ts';
import type {State} from '../state/state.ts';
import {notesIn} from '../state/notes-at.ts';
import {wrap} from './wrap.ts';

/** A line of a note below its paragraph. */
export type NoteText = {readonly text: string; readonly isFirst: boolean};

const longestQuote = 40;
const none: readonly NoteText[] = [];

const wordsOf = ({kind, words, note}: Note): string => {
	const text = note ?? '';
	if (kind === 'paragraph') return text;
	const quote = shortened(words, longestQuote);
	return `on “${quote.replaceAll(/^["“]|["”]$/gv, '')}”: ${text}`;
};

/** The notes on a paragraph and on its claims, wrapped to `width` columns, the sign in front of them counted. Marks without words take no line. */
export const noteTexts = (
	state: Pick<State, 'notes'>,
	paragraph: number,
	width: number,
): readonly NoteText[] => {
	// Asked at every key, for every paragraph in view and many out of it.
	const notes = notesIn(state, paragraph);
	if (notes.length === 0) return none;
	return notes
		.filter(({note}) => note !== null && note !== '')
		.flatMap(note => {
			const words = wordsOf(note);
			return wrap(words, Math.max(1, width - 2)).map(({start, end}, row) => ({
				text: words.slice(start, end),
				isFirst: row === 0,
			}));
		});
};
