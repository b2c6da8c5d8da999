import type {Action} from './action.ts';
import {focusOn} from './move.ts';
import type {State} from './state.ts';
import {followInView, jumpInView, moveColumn, moveInView} from './view-move.ts';

/** What an action does while a view lies over the panes; undefined for what it does everywhere. */
export const stepInView = (state: State, action: Action): State | undefined => {
	switch (action.type) {
		case 'move':
			return moveInView(state, action.by, action.unit);
		case 'edge':
			return jumpInView(state, action.edge);
		case 'column':
			return moveColumn(state, action.by);
		case 'enter':
			return followInView(state);
		case 'escape':
			return {...state, view: null};
		case 'focus':
			return focusOn({...state, view: null}, action.pane);
		default:
			return undefined;
	}
};
