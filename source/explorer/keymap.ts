import type {Binding, Context} from './keys/binding.ts';
import {chooserKeys} from './keys/chooser.ts';
import {helpKeys} from './keys/help.ts';
import {noteKeys} from './keys/note.ts';
import {paletteKeys} from './keys/palette.ts';
import {paneKeys} from './keys/panes.ts';
import {searchKeys} from './keys/search.ts';
import {viewKeys} from './keys/view.ts';

export type {Binding, Context} from './keys/binding.ts';

/** All keys, before a person chose others. The input, the footer, the help screen, the palette and the README's table are made from this table. */
export const keymap: readonly Binding[] = [
	...paneKeys,
	...viewKeys,
	...searchKeys,
	...noteKeys,
	...paletteKeys,
	...chooserKeys,
	...helpKeys,
];

/** Where letters are typed and mean themselves. */
export const typingContexts: readonly Context[] = ['search', 'note', 'palette', 'chooser'];

const tables = new WeakMap<readonly Binding[], ReadonlyMap<string, Binding>>();

const tableOf = (bindings: readonly Binding[]): ReadonlyMap<string, Binding> => {
	const known = tables.get(bindings);
	if (known !== undefined) return known;
	const table = new Map(
		bindings.flatMap(binding => binding.keys.map(key => [`${binding.when} ${key}`, binding])),
	);
	tables.set(bindings, table);
	return table;
};

/** What a key does in a context, or undefined where it does nothing. */
export const bindingOf = (bindings: readonly Binding[], key: string, when: Context): Binding | undefined =>
	tableOf(bindings).get(`${when} ${key}`);
