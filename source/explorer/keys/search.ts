import {bind, type Binding} from './binding.ts';

/** What the keys do in the search line; all others type. */
export const searchKeys: readonly Binding[] = [
	...bind('Search', 'search', [
		['down ctrl+n', 'next match', {type: 'walkMatches', by: 1}],
		['up ctrl+p', 'previous match', {type: 'walkMatches', by: -1}],
		['tab', 'best first, or in reading order', {type: 'toggleOrder'}],
		['enter', 'keep the search', {type: 'closeSearch', keep: true}],
		['escape ctrl+g', 'give the search up and go back', {type: 'closeSearch', keep: false}],
		['backspace delete ctrl+h', 'erase a character', {type: 'erase', what: 'character'}],
		['ctrl+w', 'erase a word', {type: 'erase', what: 'word'}],
		['ctrl+u', 'erase the line', {type: 'erase', what: 'line'}],
		['left', 'cursor left', {type: 'moveCursor', to: 'left'}],
		['right', 'cursor right', {type: 'moveCursor', to: 'right'}],
		['home ctrl+a', 'cursor to the start', {type: 'moveCursor', to: 'start'}],
		['end ctrl+e', 'cursor to the end', {type: 'moveCursor', to: 'end'}],
	]),
	...bind('Program', 'search', [
		['ctrl+c', 'quit', {type: 'quit'}],
		['ctrl+z', 'suspend', {type: 'suspend'}],
	]),
];
