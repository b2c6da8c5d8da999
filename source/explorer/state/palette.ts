import {findByWords} from '../fuzzy.ts';
import type {Binding} from '../keymap.ts';
import {keyFor} from '../keys/key-for.ts';
import {namesOf} from '../keys/names.ts';
import type {Action} from './action.ts';
import {moveInList} from './move-in-list.ts';
import type {Palette, State} from './state.ts';

/** Something that can be asked for by its name. */
export type Command = {
	/** What it is called, its own name first. */
	readonly names: readonly string[];
	readonly label: string;
	readonly keys: readonly string[];
	readonly action: Action;
};

/** The list of commands opened. */
export const openPalette = (state: State): State => ({
	...state,
	help: null,
	palette: {text: '', cursor: 0, when: state.view === null ? 'panes' : 'view', selected: 0},
});

/** The number of a paragraph that is typed in place of a command, or null. */
export const paragraphTyped = ({text}: Palette): number | null =>
	/^\s*\d{1,7}\s*$/v.test(text) ? Number(text) : null;

/** What one would look for first stands first: the keys that move and choose a pane are known to whoever is here. */
const order: ReadonlyArray<Binding['group']> = [
	'Stories',
	'Views',
	'Notes and copies',
	'Story',
	'Search',
	'Program',
	'In a view',
	'Panes',
	'Moving',
];

/** With one story alone, what concerns several is looked for last. */
const placeOf = ({group}: Binding, isSeveral: boolean): number =>
	group === 'Stories' && !isSeveral ? order.length : order.indexOf(group);

/** What no key does, and people look for: where it is chosen. */
const answers: readonly Command[] = [
	{
		names: ['theme', 'colours', 'colors', 'dark', 'light'],
		label: 'the colours, which are chosen in the configuration file',
		keys: [],
		action: {
			type: 'said',
			message:
				'the theme is chosen in the configuration file, as in theme = dark: nutgraf config prints its path',
		},
	},
	{
		names: ['settings', 'configuration', 'options', 'layout', 'width'],
		label: 'what is chosen in the configuration file',
		keys: [],
		action: {
			type: 'said',
			message:
				'nutgraf config prints the path of the configuration file, and all settings with what they may be',
		},
	},
];

const commandOf = (binding: Binding): Command => {
	const {label, keys, action, hint} = binding;
	// The word of the footer is a name as well.
	const names = [...new Set([...namesOf(binding), ...(hint === undefined ? [] : [hint.label])])];
	return {names, label, keys, action};
};

const possible = ({settings: {bindings}, stories}: State, {when}: Palette): readonly Command[] => [
	...bindings
		.filter(binding => binding.when === when && binding.action.type !== 'openPalette')
		.toSorted((a, b) => placeOf(a, stories.entries.length > 1) - placeOf(b, stories.entries.length > 1))
		.map(commandOf),
	...answers,
];

/** The commands that match what is typed, the best first; all where nothing is typed. */
export const commandsFound = (state: State, palette: Palette): readonly Command[] =>
	findByWords(palette.text, possible(state, palette), command => command).items;

/** The list with another line. What only has the letters that are typed is not done by a mere Enter: none is selected then. */
export const editPalette = (state: State, palette: Palette): Palette => {
	const {isSure} = findByWords(palette.text, possible(state, palette), command => command);
	return {...palette, selected: isSure ? 0 : -1};
};

/** Up and down in the list, which ends at its ends. */
export const moveInPalette = (state: State, action: Extract<Action, {readonly type: 'move'}>): State => {
	const {palette, rows} = state;
	if (palette === null) return state;
	const selected = moveInList(palette.selected, action, commandsFound(state, palette).length, rows);
	return {...state, palette: {...palette, selected}};
};

/** What Enter in the palette asks for. */
export const chosenCommand = (state: State): Action => {
	const {palette, settings} = state;
	const number = palette === null ? null : paragraphTyped(palette);
	if (palette === null) return {type: 'closeLine'};
	if (number !== null) return {type: 'chosen', action: {type: 'goTo', number}};
	const found = commandsFound(state, palette);
	const command = found[palette.selected];
	if (command !== undefined) return {type: 'chosen', action: command.action};
	return {
		type: 'said',
		message:
			found.length === 0
				? `no such command: ${keyFor(settings, {type: 'closeLine'}, 'palette')} closes the list`
				: `no such command: ${keyFor(settings, {type: 'move', by: 1, unit: 'item'}, 'palette')} goes to one like it`,
	};
};

/** A command in words: its name, and what it does, which may begin with the name. */
export const commandSaid = ({names: [name = ''], label}: Command): string =>
	label.startsWith(name) && !/^\p{L}/v.test(label.slice(name.length)) ? label : `${name}: ${label}`;
