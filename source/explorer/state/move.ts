import {counted} from '../../story/counted.ts';
import {paragraphName} from '../../insight/places.ts';
import {keyFor} from '../keys/key-for.ts';
import type {PaneName} from '../layout/geometry.ts';
import {paneNames} from '../layout/geometry.ts';
import {innerRows, textColumns} from '../layout/text-lines.ts';
import {blockOf, geometryOf, indexOfParagraph, itemCount} from './look-up.ts';
import {actorRowAtHand, heightOf, rowsTo} from './settle.ts';
import type {State, TextPosition} from './state.ts';

/** The actors that show stay where they are when one comes to them from the paragraphs: the pointer comes to the first of the paragraph at hand. */
const pointInView = (state: State): State => {
	const pane = geometryOf(state).panes.actors;
	const {selected, top} = state.positions.actors;
	const rows = pane === undefined ? 1 : innerRows(pane);
	const row = selected >= top && selected < top + rows ? undefined : actorRowAtHand(state, rows);
	return row === undefined
		? state
		: {...state, positions: {...state.positions, actors: {selected: row, top}}};
};

/** The focus moved to a pane. */
export const focusOn = (state: State, pane: PaneName): State => {
	const focused = {...state, focus: pane, list: pane === 'paragraphs' ? state.list : pane};
	return state.focus === 'paragraphs' && pane === 'actors' ? pointInView(focused) : focused;
};

/** The focus moved to the next or the previous pane, around the end. */
export const focusBy = (state: State, by: 1 | -1): State =>
	focusOn(
		state,
		paneNames[(paneNames.indexOf(state.focus) + by + paneNames.length) % paneNames.length] ?? 'paragraphs',
	);

/** Another item of the focused pane selected, kept inside of what shows. */
export const select = (state: State, index: number, pane: PaneName = state.focus): State => {
	const selected = Math.max(0, Math.min(itemCount(state, pane) - 1, index));
	return {
		...state,
		target: pane === 'paragraphs' ? null : state.target,
		positions:
			pane === 'paragraphs'
				? {...state.positions, paragraphs: {...state.positions.paragraphs, selected, held: false}}
				: {...state.positions, [pane]: {...state.positions[pane], selected}},
	};
};

type TextView = {readonly rows: number; readonly width: number};

const textView = (state: State): TextView | null => {
	const pane = geometryOf(state).panes.paragraphs;
	return pane === undefined
		? null
		: {rows: innerRows(pane), width: textColumns(pane, state.reading.count).text};
};

/** Where the text begins after scrolling by lines. */
const scrolled = (state: State, by: number, view: TextView): Pick<TextPosition, 'top' | 'line'> => {
	const count = itemCount(state, 'paragraphs');
	let {top, line} = state.positions.paragraphs;
	line += by;
	while (line < 0 && top > 0) line += heightOf(state, --top, view.width);
	while (top < count - 1 && line >= heightOf(state, top, view.width))
		line -= heightOf(state, top++, view.width);
	return {top, line: Math.max(0, Math.min(line, heightOf(state, top, view.width) - 1))};
};

const standing = (state: State, position: TextPosition): State => ({
	...state,
	target: null,
	positions: {...state.positions, paragraphs: position},
});

/** Rows from the top of the pane to the first line of the paragraph at an index, negative where that is above it; as far as the pane goes. */
const rowsAbove = (
	state: State,
	index: number,
	from: Pick<TextPosition, 'top' | 'line'>,
	view: TextView,
): number => rowsTo(state, view.width, from, {index, line: 0}, view.rows);

/**
A page or a half: the text goes on by as many lines, so that none of them is passed over, and the selection goes along to the first paragraph
that begins in view.
*/
const scrollPage = (state: State, by: number, view: TextView): State => {
	const before = state.positions.paragraphs;
	const {top, line} = scrolled(state, by, view);
	// At either end there is nothing left to scroll: the selection alone goes on.
	if (top === before.top && line === before.line)
		return select(state, by > 0 ? itemCount(state, 'paragraphs') - 1 : 0);
	const isBegun = line > 0 && heightOf(state, top, view.width) - line < view.rows;
	const first = isBegun && top < itemCount(state, 'paragraphs') - 1 ? top + 1 : top;
	const position = {top, line, held: true};
	const further = Math.max(first, before.selected);
	const isInView = rowsAbove(state, further, position, view) < view.rows;
	return standing(state, {...position, selected: by > 0 && isInView ? further : first});
};

