import {clamp} from '../clamp.ts';

/** Which pane is where, from the size of the terminal alone. */

export const paneNames = ['paragraphs', 'actors', 'claims'] as const;
export type PaneName = (typeof paneNames)[number];

/** Columns and rows, borders included. */
export type Size = {
	readonly width: number;
	readonly height: number;
	/** The most columns that a line of text may take, where it is to be less than there is room for. */
	readonly measure?: number;
};

/**
`wide`: paragraphs left, actors above claims right. `stacked`: paragraphs above, the lists side by side below.
`halved`: paragraphs left, one list right, for a terminal of few rows. `single`: one pane and a line of tabs.
`zoomed`: one pane over the whole screen.
*/
export type Arrangement = 'wide' | 'stacked' | 'halved' | 'single' | 'zoomed';

export type Geometry = {
	readonly arrangement: Arrangement;
	readonly headerRows: number;
	/** The panes that show, with their sizes. */
	readonly panes: Readonly<Partial<Record<PaneName, Size>>>;
};

export const smallest = {columns: 40, rows: 10} as const;

/** Whether the terminal is too small for the panes. */
export const isTooSmall = ({columns, rows}: {readonly columns: number; readonly rows: number}): boolean =>
	columns < smallest.columns || rows < smallest.rows;

const footerRows = 1;
/** Beyond this, longer lines read worse: the room goes to the lists. */
const widestParagraphs = 92;

const wide = (columns: number, height: number, actorCount: number): Geometry['panes'] => {
	const left = Math.min(Math.round(columns * 0.54), widestParagraphs);
	const actors = clamp(actorCount + 2, 3, Math.floor(height * 0.42));
	return {
		paragraphs: {width: left, height},
		actors: {width: columns - left, height: actors},
		claims: {width: columns - left, height: height - actors},
	};
};

const stacked = (columns: number, height: number): Geometry['panes'] => {
	const top = Math.round(height * 0.58);
	const left = Math.round(columns * 0.4);
	return {
		paragraphs: {width: columns, height: top},
		actors: {width: left, height: height - top},
		claims: {width: columns - left, height: height - top},
	};
};

/**
The panes of a terminal of `columns` by `rows`. `focus` is the pane that the keys go to and `list` the list that
was focused last: where not all panes fit, they say which to show. `zoomed` leaves the focused pane alone, its lines of text no longer
than `measure`. The terminal
is no smaller than `smallest`.
*/
export const arrange = (
	columns: number,
	rows: number,
	focus: PaneName,
	list: 'actors' | 'claims',
	actorCount: number,
	zoomed: boolean,
	measure: number,
): Geometry => {
	if (columns < 60 && !zoomed) {
		const headerRows = 3;
		return {
			arrangement: 'single',
			headerRows,
			panes: {[focus]: {width: columns, height: rows - headerRows - footerRows}},
		};
	}

	const headerRows = 1;
	const height = rows - headerRows - footerRows;
	if (zoomed) {
		return {arrangement: 'zoomed', headerRows, panes: {[focus]: {width: columns, height, measure}}};
	}

	if (columns >= 100) {
		return {arrangement: 'wide', headerRows, panes: wide(columns, height, actorCount)};
	}

	if (rows >= 20) return {arrangement: 'stacked', headerRows, panes: stacked(columns, height)};
	const left = Math.round(columns * 0.55);
	return {
		arrangement: 'halved',
		headerRows,
		panes: {paragraphs: {width: left, height}, [list]: {width: columns - left, height}},
	};
};
