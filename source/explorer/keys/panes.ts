import {bind, hint, type Binding} from './binding.ts';

/** What the keys do among the panes. */
export const paneKeys: readonly Binding[] = [
	...bind('Panes', 'panes', [
		['tab', 'next pane', {type: 'focusBy', by: 1}, hint('pane')],
		['shift+tab', 'previous pane', {type: 'focusBy', by: -1}],
		['l right', 'pane to the right', {type: 'focusBy', by: 1}],
		['h left', 'pane to the left', {type: 'focusBy', by: -1}],
		['1', 'paragraphs', {type: 'focus', pane: 'paragraphs'}],
		['2', 'actors', {type: 'focus', pane: 'actors'}],
		['3', 'claims', {type: 'focus', pane: 'claims'}],
		['z', 'the pane alone over the whole screen, to read; again for all panes', {type: 'zoom'}],
	]),
	...bind('Moving', 'panes', [
		['j down', 'down; 5j moves 5 down', {type: 'move', by: 1, unit: 'item'}],
		['k up', 'up; 5k moves 5 up', {type: 'move', by: -1, unit: 'item'}],
		['J', 'next paragraph with a claim', {type: 'claimParagraph', by: 1}],
		['K', 'previous paragraph with a claim', {type: 'claimParagraph', by: -1}],
		['ctrl+d', 'half a page down', {type: 'move', by: 1, unit: 'half'}],
		['ctrl+u', 'half a page up', {type: 'move', by: -1, unit: 'half'}],
		['space pageDown', 'a page down', {type: 'move', by: 1, unit: 'page'}],
		['b pageUp', 'a page up', {type: 'move', by: -1, unit: 'page'}],
		['g home', 'first', {type: 'edge', edge: 'first'}],
		['G', 'last; 12G goes to number 12', {type: 'jump'}],
		['end', 'last', {type: 'edge', edge: 'last'}],
		['[ alt+left', 'back to where you were', {type: 'travel', by: -1}],
		['] alt+right', 'forward again', {type: 'travel', by: 1}],
	]),
	...bind('Story', 'panes', [
		[
			'enter',
			'go: an actor’s next mention and then its card, a claim’s words, a paragraph’s first claim',
			{type: 'enter'},
			hint('go'),
		],
		[
			'o',
			'card of the actor, or of the claim’s source',
			{type: 'openCard'},
			hint('card', 'actors', 'claims'),
		],
		[
			'f',
			'show only this actor, or this claim’s source',
			{type: 'filter'},
			hint('filter', 'actors', 'claims'),
		],
		['n', 'next mention or match', {type: 'walk', by: 1}],
		['N', 'previous mention or match', {type: 'walk', by: -1}],
		['D', 'to the claim that contradicts this one', {type: 'opponent'}],
		['escape', 'clear what is highlighted, then the search, then the filter', {type: 'escape'}],
	]),
	...bind('Search', 'panes', [
		[
			'/',
			'search: words, "a phrase", by:name, about:words, is:denies, is:unnamed',
			{type: 'openSearch'},
			hint('search'),
		],
	]),
	...bind('Views', 'panes', [
		['s', 'sourcing: on whose word the story rests', {type: 'openView', view: 'sourcing'}, hint('sourcing')],
		['w', 'who says what about whom', {type: 'openView', view: 'matrix'}, hint('who')],
		[
			'd',
			'disputes: claims that contradict each other',
			{type: 'openView', view: 'disputes'},
			hint('disputes'),
		],
		["'", 'all marks and notes of the story', {type: 'openView', view: 'notes'}],
	]),
	...bind('Notes and copies', 'panes', [
		[
			'm',
			'mark the paragraph or claim; again takes the mark and its note away',
			{type: 'mark'},
			hint('mark'),
		],
		['M', 'write a note on the paragraph or claim', {type: 'openNote'}],
		['y', 'copy the paragraph, claim or card as a citation', {type: 'copy', form: 'text'}, hint('copy')],
		['Y', 'copy it as JSON', {type: 'copy', form: 'json'}],
		['e', 'write the report of the story to a file', {type: 'writeReport', notes: false}],
		['E', 'write it with your marks and notes', {type: 'writeReport', notes: true}],
	]),
	...bind('Stories', 'panes', [
		[
			'ctrl+p',
			'the stories that are open, to choose one by its headline',
			{type: 'openChooser', kind: 'headlines'},
			hint('stories'),
		],
		['S', 'search the words of all stories that are open', {type: 'openChooser', kind: 'words'}],
		['>', 'next story', {type: 'stepStory', by: 1}],
		['<', 'previous story', {type: 'stepStory', by: -1}],
	]),
	...bind('Program', 'panes', [
		[
			': ctrl+k',
			'all commands, to find one by its name; :12 goes to paragraph 12',
			{type: 'openPalette'},
			hint('commands'),
		],
		['?', 'all keys', {type: 'toggleHelp'}, hint('help')],
		['ctrl+l', 'draw anew', {type: 'redraw'}],
		['ctrl+z', 'suspend; fg comes back', {type: 'suspend'}],
		['q ctrl+c', 'quit', {type: 'quit'}, hint('quit')],
	]),
];
