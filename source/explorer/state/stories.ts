import type {Span} from '../../story/span.ts';
import type {State} from './state.ts';
import type {TypedLine} from './typed-line.ts';

/** One of the stories that were opened together, as far as it is known. */
export type StoryEntry = {
	/** The name of its file or site. */
	readonly label: string;
	/** The headline; null while the story has not been read, and where it has none. */
	readonly title: string | null;
	/** ISO 8601, where it is known. */
	readonly published: string | null;
	/** How many claims it has; null until it is analysed. */
	readonly claims: number | null;
	/** Why it cannot be read, in one line. */
	readonly problem: string | null;
	/** Whether its headline is known, or will not be looked up before the story is asked for. */
	readonly isRead: boolean;
};

/** What belongs to one story, kept while another one is looked at. */
export type Shelved = Pick<
	State,
	| 'reading'
	| 'label'
	| 'focus'
	| 'zoomed'
	| 'list'
	| 'positions'
	| 'visible'
	| 'filter'
	| 'search'
	| 'walk'
	| 'opened'
	| 'target'
	| 'view'
	| 'history'
	| 'notes'
	| 'unplaced'
	| 'noteChanges'
	| 'resume'
>;

/** The stories that were opened together. */
export type Stories = {
	readonly entries: readonly StoryEntry[];
	/** The index of the one that is looked at; null before any is. */
	readonly current: number | null;
	/** The index of the one that is being opened. */
	readonly opening: number | null;
	/** Those that were looked at before, the latest last. */
	readonly shelf: ReadonlyMap<number, Shelved>;
	/** What was searched for last, in all of them or in one, and which of what was found in all was selected; null before any search. */
	readonly sought: Pick<Chooser, 'text' | 'selected'> | null;
};

/** A paragraph in which the words were found. */
export type Found = {
	readonly story: number;
	readonly paragraph: number;
	readonly text: string;
	/** The words, as offsets into `text`. */
	readonly ranges: readonly Span[];
};

/** The list of the stories to choose from by their headlines, or of what is found in all of them. */
export type Chooser = TypedLine & {
	readonly kind: 'headlines' | 'words';
	readonly selected: number;
	readonly found: readonly Found[];
	/** How many of the stories have been searched for the text. */
	readonly searched: number;
	/** Whether the text is that of the last time: what is typed takes its place, as with a text that is selected. */
	readonly isRecalled: boolean;
};

/** A story of which nothing is known but its name. */
export const unreadEntry = (label: string): StoryEntry => ({
	label,
	title: null,
	published: null,
	claims: null,
	problem: null,
	isRead: false,
});

const mostShelved = 24;

/** What belongs to the story looked at, put on the shelf; the one that has been there longest gives way. */
export const shelve = (state: State): Stories['shelf'] => {
	const {current, shelf} = state.stories;
	if (current === null) return shelf;
	const {reading, label, focus, zoomed, list, positions, visible, filter, search, walk, opened, target} =
		state;
	const {view, history, notes, unplaced, noteChanges, resume} = state;
	const place = {focus, zoomed, list, positions, visible, filter, search, walk, opened, target, view};
	const kept: Shelved = {...place, reading, label, history, notes, unplaced, noteChanges, resume};
	const others = [...shelf].filter(([story]) => story !== current).slice(1 - mostShelved);
	return new Map([...others, [current, kept]]);
};
