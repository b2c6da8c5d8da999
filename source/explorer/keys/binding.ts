import type {PaneName} from '../layout/geometry.ts';
import type {KeyAction} from '../state/action.ts';

/** Where a key has its meaning: among the panes, in a view over them, in a line that one types, or on the help screen. */
export type Context = 'panes' | 'view' | 'search' | 'note' | 'palette' | 'chooser' | 'help';

export const groups = [
	'Panes',
	'Moving',
	'Story',
	'Search',
	'Views',
	'In a view',
	'Notes and copies',
	'Stories',
	'Writing a note',
	'Commands',
	'In the list of stories',
	'Program',
] as const;

/** One thing that a person can ask for by a key. */
export type Binding = {
	/** As `keyName` gives them: `j`, `G`, `ctrl+d`, `shift+tab`, `pageDown`. */
	readonly keys: readonly string[];
	readonly action: KeyAction;
	readonly label: string;
	readonly group: (typeof groups)[number];
	readonly when: Context;
	/** A word for the footer, and the panes where it stands there; absent where it never does. */
	readonly hint?: Hint;
};

export type Hint = {readonly label: string; readonly panes: readonly PaneName[]};

/** A row of a table of keys: the keys with spaces between, what they do in words, and what they ask for. */
export type Row = readonly [keys: string, label: string, action: KeyAction, hint?: Hint];

/** The rows as bindings of one group and context. */
export const bind = (group: Binding['group'], when: Context, rows: readonly Row[]): readonly Binding[] =>
	rows.map(([keys, label, action, hint]) => ({
		keys: keys.split(' '),
		action,
		label,
		group,
		when,
		...(hint === undefined ? {} : {hint}),
	}));

const everywhere: readonly PaneName[] = ['paragraphs', 'actors', 'claims'];

/** A word for the footer in the panes named, or in all. */
export const hint = (label: string, ...panes: readonly PaneName[]): Hint => ({
	label,
	panes: panes.length === 0 ? everywhere : panes,
});
