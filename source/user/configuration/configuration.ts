import type {Looks} from './looks.ts';
import type {ThemeName} from './themes.ts';

export const startLayouts = ['panes', 'reading'] as const;
/** What the explorer opens with: all panes, or one over the whole screen. */
export type StartLayout = (typeof startLayouts)[number];

export const startPanes = ['paragraphs', 'actors', 'claims'] as const;
export type StartPane = (typeof startPanes)[number];

/** What a person can choose. */
export type Configuration = {
	readonly theme: ThemeName;
	readonly layout: StartLayout;
	/** The pane that has the focus at the start. */
	readonly focus: StartPane;
	/** Columns that the text takes at most where it is read alone. */
	readonly width: number;
	/** Looks by role of the theme. */
	readonly colors: ReadonlyMap<string, Looks>;
	/** Keys by name of the action, as `actionName` gives it; an empty list for none. */
	readonly keys: ReadonlyMap<string, readonly string[]>;
};

export const widthRange = {least: 20, most: 400} as const;

/** What counts where nothing is chosen. */
export const defaultConfiguration: Configuration = {
	theme: 'auto',
	layout: 'panes',
	focus: 'paragraphs',
	// Longer lines are hard to read.
	width: 72,
	colors: new Map(),
	keys: new Map(),
};

/** What the rest of the program has names for, and how a mistyped name is understood. */
export type Vocabulary = {
	/** The roles of the theme. */
	readonly roles: readonly string[];
	/** The names of the actions that keys ask for. */
	readonly actions: readonly string[];
	/** The candidate that a mistyped word most likely means, or null. */
	readonly nearest: (word: string, candidates: readonly string[]) => string | null;
};
