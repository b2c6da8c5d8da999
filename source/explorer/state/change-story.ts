import {paragraphName} from '../../insight/places.ts';
import type {StoryDocument} from '../../story/document.ts';
import type {ParagraphSearch} from '../../search/paragraph-search.ts';
import type {Note} from '../../user/notes.ts';
import type {StoryPosition} from '../../user/positions.ts';
import {rememberFound} from './history.ts';
import {isAnswered} from './is-answered.ts';
import {indexOfParagraph} from './look-up.ts';
import {select} from './move.ts';
import {withSearch} from './search-line.ts';
import {startState} from './start.ts';
import type {State} from './state.ts';
import {shelve, type StoryEntry} from './stories.ts';
import {showAgain} from './visible.ts';

/** A document that was opened, with what the person has kept of it. */
export type OpenedStory = {
	readonly story: number;
	readonly document: StoryDocument;
	readonly notes: readonly Note[];
	readonly position: StoryPosition | null;
	readonly search: ParagraphSearch | null;
	readonly message: string | null;
};

/** What is known of one of the stories changed. */
export const changeEntry = (state: State, story: number, change: Partial<StoryEntry>): State => ({
	...state,
	stories: {
		...state.stories,
		entries: state.stories.entries.map((entry, index) => (index === story ? {...entry, ...change} : entry)),
	},
});

/** Another story looked at; the one before goes on the shelf. */
export const showStory = (state: State, opened: OpenedStory): State => {
	const {story, document, notes, position, search, message} = opened;
	const {columns, rows, ascii, settings, stories, searches} = state;
	const label = stories.entries[story]?.label ?? '';
	const focus = stories.current === null ? state.focus : 'paragraphs';
	const {zoomed} = state;
	const screen = {columns, rows, ascii, settings, focus, zoomed};
	const begun = startState(document, {...screen, label, notes, position});
	const shelf = new Map(shelve(state));
	shelf.delete(story);
	const shown: State = {
		...begun,
		searches,
		reading: {...begun.reading, search},
		stories: {...stories, current: story, opening: null, shelf},
		message: message ?? begun.message,
	};
	return changeEntry(shown, story, {title: document.title, isRead: true, problem: null});
};

/** A story taken from the shelf again, as it was. */
export const takeFromShelf = (state: State, story: number): State => {
	const kept = state.stories.shelf.get(story);
	if (kept === undefined) return state;
	const shelf = new Map(shelve(state));
	shelf.delete(story);
	const taken: State = {
		...state,
		...kept,
		count: null,
		help: null,
		unmarking: null,
		noteLine: null,
		palette: null,
		chooser: null,
		stories: {...state.stories, current: story, opening: null, shelf},
	};
	return taken;
};

/** The story searched for what was found in it, at the paragraph in which it was found. */
export const showFound = (state: State, text: string, paragraph: number): State => {
	const {focus, list, positions, walk, opened, search} = state;
	const before = {focus, list, positions, walk, opened, search};
	const searched = showAgain({
		...state,
		view: null,
		filter: null,
		focus: 'paragraphs',
		opened: null,
		search: {text, cursor: text.length, order: 'reading', editing: false, before, recalled: null},
		searches: withSearch(state.searches, text),
	});
	const at = Math.max(0, indexOfParagraph(searched, paragraph));
	const start = searched.visible.matches.get(paragraph)?.ranges[0]?.start ?? null;
	return {
		...rememberFound(state, select({...searched, walk: {kind: 'matches', at}}, at, 'paragraphs')),
		target: start,
		resume: null,
		// How many matches there are may not be known yet.
		message: isAnswered(searched.reading, text)
			? `match ${at + 1} of ${searched.visible.paragraphs.length} in this story`
			: `found in ${paragraphName(paragraph)}`,
	};
};
