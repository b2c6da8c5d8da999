import type {ParagraphSearch} from '../../search/paragraph-search.ts';
import type {Story} from '../../story/story.ts';
import type {PaneName} from '../layout/geometry.ts';
import type {Theme} from '../theme.ts';
import type {OpenedStory} from './change-story.ts';
import type {Noted} from './note-line.ts';
import type {UnplacedNotes} from './state.ts';
import type {Found, StoryEntry} from './stories.ts';

/** What a key asks for. */
export type KeyAction =
	| {readonly type: 'focus'; readonly pane: PaneName}
	| {readonly type: 'focusBy'; readonly by: 1 | -1}
	| {readonly type: 'move'; readonly by: 1 | -1; readonly unit: 'item' | 'half' | 'page'}
	| {readonly type: 'edge'; readonly edge: 'first' | 'last'}
	/** To the item of the number that was typed before, or to the last. */
	| {readonly type: 'jump'; readonly at?: number}
	/** `at` is when it was typed, in milliseconds; where that is not told, it goes on with the digits before it. */
	| {readonly type: 'digit'; readonly digit: string; readonly at?: number}
	| {readonly type: 'enter'}
	| {readonly type: 'filter'}
	| {readonly type: 'escape'}
	| {readonly type: 'walk'; readonly by: 1 | -1}
	| {readonly type: 'openSearch'}
	| {readonly type: 'closeSearch'; readonly keep: boolean}
	| {readonly type: 'walkMatches'; readonly by: 1 | -1}
	| {readonly type: 'toggleOrder'}
	| {readonly type: 'erase'; readonly what: 'character' | 'word' | 'line'}
	| {readonly type: 'moveCursor'; readonly to: 'left' | 'right' | 'start' | 'end'}
	| {readonly type: 'openView'; readonly view: 'sourcing' | 'matrix' | 'disputes' | 'notes'}
	| {readonly type: 'openCard'}
	/** To the next column of a view. */
	| {readonly type: 'column'; readonly by: 1 | -1}
	/** Back or forth through where one has been. */
	| {readonly type: 'travel'; readonly by: 1 | -1}
	/** To the claim that contradicts the one at hand. */
	| {readonly type: 'opponent'}
	/** To the next or previous paragraph that carries a claim. */
	| {readonly type: 'claimParagraph'; readonly by: 1 | -1}
	/** The focused pane alone, or all panes again. */
	| {readonly type: 'zoom'}
	/** A mark on the paragraph or claim at hand, or none where it has one. */
	| {readonly type: 'mark'}
	/** The line opened in which one writes a note on the paragraph or claim at hand. */
	| {readonly type: 'openNote'}
	| {readonly type: 'keepNote'}
	/** The last change of marks and notes taken back, or done again. */
	| {readonly type: 'undo'}
	| {readonly type: 'redo'}
	| {readonly type: 'openPalette'}
	/** What is selected in the palette. */
	| {readonly type: 'choose'}
	/** The line in which one types, other than the search, closed without any effect. */
	| {readonly type: 'closeLine'}
	/** What is at hand to the clipboard. */
	| {readonly type: 'copy'; readonly form: 'text' | 'json'}
	| {readonly type: 'writeReport'; readonly notes: boolean}
	/** The list of the stories, or of what is found in all of them. */
	| {readonly type: 'openChooser'; readonly kind: 'headlines' | 'words'}
	| {readonly type: 'turnChooser'}
	| {readonly type: 'leaveChooser'}
	/** What is selected in the list of stories. */
	| {readonly type: 'openStory'}
	| {readonly type: 'stepStory'; readonly by: 1 | -1}
	| {readonly type: 'toggleHelp'}
	| {readonly type: 'quit'}
	| {readonly type: 'suspend'}
	| {readonly type: 'redraw'};

/** What may happen to the state: a key, typed text, or something that ended beside it. */
export type Action =
	| KeyAction
	| {readonly type: 'typed'; readonly text: string}
	| {readonly type: 'resized'; readonly columns: number; readonly rows: number}
	| {readonly type: 'progressed'; readonly share: number}
	| {readonly type: 'analysed'; readonly story: Story}
	| {readonly type: 'indexed'; readonly search: ParagraphSearch}
	/** The time is over in which a digit that led to a pane, typed at `at`, may have been the first of a number. */
	| {readonly type: 'countOver'; readonly at: number}
	/** Out of the palette: what was selected there, to be done once the palette is closed. */
	| {readonly type: 'chosen'; readonly action: Action}
	/** To the paragraph of a number, from wherever one is. */
	| {readonly type: 'goTo'; readonly number: number}
	/** The marks on the story, as they are kept from now on, and what is to be said of that. */
	| ({readonly type: 'noted'} & Noted)
	/** Notes on an earlier version of the story have no place in it. */
	| ({readonly type: 'unplaced'} & UnplacedNotes)
	/** The terminal told what its background is, and the theme goes with it. */
	| {readonly type: 'themed'; readonly theme: Theme}
	/** Something has become known of one of the stories. */
	| {readonly type: 'entryKnown'; readonly story: number; readonly entry: Partial<StoryEntry>}
	/** A story is being opened; null: no longer. */
	| {readonly type: 'opening'; readonly story: number | null}
	| ({readonly type: 'opened'} & OpenedStory)
	| {readonly type: 'taken'; readonly story: number}
	/** The story is to be shown at what was found in it. */
	| {readonly type: 'showFound'; readonly text: string; readonly paragraph: number}
	/** The words were searched in one more story. */
	| {
			readonly type: 'foundIn';
			readonly text: string;
			readonly searched: number;
			readonly found: readonly Found[];
	  }
	| {readonly type: 'said'; readonly message: string};
