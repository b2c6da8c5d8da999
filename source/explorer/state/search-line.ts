import {graphemesOf} from '../../terminal/width.ts';
import type {KeyAction} from './action.ts';
import {goToMatch} from './follow.ts';
import {geometryOf} from './look-up.ts';
import type {Search, State} from './state.ts';
import {showAgain} from './visible.ts';

/** More than anybody types; a paste of more is cut, so that no key ever waits for it. */
const longest = 400;

/** The search line opened; with a search at hand, its words are there to be changed. */
export const openSearch = (state: State): State => {
	const {focus, list, positions, walk, opened, search} = state;
	const before = {focus, list, positions, walk, opened, search};
	const text = search?.text ?? '';
	// Where a list covers the text, what is found would be out of sight.
	const covered = geometryOf(state).panes.paragraphs === undefined;
	return {
		...state,
		focus: covered ? 'paragraphs' : focus,
		opened: null,
		search: {text, cursor: text.length, order: search?.order ?? 'best', editing: true, before},
	};
};

const found = (state: State, search: Search): State => {
	const shown = showAgain({...state, search, target: null}, true);
	if (search.text.trim() === '')
		return {...shown, walk: search.before.walk, positions: search.before.positions};
	const first = shown.visible.paragraphs[0];
	const target = first === undefined ? null : (shown.visible.matches.get(first)?.ranges[0]?.start ?? null);
	return {...shown, walk: {kind: 'matches', at: 0}, target};
};

const edit = (state: State, search: Search, text: string, cursor: number): State =>
	text === search.text ? {...state, search: {...search, cursor}} : found(state, {...search, text, cursor});

/** Text typed or pasted at the cursor of the search line. */
export const typeText = (state: State, typed: string): State => {
	const {search} = state;
	if (search === null) return state;
	const room = longest - search.text.length;
	const inserted = typed.replaceAll(/[\s\p{Cc}]+/gv, ' ').slice(0, Math.max(0, room));
	const text = search.text.slice(0, search.cursor) + inserted + search.text.slice(search.cursor);
	return edit(state, search, text, search.cursor + inserted.length);
};

/** Erase what stands before the cursor: a character as the reader sees it, a word, or all of it. */
export const erase = (state: State, what: 'character' | 'word' | 'line'): State => {
	const {search} = state;
	if (search === null) return state;
	const head = search.text.slice(0, search.cursor);
	const tail = search.text.slice(search.cursor);
	// Backspace on an empty line gives the search up, as in less and vi.
	if (search.text === '') return closeSearch(state, false);
	const kept =
		what === 'line'
			? ''
			: what === 'word'
				? head.replace(/\S*\s*$/v, '')
				: head.slice(0, graphemesOf(head).at(-1)?.start ?? 0);
	return edit(state, search, kept + tail, kept.length);
};

/** The cursor of the search line moved. */
export const moveCursor = (
	state: State,
	to: Extract<KeyAction, {readonly type: 'moveCursor'}>['to'],
): State => {
	const {search} = state;
	if (search === null) return state;
	const {text, cursor} = search;
	const stops = graphemesOf(text);
	const next = {
		start: 0,
		end: text.length,
		left: stops.findLast(stop => stop.end <= cursor)?.start ?? 0,
		right: stops.find(stop => stop.start >= cursor)?.end ?? text.length,
	}[to];
	return {...state, search: {...search, cursor: next}};
};

/** Best first, or in reading order. */
export const toggleOrder = (state: State): State =>
	state.search === null
		? state
		: found(state, {...state.search, order: state.search.order === 'best' ? 'reading' : 'best'});

/** Up and Down while typing. */
export const walkMatches = (state: State, by: 1 | -1): State =>
	state.search === null || state.search.text.trim() === ''
		? state
		: goToMatch(state, state.positions.paragraphs.selected + by);

/** The search line closed: kept, what was found stays; given up, everything is as it was before. */
export const closeSearch = (state: State, keep: boolean): State => {
	const {search} = state;
	if (search === null) return state;
	if (keep && search.text.trim() !== '') {
		const kept: State = {...state, focus: 'paragraphs', search: {...search, editing: false}};
		return kept.visible.paragraphs.length === 0
			? {...kept, message: 'nothing found: Esc shows all again'}
			: goToMatch(kept, kept.positions.paragraphs.selected);
	}

	const {before} = search;
	return {...showAgain({...state, ...before}), positions: before.positions, walk: before.walk, target: null};
};
