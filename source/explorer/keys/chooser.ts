import {bind, type Binding} from './binding.ts';
import {lineRows, programRows} from './line.ts';

/** What the keys do in the list of stories; all others type. */
export const chooserKeys: readonly Binding[] = [
	...bind('In the list of stories', 'chooser', [
		['enter', 'open the story, or the paragraph that was found', {type: 'openStory'}],
		['tab', 'search the words of all stories, or choose by headline again', {type: 'turnChooser'}],
		['down ctrl+n', 'next', {type: 'move', by: 1, unit: 'item'}],
		['up ctrl+p', 'previous', {type: 'move', by: -1, unit: 'item'}],
		['pageDown ctrl+f', 'a page down', {type: 'move', by: 1, unit: 'page'}],
		['pageUp ctrl+b', 'a page up', {type: 'move', by: -1, unit: 'page'}],
		['escape ctrl+g', 'close the list; stop what is being opened', {type: 'leaveChooser'}],
	]),
	...bind('Program', 'chooser', [...lineRows, ...programRows]),
];
