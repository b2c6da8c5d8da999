import type {StoryIndex} from '../../insight/story-index.ts';
import type {ParagraphMatch, ParagraphSearch, MatchOrder} from '../../search/paragraph-search.ts';
import type {Actor} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import type {Paragraph} from '../../story/document.ts';
import type {Story} from '../../story/story.ts';
import type {Note, NoteTarget} from '../../user/notes.ts';
import type {StoryPosition} from '../../user/positions.ts';
import type {Binding} from '../keys/binding.ts';
import type {PaneName} from '../layout/geometry.ts';
import type {Theme} from '../theme.ts';
import type {History} from './history.ts';
import type {NoteChanges} from './note-changes.ts';
import type {Chooser, Stories} from './stories.ts';
import type {TypedLine} from './typed-line.ts';
import type {View} from './view.ts';

/** A story together with what is looked up in it at every key. */
export type Reading = {
	readonly story: Story;
	/** The headline as paragraph 0, where there is one, and the paragraphs. */
	readonly blocks: readonly Paragraph[];
	/** How many paragraphs the story has; an estimate while no more than its beginning is read. */
	readonly count: number;
	readonly isWhole: boolean;
	readonly index: StoryIndex;
	/** Null until the index over the words is built. */
	readonly search: ParagraphSearch | null;
	/** How much of the analysis is done, from 0 to 1; 1 when actors and claims are complete. */
	readonly analysed: number;
};

/** What the panes list now: everything, or what the filter and the search leave. */
export type Visible = {
	/** Numbers of paragraphs, in the order shown. */
	readonly paragraphs: readonly number[];
	readonly actors: readonly Actor[];
	readonly claims: readonly Claim[];
	/** The search's matches by paragraph number. */
	readonly matches: ReadonlyMap<number, ParagraphMatch>;
	/** How many paragraphs the search finds that the filter hides. */
	readonly elsewhere: number;
};

/** Where a list stands: indexes into what it shows. */
export type ListPosition = {
	readonly selected: number;
	/** The first row shown. */
	readonly top: number;
};

/** Where the paragraphs stand: the first line shown is line `line` of the paragraph at index `top`. */
export type TextPosition = ListPosition & {
	readonly line: number;
	/** Whether the text stands where it was scrolled to: then a part of the selected paragraph in view is enough. */
	readonly held?: boolean;
};

export type Positions = {
	readonly paragraphs: TextPosition;
	readonly actors: ListPosition;
	readonly claims: ListPosition;
};

/** What a search changes, kept so that Esc can put it back. */
export type BeforeSearch = Pick<State, 'focus' | 'list' | 'positions' | 'walk' | 'opened' | 'search'>;

export type Search = TypedLine & {
	readonly order: MatchOrder;
	/** Whether the search line is open and takes the keys. */
	readonly editing: boolean;
	readonly before: BeforeSearch;
	/** Which of the earlier searches stands in the line, as it was; null once anything in it is changed. */
	readonly recalled: number | null;
};

/** What n and N walk through, and where they are: an index into the mentions or the matching paragraphs. */
export type Walk =
	| {readonly kind: 'mentions'; readonly actor: string; readonly at: number}
	| {readonly kind: 'matches'; readonly at: number};

/** What the person chose, or what counts where nothing is chosen. */
export type Settings = {
	/** The keymap. */
	readonly bindings: readonly Binding[];
	readonly theme: Theme;
	/** The most columns that the text takes where it is read alone. */
	readonly measure: number;
	/** Whether the configuration has the pane of the focus alone on the screen, for every story. */
	readonly isReading?: boolean;
};

/** A note that is being written: on what, and the words so far. */
export type NoteLine = TypedLine & {readonly target: NoteTarget};

/** The commands to choose from, and what is typed to find one. */
export type Palette = TypedLine & {
	/** Where the keys went before it was opened: its commands are those that do something there. */
	readonly when: 'panes' | 'view';
	/** The index of the selected command, of those that match. */
	readonly selected: number;
};

/** Notes that have no place in the story, and the file in which they stay. */
export type UnplacedNotes = {readonly notes: readonly Note[]; readonly file: string};

/** Everything that the screen shows is computed from this object, and every key makes a new one. */
export type State = {
	readonly reading: Reading;
	/** The name of the story's file, for the header. */
	readonly label: string;
	readonly columns: number;
	readonly rows: number;
	/** Whether borders and signs must be ASCII. */
	readonly ascii: boolean;
	readonly focus: PaneName;
	/** Whether the focused pane has the whole screen. */
	readonly zoomed: boolean;
	/** The list that had the focus last. */
	readonly list: 'actors' | 'claims';
	readonly positions: Positions;
	readonly visible: Visible;
	/** The id of the actor that all panes are filtered to. */
	readonly filter: string | null;
	readonly search: Search | null;
	/** What was searched for before, in whatever story, the latest last. */
	readonly searches: readonly string[];
	readonly walk: Walk | null;
	/** The id of the claim whose words are marked in the text. */
	readonly opened: number | null;
	/** The offset into the story's text that must be in view, as when a mention was jumped to. */
	readonly target: number | null;
	/** The digits of a number that is being typed, and the pane that had the focus before. */
	readonly count: {readonly digits: string; readonly focus: PaneName; readonly at: number} | null;
	/** The first line of the help shown, or null where help is closed. */
	readonly help: number | null;
	/** The view that lies over the panes, or null where none does. */
	readonly view: View | null;
	/** Where one has been, for going back and forth. */
	readonly history: History;
	/** The person's marks on this story, with and without a note. */
	readonly notes: readonly Note[];
	/** Those on an earlier version of the story that have no place in this one; null where there are none. */
	readonly unplaced: UnplacedNotes | null;
	/** What was changed of them, for undoing it. */
	readonly noteChanges: NoteChanges;
	/** What has a note that the mark key was asked once to take off: it does so when it is asked again, with no other key between. */
	readonly unmarking: NoteTarget | null;
	/** The note that is being written, or null. */
	readonly noteLine: NoteLine | null;
	readonly palette: Palette | null;
	/** The stories that were opened together. */
	readonly stories: Stories;
	/** The list of them, or of what was found in them, over everything; null where it is closed. */
	readonly chooser: Chooser | null;
	/** Where the person was the last time: the rest of it, for when the analysis is there; null once a key was pressed. */
	readonly resume: StoryPosition | null;
	readonly settings: Settings;
	readonly message: string | null;
};
