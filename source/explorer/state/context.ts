import type {Context} from '../keys/binding.ts';
import type {State} from './state.ts';

/** Where the keys go now. */
export const contextOf = (state: State): Context => {
	if (state.help !== null) return 'help';
	if (state.noteLine !== null) return 'note';
	if (state.palette !== null) return 'palette';
	if (state.chooser !== null) return 'chooser';
	if (state.search?.editing === true) return 'search';
	return state.view === null ? 'panes' : 'view';
};
