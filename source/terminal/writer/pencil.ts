import type {Cell} from './cells.ts';
import {looksOfBlank, plain, transition, type Looks} from './looks.ts';
import type {Shift} from './shift.ts';

/** Writes cells at places of the screen in few bytes. It knows where the cursor is as long as no glyph makes that doubtful. */
export type Pencil = {
	/** Rows and columns count from 0. */
	readonly moveTo: (row: number, column: number) => void;
	/** Write the glyph of a cell at the cursor. */
	readonly put: (cell: Cell) => void;
	/** Empty the rest of the row, from the cursor on. */
	readonly clearRest: () => void;
	/** Empty some columns from the cursor on; the cursor stays. */
	readonly clear: (columns: number) => void;
	/** Whether the cell can be written without a change of looks. */
	readonly fits: (cell: Cell) => boolean;
	/** The looks that the terminal is left with. */
	readonly looks: () => Looks;
	/** Move rows of the screen; empty ones come in. */
	readonly shift: (shift: Shift) => void;
	/** Empty the screen, whatever was on it. */
	readonly clearScreen: () => void;
	readonly written: () => string;
};

const backspace = '\b';

const shortest = (ways: readonly string[]): string =>
	ways.reduce((best, way) => (way.length < best.length ? way : best));

/**
A pencil for a screen of `columns` columns, at an unknown place of it, with the looks that the terminal was left with.
Wrapping at the right edge must be off.
*/
export const createPencil = (columns: number, looks: Looks): Pencil => {
	let written = '';
	let current = looks;
	let row = -1;
	// -1 where the cursor's row is known and its column is not.
	let column = -1;

	const look = (wanted: Looks): void => {
		written += transition(current, wanted);
		current = wanted;
	};

	/** Looks of which emptied columns and rows take nothing on. */
	const lookEmpty = (): void => {
		if (looksOfBlank(current) !== plain) look(plain);
	};

	const advance = (by: number): void => {
		column += by;
		// At the edge terminals differ in where the cursor is.
		if (column >= columns) column = -1;
	};

	const pencil: Pencil = {
		moveTo: (toRow, toColumn) => {
			if (row === toRow && column === toColumn) return;
			const absolute = `\u{1B}[${toRow + 1}${toColumn === 0 ? '' : `;${toColumn + 1}`}H`;
			const ways = [absolute];
			if (row === toRow) {
				ways.push(toColumn === 0 ? '\r' : `\u{1B}[${toColumn + 1}G`);
				const forward = toColumn - column;
				if (column !== -1 && forward > 0) ways.push(forward === 1 ? '\u{1B}[C' : `\u{1B}[${forward}C`);
				if (column !== -1 && forward < 0) ways.push(backspace.repeat(-forward));
			} else if (toRow > row && row !== -1) {
				const down = `\u{1B}[${toRow === row + 1 ? '' : toRow - row}B`;
				if (column !== -1 && toColumn <= column) ways.push(backspace.repeat(column - toColumn) + down);
				if (toRow === row + 1) {
					ways.push(toColumn === 0 ? '\r\n' : `\r\n\u{1B}[${toColumn === 1 ? '' : toColumn}C`);
				}
			}

			written += shortest(ways);
			row = toRow;
			column = toColumn;
		},
		put: cell => {
			if (!pencil.fits(cell)) look(cell.looks);
			if (cell.isSure) {
				written += cell.text;
				advance(cell.width);
				return;
			}

			// A terminal may take fewer columns for it than we do, so they are emptied first; it may take more, so what
			// follows is written at its own place, over what is too much.
			const start = column;
			written += ' '.repeat(cell.width);
			advance(cell.width);
			pencil.moveTo(row, start);
			written += cell.text;
			column = -1;
		},
		clearRest: () => {
			lookEmpty();
			written += '\u{1B}[K';
		},
		clear: count => {
			lookEmpty();
			written += `\u{1B}[${count}X`;
		},
		// A space shows nothing of weight and colour: it need not end what the words around it share.
		fits: ({text, looks: wanted}) => wanted === current || (text === ' ' && wanted === looksOfBlank(current)),
		looks: () => current,
		shift: ({top, bottom, up}) => {
			lookEmpty();
			const count = Math.abs(up);
			// Lines are taken out at one end and put in at the other: what is below goes there and back.
			const far = bottom - count + 1;
			pencil.moveTo(up > 0 ? top : far, 0);
			written += `\u{1B}[${count}M`;
			column = -1;
			pencil.moveTo(up > 0 ? far : top, 0);
			written += `\u{1B}[${count}L`;
			column = -1;
		},
		clearScreen: () => {
			written += '\u{1B}[m\u{1B}[H\u{1B}[J';
			current = plain;
			row = 0;
			column = 0;
		},
		written: () => written,
	};
	return pencil;
};