/** Whether the selected paragraph has lines out of view in that direction. */
const goesOnOutOfView = (state: State, by: 1 | -1, view: TextView): boolean => {
	const position = state.positions.paragraphs;
	if (position.selected < position.top || position.selected - position.top > view.rows) return false;
	const above = rowsAbove(state, position.selected, position, view);
	return by < 0
		? above < 0
		: above < view.rows && above + heightOf(state, position.selected, view.width) > view.rows;
};

/** The rest of the selected paragraph brought into view: line by line where it is taller than the pane. */
const showMore = (state: State, by: 1 | -1, view: TextView): State => {
	const position = state.positions.paragraphs;
	return heightOf(state, position.selected, view.width) > view.rows
		? standing(state, {...position, ...scrolled(state, by, view), held: true})
		: select(state, position.selected);
};

/** The next paragraph; one that is taller than the pane begins at its top. */
const selectNext = (state: State, index: number, view: TextView): State => {
	const next = select(state, index);
	const {selected} = next.positions.paragraphs;
	if (selected <= state.positions.paragraphs.selected) return next;
	return heightOf(next, selected, view.width) > view.rows
		? standing(next, {selected, top: selected, line: 0})
		: next;
};

/** Down or up: by items, half pages or pages, `times` times. */
export const move = (state: State, by: 1 | -1, unit: 'item' | 'half' | 'page', times: number): State => {
	const pane = state.focus;
	const position = state.positions[pane];
	if (pane === 'paragraphs') {
		const view = textView(state);
		if (view === null) return state;
		if (unit !== 'item') {
			const page = unit === 'page' ? Math.max(1, view.rows - 1) : Math.max(1, Math.floor(view.rows / 2));
			return scrollPage(state, by * page * times, view);
		}

		if (times === 1 && goesOnOutOfView(state, by, view)) return showMore(state, by, view);
		return selectNext(state, position.selected + by * times, view);
	}

	const size = geometryOf(state).panes[pane];
	const rows = size === undefined ? 1 : innerRows(size);
	const step =
		unit === 'item' ? 1 : unit === 'page' ? Math.max(1, rows - 1) : Math.max(1, Math.floor(rows / 2));
	return select(state, position.selected + by * step * times);
};

/** To the first claim of a paragraph, whose number its row shows; where none of it shows, that is said, and it goes to the next one. */
const goToClaimOf = (state: State, number: number): State => {
	const {claims} = state.visible;
	const index = claims.findIndex(({paragraph}) => paragraph >= number);
	const moved = select(state, index === -1 ? claims.length - 1 : index);
	if (claims[index]?.paragraph === number || claims.length === 0) return moved;
	const where = index === -1 ? 'last' : 'next';
	return {...moved, message: `no claim of ${paragraphName(number)} shows: this is the ${where} one`};
};

/** What is said to who asks for a paragraph beyond the last. */
export const paragraphsSaid = ({reading: {story}}: State): string =>
	`the story has ${counted(story.paragraphs.length, 'paragraph')}`;

/** To a paragraph, or as near as one shows; where that is not the one, it is said why. */
const goToShown = (state: State, number: number): State => {
	const index = indexOfParagraph(state, number);
	const moved = index === -1 ? state : select(state, index);
	if (state.visible.paragraphs[index] === number) return moved;
	const all = keyFor(state.settings, {type: 'escape'});
	const message =
		blockOf(state, number) === undefined
			? paragraphsSaid(state)
			: `${paragraphName(number)} is hidden: ${all} shows all`;
	return {...moved, message};
};

/** To the actor in a row, or the last. */
const goToRow = (state: State, number: number): State => {
	const {length} = state.visible.actors;
	const moved = select(state, number - 1);
	return number <= length
		? moved
		: {
				...moved,
				message: `${counted(length, 'actor')} ${length === 1 ? 'shows' : 'show'}: this is the last one`,
			};
};

/** To what has a number: a paragraph, the first claim of one, the actor in that row. Where there is none of that number, it is said. */
export const goToNumber = (state: State, number: number): State => {
	switch (state.focus) {
		case 'paragraphs':
			return goToShown(state, number);
		case 'claims':
			return goToClaimOf(state, number);
		default:
			return goToRow(state, number);
	}
};

/** To the first or the last item of the focused pane. */
export const goToEdge = (state: State, edge: 'first' | 'last'): State => {
	if (edge === 'last') return select(state, itemCount(state, state.focus) - 1);
	if (state.focus !== 'paragraphs') return select(state, 0);
	// The headline is in view at the top, but the first paragraph is what is read first.
	const first = state.visible.paragraphs[0] === 0 && itemCount(state, 'paragraphs') > 1 ? 1 : 0;
	const selected = select(state, first);
	return {...selected, positions: {...selected.positions, paragraphs: {selected: first, top: 0, line: 0}}};
};
