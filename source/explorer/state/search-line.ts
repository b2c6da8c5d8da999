import {describeProblem, parseQuery} from '../../search/query.ts';
import {keyFor} from '../keys/key-for.ts';
import {goToMatch} from './follow.ts';
import {remember} from './history.ts';
import {isAnswered} from './is-answered.ts';
import {geometryOf} from './look-up.ts';
import {noteOnNames, whyNothingBy} from '../search-meant.ts';
import type {Search, State} from './state.ts';
import type {Stories} from './stories.ts';
import type {TypedLine} from './typed-line.ts';
import {showAgain} from './visible.ts';
import {counted} from '../../story/counted.ts';

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
		search: {
			text,
			cursor: text.length,
			order: search?.order ?? 'best',
			editing: true,
			before,
			recalled: null,
		},
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

/** The search with another text or cursor. */
export const editSearch = (state: State, search: Search, line: TypedLine): State =>
	line.text === search.text ? {...state, search: {...search, ...line}} : found(state, {...search, ...line});

/** Best first, or in reading order. */
export const toggleOrder = (state: State): State =>
	state.search === null
		? state
		: found(state, {...state.search, order: state.search.order === 'best' ? 'reading' : 'best'});

const mostSearches = 50;

/** The earlier searches with one more; one that was there already is now the latest. */
export const withSearch = (searches: readonly string[], text: string): readonly string[] =>
	[...searches.filter(other => other !== text), text].slice(-mostSearches);

/** What is searched for in one story is what one would look for in all of them next. */
const withSought = (stories: Stories, text: string): Stories =>
	stories.sought?.text === text ? stories : {...stories, sought: {text, selected: 0}};

/** The earlier (-1) or later (1) search in the line; after the latest an empty line. */
const recall = (state: State, search: Search, by: 1 | -1): State => {
	const {searches} = state;
	const at = Math.max(0, (search.recalled ?? searches.length) + by);
	const text = searches[at] ?? '';
	const recalled = at < searches.length ? at : null;
	return editSearch(state, {...search, recalled}, {text, cursor: text.length});
};

/** Up and Down while typing: through the matches, and from an empty line through earlier searches. */
export const walkMatches = (state: State, by: 1 | -1): State => {
	const {search} = state;
	if (search === null) return state;
	if (search.text.trim() === '' || search.recalled !== null) return recall(state, search, by);
	return goToMatch(state, state.positions.paragraphs.selected + by);
};

/** Why nothing shows of what was looked for. Where a filter hides it, that is told, and how much there is elsewhere. */
const nothingFound = (state: State, search: Search): string => {
	const actor = state.reading.index.actorById.get(state.filter ?? '');
	const {elsewhere} = state.visible;
	const escape = keyFor(state.settings, {type: 'escape'});
	if (actor === undefined) {
		const whereAll = `${keyFor(state.settings, {type: 'focus', pane: 'actors'})} lists who is`;
		const why = whyNothingBy(parseQuery(search.text), state.reading.story, whereAll);
		return why === null ? `nothing found: ${escape} shows all again` : `${why}; ${escape} shows all again`;
	}

	return elsewhere === 0
		? `nothing found in the whole story: ${escape} ends the search`
		: `not in the paragraphs of ${actor.name}, but in ${counted(elsewhere, 'other')}: ${keyFor(state.settings, {type: 'filter'})} takes the filter off, ${escape} ends the search`;
};

/** To what a kept search has found, where that is known by now. */
const goToFound = (state: State, search: Search): State => {
	if (!isAnswered(state.reading, search.text))
		return {...state, message: 'the story is still being read: what is found shows in a moment'};
	if (state.visible.paragraphs.length === 0) return {...state, message: nothingFound(state, search)};
	const gone = goToMatch(state, state.positions.paragraphs.selected);
	return {...gone, message: noteOnNames(parseQuery(search.text), state.reading.story) ?? gone.message};
};

/** After something has become known of the story: a kept search that could not be answered `before` goes to what it finds. */
export const answerSearch = (before: State, now: State): State => {
	const {search, focus} = now;
	const isNew =
		search !== null &&
		!search.editing &&
		!isAnswered(before.reading, search.text) &&
		isAnswered(now.reading, search.text);
	return isNew && focus === 'paragraphs' ? goToFound(now, search) : now;
};

/** Why a line is no search that could be kept; null where it is one. */
const problemOf = (text: string): string | null => {
	const {problems, terms} = parseQuery(text);
	if (problems[0] !== undefined) return describeProblem(problems[0]);
	return terms.length === 0 ? 'nothing to search for yet: by:, about: and is: take a word behind them' : null;
};

/** The search line closed: kept, what was found stays; given up, everything is as it was before. What is no search stays in the line. */
export const closeSearch = (state: State, keep: boolean): State => {
	const {search} = state;
	if (search === null) return state;
	if (keep && search.text.trim() !== '') {
		const problem = problemOf(search.text);
		if (problem !== null) return {...state, message: problem};
		const kept = {...search, editing: false};
		const gone = goToFound(
			{
				...state,
				focus: 'paragraphs',
				search: kept,
				searches: withSearch(state.searches, search.text),
				stories: withSought(state.stories, search.text),
			},
			kept,
		);
		// The way back leads to where the person was before the line was opened, not to the line.
		return remember({...state, ...search.before, target: null}, gone);
	}

	const {before} = search;
	return {...showAgain({...state, ...before}), positions: before.positions, walk: before.walk, target: null};
};
