import {unicodeSymbols} from '../../source/explorer/symbols.ts';
import {explorerOptions, generalOptions, type Option} from '../../source/commands/options.ts';
import {fields, signs, type LegendEntry} from '../../source/commands/legend.ts';
import {exitCodes} from '../../source/commands/surroundings.ts';
import {commands, type Command} from '../../source/commands/table.ts';

/** Text in a cell of a Markdown table, where bars divide. */
const plain = (text: string): string => text.replaceAll('|', String.raw`\|`);

const row = (...cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;

const withValue = ({name, value}: Option): string => `--${name}${value === undefined ? '' : ` ${value}`}`;

/** Options that many commands have are told of once, below. */
const isCommon = (option: Option): boolean =>
	commands.filter(({options}) => options.includes(option)).length > 2;

const usage = ({name, arguments: given, options}: Command): string =>
	[
		`nutgraf ${name}`,
		given,
		...options.filter(option => !isCommon(option)).map(option => `[${withValue(option)}]`),
	]
		.filter(part => part !== '')
		.join(' ');

/** The README's table of commands. */
export const commandTable = (): string =>
	[
		'| command | what it does |',
		'| --- | --- |',
		...commands.map(command => row(`\`${usage(command)}\``, command.says)),
	].join('\n');

const owners = (option: Option): string => {
	const all = commands.filter(({options}) => options.includes(option)).map(({name}) => name);
	if (generalOptions.includes(option)) return 'all';
	return [...(explorerOptions.includes(option) ? ['the explorer'] : []), ...all].join(', ');
};

/** The README's table of options. */
export const optionTable = (): string => {
	const all = new Set([...generalOptions, ...explorerOptions, ...commands.flatMap(({options}) => options)]);
	return [
		'| option | of | what it does |',
		'| --- | --- | --- |',
		...Array.from(all, option => row(`\`${withValue(option)}\``, owners(option), option.says)),
	].join('\n');
};

/** The README's table of exit codes. */
export const exitCodeTable = (): string =>
	[
		'| exit code | means |',
		'| --- | --- |',
		...exitCodes.map(({code, says}) => row(String(code), says)),
	].join('\n');

const legendTable = (head: string, entries: readonly LegendEntry[]): string =>
	[`| ${head} | means |`, '| --- | --- |', ...entries.map(({sign, says}) => row(`\`${sign}\``, says))].join(
		'\n',
	);

/** The README's table of the signs beside claims. */
export const signTable = (): string => legendTable('sign', signs(unicodeSymbols));

/** The README's table of the fields in JSON. */
export const fieldTable = (): string => legendTable('in JSON', fields);
