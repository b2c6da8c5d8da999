import type {Binding} from '../keymap.ts';
import {groups} from '../keys/binding.ts';
import {readableKey} from '../layout/help.ts';
import type {State} from '../state/state.ts';
import {keySaid} from './sentences.ts';

/** Where a key is pressed, where that is not plain from its group. */
const placesSaid: Readonly<Partial<Record<Binding['when'], string>>> = {
	search: 'In the search line, ',
	note: 'In a note, ',
	palette: 'In the list of commands, ',
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
