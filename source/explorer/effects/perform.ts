import {clipboardLimit} from '../../terminal/clipboard.ts';
import type {UserFolders} from '../../user/folders.ts';
import {keyFor} from '../keys/key-for.ts';
import type {Action} from '../state/action.ts';
import {chosenStory} from '../state/chooser.ts';
import {longestPause} from '../state/count.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../store.ts';
import {copiedFrom} from './copy.ts';
import {keepNote, mark, stepChange} from './keep-notes.ts';
import type {Library} from './library.ts';
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
	/** The stories that were opened together. */
	readonly library: Library;
};

const copy = (state: State, form: 'text' | 'json', world: World): string => {
	const copied = copiedFrom(state);
	if (copied === null) return 'nothing to copy here';
	const text = form === 'json' ? JSON.stringify(copied.data, null, '\t') : copied.text;
	if (Buffer.byteLength(text) > clipboardLimit)
		return `${copied.name} is too long for the clipboard of a terminal: ${keyFor(state.settings, {type: 'writeReport', notes: false})} writes the report to a file`;
	world.copy(text);
	return `copied ${copied.name}${form === 'json' ? ' as JSON' : ''} to the clipboard`;
};

/** What is selected in the list of stories, opened. */
const openChosen = ({store, library}: World): void => {
	const chosen = chosenStory(store.get());
	if (chosen === null) return;
	const {story, paragraph, text} = chosen;
	library.open(story, paragraph === null ? null : {text, paragraph});
};

/** The next story or the one before, around the end. */
const step = (by: 1 | -1, {store, library}: World): void => {
	const {entries, current} = store.get().stories;
	if (entries.length < 2) store.dispatch({type: 'openChooser', kind: 'headlines'});
	else library.open(((current ?? 0) + by + entries.length) % entries.length, null);
};

/** Esc: stops what is being opened; leaves the program where no story is open yet. False where it does what it does in the state. */
const escape = ({type}: Action, {store, library, leave}: World): boolean => {
	const {current, opening} = store.get().stories;
	if (opening !== null) library.stopOpening();
	else if (type === 'leaveChooser' && current === null) leave();
	else return false;
	return true;
};

/** A digit that led to a pane is done with after a while, and then no longer shown: told to the state when the time has come. */
const endCount = ({at}: Extract<Action, {readonly type: 'digit'}>, store: Store): void => {
	if (at === undefined) return;
	// Whoever leaves meanwhile does not wait for it.
	setTimeout(() => store.dispatch({type: 'countOver', at}), longestPause).unref();
};

/** Do what an action asks of the world outside of the state. Returns false for one that is the state's alone. */
const act = (action: Action, world: World): boolean => {
	const {store, folders} = world;
	const say = (message: string): void => store.dispatch({type: 'said', message});
	switch (action.type) {
		case 'digit':
			endCount(action, store);
			return false;
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
		case 'undo':
		case 'redo':
			store.dispatch(stepChange(store.get(), folders, action.type === 'undo' ? -1 : 1));
			return true;
		case 'copy':
			say(copy(store.get(), action.form, world));
			return true;
		case 'writeReport':
			say(writeReport(store.get(), folders, world.folder, action.notes));
			return true;
		case 'openStory':
			openChosen(world);
			return true;
		case 'stepStory':
			step(action.by, world);
			return true;
		case 'escape':
		case 'leaveChooser':
			return escape(action, world);
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
