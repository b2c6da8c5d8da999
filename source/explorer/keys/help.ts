import {bind, type Binding} from './binding.ts';

/** What the keys do on the help screen. */
export const helpKeys: readonly Binding[] = bind('Program', 'help', [
	['? q escape enter', 'close the help', {type: 'toggleHelp'}],
	['j down', 'down', {type: 'move', by: 1, unit: 'item'}],
	['k up', 'up', {type: 'move', by: -1, unit: 'item'}],
	['space pageDown ctrl+f ctrl+d', 'a page down', {type: 'move', by: 1, unit: 'page'}],
	['b pageUp ctrl+b ctrl+u', 'a page up', {type: 'move', by: -1, unit: 'page'}],
	['g home', 'first', {type: 'edge', edge: 'first'}],
	['G end', 'last', {type: 'edge', edge: 'last'}],
	[': ctrl+k', 'find one of them by its name', {type: 'openPalette'}],
	['ctrl+c', 'quit', {type: 'quit'}],
	['ctrl+z', 'suspend', {type: 'suspend'}],
]);
