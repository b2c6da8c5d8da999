import {clipboardLimit} from '../../terminal/clipboard.ts';
import type {UserFolders} from '../../user/folders.ts';
import type {Action} from '../state/action.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../store.ts';
import {copiedFrom} from './copy.ts';
import {keepNote, mark} from './keep-notes.ts';
import {writeReport} from './write-report.ts';

/** What lies outside of the state and can be acted on. */
export type World = {
	readonly store: Store;
	readonly leave: () => void;
	readonly suspend: () => void;
	readonly redraw: () => void;
	/** Put a text on the clipboard of the person's terminal. */
	readonly copy: (text: string) => void;
	/** Where marks, notes and positions are kept. */
	readonly folders: UserFolders;
	/** Where reports are written. */
	readonly folder: string;
	readonly now: () => Date;
};

const copy = (state: State, form: 'text' | 'json', world: World): string => {
	const copied = copiedFrom(state);
	if (copied === null) return 'nothing to copy here';
	const text = form === 'json' ? JSON.stringify(copied.data, null, '\t') : copied.text;
	if (Buffer.byteLength(text) > clipboardLimit)
		return `${copied.name} is too long for the clipboard of a terminal: e writes the report to a file`;
	world.copy(text);
	return `copied ${copied.name}${form === 'json' ? ' as JSON' : ''} to the clipboard`;
};

/** Do what an action asks of the world outside of the state. Returns false for one that is the state's alone. */
const act = (action: Action, world: World): boolean => {
	const {store, folders} = world;
	const say = (message: string): void => store.dispatch({type: 'said', message});
	switch (action.type) {
		case 'quit':
			world.leave();
			return true;
		case 'suspend':
			world.suspend();
			return true;
		case 'redraw':
			world.redraw();
			return true;
		case 'mark':
			store.dispatch(mark(store.get(), folders, world.now()));
			return true;
		case 'keepNote':
			store.dispatch(keepNote(store.get(), folders, world.now()));
			return true;
		case 'copy':
			say(copy(store.get(), action.form, world));
			return true;
		case 'writeReport':
			say(writeReport(store.get(), world.folder));
			return true;
		default:
			return false;
	}
};

/** What a person's actions go through: each is done in the world, or changes the state, or both. */
export const createPerform = (world: World): ((action: Action) => void) => {
	const perform = (action: Action): void => {
		if (action.type === 'chosen') {
			world.store.dispatch({type: 'closeLine'});
			perform(action.action);
		} else if (!act(action, world)) world.store.dispatch(action);
	};

	return perform;
};
