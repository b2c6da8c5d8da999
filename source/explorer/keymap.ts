import type {Binding, Context} from './keys/binding.ts';
import {helpKeys} from './keys/help.ts';
import {paneKeys} from './keys/panes.ts';
import {searchKeys} from './keys/search.ts';
import {viewKeys} from './keys/view.ts';

export type {Binding, Context} from './keys/binding.ts';

/** All keys. The input, the footer, the help screen and the README's table are made from this table. */
export const keymap: readonly Binding[] = [...paneKeys, ...viewKeys, ...searchKeys, ...helpKeys];

const byKey = new Map(
	keymap.flatMap(binding => binding.keys.map(key => [`${binding.when} ${key}`, binding])),
);

/** What a key does in a context, or undefined where it does nothing. */
export const bindingOf = (key: string, when: Context): Binding | undefined => byKey.get(`${when} ${key}`);
