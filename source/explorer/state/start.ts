import {languageNote} from '../../insight/language-note.ts';
import {indexStory} from '../../insight/story-index.ts';
import {blocksOf, type StoryDocument} from '../../story/document.ts';
import type {Story} from '../../story/story.ts';
import {defaultConfiguration} from '../../user/configuration/configuration.ts';
import type {Note} from '../../user/notes.ts';
import type {StoryPosition} from '../../user/positions.ts';
import {keymap} from '../keymap.ts';
import type {PaneName} from '../layout/geometry.ts';
import {theme} from '../theme.ts';
import {noNoteChanges} from './note-changes.ts';
import {resumeAt, startAt} from './resume.ts';
import {settle} from './settle.ts';
import type {Reading, Settings, State} from './state.ts';
import {unreadEntry, type Stories} from './stories.ts';
import {showAll} from './show-all.ts';

/** A story made ready for the panes; the search is there once its index is built. */
export const readingOf = (story: Story, analysed: number, search: Reading['search'] = null): Reading => ({
	story,
	blocks: blocksOf(story),
	count: story.paragraphs.length,
	isWhole: true,
	index: indexStory(story),
	search,
	analysed,
});

export type StartOptions = {
	readonly label: string;
	readonly columns: number;
	readonly rows: number;
	readonly ascii?: boolean;
	readonly message?: string | null;
	readonly settings?: Settings;
	/** The pane that has the focus, and whether it is alone on the screen. */
	readonly focus?: PaneName;
	readonly zoomed?: boolean;
	readonly notes?: readonly Note[];
	/** The stories that were opened together; this one alone where it is left out. */
	readonly stories?: Stories;
	/** Where the person was in the story the last time. */
	readonly position?: StoryPosition | null;
	/** About how many paragraphs the story has, where the document is no more than its beginning. */
	readonly estimate?: number | undefined;
};

/** What counts where the person has chosen nothing. */
export const ownSettings: Settings = {bindings: keymap, theme, measure: defaultConfiguration.width};

/** One story alone. */
const aloneIn = (label: string, {title, claims}: Story, isAnalysed: boolean): Stories => ({
	entries: [{...unreadEntry(label), title, isRead: true, claims: isAnalysed ? claims.length : null}],
	current: 0,
	opening: null,
	shelf: new Map(),
	sought: null,
});

const resumeIfReady = (state: State): State => (state.reading.analysed < 1 ? state : resumeAt(state));

/** The explorer's first state: a document whose analysis is still to come, or a story that has it. */
export const startState = (story: StoryDocument | Story, options: StartOptions): State => {
	const analysed = 'claims' in story ? story : {...story, actors: [], claims: []};
	const whole = readingOf(analysed, 'claims' in story ? 1 : 0);
	const {focus = 'paragraphs', estimate} = options;
	const reading = estimate === undefined ? whole : {...whole, count: estimate, isWhole: false};
	const first: State = {
		reading,
		label: options.label,
		columns: options.columns,
		rows: options.rows,
		ascii: options.ascii ?? false,
		focus,
		zoomed: options.zoomed ?? false,
		list: focus === 'actors' ? 'actors' : 'claims',
		positions: {
			// The headline shows, and the first paragraph is selected.
			paragraphs: {selected: story.title !== null && story.paragraphs.length > 0 ? 1 : 0, top: 0, line: 0},
			actors: {selected: 0, top: 0},
			claims: {selected: 0, top: 0},
		},
		visible: showAll(reading),
		filter: null,
		search: null,
		searches: [],
		walk: null,
		opened: null,
		target: null,
		count: null,
		help: null,
		view: null,
		history: {past: [], future: []},
		notes: options.notes ?? [],
		unplaced: null,
		noteChanges: noNoteChanges,
		unmarking: null,
		noteLine: null,
		palette: null,
		stories: options.stories ?? aloneIn(options.label, analysed, 'claims' in story),
		chooser: null,
		resume: null,
		settings: options.settings ?? ownSettings,
		message: options.message ?? languageNote(story.language),
	};
	const {position = null} = options;
	if (position === null) return settle(first);
	const resumed = resumeIfReady(startAt(first, position));
	// What is wrong is told rather than where one was, which is to be seen.
	return settle({...resumed, message: options.message ?? resumed.message});
};
