import {parseQuery} from '../../search/query.ts';
import {findByWords} from '../fuzzy.ts';
import type {Action} from './action.ts';
import {moveInList} from './move-in-list.ts';
import type {State} from './state.ts';
import type {Chooser, Found} from './stories.ts';
import type {TypedLine} from './typed-line.ts';

/** The list of what is found, with the words of the last time where there are any. */
const wordsList = ({stories: {sought}}: State): Chooser => {
	const {text, selected} = sought ?? {text: '', selected: 0};
	const isRecalled = text !== '';
	return {kind: 'words', text, cursor: text.length, selected, found: [], searched: 0, isRecalled};
};

const headlinesList = (selected: number, text = ''): Chooser => ({
	kind: 'headlines',
	text,
	cursor: text.length,
	selected,
	found: [],
	searched: 0,
	isRecalled: false,
});

/** The list opened: by headlines at the story that is looked at, by words at what was found the last time. */
export const openChooser = (state: State, kind: Chooser['kind']): State => {
	const {entries, current} = state.stories;
	// Where none is open yet, the list is all that there is, be it of one.
	if (entries.length < 2 && current !== null)
		return {...state, message: 'only one story is open: nutgraf A B C, or nutgraf FOLDER, opens several'};
	return {...state, chooser: kind === 'words' ? wordsList(state) : headlinesList(current ?? 0)};
};

/** What is searched for in all stories remembered for the next time, where anything is. */
const rememberSought = (state: State): State => {
	const {chooser, stories} = state;
	if (chooser === null || chooser.kind === 'headlines' || chooser.text.trim() === '') return state;
	const {text, selected} = chooser;
	return {...state, stories: {...stories, sought: {text, selected}}};
};

/** The list closed. */
export const leaveChooser = (state: State): State => ({...rememberSought(state), chooser: null});

/** From the headlines to the words and back, with what is typed; with nothing typed, to the words of the last time. */
export const turnChooser = (state: State): State => {
	const {chooser} = state;
	if (chooser === null) return state;
	const kept = rememberSought(state);
	if (chooser.kind === 'words')
		return {...kept, chooser: headlinesList(0, chooser.isRecalled ? '' : chooser.text)};
	return {
		...kept,
		chooser:
			chooser.text.trim() === ''
				? wordsList(kept)
				: {...chooser, kind: 'words', selected: 0, found: [], searched: 0},
	};
};

/** The list with another line. */
export const editChooser = (chooser: Chooser, change: (line: TypedLine) => TypedLine | null): Chooser => {
	const changed = change(chooser) ?? {text: '', cursor: 0};
	if (changed.text === chooser.text) return {...chooser, ...changed, isRecalled: false};
	const line = chooser.isRecalled ? (change({text: '', cursor: 0}) ?? {text: '', cursor: 0}) : changed;
	return {...chooser, ...line, selected: 0, found: [], searched: 0, isRecalled: false};
};

/** The indexes of the stories whose headlines or files match what is typed, the best first, slips of the keyboard forgiven; all where nothing is typed. */
export const storiesFound = ({stories: {entries}}: State, {text}: Chooser): readonly number[] => {
	return findByWords(text, [...entries.keys()], story => {
		const {title, label} = entries[story]!;
		return title === null ? {names: [label], label: ''} : {names: [title], label};
	}).items;
};

/** Whether there is nothing yet to search all stories for: `by:` and the like take a word behind them. */
export const asksNothing = ({text}: Chooser): boolean => {
	const {terms, problems} = parseQuery(text);
	return terms.length === 0 && problems.length === 0;
};

/** How many items the list has. */
export const countInChooser = (state: State, chooser: Chooser): number =>
	chooser.kind === 'words' ? chooser.found.length : storiesFound(state, chooser).length;

/** Up and down in the list, which ends at its ends. */
export const moveInChooser = (state: State, action: Extract<Action, {readonly type: 'move'}>): State => {
	const {chooser, rows} = state;
	if (chooser === null) return state;
	const selected = moveInList(chooser.selected, action, countInChooser(state, chooser), rows);
	return {...state, chooser: {...chooser, selected}};
};

/** What was found in one more story, where the words are still the same. */
export const foundIn = (state: State, text: string, searched: number, found: readonly Found[]): State => {
	const {chooser} = state;
	if (chooser === null || chooser.kind !== 'words' || chooser.text !== text) return state;
	const all = [...chooser.found, ...found];
	// What was selected the last time may not be there any more.
	const isDone = searched >= state.stories.entries.length;
	const selected = isDone ? Math.max(0, Math.min(chooser.selected, all.length - 1)) : chooser.selected;
	return {...state, chooser: {...chooser, searched, found: all, selected}};
};

/** What Enter in the list leads to: a story, and where its words were searched, the paragraph; null where nothing is selected. */
export const chosenStory = (
	state: State,
): {readonly story: number; readonly paragraph: number | null; readonly text: string} | null => {
	const {chooser} = state;
	if (chooser === null) return null;
	const {text, selected} = chooser;
	if (chooser.kind === 'words') {
		const found = chooser.found[selected];
		return found === undefined ? null : {story: found.story, paragraph: found.paragraph, text};
	}

	const story = storiesFound(state, chooser)[selected];
	return story === undefined ? null : {story, paragraph: null, text};
};
