import {bind, type Binding} from './binding.ts';
import {lineRows, programRows} from './line.ts';

/** What the keys do while one writes a note; all others type. */
export const noteKeys: readonly Binding[] = [
	...bind('Writing a note', 'note', [
		['enter', 'keep the note; an empty one leaves the mark alone', {type: 'keepNote'}],
		['escape ctrl+g', 'leave it as it was', {type: 'closeLine'}],
	]),
	...bind('Program', 'note', [...lineRows, ...programRows]),
];
