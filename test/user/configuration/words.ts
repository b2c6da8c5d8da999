import {keymap} from '../../../source/explorer/keymap.ts';
import {theme} from '../../../source/explorer/theme.ts';
import {nearest} from '../../../source/search/nearest.ts';
import type {Vocabulary} from '../../../source/user/configuration/configuration.ts';
import {actionName} from '../../../source/user/configuration/keys.ts';

/** The names that a configuration file may use, as the program has them. */
export const words: Vocabulary = {
	roles: Object.keys(theme),
	actions: [...new Set(keymap.map(({action}) => actionName(action)))],
	nearest,
};
