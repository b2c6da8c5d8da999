import {clamp} from '../clamp.ts';
import {contentOf, viewRows} from '../layout/views/view-content.ts';
import type {ViewContent} from '../layout/views/content.ts';
import type {State} from './state.ts';
import type {View} from './view.ts';

/** The state with something of its view changed, where it has one. */
export const withView = (state: State, change: Partial<View>): State =>
	state.view === null ? state : {...state, view: {...state.view, ...change}};

/** Rows that the item takes, as indexes from the first moving row. */
export const extentOf = (
	{rows, fixedRows}: ViewContent,
	item: number,
): {readonly first: number; readonly last: number} => {
	const first = rows.findIndex(row => row.item === item) - fixedRows;
	const last = rows.findLastIndex(row => row.item === item) - fixedRows;
	return {first, last};
};

/** The view's selection put inside of what there is, and the view moved only as far as that asks. */
export const settleView = (state: State): State => {
	const {view} = state;
	if (view === null) return state;
	const content = contentOf(state, view);
	const rows = viewRows(state, content);
	const moving = content.rows.length - content.fixedRows;
	const most = Math.max(0, moving - rows);
	if (content.items.length === 0) return withView(state, {selected: 0, top: clamp(view.top, 0, most)});
	const selected = clamp(view.selected, 0, content.items.length - 1);
	const columns = content.items[selected]!.targets.length;
	const {first, last} = extentOf(content, selected);
	let top = clamp(view.top, 0, most);
	if (last - top >= rows) top = last - rows + 1;
	// What stands above the first item is its heading, and is shown with it.
	if (first < top) top = first;
	if (selected === 0 && last < rows) top = 0;
	return withView(state, {selected, top, column: clamp(view.column, 0, columns - 1)});
};
