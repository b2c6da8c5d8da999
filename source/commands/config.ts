import {piece, type Line} from '../explorer/layout/line.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import type {KeptConfiguration} from '../user/configuration/configuration-file.ts';
import {formatConfiguration, type InForce} from '../user/configuration/format.ts';
import type {Arguments} from './arguments.ts';
import type {Output} from './output.ts';
import {readSettings, settingsInForce} from './settings.ts';

const asJson = ({file, exists, configuration}: KeptConfiguration, {looks, keys}: InForce) => ({
	file,
	exists,
	theme: configuration.theme,
	layout: configuration.layout,
	focus: configuration.focus,
	width: configuration.width,
	colors: looks,
	keys: Object.fromEntries(keys.map(({action, keys: standing}) => [action, standing])),
});

const configLine = (line: string): Line => [piece(line, line.startsWith('#') ? 'dim' : 'plain')];

/** `nutgraf config`: the settings in force, in the form of the file. Ends with 2 where something in the file is wrong. */
export const run = async (given: Arguments, output: Output): Promise<number> => {
	const kept = readSettings();
	for (const message of kept.messages) output.warn(visibleLine(message));
	const inForce = settingsInForce(kept);
	if (given.options.has('json')) output.printJson(asJson(kept, inForce));
	else {
		const head = `# ${visibleLine(kept.file)}${kept.exists ? '' : ' (not there yet: these are the defaults)'}`;
		output.print([head, ...formatConfiguration(kept.configuration, inForce)].map(configLine));
	}

	return kept.messages.length === 0 ? 0 : 2;
};
