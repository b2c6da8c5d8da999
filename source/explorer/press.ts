import {bindingOf, typingContexts} from './keymap.ts';
import type {Action} from './state/action.ts';
import {contextOf} from './state/context.ts';
import {chosenCommand} from './state/palette.ts';
import type {State} from './state/state.ts';

/**
What a key asks for in this state, or null where it asks for nothing. `name` is as the keymap writes it, `text` what the key types, `now`
the time in milliseconds.
*/
export const actionOf = (state: State, name: string, text: string, now = 0): Action | null => {
	const context = contextOf(state);
	const binding = bindingOf(state.settings.bindings, name, context);
	if (context === 'panes' && /^\d$/v.test(name)) {
		return {type: 'digit', digit: name, at: now};
	}

	if (binding?.action.type === 'choose') return chosenCommand(state);
	if (binding?.action.type === 'jump') return {type: 'jump', at: now};
	if (binding !== undefined) return binding.action;
	const isTyped = typingContexts.includes(context) && text !== '' && (name === text || name === 'space');
	return isTyped ? {type: 'typed', text} : null;
};
