import {counted} from '../../story/counted.ts';
import {paragraphName} from '../../insight/places.ts';
import {truncate, widthOf} from '../../terminal/width.ts';
import {readableKey} from '../keys/readable-key.ts';
import {blockOf} from '../state/look-up.ts';
import {commandSaid, commandsFound, paragraphTyped, type Command} from '../state/palette.ts';
import type {Palette, State} from '../state/state.ts';
import type {Symbols} from '../symbols.ts';
import {frame} from './frame.ts';
import {topOfList} from './top-of-list.ts';
import {cell, piece, type Block, type Line} from './line.ts';

const widestKeys = 24;

const goingTo = (state: State, number: number): Line => {
	const {length} = state.reading.story.paragraphs;
	const text = number > length ? '' : (blockOf(state, number)?.text ?? '');
	return [
		piece('  '),
		piece(
			number > length ? `the story has ${counted(length, 'paragraph')}` : `go to ${paragraphName(number)}  `,
		),
		piece(text, 'dim'),
	];
};

/** The commands that match what is typed, one a row with its keys, the selected one pointed at. */
export const paletteScreen = (state: State, palette: Palette, symbols: Symbols): Block => {
	const size = {width: state.columns, height: state.rows - 2};
	const inner = size.width - 2;
	const number = paragraphTyped(palette);
	if (number !== null) {
		return frame([goingTo(state, number)], {size, title: 'Commands', focused: true, symbols});
	}

	const commands = commandsFound(state, palette);
	const rows = size.height - 2;
	const top = topOfList(palette.selected, commands.length, rows);
	const shown = commands.slice(top, top + rows);
	const keysOf = ({keys}: Command): string =>
		(inner < 60 ? keys.slice(0, 1) : keys).map(key => readableKey(key)).join(' ');
	const lines = shown.map((command, row): Line => {
		const isSelected = top + row === palette.selected;
		const names = truncate(keysOf(command), widestKeys, symbols.ellipsis);
		const label = Math.max(10, inner - widthOf(names) - 5);
		return [
			piece(isSelected ? ` ${symbols.pointer} ` : '   ', 'mark'),
			piece(cell(commandSaid(command), label, 'left', symbols.ellipsis), isSelected ? 'selected' : 'plain'),
			piece(` ${names} `, 'key'),
		];
	});
	const none: Line = [piece('  no command is called so', 'dim')];
	return frame(commands.length === 0 ? [none] : lines, {
		size,
		title: `Commands ${commands.length}`,
		note: commands.length - top > rows ? `${symbols.down} ${commands.length - top - rows} more` : '',
		focused: true,
		symbols,
	});
};
