import type {ParagraphSearch} from '../../search/paragraph-search.ts';
import type {Story} from '../../story/story.ts';
import type {PaneName} from '../layout/geometry.ts';

/** What a key asks for. */
export type KeyAction =
	| {readonly type: 'focus'; readonly pane: PaneName}
	| {readonly type: 'focusBy'; readonly by: 1 | -1}
	| {readonly type: 'move'; readonly by: 1 | -1; readonly unit: 'item' | 'half' | 'page'}
	| {readonly type: 'edge'; readonly edge: 'first' | 'last'}
	/** To the item of the number that was typed before, or to the last. */
	| {readonly type: 'jump'}
	| {readonly type: 'digit'; readonly digit: string}
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
	| {readonly type: 'openView'; readonly view: 'sourcing' | 'matrix' | 'disputes'}
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
	| {readonly type: 'said'; readonly message: string};
