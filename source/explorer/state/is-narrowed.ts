import type {State} from './state.ts';

/** Whether a filter or the words of a search narrow what the panes show. */
export const isNarrowed = ({filter, search}: Pick<State, 'filter' | 'search'>): boolean =>
	filter !== null || (search !== null && search.text.trim() !== '');
