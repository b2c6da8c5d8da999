import {truncate, widthOf} from '../../terminal/width.ts';
import type {Symbols} from '../symbols.ts';
import type {Role} from '../theme.ts';
import type {Size} from './geometry.ts';
import {fit, piece, type Block, type Line} from './line.ts';

export type FrameOptions = {
	readonly size: Size;
	readonly title: string;
	/** What stands at the right end of the upper border. */
	readonly note?: string;
	/** What stands there where the border has no room for the note. */
	readonly shortNote?: string;
	readonly focused: boolean;
	readonly symbols: Symbols;
};

/** Lines in a border with a title, filled or cut to the size. The focused pane's border is heavy, so that it shows without colour. */
export const frame = (
	lines: readonly Line[],
	{size, title, note = '', shortNote = '', focused, symbols}: FrameOptions,
): Block => {
	const border = focused ? symbols.borderFocused : symbols.border;
	const role: Role = focused ? 'border.focused' : 'border';
	const inner = size.width - 2;
	const heading = ` ${truncate(title, Math.max(0, inner - 2), symbols.ellipsis)} `;
	const room = inner - widthOf(heading);
	const fitting = [note, shortNote].find(text => text !== '' && widthOf(text) + 3 <= room);
	const ending = fitting === undefined ? '' : ` ${fitting} `;
	const rule = border.horizontal.repeat(Math.max(0, room - widthOf(ending)));
	const top: Line = [
		piece(border.topLeft, role),
		piece(heading, focused ? 'title' : 'plain'),
		piece(rule, role),
		piece(ending, 'dim'),
		piece(border.topRight, role),
	];
	const side = piece(border.vertical, role);
	const body = Array.from({length: size.height - 2}, (_, row): Line => [
		side,
		...fit(lines[row] ?? [], inner, symbols.ellipsis),
		side,
	]);
	const bottom: Line = [
		piece(border.bottomLeft + border.horizontal.repeat(inner) + border.bottomRight, role),
	];
	return {width: size.width, lines: [top, ...body, bottom]};
};
