import {truncate, widthOf} from '../../terminal/width.ts';
import type {Role} from '../theme.ts';

/** A stretch of a line that looks the same throughout. */
export type Piece = {
	readonly text: string;
	readonly role: Role;
};

/** One row of the screen, or of a pane. */
export type Line = readonly Piece[];

/** A rectangle of the screen: every line is `width` columns wide. */
export type Block = {
	readonly width: number;
	readonly lines: readonly Line[];
};

/** A stretch of a line in a role; plain where none is given. */
export const piece = (text: string, role: Role = 'plain'): Piece => ({text, role});

/** Columns that the line takes. */
export const lineWidth = (line: Line): number => line.reduce((sum, {text}) => sum + widthOf(text), 0);

/** The line's characters without their looks. */
export const lineText = (line: Line): string => line.map(({text}) => text).join('');

/** The line made exactly `width` columns wide: cut with an ellipsis, or filled with spaces. */
export const fit = (line: Line, width: number, ellipsis = '…'): Line => {
	const fitted: Piece[] = [];
	let room = width;
	for (const [index, {text, role}] of line.entries()) {
		const columns = widthOf(text);
		const more = index < line.length - 1 && line.slice(index + 1).some(({text: next}) => next.trim() !== '');
		if (columns < room || (columns === room && !more)) {
			fitted.push({text, role});
			room -= columns;
			continue;
		}

		const cut = columns <= room ? truncate(`${text} `, room, ellipsis) : truncate(text, room, ellipsis);
		fitted.push({text: cut, role});
		room -= widthOf(cut);
		break;
	}

	if (room > 0) fitted.push(piece(' '.repeat(room)));
	return fitted;
};

/** `text` cut or filled to exactly `width` columns. */
export const cell = (
	text: string,
	width: number,
	align: 'left' | 'right' = 'left',
	ellipsis = '…',
): string => {
	const cut = truncate(text, width, ellipsis);
	const space = ' '.repeat(Math.max(0, width - widthOf(cut)));
	return align === 'left' ? cut + space : space + cut;
};

/** Texts that take no more than `width` columns in all: the longer ones are cut, all to the same width. */
export const cutEvenly = (texts: readonly string[], width: number, ellipsis = '…'): readonly string[] => {
	let room = width;
	// The shorter ones first: what they leave over is for the others.
	for (const [index, needed] of texts
		.map(widthOf)
		.toSorted((a, b) => a - b)
		.entries()) {
		const share = Math.max(1, Math.floor(room / (texts.length - index)));
		if (needed > share) return texts.map(text => truncate(text, share, ellipsis));
		room -= needed;
	}

	return texts;
};

/** `left` and `right` on one line of `width` columns; `left` is cut where both do not fit. */
export const spread = (left: Line, right: Line, width: number, ellipsis = '…'): Line => {
	const rightWidth = Math.min(lineWidth(right), width);
	return [...fit(left, width - rightWidth, ellipsis), ...fit(right, rightWidth, ellipsis)];
};

/** Blocks side by side. They are of one height. */
export const beside = (...blocks: readonly Block[]): Block => ({
	width: blocks.reduce((sum, {width}) => sum + width, 0),
	lines: (blocks[0]?.lines ?? []).map((_, row) => blocks.flatMap(({lines}) => lines[row] ?? [])),
});

/** Blocks one below the other. They are of one width. */
export const stack = (...blocks: readonly Block[]): Block => ({
	width: blocks[0]?.width ?? 0,
	lines: blocks.flatMap(({lines}) => lines),
});
