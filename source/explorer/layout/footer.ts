import {describeProblem, parseQuery} from '../../search/query.ts';
import {graphemesOf} from '../../terminal/width.ts';
import {keymap} from '../keymap.ts';
import {itemCount} from '../state/look-up.ts';
import type {Search, State} from '../state/state.ts';
import type {Symbols} from '../symbols.ts';
import {lineWidth, piece, spread, type Line} from './line.ts';
import {contentOf} from './views/view-content.ts';

const keyNames = (symbols: Symbols): Readonly<Record<string, string>> => ({
	enter: symbols.enter,
	tab: symbols.tab,
	up: symbols.up,
	down: symbols.down,
	escape: 'Esc',
});

/**
The few keys that matter in the focused pane, from the keymap: as many as `room` columns hold, none cut in two. The
last ones go first, but for the one that shows all keys.
*/
const hints = (state: State, room: number, symbols: Symbols): Line => {
	const context = state.view === null ? 'panes' : 'view';
	const all = keymap.flatMap(({keys, hint, action, when}) => {
		if (when !== context || hint === undefined || !hint.panes.includes(state.focus)) return [];
		const key = keys[0] ?? '';
		const pieces = [piece(keyNames(symbols)[key] ?? key, 'key'), piece(` ${hint.label}  `, 'dim')];
		return [{pieces, isHelp: action.type === 'toggleHelp'}];
	});
	const shown = [...all];
	while (lineWidth(shown.flatMap(({pieces}) => pieces)) > room) {
		const last = shown.findLastIndex(({isHelp}) => !isHelp);
		if (last === -1) break;
		shown.splice(last, 1);
	}

	return shown.flatMap(({pieces}) => pieces);
};

/** The text typed, with the cursor's place shown, and as much of its end as there is room for. */
const typedLine = (search: Search, room: number): Line => {
	const {text, cursor} = search;
	const head = graphemesOf(text.slice(0, cursor));
	let width = 0;
	let start = cursor;
	for (const grapheme of head.toReversed()) {
		if (width + grapheme.width > room - 2) break;
		width += grapheme.width;
		({start} = grapheme);
	}

	const under = graphemesOf(text.slice(cursor))[0];
	const end = cursor + (under?.end ?? 0);
	return [
		piece('/', 'key'),
		piece(text.slice(start, cursor)),
		piece(under === undefined ? ' ' : text.slice(cursor, end), 'cursor'),
		piece(text.slice(end)),
	];
};

const searchLine = (state: State, search: Search, symbols: Symbols): Line => {
	const count = state.visible.paragraphs.length;
	const {problems} = parseQuery(search.text);
	const problem = problems[0];
	const isIndexed = state.reading.search !== null;
	const found =
		problem === undefined
			? search.text.trim() === ''
				? 'type to search'
				: isIndexed
					? `${state.message ?? (count === 1 ? '1 paragraph' : `${count} paragraphs`)} ${symbols.separator} ${search.order === 'best' ? 'best first' : 'reading order'}`
					: 'reading the words…'
			: describeProblem(problem);
	const right: Line = [piece(` ${found} `, problem === undefined ? 'dim' : 'message')];
	const room = state.columns - Math.min(lineWidth(right), Math.floor(state.columns / 2));
	return spread(typedLine(search, room), right, state.columns, symbols.ellipsis);
};

const position = (state: State): string => {
	if (state.count !== null) return `${state.count.digits} `;
	if (state.view !== null) {
		const {length} = contentOf(state, state.view).items;
		return length === 0 ? '' : `${state.view.selected + 1} of ${length} `;
	}

	const count = itemCount(state, state.focus);
	const {selected} = state.positions[state.focus];
	if (state.focus === 'paragraphs') {
		const number = state.visible.paragraphs[selected] ?? 0;
		return `${number} of ${state.reading.story.paragraphs.length} `;
	}

	return count === 0 ? '' : `${selected + 1} of ${count} `;
};

/** The last row: the search line while one types, else a message or the keys that matter, and where one is. */
export const footerRow = (state: State, symbols: Symbols): Line => {
	const {search} = state;
	if (search !== null && search.editing) return searchLine(state, search, symbols);
	const kept: Line =
		search === null ? [] : [piece(`/${search.text}`, 'filter'), piece(' (Esc: all)  ', 'dim')];
	const right: Line = [piece(' '), piece(position(state), 'dim')];
	const room = state.columns - 1 - lineWidth(kept) - lineWidth(right);
	const left: Line =
		state.message === null
			? [piece(' '), ...kept, ...hints(state, room, symbols)]
			: [piece(' '), ...kept, piece(state.message, 'message')];
	return spread(left, right, state.columns, symbols.ellipsis);
};
