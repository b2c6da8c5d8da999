import {createRoom} from './room.ts';
import {margin, scoreWidths, widths} from './weights.ts';

/** The words that are read at once. */
export const mostWords = 192;

/** Where the numbers of each word lie: the first word's, and how many bytes the next one's are behind. 0 bytes: all words have the same. */
export type Rows = {readonly at: number; readonly bytes: number};

/** Where the numbers of the sentence at hand lie. Those that layers of convolution look at have a margin of empty words on either side. */
export type WorkPlaces = {
	/** For each word the numbers of its rows in the table, 32 bits. */
	readonly tableRows: number;
	readonly vectors: Rows;
	readonly layers: readonly [Rows, Rows];
	readonly tagScores: Rows;
	readonly dependents: Rows;
	readonly heads: Rows;
	readonly rootScores: Rows;
	readonly arcScores: Rows;
	readonly below: Rows;
	readonly above: Rows;
	readonly joint: Rows;
	readonly relationScores: Rows;
	/** For each word what was chosen, 32 bits. */
	readonly choices: number;
	/** For each word its head, 32 bits. */
	readonly headPlaces: number;
	/** The score of each distance of a head, from `-mostWords` to `mostWords`. */
	readonly distances: number;
	/** What adds nothing. */
	readonly nothing: Rows;
	/** What adds nothing to the scores of relations but to that of `root`. */
	readonly noRoot: Rows;
	readonly end: number;
};

/** Places from `start` on, for tables of so many rows to a word. */
export const workPlaces = (start: number, rowsPerWord: number): WorkPlaces => {
	const room = createRoom(start);
	// The kernel takes two words at once.
	const numbers = (width: number): Rows => ({at: room(2 * width * (mostWords + 1)), bytes: 2 * width});
	const withMargin = (width: number): Rows => {
		const at = room(2 * width * (mostWords + 2 * margin));
		return {at: at + 2 * width * margin, bytes: 2 * width};
	};
	return {
		tableRows: room(4 * rowsPerWord * mostWords),
		vectors: withMargin(widths.vector),
		layers: [withMargin(widths.layer), withMargin(widths.layer)],
		tagScores: numbers(scoreWidths.tag),
		dependents: numbers(widths.match),
		heads: numbers(widths.match),
		rootScores: numbers(4),
		arcScores: numbers(mostWords),
		below: numbers(widths.joint),
		above: numbers(widths.joint),
		joint: numbers(widths.joint),
		relationScores: numbers(scoreWidths.relation),
		choices: room(4 * mostWords),
		headPlaces: room(4 * mostWords),
		distances: room(2 * (2 * mostWords + 1)),
		nothing: {at: room(4 * Math.max(widths.layer, mostWords)), bytes: 0},
		noRoot: {at: room(2 * scoreWidths.relation), bytes: 0},
		end: room(0),
	};
};
