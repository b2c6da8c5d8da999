import {
	defaultConfiguration,
	startLayouts,
	startPanes,
	widthRange,
	type Configuration,
	type Vocabulary,
} from './configuration.ts';
import {parseKey} from './keys.ts';
import {looksWords, parseLooks} from './looks.ts';
import {themeNames} from './themes.ts';

/** What is wrong with a line of the file, in words for a person, without the line's number. */
export type Problem = {readonly line: number; readonly says: string};

export type ParsedConfiguration = {
	readonly configuration: Configuration;
	readonly problems: readonly Problem[];
};

/** A setting that was read, or what is wrong with it. */
type Read = {readonly change: Partial<Configuration>} | {readonly says: string};

const plainSettings = ['theme', 'layout', 'focus', 'width'] as const;

const choose = <Choice extends string>(
	value: string,
	choices: readonly Choice[],
	{nearest}: Vocabulary,
	use: (choice: Choice) => Partial<Configuration>,
): Read => {
	const choice = choices.find(name => name === value.toLowerCase());
	if (choice !== undefined) return {change: use(choice)};
	const near = nearest(value, choices);
	return {
		says: `cannot be ${value}: ${near === null ? `use ${choices.join(', ')}` : `did you mean ${near}?`}`,
	};
};

const readWidth = (value: string): Read => {
	const {least, most} = widthRange;
	const width = /^\d{1,4}$/u.test(value) ? Number(value) : 0;
	return width >= least && width <= most
		? {change: {width}}
		: {says: `cannot be ${value}: use a number of columns from ${least} to ${most}`};
};

const readColor = (role: string, value: string, before: Configuration, {nearest}: Vocabulary): Read => {
	const parsed = parseLooks(value);
	if ('looks' in parsed) return {change: {colors: new Map([...before.colors, [role, parsed.looks]])}};
	const near = nearest(parsed.wrong, looksWords);
	const advice =
		near === null || near === parsed.wrong
			? 'use words as in bold red, or black on #ffd700'
			: `did you mean ${near}?`;
	return {says: `${parsed.wrong} is no colour here: ${advice}`};
};

const readKeys = (action: string, value: string, before: Configuration): Read => {
	const words = value.split(/\s+/u);
	const isNone = value.toLowerCase() === 'none';
	const keys = isNone ? [] : words.map(word => parseKey(word));
	const wrong = words[keys.indexOf(null)];
	if (wrong !== undefined)
		return {says: `${wrong} is no key: write it as in x, ctrl+x, alt+left, pageDown, or none`};
	return {
		change: {keys: new Map([...before.keys, [action, keys.filter(key => key !== null)]])},
	};
};

const unknown = (name: string, kind: string, near: string | null, otherwise: string): Read => ({
	says: `${name} is no ${kind}: ${near === null ? otherwise : `did you mean ${near}?`}`,
});

const readSetting = (name: string, value: string, before: Configuration, words: Vocabulary): Read => {
	const groups = /^(?<family>colou?r|key)\.(?<member>.+)$/u.exec(name)?.groups;
	const member = groups?.['member'] ?? '';
	if (value === '') return {says: `${name} needs a value after the =`};
	if (groups?.['family'] === 'key') {
		return words.actions.includes(member)
			? readKeys(member, value, before)
			: unknown(member, 'action', words.nearest(member, words.actions), 'nutgraf config lists them');
	}

	if (groups !== undefined) {
		return words.roles.includes(member)
			? readColor(member, value, before, words)
			: unknown(member, 'role of the theme', words.nearest(member, words.roles), 'nutgraf config lists them');
	}

	const read = (): Read => {
		switch (name) {
			case 'theme':
				return choose(value, themeNames, words, theme => ({theme}));
			case 'layout':
				return choose(value, startLayouts, words, layout => ({layout}));
			case 'focus':
				return choose(value, startPanes, words, focus => ({focus}));
			default:
				return readWidth(value);
		}
	};
	if (plainSettings.some(setting => setting === name)) {
		const setting = read();
		return 'says' in setting ? {says: `${name} ${setting.says}`} : setting;
	}

	const all = [
		...plainSettings,
		...words.roles.map(role => `color.${role}`),
		...words.actions.map(action => `key.${action}`),
	];
	return unknown(
		name,
		'setting',
		words.nearest(name, all),
		`use ${plainSettings.join(', ')}, color.ROLE, key.ACTION`,
	);
};

/**
Read a configuration file: lines of `name = value`; a line that begins with # is a comment, and so is what follows a # between
spaces. A line that cannot be understood is told about, and counts as if it were not there. Of two lines for one
setting the last counts. Never throws.
*/
export const parseConfiguration = (text: string, words: Vocabulary): ParsedConfiguration => {
	const problems: Problem[] = [];
	const seen = new Map<string, number>();
	const configuration = {...defaultConfiguration};
	const lines = text.replace(/^\u{FEFF}/u, '').split(/\r\n|\r|\n/u);
	for (const [index, whole] of lines.entries()) {
		const line = index + 1;
		const code = whole.replace(/\s#\s.*$/u, '').trim();
		if (code === '' || code.startsWith('#')) continue;
		const equals = code.indexOf('=');
		if (equals === -1) {
			problems.push({line, says: `${code} has no =: write name = value, as in theme = light`});
			continue;
		}

		const name = code.slice(0, equals).trim();
		const read = readSetting(name, code.slice(equals + 1).trim(), configuration, words);
		if ('says' in read) {
			problems.push({line, says: read.says});
			continue;
		}

		const earlier = seen.get(name);
		if (earlier !== undefined)
			problems.push({line, says: `${name} was set in line ${earlier} already: this line counts`});
		seen.set(name, line);
		Object.assign(configuration, read.change);
	}

	return {configuration, problems};
};
