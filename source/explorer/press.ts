import {bindingOf, type Context} from './keymap.ts';
import type {Action} from './state/action.ts';
import type {State} from './state/state.ts';

/** Where the keys go now. */
export const contextOf = (state: State): Context =>
	state.help !== null
		? 'help'
		: state.search?.editing === true
			? 'search'
			: state.view === null
				? 'panes'
				: 'view';

/** What a key asks for in this state, or null where it asks for nothing. `name` is as the keymap writes it, `text` what the key types. */
export const actionOf = (state: State, name: string, text: string): Action | null => {
	const context = contextOf(state);
	const binding = bindingOf(name, context);
	if (context === 'panes' && /^\d$/v.test(name) && (name !== '0' || state.count !== null)) {
		return {type: 'digit', digit: name};
	}

	if (binding !== undefined) return binding.action;
	const isTyped = context === 'search' && text !== '' && (name === text || name === 'space');
	return isTyped ? {type: 'typed', text} : null;
};
