import {typingContexts, type Binding} from '../keymap.ts';
import {groups} from '../keys/binding.ts';
import type {State} from '../state/state.ts';
import {unicodeSymbols, type Symbols} from '../symbols.ts';
import {frame} from './frame.ts';
import {cell, piece, type Block, type Line} from './line.ts';
import {wrap} from './wrap.ts';

const names: Readonly<Record<string, string>> = {
	pageDown: 'PgDn',
	pageUp: 'PgUp',
	escape: 'Esc',
	enter: 'Enter',
	space: 'Space',
	tab: 'Tab',
	'shift+tab': 'Shift-Tab',
	home: 'Home',
	end: 'End',
	left: 'Left',
	right: 'Right',
	up: 'Up',
	down: 'Down',
	backspace: 'Backspace',
	delete: 'Delete',
};

/** A key as a person reads it: `Ctrl-D` for `ctrl+d`. */
export const readableKey = (key: string): string =>
	names[key] ??
	(key.startsWith('ctrl+')
		? `Ctrl-${key.slice(5).toUpperCase()}`
		: key.startsWith('alt+')
			? `Alt-${readableKey(key.slice(4))}`
			: key);

const keyWidth = 17;

const bindingLines = ({keys, label}: Binding, width: number): readonly Line[] =>
	wrap(label, Math.max(10, width - keyWidth - 4)).map(({start, end}, row) => [
		piece('  '),
		piece(cell(row === 0 ? keys.map(key => readableKey(key)).join(' ') : '', keyWidth), 'key'),
		piece(` ${label.slice(start, end)}`),
	]);

const marksHelp = (symbols: Symbols): ReadonlyArray<readonly [string, string]> => [
	[symbols.here, 'stands in the paragraph at hand'],
	[symbols.unnamed, 'a claim whose source has no name'],
	[symbols.none, 'a claim that nobody is given for'],
	[symbols.direct, 'words in quotation marks'],
	[symbols.mixed, 'partly in quotation marks'],
	[symbols.denies, 'a denial'],
	[symbols.disputed, 'a claim that another one contradicts'],
	[symbols.note, 'a mark or a note of your own'],
];

const headings: Readonly<Partial<Record<string, string>>> = {
	Search: ' (after /)',
	'Writing a note': ' (after M)',
	Commands: ' (after :)',
	'In the list of stories': ' (after Ctrl-P)',
};

/** How to find a command without reading all this. */
const paletteHelp = (bindings: readonly Binding[], width: number): readonly Line[] => {
	const key = bindings.find(({when, action}) => when === 'panes' && action.type === 'openPalette')?.keys[0];
	if (key === undefined) return [];
	const says = `${readableKey(key)} finds any of these by a part of its name, and does it.`;
	return [...wrap(says, width - 2).map(({start, end}): Line => [piece(` ${says.slice(start, end)}`)]), []];
};

/** All keys in groups, from the keymap, and what the marks mean. */
export const helpLines = (bindings: readonly Binding[], width: number, symbols: Symbols): readonly Line[] => [
	...paletteHelp(bindings, width),
	...groups.flatMap((group): readonly Line[] => [
		[piece(` ${group}${headings[group] ?? ''}`, 'title')],
		...bindings
			.filter(
				binding =>
					binding.group === group &&
					binding.when !== 'help' &&
					(!typingContexts.includes(binding.when) || group !== 'Program'),
			)
			.flatMap(binding => bindingLines(binding, width)),
		[],
	]),
	[piece(' Marks', 'title')],
	...marksHelp(symbols).map(([mark, meaning]): Line => [
		piece('  '),
		piece(cell(mark, keyWidth), 'mark'),
		piece(` ${meaning}`),
	]),
];

/** The rows that are the frame's and the footer's. */
const frameRows = 3;

/** The first line shown where so many lines are scrolled to their end. */
const lastTop = (lines: number, rows: number): number => Math.max(0, lines - (rows - frameRows));

/** How many lines the help has. */
export const helpLength = ({settings, columns}: State): number =>
	helpLines(settings.bindings, columns - 2, unicodeSymbols).length;

/** The first line of the help when it is scrolled to its end. */
export const lastHelpLine = (state: State): number => lastTop(helpLength(state), state.rows);

/** The help over the whole screen but its last row. */
export const helpScreen = (state: State, symbols: Symbols): Block => {
	const size = {width: state.columns, height: state.rows - 1};
	const lines = helpLines(state.settings.bindings, size.width - 2, symbols);
	const rows = size.height - 2;
	const first = Math.min(state.help ?? 0, lastTop(lines.length, state.rows));
	const more = first + rows < lines.length ? `${symbols.down} ${lines.length - first - rows} more lines` : '';
	return frame(lines.slice(first), {size, title: 'Keys', note: more, focused: true, symbols});
};
