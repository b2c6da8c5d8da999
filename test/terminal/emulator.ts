import xterm, {type IBufferCell} from '@xterm/headless';
import {measureWith, type WidthTable} from './width-tables.ts';

/** How a cell of the screen looks. Colours are palette indexes, `#rrggbb`, or null for the terminal's own. */
export type Look = {
	readonly text: string;
	readonly width: number;
	readonly color: number | string | null;
	readonly background: number | string | null;
	readonly bold: boolean;
	readonly dim: boolean;
	readonly italic: boolean;
	readonly underline: boolean;
	readonly inverse: boolean;
	readonly strikethrough: boolean;
};

/** A terminal emulator whose screen can be read. Columns and rows count from 0. */
export type Emulator = {
	/** Feed what a program wrote; resolves when all of it is on the screen. */
	readonly feed: (data: string | Uint8Array) => Promise<void>;
	readonly resize: (columns: number, rows: number) => void;
	/** The visible rows, without trailing spaces. */
	readonly screen: () => readonly string[];
	readonly cells: () => readonly (readonly Look[])[];
	readonly look: (column: number, row: number) => Look;
	readonly cursor: () => {readonly column: number; readonly row: number};
	/** Whether the alternate screen shows. */
	readonly alternate: () => boolean;
	readonly modes: () => {
		readonly bracketedPaste: boolean;
		readonly wraparound: boolean;
		readonly mouse: boolean;
	};
	/** Whether the cursor shows; the emulator's interface does not tell, so the sequences are watched. */
	readonly cursorShown: () => boolean;
	/** What the terminal answers to a question of the program. */
	readonly onReply: (listener: (data: string) => void) => void;
	readonly title: () => string;
	readonly dispose: () => void;
};

const colorOf = (value: number, isDefault: boolean, isRgb: boolean): number | string | null => {
	if (isDefault) return null;
	return isRgb ? `#${value.toString(16).padStart(6, '0')}` : value;
};

const lookOf = (cell: IBufferCell): Look => ({
	text: cell.getChars() === '' && cell.getWidth() > 0 ? ' ' : cell.getChars(),
	width: cell.getWidth(),
	color: colorOf(cell.getFgColor(), cell.isFgDefault(), cell.isFgRGB()),
	background: colorOf(cell.getBgColor(), cell.isBgDefault(), cell.isBgRGB()),
	bold: cell.isBold() !== 0,
	dim: cell.isDim() !== 0,
	italic: cell.isItalic() !== 0,
	underline: cell.isUnderline() !== 0,
	inverse: cell.isInverse() !== 0,
	strikethrough: cell.isStrikethrough() !== 0,
});

/** Open an emulator of the given size that measures characters by one of the tables. */
export const emulate = (columns: number, rows: number, table: WidthTable = 'graphemes'): Emulator => {
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 1000});
	measureWith(terminal, table);
	let isCursorShown = true;
	let title = '';
	terminal.onTitleChange(changed => {
		title = changed;
	});
	for (const [final, isShown] of [
		['h', true],
		['l', false],
	] as const) {
		terminal.parser.registerCsiHandler({prefix: '?', final}, parameters => {
			if (parameters.includes(25)) isCursorShown = isShown;
			return false;
		});
	}

	const buffer = () => terminal.buffer.active;
	const line = (row: number) => {
		const found = buffer().getLine(buffer().baseY + row);
		if (found === undefined) throw new Error(`the screen has no row ${row}`);
		return found;
	};

	const look = (column: number, row: number): Look => {
		const cell = line(row).getCell(column);
		if (cell === undefined) throw new Error(`the screen has no column ${column}`);
		return lookOf(cell);
	};

	const everyRow = <Row>(read: (row: number) => Row): readonly Row[] =>
		Array.from({length: terminal.rows}, (_, row) => read(row));

	return {
		feed: async data =>
			new Promise(resolve => {
				terminal.write(data, resolve);
			}),
		resize: (newColumns, newRows) => {
			terminal.resize(newColumns, newRows);
		},
		screen: () => everyRow(row => line(row).translateToString(true).trimEnd()),
		cells: () => everyRow(row => Array.from({length: terminal.cols}, (_, column) => look(column, row))),
		look,
		cursor: () => ({column: buffer().cursorX, row: buffer().cursorY}),
		alternate: () => buffer().type === 'alternate',
		modes: () => ({
			bracketedPaste: terminal.modes.bracketedPasteMode,
			wraparound: terminal.modes.wraparoundMode,
			mouse: terminal.modes.mouseTrackingMode !== 'none',
		}),
		cursorShown: () => isCursorShown,
		onReply: listener => {
			terminal.onData(listener);
		},
		title: () => title,
		dispose: () => {
			terminal.dispose();
		},
	};
};
