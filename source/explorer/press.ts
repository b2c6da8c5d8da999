import type {Pressed} from './key-name.ts';
import {bindingOf, typingContexts} from './keymap.ts';
import {isTooSmall} from './layout/geometry.ts';
import type {Action} from './state/action.ts';
import {contextOf} from './state/context.ts';
import {chosenCommand} from './state/palette.ts';
import type {State} from './state/state.ts';

/** What may be asked for on a screen that is too small to show what it does. */
const unseen = new Set<Action['type']>(['quit', 'suspend', 'redraw']);

/** What a key does where nothing but the size that is needed shows. In a line that one types, q is a letter there as well. */
const actionUnseen = (state: State, name: string): Action | null => {
	const context = contextOf(state);
	const when = typingContexts.includes(context) ? context : 'panes';
	const action = bindingOf(state.settings.bindings, name, when)?.action;
	return action !== undefined && unseen.has(action.type) ? action : null;
};

/**
What a key or a text that is typed asks for in this state, or null where it asks for nothing. `now` is the time in milliseconds.
*/
export const actionOf = (state: State, pressed: Pressed, now = 0): Action | null => {
	const isTyping = typingContexts.includes(contextOf(state));
	if (pressed.kind === 'text')
		return isTyping && !isTooSmall(state) ? {type: 'typed', text: pressed.text} : null;
	const {name, text} = pressed;
	if (isTooSmall(state)) return actionUnseen(state, name);
	const context = contextOf(state);
	const binding = bindingOf(state.settings.bindings, name, context);
	if (context === 'panes' && /^\d$/v.test(name)) {
		return {type: 'digit', digit: name, at: now};
	}

	if (binding?.action.type === 'choose') return chosenCommand(state);
	if (binding?.action.type === 'jump') return {type: 'jump', at: now};
	if (binding !== undefined) return binding.action;
	return isTyping && text !== '' && (name === text || name === 'space') ? {type: 'typed', text} : null;
};
