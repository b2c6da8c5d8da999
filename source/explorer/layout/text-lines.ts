import type {Paragraph} from '../../story/document.ts';
import type {Span} from '../../story/span.ts';
import {wrap} from './wrap.ts';
import type {Size} from './geometry.ts';

type Wrapped = {readonly width: number; readonly lines: readonly Span[]};

const wrapped = new WeakMap<Paragraph, Wrapped>();

/** The lines of a paragraph at `width` columns, as offsets into its own text. Remembered for the width asked for last. */
export const linesOf = (paragraph: Paragraph, width: number): readonly Span[] => {
	const known = wrapped.get(paragraph);
	if (known?.width === width) return known.lines;
	const lines = wrap(paragraph.text, width);
	wrapped.set(paragraph, {width, lines});
	return lines;
};

/**
The columns of a paragraphs pane: the margin, the bar, the number and a space in front, the text, and one free column
behind it. The margin puts a text that has more room than it needs into the middle.
*/
export const textColumns = (
	pane: Size,
	paragraphCount: number,
): {readonly margin: number; readonly number: number; readonly text: number} => {
	const number = Math.max(2, String(paragraphCount).length);
	const room = Math.max(1, pane.width - 2 - number - 4);
	const text = Math.min(room, pane.measure ?? room);
	return {margin: Math.floor((room - text) / 2), number, text};
};

/** Rows inside a pane's border. */
export const innerRows = (pane: Size): number => Math.max(1, pane.height - 2);
