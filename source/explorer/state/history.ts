import {keyFor} from '../keys/key-for.ts';
import {openChooser} from './chooser.ts';
import type {State} from './state.ts';
import {showAgain} from './visible.ts';

/** Where a person has been: all that leads back there. */
export type Place = Pick<
	State,
	'view' | 'zoomed' | 'focus' | 'list' | 'positions' | 'filter' | 'search' | 'walk' | 'opened' | 'target'
> & {
	/** Whether the list of what was found in all stories lay over it. */
	readonly isBelowFound: boolean;
};

/** The places before this one, and those that one has gone back from; the nearest last. */
export type History = {
	readonly past: readonly Place[];
	readonly future: readonly Place[];
};

const longest = 100;

const placeOf = (state: State): Place => {
	const {view, zoomed, focus, list, positions, filter, search, walk, opened, target} = state;
	return {
		view,
		zoomed,
		focus,
		list,
		positions,
		filter,
		search,
		walk,
		opened,
		target,
		isBelowFound: false,
	};
};

const isSamePlace = (a: State, b: State): boolean =>
	a.view?.subject === b.view?.subject &&
	a.filter === b.filter &&
	a.search?.text === b.search?.text &&
	a.opened === b.opened &&
	a.positions.paragraphs.selected === b.positions.paragraphs.selected &&
	(a.view !== null ||
		(a.focus === b.focus && a.positions[a.focus].selected === b.positions[a.focus].selected));

/** `after` with `before` as the place that `[` goes back to, where the two are not the same place. */
export const remember = (before: State, after: State): State =>
	isSamePlace(before, after)
		? after
		: {
				...after,
				history: {past: [...before.history.past.slice(1 - longest), placeOf(before)], future: []},
			};

/** `after` with the list of what was found in all stories as the place that `[` goes back to. */
export const rememberFound = (before: State, after: State): State => ({
	...after,
	history: {
		past: [...before.history.past.slice(1 - longest), {...placeOf(before), isBelowFound: true}],
		future: [],
	},
});

const nowhere = ({stories, settings}: State, by: 1 | -1): string => {
	const where = by === -1 ? 'nowhere to go back to' : 'nowhere to go forward to';
	const [previous, next] = ([-1, 1] as const).map(step => keyFor(settings, {type: 'stepStory', by: step}));
	return stories.entries.length > 1
		? `${where} in this story: ${previous} and ${next} go to the others`
		: where;
};

/** To the place before this one (-1) or after it (1); where there is none, that is said. */
export const travel = (state: State, by: 1 | -1): State => {
	const {past, future} = state.history;
	const place = (by === -1 ? past : future).at(-1);
	if (place === undefined) return {...state, message: nowhere(state, by)};
	const here = placeOf(state);
	const history =
		by === -1
			? {past: past.slice(0, -1), future: [...future, here]}
			: {past: [...past, here], future: future.slice(0, -1)};
	const {isBelowFound, ...rest} = place;
	const back = showAgain({...state, ...rest});
	const there = {...back, positions: place.positions, walk: place.walk, target: place.target, history};
	return isBelowFound ? openChooser(there, 'words') : there;
};
