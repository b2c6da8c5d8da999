import {keymap, typingContexts, type Binding} from '../explorer/keymap.ts';
import {theme} from '../explorer/theme.ts';
import {nearest} from '../search/nearest.ts';
import {backgroundOf} from '../terminal/background.ts';
import {readConfiguration, type KeptConfiguration} from '../user/configuration/configuration-file.ts';
import type {Vocabulary} from '../user/configuration/configuration.ts';
import type {InForce} from '../user/configuration/format.ts';
import {describeKeyConflicts} from '../user/configuration/key-conflicts.ts';
import {actionName, withKeys} from '../user/configuration/keys.ts';
import {themedLooks} from '../user/configuration/themes.ts';
import {userFolders} from '../user/folders.ts';

/** The names that a configuration file may use. */
const configurationWords: Vocabulary = {
	roles: Object.keys(theme),
	actions: [...new Set(keymap.map(({action}) => actionName(action)))],
	nearest,
};

/** The keymap with the keys that the person chose. */
export const keymapInForce = ({configuration}: KeptConfiguration): readonly Binding[] =>
	withKeys(keymap, configuration.keys, typingContexts);

/** The looks and keys that count with a configuration. */
export const settingsInForce = (kept: KeptConfiguration): InForce => {
	const {configuration} = kept;
	const table = keymapInForce(kept);
	const byName = Map.groupBy(table, ({action}) => actionName(action));
	return {
		looks: themedLooks(theme, configuration.theme, backgroundOf(process.env), configuration.colors),
		keys: Array.from(byName, ([action, bindings]) => ({
			action,
			keys: bindings[0]?.keys ?? [],
			label: bindings[0]?.label ?? '',
		})),
	};
};

/** The person's configuration, with what is wrong in its file, and where two actions want one key. Never throws. */
export const readSettings = (): KeptConfiguration => {
	const kept = readConfiguration(userFolders(), configurationWords);
	const conflicts = describeKeyConflicts(keymap, kept.configuration.keys, typingContexts);
	return {...kept, messages: [...kept.messages, ...conflicts.map(says => `${kept.file}: ${says}`)]};
};
