import type {State} from './state.ts';

/** What Esc clears next among the panes; null where nothing is left to clear. */
export const clearedByEscape = ({
	opened,
	walk,
	search,
	filter,
}: State): 'highlight' | 'search' | 'filter' | null => {
	if (opened !== null || walk?.kind === 'mentions') return 'highlight';
	if (search !== null) return 'search';
	return filter === null ? null : 'filter';
};
