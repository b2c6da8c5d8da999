import type {Span} from '../../story/span.ts';
import type {Role} from '../theme.ts';
import {piece, type Piece} from './line.ts';

/** The text in pieces: the ranges, in order, in a role of their own. `offset` is where the text starts in what the ranges count in. */
export const markRanges = (
	text: string,
	offset: number,
	ranges: readonly Span[],
	role: Role,
	otherwise: Role = 'plain',
): readonly Piece[] => {
	const pieces: Piece[] = [];
	let at = 0;
	for (const range of ranges) {
		const start = Math.max(at, range.start - offset);
		const end = Math.min(text.length, range.end - offset);
		if (end <= start) continue;
		if (start > at) pieces.push(piece(text.slice(at, start), otherwise));
		pieces.push(piece(text.slice(start, end), role));
		at = end;
	}

	return at < text.length ? [...pieces, piece(text.slice(at), otherwise)] : pieces;
};
