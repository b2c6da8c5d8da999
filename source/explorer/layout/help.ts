import {counted} from '../../story/counted.ts';
import {widthOf} from '../../terminal/width.ts';
import {typingContexts, type Binding} from '../keymap.ts';
import {groups} from '../keys/binding.ts';
import {keyFor, keysFor} from '../keys/key-for.ts';
import {readableKey} from '../keys/readable-key.ts';
import type {KeyAction} from '../state/action.ts';
import type {State} from '../state/state.ts';
import {unicodeSymbols, type Symbols} from '../symbols.ts';
import {frame} from './frame.ts';
import {cell, piece, type Block, type Line} from './line.ts';
import {wrap} from './wrap.ts';

/** The fewest columns for the names of keys. */
const leastKeyWidth = 17;
const signWidth = 7;

const keysOf = ({keys}: Binding): string => keys.map(key => readableKey(key)).join(' ');

/** Columns for the names of keys: as many as the longest take, while that leaves the most to what the keys do. */
const keyWidthOf = (bindings: readonly Binding[], width: number): number => {
	const longest = Math.max(...bindings.map(binding => widthOf(keysOf(binding))));
	return Math.max(leastKeyWidth, Math.min(longest, Math.floor(width * 0.36)));
};

/** The keys and what they do beside each other, each in as many rows as it takes: of neither anything is left out. */
const bindingLines = (binding: Binding, keyWidth: number, width: number): readonly Line[] => {
	const {label} = binding;
	const names = keysOf(binding);
	const [left, right] = [wrap(names, keyWidth), wrap(label, Math.max(10, width - keyWidth - 4))];
	return Array.from({length: Math.max(left.length, right.length)}, (_, row) => [
		piece('  '),
		piece(cell(names.slice(left[row]?.start ?? 0, left[row]?.end ?? 0), keyWidth), 'key'),
		piece(` ${label.slice(right[row]?.start ?? 0, right[row]?.end ?? 0)}`),
	]);
};

/** Each sign of the panes with what it means, in the order in which they stand in a claim's row. */
const signs = (symbols: Symbols): ReadonlyArray<readonly [string, string]> => [
	[symbols.here, 'stands in the paragraph at hand'],
	[symbols.unnamed, 'a claim whose source has no name'],
	[symbols.none, 'a claim that nobody is given for'],
	['[name]', 'whom a pronoun or other words most likely mean; the story does not say it'],
	[symbols.denies, 'a denial'],
	[symbols.note, 'a mark or a note of your own'],
	[symbols.disputed, 'a claim that another one contradicts'],
	[symbols.direct, 'words in quotation marks'],
	[symbols.mixed, 'partly in quotation marks'],
];

const signLines = (symbols: Symbols, width: number): readonly Line[] =>
	signs(symbols).flatMap(([sign, meaning]) =>
		wrap(meaning, Math.max(10, width - signWidth - 4)).map(({start, end}, row): Line => [
			piece('  '),
			piece(cell(row === 0 ? sign : '', signWidth), 'mark'),
			piece(` ${meaning.slice(start, end)}`),
		]),
	);

/** What leads to where the keys of a group have their meaning, where it is a key. */
const ways: Readonly<Partial<Record<Binding['group'], KeyAction>>> = {
	Search: {type: 'openSearch'},
	'Writing a note': {type: 'openNote'},
	Commands: {type: 'openPalette'},
	'In the list of stories': {type: 'openChooser', kind: 'headlines'},
};

const headingOf = (group: Binding['group'], bindings: readonly Binding[]): string => {
	const way = ways[group];
	return way === undefined ? ` ${group}` : ` ${group} (after ${keyFor({bindings}, way)})`;
};

/** How to find a command without reading all this. */
const paletteHelp = (bindings: readonly Binding[], width: number): readonly Line[] => {
	const [key] = keysFor(bindings, {type: 'openPalette'});
	if (key === undefined) return [];
	const says = `${key} finds any of these by a part of its name, and does it.`;
	return [...wrap(says, width - 2).map(({start, end}): Line => [piece(` ${says.slice(start, end)}`)]), []];
};

/** The groups of keys, with a blank line between them. */
const groupLines = (bindings: readonly Binding[], width: number): readonly Line[] => {
	const told = bindings.filter(
		({when, group}) => when !== 'help' && (!typingContexts.includes(when) || group !== 'Program'),
	);
	const keyWidth = keyWidthOf(told, width);
	return groups.flatMap((group, place): readonly Line[] => [
		...(place === 0 ? [] : [[]]),
		[piece(headingOf(group, bindings), 'title')],
		...told
			.filter(binding => binding.group === group)
			.flatMap(binding => bindingLines(binding, keyWidth, width)),
	]);
};

/** What the signs mean, which is looked for most often, and all keys in groups, from the keymap. */
export const helpLines = (bindings: readonly Binding[], width: number, symbols: Symbols): readonly Line[] => [
	[piece(' Signs', 'title')],
	...signLines(symbols, width),
	[],
	...paletteHelp(bindings, width),
	...groupLines(bindings, width),
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
	const below = lines.length - first - rows;
	const more = below > 0 ? `${symbols.down} ${counted(below, 'more line')}` : '';
	return frame(lines.slice(first), {size, title: 'Keys and signs', note: more, focused: true, symbols});
};
