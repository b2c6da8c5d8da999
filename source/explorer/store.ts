import type {Action} from './state/action.ts';
import {reduce} from './state/reduce.ts';
import type {State} from './state/state.ts';

/** Holds the one state; the panes subscribe to it. */
export type Store = {
	readonly get: () => State;
	readonly dispatch: (action: Action) => void;
	/** Call `listener` after changes; returns how to end that. Changes of one turn of the event loop are told once. */
	readonly subscribe: (listener: () => void) => () => void;
};

/** A store that begins with `first`. Many keys that arrive at once give one redraw. */
export const createStore = (first: State): Store => {
	let state = first;
	let isTold = true;
	const listeners = new Set<() => void>();
	const tell = () => {
		isTold = true;
		for (const listener of listeners) listener();
	};

	return {
		get: () => state,
		dispatch(action) {
			const next = reduce(state, action);
			if (next === state) return;
			state = next;
			if (!isTold) return;
			isTold = false;
			setImmediate(tell);
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
};
