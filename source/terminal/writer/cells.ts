import {visibleLine} from '../sanitize.ts';
import {graphemesOf, widthIsSure} from '../width.ts';
import {afterSgr, looksOfBlank, plain, type Looks} from './looks.ts';

/** One column of the screen. The columns behind the first of a wide glyph hold an empty text and no width. */
export type Cell = {
	readonly text: string;
	readonly looks: Looks;
	/** The columns that we mean the glyph to take. */
	readonly width: number;
	/** Whether all terminals agree on that. */
	readonly isSure: boolean;
	/** The most columns that a terminal may take for it. */
	readonly reach: number;
};

export type Row = readonly Cell[];

const narrow = (text: string, looks: Looks): Cell => ({text, looks, width: 1, isSure: true, reach: 1});

export const blank: Cell = narrow(' ', plain);

/** Whether two cells show the same. */
export const isSame = (a: Cell, b: Cell): boolean => a === b || (a.text === b.text && a.looks === b.looks);

const escape = '\u{1B}';
const sequence = new RegExp(`${escape}\\[([\\d;:]*)m`, 'u');
const ascii = /^[ -~]*$/u;

/** The cells of a glyph. A cluster that a terminal may take apart can take two columns for each of its characters. */
const glyph = (text: string, width: number, looks: Looks): readonly Cell[] => {
	const isSure = widthIsSure(text);
	const reach = isSure ? width : Math.max(width, 2 * [...text].length);
	const head: Cell = {text, looks, width, isSure, reach};
	return width === 1
		? [head]
		: [
				head,
				...Array.from({length: width - 1}, (): Cell => ({text: '', looks, width: 0, isSure: true, reach: 0})),
			];
};

const cellsOf = (text: string, looks: Looks): readonly Cell[] => {
	const blankLooks = looksOfBlank(looks);
	const single = (character: string): Cell => narrow(character, character === ' ' ? blankLooks : looks);
	if (ascii.test(text)) return Array.from(text, single);
	return graphemesOf(text).flatMap(({start, end, width}) => {
		const cluster = text.slice(start, end);
		if (width === 1 && cluster.length === 1 && widthIsSure(cluster)) return single(cluster);
		return width === 0 ? [] : glyph(cluster, width, looks);
	});
};

/**
The cells of a row of text with SGR sequences, exactly `columns` of them. Every row begins with plain looks. Any other
control is dropped here, whatever was done about it before; a wide glyph that the edge would cut becomes a blank.
*/
export const parseRow = (text: string, columns: number): Row => {
	const cells: Cell[] = [];
	let looks = plain;
	// Text and the parameters of the sequence behind it take turns.
	for (const [index, part] of text.split(sequence).entries()) {
		if (index % 2 === 1) looks = afterSgr(looks, part);
		else if (part !== '') cells.push(...cellsOf(visibleLine(part), looks));
		if (cells.length > columns) break;
	}

	if (cells.length > columns) {
		let end = columns;
		while (end > 0 && cells[end]?.text === '') end--;
		cells.length = end;
	}

	while (cells.length < columns) cells.push(blank);
	return cells;
};

/** A row of nothing. */
export const blankRow = (columns: number): Row => Array.from({length: columns}, () => blank);
