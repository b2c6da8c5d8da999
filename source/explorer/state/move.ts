import type {PaneName} from '../layout/geometry.ts';
import {paneNames} from '../layout/geometry.ts';
import {innerRows, textColumns} from '../layout/text-lines.ts';
import {geometryOf, indexOfParagraph, itemCount} from './look-up.ts';
import {heightOf} from './settle.ts';
import type {State} from './state.ts';

/** The focus moved to a pane. */
export const focusOn = (state: State, pane: PaneName): State => ({
	...state,
	focus: pane,
	list: pane === 'paragraphs' ? state.list : pane,
});

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
		positions: {...state.positions, [pane]: {...state.positions[pane], selected}},
	};
};

type TextView = {readonly rows: number; readonly width: number};

const textView = (state: State): TextView | null => {
	const pane = geometryOf(state).panes.paragraphs;
	return pane === undefined
		? null
		: {rows: innerRows(pane), width: textColumns(pane, state.reading.count).text};
};

/** The text scrolled by lines; the selection goes along so that it stays in view. */
const scrollText = (state: State, by: number, view: TextView): State => {
	const count = itemCount(state, 'paragraphs');
	let {top, line} = state.positions.paragraphs;
	line += by;
	while (line < 0 && top > 0) line += heightOf(state, --top, view.width);
	while (top < count - 1 && line >= heightOf(state, top, view.width))
		line -= heightOf(state, top++, view.width);
	line = Math.max(0, Math.min(line, heightOf(state, top, view.width) - 1));
	// The first paragraph that begins inside the pane; a tall one that fills it is selected as it is.
	const firstHeight = heightOf(state, top, view.width) - line;
	const selected = line === 0 || firstHeight >= view.rows || top === count - 1 ? top : top + 1;
	return {...state, target: null, positions: {...state.positions, paragraphs: {selected, top, line}}};
};

const scrollPage = (state: State, by: number, view: TextView): State => {
	const before = state.positions.paragraphs;
	const after = scrollText(state, by, view);
	const {top, line, selected} = after.positions.paragraphs;
	const moved = top !== before.top || line !== before.line;
	// At either end there is nothing left to scroll: the selection alone goes on.
	if (!moved) return select(state, by > 0 ? itemCount(state, 'paragraphs') - 1 : 0);
	const further = by > 0 ? Math.max(selected, before.selected) : Math.min(selected, before.selected);
	return selected === before.selected ? select(after, further + Math.sign(by)) : after;
};

/** Whether the selected paragraph is taller than the pane and has lines to show in that direction. */
const scrollsInside = (state: State, by: 1 | -1, view: TextView): boolean => {
	const {selected, top, line} = state.positions.paragraphs;
	if (top !== selected) return false;
	const height = heightOf(state, selected, view.width);
	return height > view.rows && (by > 0 ? line + view.rows < height : line > 0);
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

		if (times === 1 && scrollsInside(state, by, view)) return scrollText(state, by, view);
		return select(state, position.selected + by * times);
	}

	const size = geometryOf(state).panes[pane];
	const rows = size === undefined ? 1 : innerRows(size);
	const step =
		unit === 'item' ? 1 : unit === 'page' ? Math.max(1, rows - 1) : Math.max(1, Math.floor(rows / 2));
	return select(state, position.selected + by * step * times);
};

/** To the item of a number: a paragraph's own, or a row of a list. */
export const goToNumber = (state: State, number: number): State =>
	select(state, state.focus === 'paragraphs' ? indexOfParagraph(state, number) : number - 1);

/** To the first or the last item of the focused pane. */
export const goToEdge = (state: State, edge: 'first' | 'last'): State => {
	if (edge === 'last') return select(state, itemCount(state, state.focus) - 1);
	if (state.focus !== 'paragraphs') return select(state, 0);
	// The headline is in view at the top, but the first paragraph is what is read first.
	const first = state.visible.paragraphs[0] === 0 && itemCount(state, 'paragraphs') > 1 ? 1 : 0;
	const selected = select(state, first);
	return {...selected, positions: {...selected.positions, paragraphs: {selected: first, top: 0, line: 0}}};
};
