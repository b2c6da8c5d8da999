import type {KeyAction} from '../state/action.ts';
import type {Binding, Context} from './binding.ts';
import {namesOf} from './names.ts';
import {readableKey} from './readable-key.ts';

const isSame = (one: KeyAction, other: KeyAction): boolean => {
	const fields: Readonly<Record<string, unknown>> = other;
	return Object.entries(one).every(([name, value]) => fields[name] === value);
};

/** All keys that ask for an action, as a person reads them: those that count for this person. None where none was chosen. */
export const keysFor = (
	bindings: readonly Binding[],
	action: KeyAction,
	when: Context = 'panes',
): readonly string[] =>
	bindings
		.filter(binding => binding.when === when && isSame(action, binding.action))
		.flatMap(({keys}) => keys.map(key => readableKey(key)));

/** The key to be named in a sentence on an action; for one without a key, what is typed to find it in the list of commands. */
export const keyFor = (
	{bindings}: {readonly bindings: readonly Binding[]},
	action: KeyAction,
	when: Context = 'panes',
): string => {
	const [key] = keysFor(bindings, action, when);
	return key ?? `${keysFor(bindings, {type: 'openPalette'})[0] ?? ':'}${namesOf({action, when})[0] ?? ''}`;
};
