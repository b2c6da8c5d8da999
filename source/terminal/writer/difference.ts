import {blank, isSame, type Cell, type Row} from './cells.ts';
import type {Pencil} from './pencil.ts';

// Writing a short stretch again is cheaper than moving over it.
const shortGap = 4;
// From here on a sequence that empties columns is shorter than the spaces and a move.
const longBlank = 10;

const mark = (dirty: Uint8Array, start: number, end: number): boolean => {
	let isNew = false;
	for (let column = start; column < Math.min(end, dirty.length); column++) {
		if (dirty[column] === 1) continue;
		dirty[column] = 1;
		isNew = true;
	}

	return isNew;
};

/** Mark each glyph that is touched as a whole and, of a new one, as far as a terminal may draw it. Returns whether any mark is new. */
const growOver = (dirty: Uint8Array, cells: Row, isNewRow: boolean): boolean => {
	let hasGrown = false;
	for (let column = 0; column < cells.length; column++) {
		const {width, reach} = cells[column]!;
		if (reach <= 1) continue;
		const isTouched = dirty.subarray(column, column + width).includes(1);
		if (isTouched && mark(dirty, column, column + (isNewRow ? reach : width))) hasGrown = true;
	}

	return hasGrown;
};

const isSimple = (cell: Cell): boolean => cell.width === 1 && cell.isSure;

/** Which columns have to be written, or undefined where none. */
const dirtyColumns = (before: Row, after: Row): Uint8Array | undefined => {
	const first = after.findIndex((cell, column) => !isSame(cell, before[column]!));
	if (first === -1) return undefined;
	const dirty = new Uint8Array(after.length);
	for (let column = first; column < after.length; column++) {
		if (!isSame(after[column]!, before[column]!)) dirty[column] = 1;
	}

	if (before.every(isSimple) && after.every(isSimple)) return dirty;
	let hasGrown = true;
	while (hasGrown) {
		const hasOldGrown = growOver(dirty, before, false);
		hasGrown = growOver(dirty, after, true) || hasOldGrown;
	}

	return dirty;
};

/** Whether the columns between two stretches are written again rather than moved over. */
const bridges = (after: Row, start: number, end: number, pencil: Pencil): boolean => {
	if (end - start > shortGap) return false;
	for (let column = start; column < end; column++) {
		const cell = after[column]!;
		if (!isSimple(cell) || !pencil.fits(cell)) return false;
	}

	return true;
};

const isBlank = (cell: Cell): boolean => isSame(cell, blank);

const areBlank = (cells: Row, start: number, end: number): boolean => {
	for (let column = start; column < end; column++) if (!isBlank(cells[column]!)) return false;
	return true;
};

/** The columns from `start` to the last dirty one of a run of blanks: those between that are blank already cost nothing to empty. */
const blanksFrom = (after: Row, dirty: Uint8Array, start: number): number => {
	let count = 0;
	for (let column = start; column < after.length && isBlank(after[column]!); column++) {
		if (dirty[column] === 1) count = column + 1 - start;
	}

	return count;
};

/** Draw what differs between two states of a row that has the same number of columns in both. */
export const drawRow = (pencil: Pencil, row: number, before: Row, after: Row): void => {
	const dirty = dirtyColumns(before, after);
	if (dirty === undefined) return;
	const columns = after.length;
	const lastInk = after.findLastIndex(cell => !isBlank(cell));
	let end = 0;
	for (let column = dirty.indexOf(1); column !== -1; column = dirty.indexOf(1, end)) {
		const isAfterStretch = end > 0 && column > end;
		const blanks = blanksFrom(after, dirty, column);
		// Blanks that stay as they are, before those that are new, are emptied with them rather than written.
		const isEmptied = blanks >= longBlank && isAfterStretch && areBlank(after, end, column);
		if (isAfterStretch && !isEmptied && bridges(after, end, column, pencil)) {
			pencil.moveTo(row, end);
			for (let gap = end; gap < column; gap++) pencil.put(after[gap]!);
		}

		pencil.moveTo(row, isEmptied ? end : column);
		if (column > lastInk && columns - column >= shortGap) {
			pencil.clearRest();
			return;
		}

		if (blanks >= longBlank) {
			pencil.clear(isEmptied ? column + blanks - end : blanks);
			end = column + blanks;
			continue;
		}

		const cell = after[column]!;
		pencil.put(cell);
		end = column + Math.max(1, cell.width);
	}
};
