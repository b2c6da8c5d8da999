/** A line of a table of keys, as far as its keys can be chosen: the explorer's keymap has such lines. */
export type KeyBinding = {
	/** As in `j`, `G`, `ctrl+d`, `shift+tab`, `pageDown`. */
	readonly keys: readonly string[];
	readonly action: {readonly type: string};
	/** Where the keys mean this. */
	readonly when: string;
};

const kebab = (name: string): string =>
	name.replaceAll(/(?<=[a-z])[A-Z]/gu, letter => `-${letter}`).toLowerCase();

/**
The name of an action for people, from what it is made of: `{type: 'focusBy', by: 1}` is `focus-by-next`, and
`{type: 'openView', view: 'matrix'}` is `open-view-matrix`. Different actions have different names.
*/
export const actionName = ({type, ...parameters}: {readonly type: string}): string =>
	[
		kebab(type),
		...Object.entries(parameters).map(([name, value]: [string, unknown]) => {
			if (typeof value === 'number') return value === 1 ? 'next' : value === -1 ? 'previous' : String(value);
			return typeof value === 'boolean' ? (value ? name : `no-${name}`) : kebab(String(value));
		}),
	].join('-');

const names = [
	'up',
	'down',
	'left',
	'right',
	'pageUp',
	'pageDown',
	'home',
	'end',
	'tab',
	'space',
	'enter',
	'escape',
	'backspace',
	'delete',
] as const;

const aliases: ReadonlyMap<string, string> = new Map([
	...names.map(name => [name.toLowerCase(), name] as const),
	['pgup', 'pageUp'],
	['pgdn', 'pageDown'],
	['esc', 'escape'],
	['return', 'enter'],
	['del', 'delete'],
	// The sign itself begins a comment in the file.
	['hash', '#'],
]);

const segmenter = () => new Intl.Segmenter('en', {granularity: 'grapheme'});

/** Whether the text is one character that a keyboard types. */
const isCharacter = (text: string): boolean =>
	text !== '' && !/[\s\p{C}]/u.test(text) && [...segmenter().segment(text)].length === 1;

/** A key as the keymap writes it, from what a person writes: `Ctrl-D`, `PgDn` and `Esc` will do. Null for what is no key. */
export const parseKey = (text: string): string | null => {
	const groups = /^(?<modifier>ctrl|control|alt|meta|shift)[+-](?<base>.+)$/iu.exec(text)?.groups;
	const base = groups?.['base'] ?? text;
	const named = aliases.get(base.toLowerCase()) ?? (isCharacter(base) ? base : null);
	if (named === null) return null;
	switch (groups?.['modifier']?.toLowerCase()) {
		case undefined:
			return named;
		case 'shift':
			return named === 'tab' ? 'shift+tab' : null;
		case 'ctrl':
		case 'control':
			// Terminals send the same for both cases of a letter.
			return `ctrl+${named.length === 1 ? named.toLowerCase() : named}`;
		default:
			return `alt+${named}`;
	}
};

/** A key as a person writes it: `parseKey` reads the same out of it. */
export const formatKey = (key: string): string => key.replace(/#$/u, 'hash');

export const isDigit = (key: string): boolean => /^\d$/u.test(key);

/** The key that always ends the program, whatever is chosen. */
export const lastResort = 'ctrl+c';

/**
Whether a person may choose a key for an action that has the keys `own` by itself. Ctrl-C is only for what ends the program, and digits are
numbers, as in 12G: only the panes have some beside that.
*/
export const mayBeChosen = (key: string, own: readonly string[]): boolean =>
	(key !== lastResort || own.includes(lastResort)) && (!isDigit(key) || own.some(isDigit));

/** The keys of each action by its name, as it has them where it stands first in the table. */
export const ownKeys = (table: readonly KeyBinding[]): ReadonlyMap<string, readonly string[]> =>
	new Map(table.toReversed().map(({action, keys}) => [actionName(action), keys]));

/**
The table with the keys that a person chose, by the names of the actions. Chosen keys take the place of those that the action
has where it stands first in the table, there and wherever it has any of them; further keys that it has elsewhere stay. A
chosen key no longer means what it meant before. Where letters are typed (`typing`), letters go on typing. Ctrl-C always means
what it did, and a key that may not be chosen counts as if it had not been. An action with no key left stays in the table without keys.
*/
export const withKeys = <Binding extends KeyBinding>(
	table: readonly Binding[],
	chosen: ReadonlyMap<string, readonly string[]>,
	typing: readonly string[],
): readonly Binding[] => {
	const first = ownKeys(table);
	const chosenFor = ({action, when, keys}: KeyBinding): readonly string[] | null => {
		const name = actionName(action);
		const all = first.get(name) ?? [];
		const asked = chosen.get(name);
		const wanted = asked?.filter(key => mayBeChosen(key, all));
		if (asked === undefined || wanted === undefined || (wanted.length === 0 && asked.length > 0)) return null;
		const own = all.filter(key => key !== lastResort);
		if (own.length > 0 && !keys.some(key => own.includes(key))) return null;
		const isTyping = typing.includes(when);
		const possible = wanted.filter(
			key => key !== lastResort && !(isTyping && (isCharacter(key) || key === 'space')),
		);
		// Letters alone cannot replace the keys of an action where letters are typed.
		if (isTyping && possible.length === 0 && wanted.length > 0) return null;
		const further = keys.filter(key => !own.includes(key));
		return [...new Set([...possible, ...further])];
	};

	const taken = new Set(
		table.flatMap(binding => {
			const wanted = chosen.get(actionName(binding.action)) ?? [];
			return (chosenFor(binding) ?? [])
				.filter(key => wanted.includes(key))
				.map(key => `${binding.when} ${key}`);
		}),
	);
	return table.map(binding => {
		const keys = chosenFor(binding);
		if (keys === null)
			return {...binding, keys: binding.keys.filter(key => !taken.has(`${binding.when} ${key}`))};
		const wanted = chosen.get(actionName(binding.action)) ?? [];
		return {
			...binding,
			keys: keys.filter(key => wanted.includes(key) || !taken.has(`${binding.when} ${key}`)),
		};
	});
};
