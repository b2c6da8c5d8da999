import {bind, type Binding} from './binding.ts';
import {lineRows, programRows} from './line.ts';

/** What the keys do in the search line; all others type. */
export const searchKeys: readonly Binding[] = [
	...bind('Search', 'search', [
		['down ctrl+n', 'next match; among earlier searches, a later one', {type: 'walkMatches', by: 1}],
		['up ctrl+p', 'previous match; on an empty line, the search before', {type: 'walkMatches', by: -1}],
		['tab', 'best first, or in reading order', {type: 'toggleOrder'}],
		['enter', 'keep the search', {type: 'closeSearch', keep: true}],
		['escape ctrl+g', 'give the search up and go back', {type: 'closeSearch', keep: false}],
		...lineRows,
	]),
	...bind('Program', 'search', programRows),
];
