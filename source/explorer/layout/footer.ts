import {truncate, widthOf} from '../../terminal/width.ts';
import {keyFor} from '../keys/key-for.ts';
import {readableKey} from '../keys/readable-key.ts';
import {cutWords} from './claims-pane.ts';
import {countText} from './count-text.ts';
import {clearedByEscape} from '../state/cleared-by-escape.ts';
import {contextOf} from '../state/context.ts';
import {itemCount, selectedClaim} from '../state/look-up.ts';
import {noteOnClaim} from '../state/notes-at.ts';
import type {Search, State} from '../state/state.ts';
import type {Symbols} from '../symbols.ts';
import {lineWidth, piece, spread, type Line} from './line.ts';
import {lineRows, searchRows, wrappedRows} from './typed-rows.ts';
import {contentOf} from './views/view-content.ts';

const keyNames = (symbols: Symbols): Readonly<Record<string, string>> => ({
	enter: symbols.enter,
	tab: symbols.tab,
	up: symbols.up,
	down: symbols.down,
	escape: 'Esc',
});

/** The keys that go from column to column, as `h/l`. */
const columnKeys = ({settings}: State): string =>
	settings.bindings
		.filter(({action, when}) => when === 'view' && action.type === 'column')
		.flatMap(({keys}) => keys.slice(0, 1).map(key => readableKey(key)))
		.toSorted()
		.join('/');

/**
The few keys that matter in the focused pane, from the keymap: as many as `room` columns hold, none cut in two. The
last ones go first, but for the one that shows all keys.
*/
const hints = (state: State, room: number, symbols: Symbols): Line => {
	const context = state.view === null ? 'panes' : 'view';
	const isFromView = (state.history.past.at(-1)?.view ?? null) !== null;
	const isSeveral = state.stories.entries.length > 1;
	const hasColumns =
		state.view !== null && contentOf(state, state.view).items.some(({targets}) => targets.length > 1);
	const all = state.settings.bindings.flatMap(({keys: [key], hint, action, when}) => {
		if (when !== context || hint === undefined || !hint.panes.includes(state.focus)) return [];
		const isStories = action.type === 'openChooser';
		if (key === undefined || (isStories && !isSeveral)) return [];
		const isBack = context === 'panes' && action.type === 'travel';
		if (isBack && !isFromView) return [];
		if (action.type === 'column' && !hasColumns) return [];
		const name = action.type === 'column' ? columnKeys(state) : (keyNames(symbols)[key] ?? readableKey(key));
		const pieces = [piece(name, 'key'), piece(` ${hint.label}  `, 'dim')];
		return [{pieces, isHelp: action.type === 'toggleHelp', isFirst: isStories || isBack}];
	});
	// Nothing is looked for sooner than the way back: to the view that led here, and to the list where there are several stories.
	const shown = all.toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst));
	while (lineWidth(shown.flatMap(({pieces}) => pieces)) > room) {
		const last = shown.findLastIndex(({isHelp}) => !isHelp);
		if (last === -1) break;
		shown.splice(last, 1);
	}

	return shown.flatMap(({pieces}) => pieces);
};

/** What Enter, Tab and Esc do in the list of stories now. */
const chooserSays = ({stories: {current, opening}, chooser, settings}: State): string => {
	const leave = keyFor(settings, {type: 'leaveChooser'}, 'chooser');
	if (opening !== null) return `opening it; ${leave} stops that`;
	const turn = chooser?.kind === 'words' ? 'headlines' : 'search their words';
	return `${keyFor(settings, {type: 'openStory'}, 'chooser')} opens, ${keyFor(settings, {type: 'turnChooser'}, 'chooser')} ${turn}, ${leave} ${current === null ? 'leaves' : 'closes'}`;
};

/** The words of the person's note on the selected claim, or null: in the panes a claim has one row alone. */
const noteAtHand = (state: State): string | null => {
	if (state.focus !== 'claims' || state.view !== null) return null;
	const claim = selectedClaim(state);
	return (claim === undefined ? undefined : noteOnClaim(state, claim))?.note ?? null;
};

