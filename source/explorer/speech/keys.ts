import type {Binding} from '../keymap.ts';
import {groups, type Context} from '../keys/binding.ts';
import {keyFor} from '../keys/key-for.ts';
import {readableKey} from '../keys/readable-key.ts';
import type {KeyAction} from '../state/action.ts';
import type {State} from '../state/state.ts';
import {pageItems} from './pages.ts';
import {keySaid} from './sentences.ts';

/** The key for an action in words, as it counts for this person. */
export const keySaidFor = ({settings}: State, action: KeyAction, when?: Context): string =>
	keySaid(keyFor(settings, action, when));

/** The same at the beginning of a sentence: a key that is a letter stays as it is. */
export const keySaidFirst = (state: State, action: KeyAction, when?: Context): string => {
	const said = keySaidFor(state, action, when);
	return said.length === 1 ? said : said.slice(0, 1).toUpperCase() + said.slice(1);
};

/** The keys that go through what is found or listed where one types: `Down and Up`. */
export const waysSaid = (state: State, when: 'search' | 'palette' | 'chooser'): string => {
	const way = (by: 1 | -1): KeyAction =>
		when === 'search' ? {type: 'walkMatches', by} : {type: 'move', by, unit: 'item'};
	return `${keySaidFirst(state, way(1), when)} and ${keySaidFor(state, way(-1), when)}`;
};

/** Where a key is pressed, where that is not plain from its group. */
const placesSaid: Readonly<Partial<Record<Binding['when'], string>>> = {
	search: 'In the search line, ',
	note: 'In a note, ',
	palette: 'In the list of commands, ',
};

/** What a key does where nothing is drawn, where that is something else; null for one that does nothing then. */
const spokenLabel = ({action, label}: Binding): string | null => {
	switch (action.type) {
		case 'zoom':
			return null;
		case 'redraw':
			return 'say where you are, and what the story has';
		case 'toggleHelp':
			return 'all keys';
		case 'move':
			return action.unit === 'item'
				? label
				: `${action.unit === 'page' ? pageItems : pageItems / 2} ${action.by === 1 ? 'down' : 'up'}`;
		default:
			return label;
	}
};

const linesOf = (bindings: readonly Binding[]): readonly string[] =>
	groups.flatMap(group =>
		bindings
			.filter(
				binding =>
					binding.group === group &&
					binding.when !== 'help' &&
					(group !== 'Program' || binding.when === 'panes'),
			)
			.flatMap(binding => {
				const label = spokenLabel(binding);
				return label === null ? [] : [{...binding, label}];
			})
			.map(({keys, label, when}, position) => {
				const said = keys.map(key => keySaid(readableKey(key))).join(' or ');
				return `${position === 0 ? `${group}. ` : ''}${placesSaid[when] ?? ''}${said}: ${label}.`;
			}),
	);

const made = new WeakMap<readonly Binding[], readonly string[]>();

/** All keys as they count for this person, one a line: a group's name in front of its first. */
export const keyLines = ({settings: {bindings}}: State): readonly string[] => {
	const known = made.get(bindings) ?? linesOf(bindings);
	made.set(bindings, known);
	return known;
};
