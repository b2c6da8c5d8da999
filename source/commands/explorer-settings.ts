import {existsSync} from 'node:fs';
import {keymap} from '../explorer/keymap.ts';
import type {Chosen} from '../explorer/settings.ts';
import {theme} from '../explorer/theme.ts';
import {backgroundOf} from '../terminal/background.ts';
import {capabilitiesOf} from '../terminal/capabilities.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import {configurationFile} from '../user/configuration/configuration-file.ts';
import {defaultConfiguration, type Configuration} from '../user/configuration/configuration.ts';
import {themedLooks} from '../user/configuration/themes.ts';
import {userFolders} from '../user/folders.ts';

const chosenWith = (
	{theme: name, colors, width, layout, focus}: Configuration,
	bindings: typeof keymap,
	problems: readonly string[],
): Chosen => {
	const told = backgroundOf(process.env);
	// Where nothing has a colour, what is told by colours is told otherwise.
	const isColored = capabilitiesOf(process.env, process.stdout).colors > 0;
	return {
		settings: {
			bindings,
			theme: themedLooks(theme, isColored ? name : 'none', told, colors),
			measure: width,
		},
		themeOn:
			isColored && name === 'auto' && told === null
				? background => themedLooks(theme, name, background, colors)
				: null,
		zoomed: layout === 'reading',
		focus,
		problems,
	};
};

/** What the person chose for the explorer. Where there is no configuration file, nothing is loaded that would read one. Never throws. */
export const explorerSettings = async (): Promise<Chosen> => {
	if (!existsSync(configurationFile(userFolders()))) return chosenWith(defaultConfiguration, keymap, []);
	const {readSettings, keymapInForce} = await import('./settings.ts');
	const kept = readSettings();
	return chosenWith(kept.configuration, keymapInForce(kept), kept.messages.map(visibleLine));
};
