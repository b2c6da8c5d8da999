import {blankRow, parseRow, type Row} from './cells.ts';
import {drawRow} from './difference.ts';
import {plain, type Looks} from './looks.ts';
import {createPencil, type Pencil} from './pencil.ts';
import {applyShift, findShifts} from './shift.ts';

/** Draws frames on the terminal: what differs from what is there, in one write, and never more than the line takes. */
export type Writer = {
	/**
	Show a frame: one string a row, with SGR sequences. While the line is busy it only replaces the frame that is to come
	next, so that a slow line sees fewer frames and always the last.
	*/
	readonly paint: (rows: readonly string[]) => void;
	/** Draw the whole last frame again, because what is on the screen is not known. */
	readonly redraw: () => void;
	/** The screen has another size and is not known: the next frame is drawn whole, or the last one if none comes. */
	readonly resized: () => void;
	/** Draw nothing from now on. */
	readonly close: () => void;
};

export type WriterOptions = {
	/** Write to the terminal; `done` is called when the line has taken it. */
	readonly write: (data: string, done: () => void) => void;
	readonly size: () => {readonly columns: number; readonly rows: number};
};

/** What the terminal shows, as far as we know. */
type Shown = {
	readonly columns: number;
	readonly looks: Looks;
	readonly texts: readonly string[];
	readonly rows: readonly Row[];
};

const beginUpdate = '\u{1B}[?2026h';
const endUpdate = '\u{1B}[?2026l';
// How long a change of size waits for the frame that fits it.
const patience = 100;

const drawRows = (pencil: Pencil, before: readonly Row[], after: readonly Row[]): Pencil => {
	for (const [index, row] of after.entries()) {
		if (row !== before[index]) drawRow(pencil, index, before[index]!, row);
	}

	return pencil;
};

/** The pencil that has drawn `after` in fewer bytes: with or without moving rows that scrolled. */
const drawShortest = (shown: Shown, texts: readonly string[], after: readonly Row[]): Pencil => {
	let best = drawRows(createPencil(shown.columns, shown.looks), shown.rows, after);
	for (const shift of findShifts(shown.texts, texts)) {
		const pencil = createPencil(shown.columns, shown.looks);
		pencil.shift(shift);
		drawRows(pencil, applyShift(shown.rows, shift, blankRow(shown.columns)), after);
		if (pencil.written().length < best.written().length) best = pencil;
	}

	return best;
};

/** A writer for a terminal of which nothing is known yet. */
export const createWriter = ({write, size}: WriterOptions): Writer => {
	let wanted: readonly string[] | undefined;
	let shown: Shown | undefined;
	let isBusy = false;
	let isClosed = false;
	// A write from before a redraw may never be done.
	let turn = 0;
	let timer: NodeJS.Timeout | undefined;

	const draw = (frame: readonly string[]): string => {
		const {columns, rows} = size();
		const texts = Array.from({length: rows}, (_, row) => frame[row] ?? '');
		const known = shown?.columns === columns && shown.rows.length === rows ? shown : undefined;
		const after = texts.map((text, row) =>
			known?.texts[row] === text ? known.rows[row]! : parseRow(text, columns),
		);
		let pencil: Pencil;
		if (known === undefined) {
			pencil = createPencil(columns, plain);
			pencil.clearScreen();
			drawRows(
				pencil,
				Array.from({length: rows}, () => blankRow(columns)),
				after,
			);
		} else {
			pencil = drawShortest(known, texts, after);
		}

		shown = {columns, looks: pencil.looks(), rows: after, texts};
		return pencil.written();
	};

	const flush = (): void => {
		clearTimeout(timer);
		if (isClosed || isBusy || wanted === undefined) return;
		const difference = draw(wanted);
		wanted = undefined;
		if (difference === '') return;
		isBusy = true;
		const mine = turn;
		write(beginUpdate + difference + endUpdate, () => {
			if (mine !== turn) return;
			isBusy = false;
			flush();
		});
	};

	const forget = (): void => {
		wanted ??= shown?.texts;
		shown = undefined;
	};

	return {
		paint: rows => {
			wanted = rows;
			flush();
		},
		redraw: () => {
			turn += 1;
			isBusy = false;
			forget();
			flush();
		},
		resized: () => {
			forget();
			clearTimeout(timer);
			timer = setTimeout(flush, patience);
		},
		close: () => {
			isClosed = true;
			clearTimeout(timer);
		},
	};
};