const position = (state: State, symbols: Symbols): string => {
	if (state.count !== null) return `${state.count.digits} `;
	if (state.view !== null) {
		const {length} = contentOf(state, state.view).items;
		return length === 0 ? '' : `${state.view.selected + 1} of ${length} `;
	}

	const count = itemCount(state, state.focus);
	const {selected} = state.positions[state.focus];
	if (state.focus === 'paragraphs') {
		const number = state.visible.paragraphs[selected] ?? 0;
		return `${number} of ${countText(state, symbols)} `;
	}

	return count === 0 ? '' : `${selected + 1} of ${count} `;
};

/** The search that narrows the panes, and whether Esc ends it. A view is not narrowed by it, and Esc closes the view. */
const keptSearch = (state: State): Line => {
	const {search, view, settings} = state;
	if (search === null || view !== null) return [];
	const hint = clearedByEscape(state) === 'search' ? ` (${keyFor(settings, {type: 'escape'})}: all)  ` : '  ';
	return [piece(`/${search.text}`, 'filter'), piece(hint, 'dim')];
};

/** Whether the search line takes the keys, and no other line over it. */
const isSearching = (state: State): state is State & {readonly search: Search} =>
	contextOf(state) === 'search';

/** The line that one types, with what it says beside or above it; null where none is open. */
const typedRows = (state: State, symbols: Symbols): readonly Line[] | null => {
	const {noteLine, palette, chooser, settings} = state;
	if (noteLine !== null) {
		const keep = keyFor(settings, {type: 'keepNote'}, 'note');
		const says = `${keep} keeps it, ${keyFor(settings, {type: 'closeLine'}, 'note')} does not`;
		return lineRows('note: ', noteLine, says, state, symbols);
	}

	if (palette !== null) {
		const choose = keyFor(settings, {type: 'choose'}, 'palette');
		const says = `${choose} does it, ${keyFor(settings, {type: 'closeLine'}, 'palette')} closes`;
		return lineRows(':', palette, says, state, symbols);
	}

	if (chooser !== null)
		return lineRows(chooser.kind === 'words' ? 'all: ' : '> ', chooser, chooserSays(state), state, symbols);
	return isSearching(state) ? searchRows(state, state.search, symbols) : null;
};

/** The last rows: one, or as many as a long message asks for, which lie over what is above them. */
export const footerRows = (state: State, symbols: Symbols): readonly Line[] => {
	const {message, columns} = state;
	const typed = typedRows(state, symbols);
	if (typed !== null) return typed;
	return message === null || lineWidth(keptSearch(state)) + widthOf(message) + 16 <= columns
		? [footerRow(state, symbols)]
		: wrappedRows(message, columns, symbols);
};

/** More columns than this of a claim's words would make each step through the claims cost too much on a slow line. */
const mostWords = 64;

/** In front of where one is: the key for all keys, where the words of a claim have the place of the others. */
const helpHint = ({settings}: State): Line => [
	piece(keyFor(settings, {type: 'toggleHelp'}), 'key'),
	piece(' help  ', 'dim'),
];

/** The last row: a message, what the row of a claim has no room for, or the keys that matter; and where one is. */
const footerRow = (state: State, symbols: Symbols): Line => {
	const {message, columns} = state;
	const kept = keptSearch(state);
	const place: Line = [piece(' '), piece(position(state, symbols), 'dim')];
	const note = noteAtHand(state);
	const isList = state.focus === 'claims' && state.view === null;
	const words = isList && message === null && note === null ? cutWords(state, symbols) : null;
	if (words !== null) {
		const right = [...place.slice(0, 1), ...helpHint(state), ...place.slice(1)];
		const shown = truncate(words, mostWords, symbols.ellipsis);
		return spread([piece(' '), ...kept, piece(shown)], right, columns, symbols.ellipsis);
	}

	const room = columns - 1 - lineWidth(kept) - lineWidth(place);
	const left: Line =
		message !== null
			? [piece(' '), ...kept, piece(message, 'message')]
			: note !== null
				? [piece(' '), ...kept, piece(`${symbols.note} `, 'mark'), piece(note, 'note')]
				: [piece(' '), ...kept, ...hints(state, room, symbols)];
	return spread(left, place, columns, symbols.ellipsis);
};
