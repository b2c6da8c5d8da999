import {counted} from '../../story/counted.ts';
import {describeProblem, parseQuery} from '../../search/query.ts';
import {graphemesOf, widthOf} from '../../terminal/width.ts';
import type {Search, State} from '../state/state.ts';
import {isAnswered} from '../state/is-answered.ts';
import type {TypedLine} from '../state/typed-line.ts';
import type {Symbols} from '../symbols.ts';
import {fit, lineWidth, piece, spread, type Line} from './line.ts';
import {wrap} from './wrap.ts';

/** More rows than this would hide too much of what is above. */
const mostRows = 5;

/** A message in as many rows as it needs, which lie over what is above them. */
export const wrappedRows = (message: string, columns: number, {ellipsis}: Symbols): readonly Line[] =>
	wrap(message, columns - 2)
		.slice(0, mostRows)
		.map(({start, end}) => fit([piece(' '), piece(message.slice(start, end), 'message')], columns, ellipsis));

/** A line that one types; of an earlier time, it is drawn as selected, for the next letter takes its place. */
type ShownLine = TypedLine & {readonly isRecalled?: boolean};

/**
The text typed, with the cursor's place shown, and as much in front of the cursor as there is room for. An ellipsis on either side stands
for what is out of sight there.
*/
const typedLine = (
	sign: string,
	{text, cursor, isRecalled = false}: ShownLine,
	room: number,
	ellipsis: string,
): Line => {
	const role = isRecalled ? 'selected' : 'plain';
	const under = graphemesOf(text.slice(cursor))[0];
	const end = cursor + (under?.end ?? 0);
	const behind = end < text.length ? 1 : 0;
	const most = room - widthOf(sign) - (under?.width ?? 1) - behind;
	const isScrolled = widthOf(text.slice(0, cursor)) > most;
	const head = graphemesOf(text.slice(0, cursor));
	let width = isScrolled ? widthOf(ellipsis) : 0;
	let start = cursor;
	for (const grapheme of head.toReversed()) {
		if (width + grapheme.width > most) break;
		width += grapheme.width;
		({start} = grapheme);
	}

	return [
		piece(sign, 'key'),
		piece(isScrolled ? ellipsis : '', 'dim'),
		piece(text.slice(start, cursor), role),
		piece(under === undefined ? ' ' : text.slice(cursor, end), 'cursor'),
		piece(text.slice(end), role),
	];
};

/** A line that one types, and beside it what there is room for. */
const typedBeside = (
	sign: string,
	line: ShownLine,
	right: Line,
	{columns}: State,
	{ellipsis}: Symbols,
): Line => spread(typedLine(sign, line, columns - lineWidth(right), ellipsis), right, columns, ellipsis);

/**
A line that one types, and beside it what may be done with it, where there is room for that. A message must be read: where it does not fit
beside the line it stands above.
*/
export const lineRows = (
	sign: string,
	line: ShownLine,
	says: string,
	state: State,
	symbols: Symbols,
): readonly Line[] => {
	const {message, columns} = state;
	const beside = message ?? says;
	const isRoom = widthOf(sign) + widthOf(line.text) + widthOf(beside) + 4 <= columns;
	const right: Line = isRoom ? [piece(` ${beside} `, message === null ? 'dim' : 'message')] : [];
	const above = message === null || isRoom ? [] : wrappedRows(message, columns, symbols);
	return [...above, typedBeside(sign, line, right, state, symbols)];
};

/** What a search has found so far: how much, and in which order it stands. */
const foundSaid = (state: State, search: Search, symbols: Symbols): readonly string[] => {
	if (search.text.trim() === '')
		return [
			`type to search${state.searches.length > 0 ? `, ${symbols.up} earlier ones` : ''}`,
			'type to search',
		];
	if (state.reading.search === null) return [`reading the words${symbols.ellipsis}`];
	if (!isAnswered(state.reading, search.text)) return [`looking for the claims${symbols.ellipsis}`];
	const {paragraphs, elsewhere} = state.visible;
	const count = paragraphs.length;
	const order = search.order === 'best' ? 'best first' : 'reading order';
	const ordered = (text: string): string => `${text} ${symbols.separator} ${order}`;
	if (state.message !== null) return [ordered(state.message), state.message];
	const shown = counted(count, 'paragraph');
	if (count === 0 && elsewhere > 0) {
		const found = `${shown}, ${elsewhere} without the filter`;
		return [ordered(found), found, shown];
	}

	return [ordered(shown), ordered(`${count}`), shown];
};

/** The search line with what it has found, or what is wrong with it: in rows above the line where it would take the line's room. */
export const searchRows = (state: State, search: Search, symbols: Symbols): readonly Line[] => {
	const [problem] = parseQuery(search.text).problems;
	const most = Math.floor(state.columns / 2);
	const says = problem === undefined ? foundSaid(state, search, symbols) : [describeProblem(problem)];
	const fitting = says.find(text => widthOf(text) + 2 <= most);
	const right: Line =
		fitting === undefined ? [] : [piece(` ${fitting} `, problem === undefined ? 'dim' : 'message')];
	const mustBeRead = problem === undefined ? state.message : says[0]!;
	const above =
		mustBeRead === null || fitting !== undefined ? [] : wrappedRows(mustBeRead, state.columns, symbols);
	return [...above, typedBeside('/', search, right, state, symbols)];
};
