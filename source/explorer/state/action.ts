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
