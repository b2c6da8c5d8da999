import {bind, type Binding} from './binding.ts';
import {lineRows, programRows} from './line.ts';

/** What the keys do in the list of commands; all others type. */
export const paletteKeys: readonly Binding[] = [
	...bind('Commands', 'palette', [
		['enter', 'do what is selected; a number goes to that paragraph', {type: 'choose'}],
		['escape ctrl+g', 'close the list', {type: 'closeLine'}],
		['down ctrl+n tab', 'next command', {type: 'move', by: 1, unit: 'item'}],
		['up ctrl+p shift+tab', 'previous command', {type: 'move', by: -1, unit: 'item'}],
		['pageDown ctrl+f', 'a page down', {type: 'move', by: 1, unit: 'page'}],
		['pageUp ctrl+b', 'a page up', {type: 'move', by: -1, unit: 'page'}],
	]),
	...bind('Program', 'palette', [...lineRows, ...programRows]),
];
