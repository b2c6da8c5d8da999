import type {Action} from '../state/action.ts';
import type {State} from '../state/state.ts';
import {keyLines} from './keys.ts';
import {pageItems} from './pages.ts';

const oneByOne = (by: 1 | -1, times: number): readonly Action[] =>
	Array.from({length: times}, () => ({type: 'move', by, unit: 'item'}) as const);

/** The place among the spoken keys that is nearest to a number. */
const keyAt = (state: State, place: number): number =>
	Math.max(0, Math.min(keyLines(state).length - 1, place));

/**
The actions that a key's action stands for where nothing is seen: a page is ten items, and what only concerns the look of the
screen says so.
*/
export const spokenActions = (state: State, action: Action): readonly Action[] => {
	switch (action.type) {
		case 'move': {
			const steps = action.unit === 'item' ? 1 : action.unit === 'page' ? pageItems : pageItems / 2;
			if (state.help === null) return oneByOne(action.by, steps);
			return oneByOne(action.by, Math.abs(keyAt(state, state.help + action.by * steps) - state.help));
		}

		case 'edge': {
			if (state.help === null) return [action];
			return action.edge === 'first'
				? oneByOne(-1, state.help)
				: oneByOne(1, keyAt(state, Infinity) - state.help);
		}

		case 'zoom':
			return [{type: 'said', message: 'every pane is read alone: there is nothing to zoom'}];
		default:
			return [action];
	}
};

/** What is said of a key after which nothing is new. */
export const nothingNew = (action: Action | null, key: string): string => {
	switch (action?.type) {
		case undefined:
			return `${key} does nothing here. Question mark reads the keys.`;
		case 'move':
			return action.by === 1 ? 'At the end.' : 'At the beginning.';
		case 'edge':
			return action.edge === 'last' ? 'At the end.' : 'At the beginning.';
		case 'jump':
			return 'Already there.';
		case 'escape':
			return 'Nothing to clear.';
		case 'erase':
		case 'moveCursor':
		case 'typed':
			return '';
		default:
			return 'Nothing changes.';
	}
};
