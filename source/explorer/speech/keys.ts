import type {Binding} from '../keymap.ts';
import {groups} from '../keys/binding.ts';
import {readableKey} from '../layout/help.ts';
import type {State} from '../state/state.ts';
import {pageItems} from './pages.ts';
import {keySaid} from './sentences.ts';

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
