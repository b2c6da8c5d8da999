import type {State} from '../../state/state.ts';
import type {View} from '../../state/view.ts';
import type {Symbols} from '../../symbols.ts';
import {frame} from '../frame.ts';
import {piece, type Block, type Line} from '../line.ts';
import type {ViewRow} from './content.ts';
import {contentOf, viewRows} from './view-content.ts';

/** A row with the pointer where its item is selected, and the chosen column of it in reverse. */
const drawRow = (
	{line, item, cells}: ViewRow,
	isFirst: boolean,
	{selected, column}: View,
	symbols: Symbols,
): Line => {
	if (item === null || item !== selected) return line;
	const chosen = cells?.[Math.min(column, cells.length - 1)] ?? -1;
	const [gutter, ...rest] = line;
	const pointed: Line = [
		piece(isFirst ? ` ${symbols.pointer}` : ` ${symbols.bar}`, 'mark'),
		piece((gutter?.text ?? '').slice(2), gutter?.role ?? 'plain'),
		...rest,
	];
	if (chosen < 0) return pointed;
	// The pointer is a piece of its own, in front of the ones that the cells count.
	return pointed.map((part, index) => (index === chosen + 1 ? {...part, role: 'selected'} : part));
};

/** The view over the whole screen but the header's and the footer's rows. */
export const viewScreen = (state: State, view: View, symbols: Symbols): Block => {
	const content = contentOf(state, view);
	const rows = viewRows(state, content);
	const fixed = content.rows.slice(0, content.fixedRows);
	const moving = content.rows.slice(content.fixedRows);
	const shown = moving.slice(view.top, view.top + rows);
	const lines = [...fixed, ...shown].map((row, index, all) =>
		drawRow(row, index === 0 || all[index - 1]!.item !== row.item, view, symbols),
	);
	const below = moving.length - view.top - rows;
	return frame(lines, {
		size: {width: state.columns, height: state.rows - 2},
		title: content.title,
		note: below > 0 ? `${symbols.down} ${below} more` : '',
		focused: true,
		symbols,
	});
};
