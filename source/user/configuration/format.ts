import {defaultConfiguration, type Configuration} from './configuration.ts';
import {formatKey} from './keys.ts';
import {formatLooks, type Looks} from './looks.ts';

/** What counts for all that the person has not chosen. */
export type InForce = {
	/** The looks of every role. */
	readonly looks: Readonly<Record<string, Looks>>;
	/** The keys of every action, by its name, with what it does. */
	readonly keys: ReadonlyArray<{
		readonly action: string;
		readonly keys: readonly string[];
		readonly label: string;
	}>;
};

const keysText = (keys: readonly string[]): string =>
	keys.length === 0 ? 'none' : keys.map(formatKey).join(' ');

/**
All settings in force, as lines that the file may have: what the person chose as it is, the rest behind a #. The whole may
be written to the file: it then means the same.
*/
export const formatConfiguration = (configuration: Configuration, inForce: InForce): readonly string[] => {
	const {theme, layout, focus, width, colors, keys} = configuration;
	const plain = Object.entries({theme, layout, focus, width}).map(([name, value]) => {
		const isDefault = Object.entries(defaultConfiguration).some(
			([other, standard]) => other === name && standard === value,
		);
		return `${isDefault ? '# ' : ''}${name} = ${value}`;
	});
	const colorLines = Object.entries(inForce.looks).map(([role, looks]) => {
		const chosen = colors.get(role);
		return `${chosen === undefined ? '# ' : ''}color.${role} = ${formatLooks(chosen ?? looks)}`;
	});
	const keyLines = inForce.keys.map(({action, keys: standing, label}) => {
		const chosen = keys.get(action);
		const setting = `${chosen === undefined ? '# ' : ''}key.${action} = ${keysText(chosen ?? standing)}`;
		return `${setting.padEnd(48)} # ${label}`;
	});
	return [...plain, '', ...colorLines, '', ...keyLines];
};
