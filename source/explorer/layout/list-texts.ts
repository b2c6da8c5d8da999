import {keyFor} from '../keys/key-for.ts';
import {geometryOf} from '../state/look-up.ts';
import type {State} from '../state/state.ts';
import type {Symbols} from '../symbols.ts';

type List = 'actors' | 'claims';

/** Whether a filter or a search hides some of a list. */
export const isListNarrowed = ({visible, reading}: State, list: List): boolean =>
	visible[list].length < reading.story[list].length;

const names = {actors: 'Actors', claims: 'Claims'} as const;

const countOf = (state: State, list: List): string =>
	`${names[list]} ${state.visible[list].length}${isListNarrowed(state, list) ? ` of ${state.reading.story[list].length}` : ''}`;

/**
A list's title: how many there are and, where some are hidden, of how many. Where there is room for one of the lists alone, it tells of
the other as well, with the key that leads to it.
*/
export const titleOfList = (state: State, list: List, {separator}: Symbols): string => {
	if (geometryOf(state).arrangement !== 'halved') return countOf(state, list);
	const other = list === 'actors' ? 'claims' : 'actors';
	const key = keyFor(state.settings, {type: 'focus', pane: other});
	return `${countOf(state, list)} ${separator} ${key} ${countOf(state, other)}`;
};

/** What stands in an empty list. That some are hidden must never read as that there are none. */
export const emptyList = (state: State, list: List): string => {
	const {analysed, story} = state.reading;
	if (analysed < 1) return '  being looked for';
	return isListNarrowed(state, list) ? `  none match: ${story[list].length} hidden` : '  none';
};

/** How many of a list stand in the paragraph at hand, as the border tells it: with those that are hidden, where some are. */
export const countHere = (
	shown: number,
	all: number,
	sign: string,
): {readonly note: string; readonly shortNote: string} => {
	if (all === 0) return {note: '', shortNote: ''};
	const count = `${sign} ${shown === all ? all : `${shown} of ${all}`}`;
	return {note: `${count} in this paragraph`, shortNote: `${count} here`};
};
