import type {PaneName} from './layout/geometry.ts';
import type {KeyAction} from './state/action.ts';

/** Where a key has its meaning: among the panes, in the search line, or on the help screen. */
export type Context = 'panes' | 'search' | 'help';

/** One thing that a person can ask for by a key. */
export type Binding = {
	/** As `keyName` gives them: `j`, `G`, `ctrl+d`, `shift+tab`, `pageDown`. */
	readonly keys: readonly string[];
	readonly action: KeyAction;
	readonly label: string;
	readonly group: 'Panes' | 'Moving' | 'Story' | 'Search' | 'Program';
	readonly when: Context;
	/** A word for the footer, and the panes where it stands there; absent where it never does. */
	readonly hint?: {readonly label: string; readonly panes: readonly PaneName[]};
};

const everywhere: readonly PaneName[] = ['paragraphs', 'actors', 'claims'];

/** All keys. The input, the footer, the help screen and the README's table are made from this table. */
export const keymap: readonly Binding[] = [
	{
		keys: ['tab'],
		action: {type: 'focusBy', by: 1},
		label: 'next pane',
		group: 'Panes',
		when: 'panes',
		hint: {label: 'pane', panes: everywhere},
	},
	{
		keys: ['shift+tab'],
		action: {type: 'focusBy', by: -1},
		label: 'previous pane',
		group: 'Panes',
		when: 'panes',
	},
	{
		keys: ['l', 'right'],
		action: {type: 'focusBy', by: 1},
		label: 'pane to the right',
		group: 'Panes',
		when: 'panes',
	},
	{
		keys: ['h', 'left'],
		action: {type: 'focusBy', by: -1},
		label: 'pane to the left',
		group: 'Panes',
		when: 'panes',
	},
	{
		keys: ['1'],
		action: {type: 'focus', pane: 'paragraphs'},
		label: 'paragraphs',
		group: 'Panes',
		when: 'panes',
	},
	{keys: ['2'], action: {type: 'focus', pane: 'actors'}, label: 'actors', group: 'Panes', when: 'panes'},
	{keys: ['3'], action: {type: 'focus', pane: 'claims'}, label: 'claims', group: 'Panes', when: 'panes'},
	{
		keys: ['j', 'down'],
		action: {type: 'move', by: 1, unit: 'item'},
		label: 'down; 5j moves 5 down',
		group: 'Moving',
		when: 'panes',
	},
	{
		keys: ['k', 'up'],
		action: {type: 'move', by: -1, unit: 'item'},
		label: 'up; 5k moves 5 up',
		group: 'Moving',
		when: 'panes',
	},
	{
		keys: ['ctrl+d'],
		action: {type: 'move', by: 1, unit: 'half'},
		label: 'half a page down',
		group: 'Moving',
		when: 'panes',
	},
	{
		keys: ['ctrl+u'],
		action: {type: 'move', by: -1, unit: 'half'},
		label: 'half a page up',
		group: 'Moving',
		when: 'panes',
	},
	{
		keys: ['space', 'pageDown'],
		action: {type: 'move', by: 1, unit: 'page'},
		label: 'a page down',
		group: 'Moving',
		when: 'panes',
	},
	{
		keys: ['b', 'pageUp'],
		action: {type: 'move', by: -1, unit: 'page'},
		label: 'a page up',
		group: 'Moving',
		when: 'panes',
	},
	{
		keys: ['g', 'home'],
		action: {type: 'edge', edge: 'first'},
		label: 'first',
		group: 'Moving',
		when: 'panes',
	},
	{
		keys: ['G'],
		action: {type: 'jump'},
		label: 'last; 12G goes to number 12',
		group: 'Moving',
		when: 'panes',
	},
	{
		keys: ['end'],
		action: {type: 'edge', edge: 'last'},
		label: 'last',
		group: 'Moving',
		when: 'panes',
	},
	{
		keys: ['enter'],
		action: {type: 'enter'},
		label: 'go: an actor’s next mention, a claim’s words, a paragraph’s first claim',
		group: 'Story',
		when: 'panes',
		hint: {label: 'go', panes: everywhere},
	},
	{
		keys: ['f'],
		action: {type: 'filter'},
		label: 'show only this actor, or this claim’s source',
		group: 'Story',
		when: 'panes',
		hint: {label: 'filter', panes: ['actors', 'claims']},
	},
	{
		keys: ['n'],
		action: {type: 'walk', by: 1},
		label: 'next mention or match',
		group: 'Story',
		when: 'panes',
	},
	{
		keys: ['N'],
		action: {type: 'walk', by: -1},
		label: 'previous mention or match',
		group: 'Story',
		when: 'panes',
	},
	{
		keys: ['escape'],
		action: {type: 'escape'},
		label: 'clear marks, then the search, then the filter',
		group: 'Story',
		when: 'panes',
	},
	{
		keys: ['/'],
		action: {type: 'openSearch'},
		label: 'search: words, "a phrase", by:name, about:words, is:denies, is:unnamed',
		group: 'Search',
		when: 'panes',
		hint: {label: 'search', panes: everywhere},
	},
	{
		keys: ['down', 'ctrl+n'],
		action: {type: 'walkMatches', by: 1},
		label: 'next match',
		group: 'Search',
		when: 'search',
	},
	{
		keys: ['up', 'ctrl+p'],
		action: {type: 'walkMatches', by: -1},
		label: 'previous match',
		group: 'Search',
		when: 'search',
	},
	{
		keys: ['tab'],
		action: {type: 'toggleOrder'},
		label: 'best first, or in reading order',
		group: 'Search',
		when: 'search',
	},
	{
		keys: ['enter'],
		action: {type: 'closeSearch', keep: true},
		label: 'keep the search',
		group: 'Search',
		when: 'search',
	},
	{
		keys: ['escape', 'ctrl+g'],
		action: {type: 'closeSearch', keep: false},
		label: 'give the search up and go back',
		group: 'Search',
		when: 'search',
	},
	{
		keys: ['backspace', 'delete', 'ctrl+h'],
		action: {type: 'erase', what: 'character'},
		label: 'erase a character',
		group: 'Search',
		when: 'search',
	},
	{
		keys: ['ctrl+w'],
		action: {type: 'erase', what: 'word'},
		label: 'erase a word',
		group: 'Search',
		when: 'search',
	},
	{
		keys: ['ctrl+u'],
		action: {type: 'erase', what: 'line'},
		label: 'erase the line',
		group: 'Search',
		when: 'search',
	},
	{
		keys: ['left'],
		action: {type: 'moveCursor', to: 'left'},
		label: 'cursor left',
		group: 'Search',
		when: 'search',
	},
	{
		keys: ['right'],
		action: {type: 'moveCursor', to: 'right'},
		label: 'cursor right',
		group: 'Search',
		when: 'search',
	},
	{
		keys: ['home', 'ctrl+a'],
		action: {type: 'moveCursor', to: 'start'},
		label: 'cursor to the start',
		group: 'Search',
		when: 'search',
	},
	{
		keys: ['end', 'ctrl+e'],
		action: {type: 'moveCursor', to: 'end'},
		label: 'cursor to the end',
		group: 'Search',
		when: 'search',
	},
	{
		keys: ['?'],
		action: {type: 'toggleHelp'},
		label: 'all keys',
		group: 'Program',
		when: 'panes',
		hint: {label: 'help', panes: everywhere},
	},
	{keys: ['ctrl+l'], action: {type: 'redraw'}, label: 'draw anew', group: 'Program', when: 'panes'},
	{
		keys: ['ctrl+z'],
		action: {type: 'suspend'},
		label: 'suspend; fg comes back',
		group: 'Program',
		when: 'panes',
	},
	{
		keys: ['q', 'ctrl+c'],
		action: {type: 'quit'},
		label: 'quit',
		group: 'Program',
		when: 'panes',
		hint: {label: 'quit', panes: everywhere},
	},
	{keys: ['ctrl+c'], action: {type: 'quit'}, label: 'quit', group: 'Program', when: 'search'},
	{keys: ['ctrl+z'], action: {type: 'suspend'}, label: 'suspend', group: 'Program', when: 'search'},
	{
		keys: ['?', 'q', 'escape', 'enter'],
		action: {type: 'toggleHelp'},
		label: 'close the help',
		group: 'Program',
		when: 'help',
	},
	{
		keys: ['j', 'down'],
		action: {type: 'move', by: 1, unit: 'item'},
		label: 'down',
		group: 'Program',
		when: 'help',
	},
	{
		keys: ['k', 'up'],
		action: {type: 'move', by: -1, unit: 'item'},
		label: 'up',
		group: 'Program',
		when: 'help',
	},
	{
		keys: ['space', 'pageDown', 'ctrl+d'],
		action: {type: 'move', by: 1, unit: 'page'},
		label: 'a page down',
		group: 'Program',
		when: 'help',
	},
	{
		keys: ['b', 'pageUp', 'ctrl+u'],
		action: {type: 'move', by: -1, unit: 'page'},
		label: 'a page up',
		group: 'Program',
		when: 'help',
	},
	{keys: ['ctrl+c'], action: {type: 'quit'}, label: 'quit', group: 'Program', when: 'help'},
	{keys: ['ctrl+z'], action: {type: 'suspend'}, label: 'suspend', group: 'Program', when: 'help'},
];

const byKey = new Map(
	keymap.flatMap(binding => binding.keys.map(key => [`${binding.when} ${key}`, binding])),
);

/** What a key does in a context, or undefined where it does nothing. */
export const bindingOf = (key: string, when: Context): Binding | undefined => byKey.get(`${when} ${key}`);
