import {fuzzyScore} from '../fuzzy.ts';
import type {Binding} from '../keymap.ts';
import type {Action} from './action.ts';
import type {Palette, State} from './state.ts';

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

const placeOf = ({group}: Binding): number => order.indexOf(group);

/** The commands that match what is typed, the best first; all where nothing is typed. */
export const commandsFound = ({settings: {bindings}}: State, palette: Palette): readonly Binding[] => {
	const possible = bindings
		.filter(({when, action}) => when === palette.when && action.type !== 'openPalette')
		.toSorted((a, b) => placeOf(a) - placeOf(b));
	const text = palette.text.trim();
	if (text === '') return possible;
	return possible
		.map(binding => ({binding, score: fuzzyScore(text, binding.label)}))
		.filter(({score}) => score > 0)
		.toSorted((a, b) => b.score - a.score)
		.map(({binding}) => binding);
};

/** Up and down in the list, which ends at its ends. */
export const moveInPalette = (state: State, {by, unit}: Extract<Action, {readonly type: 'move'}>): State => {
	const {palette} = state;
	if (palette === null) return state;
	const last = Math.max(0, commandsFound(state, palette).length - 1);
	const distance = unit === 'item' ? 1 : Math.max(1, state.rows - 5);
	const selected = Math.max(0, Math.min(last, palette.selected + by * distance));
	return {...state, palette: {...palette, selected}};
};

/** What Enter in the palette asks for. */
export const chosenCommand = (state: State): Action => {
	const {palette} = state;
	const number = palette === null ? null : paragraphTyped(palette);
	if (palette === null) return {type: 'closeLine'};
	if (number !== null) return {type: 'chosen', action: {type: 'goTo', number}};
	const command = commandsFound(state, palette)[palette.selected];
	return command === undefined
		? {type: 'said', message: 'no such command: Esc closes the list'}
		: {type: 'chosen', action: command.action};
};
