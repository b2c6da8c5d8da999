/** The signs that the panes draw with. Each takes one column. */
export type Symbols = {
	readonly border: Border;
	readonly borderFocused: Border;
	/** In front of what is selected, on each of its rows. */
	readonly bar: string;
	/** In front of a paragraph that the story itself quotes. */
	readonly quote: string;
	readonly pointer: string;
	readonly here: string;
	readonly ellipsis: string;
	readonly separator: string;
	readonly direct: string;
	readonly mixed: string;
	readonly denies: string;
	readonly disputed: string;
	readonly unnamed: string;
	readonly none: string;
	/** A mark of the person's own. */
	readonly note: string;
	/** From few to many; nothing is a space. */
	readonly levels: readonly string[];
	readonly up: string;
	readonly down: string;
	readonly enter: string;
	readonly tab: string;
};

type Border = {
	readonly topLeft: string;
	readonly topRight: string;
	readonly bottomLeft: string;
	readonly bottomRight: string;
	readonly horizontal: string;
	readonly vertical: string;
};

/** For a terminal that shows Unicode. */
export const unicodeSymbols: Symbols = {
	border: {topLeft: '╭', topRight: '╮', bottomLeft: '╰', bottomRight: '╯', horizontal: '─', vertical: '│'},
	borderFocused: {
		topLeft: '┏',
		topRight: '┓',
		bottomLeft: '┗',
		bottomRight: '┛',
		horizontal: '━',
		vertical: '┃',
	},
	bar: '▌',
	quote: '│',
	pointer: '▸',
	here: '•',
	ellipsis: '…',
	separator: '·',
	direct: '“',
	mixed: '‘',
	denies: '✗',
	disputed: '↔',
	unnamed: '?',
	none: '∅',
	note: '†',
	levels: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
	up: '↑',
	down: '↓',
	enter: '↵',
	tab: '⇥',
};

/** For a terminal that shows ASCII alone. No sign is a digit, or drawn as a border is: beside those it would be misread. */
export const asciiSymbols: Symbols = {
	border: {topLeft: '+', topRight: '+', bottomLeft: '+', bottomRight: '+', horizontal: '-', vertical: '|'},
	borderFocused: {
		topLeft: '#',
		topRight: '#',
		bottomLeft: '#',
		bottomRight: '#',
		horizontal: '=',
		vertical: '#',
	},
	bar: '>',
	quote: ':',
	pointer: '>',
	here: '*',
	ellipsis: '~',
	separator: '-',
	direct: '"',
	mixed: "'",
	denies: 'x',
	disputed: '!',
	unnamed: '?',
	none: '_',
	note: '^',
	levels: ['.', '.', ':', ':', '%', '%', '@', '@'],
	up: 'up',
	down: 'down',
	enter: 'enter',
	tab: 'tab',
};

/** For a screen reader: nothing in place of what is said in words anyway. */
export const spokenSymbols: Symbols = {...asciiSymbols, ellipsis: '…', denies: '', disputed: 'disputed'};
