import * as fc from 'fast-check';
import {truncate, widthOf} from '../../../source/terminal/width.ts';

/** Rows as the explorer draws them, and worse: borders, news, wide and joined characters, marks, looks of every kind. */

const words = fc.constantFrom(
	'denied',
	'the ministry',
	' ',
	'          ',
	'│',
	'╭────────╮',
	'“quoted”',
	'北京',
	'한국',
	'か\u{3099}',
	'e\u{301}',
	'a\u{301}\u{302}\u{303}',
	'👩‍👩‍👧‍👦',
	'👍🏽',
	'🇫🇷🇩🇪',
	'❤️',
	'☎️',
	'1️⃣',
	'क्षि',
	'ᄀ가',
	'\u{301}alone',
	'ﾊﾞ',
	'🏴',
	'▸',
	'✗',
	'—',
);
const looks = fc.constantFrom(
	'1',
	'2',
	'7',
	'4',
	'31',
	'1;31',
	'0;7',
	'38;5;208',
	'38;2;1;2;3',
	'48;5;17',
	'22',
	'39',
	'0',
	'3;9;95;104',
);
const piece = fc
	.tuple(fc.option(looks, {nil: ''}), words)
	.map(([look, word]) => (look === '' ? word : `\u{1B}[${look}m${word}`));

/** A row of any width. */
export const anyRow = fc.array(piece, {maxLength: 14}).map(pieces => pieces.join(''));

/** A row that a layout has cut and filled to the width, without looks. */
export const rowOf = (columns: number) =>
	fc.array(words, {maxLength: 14}).map(parts => {
		const cut = truncate(parts.join(''), columns);
		return cut + ' '.repeat(columns - widthOf(cut));
	});

export type Step = {readonly columns: number; readonly rows: number; readonly frame: readonly string[]};

/** A sequence of frames and sizes, most of which change few rows. */
export const steps = fc
	.record({
		sizes: fc.array(fc.tuple(fc.integer({min: 1, max: 40}), fc.integer({min: 1, max: 6})), {
			minLength: 1,
			maxLength: 3,
		}),
		rows: fc.array(anyRow, {minLength: 1, maxLength: 12}),
		picks: fc.array(fc.tuple(fc.nat(2), fc.array(fc.nat(11), {minLength: 6, maxLength: 6})), {
			minLength: 1,
			maxLength: 8,
		}),
	})
	.map(({sizes, rows, picks}) =>
		picks.map(([sizeIndex, rowIndexes]): Step => {
			const [columns, height] = sizes[sizeIndex % sizes.length]!;
			return {
				columns,
				rows: height,
				frame: rowIndexes.slice(0, height).map(index => rows[index % rows.length]!),
			};
		}),
	);

/** Frames that show a window on a long list, between a row above and a row below, as a pane that scrolls. */
export const scrolls = fc
	.record({
		columns: fc.integer({min: 4, max: 30}),
		rows: fc.integer({min: 6, max: 12}),
		list: fc.array(anyRow, {minLength: 20, maxLength: 20}),
		tops: fc.array(fc.nat(16), {minLength: 2, maxLength: 6}),
	})
	.map(({columns, rows, list, tops}) =>
		tops.map((top): Step => ({
			columns,
			rows,
			frame: ['above', ...list.slice(top, top + rows - 2), `below ${top}`],
		})),
	);
