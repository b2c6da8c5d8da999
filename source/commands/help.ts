import {wrap} from '../explorer/layout/wrap.ts';
import type {Symbols} from '../explorer/symbols.ts';
import {usageOf} from './arguments.ts';
import {explorerOptions, generalOptions, json, type Option} from './options.ts';
import {fields, signs, type LegendEntry} from './legend.ts';
import {exitCodes} from './surroundings.ts';
import {commands, type Command, type CommandName} from './table.ts';

/** Lines are no longer than this, however wide the terminal: a help is read, not scanned. */
const widest = 100;

const wrapped = (text: string, columns: number): readonly string[] =>
	wrap(text, columns).map(({start, end}) => text.slice(start, end));

/** Terms and what they mean, in two columns, or one below the other where it is narrow. */
const definitions = (
	rows: ReadonlyArray<readonly [term: string, says: string]>,
	columns: number,
): string[] => {
	const longest = Math.max(...rows.map(([term]) => term.length));
	const indent = columns < longest + 30 ? 6 : longest + 4;
	return rows.flatMap(([term, says]) => {
		const [first = '', ...others] = wrapped(says, Math.max(10, columns - indent));
		const under = others.map(line => ' '.repeat(indent) + line);
		return indent > term.length + 2
			? [`  ${term}`.padEnd(indent) + first, ...under]
			: [`  ${term}`, ' '.repeat(indent) + first, ...under];
	});
};

const optionRows = (options: readonly Option[]): ReadonlyArray<readonly [string, string]> =>
	options.map(({name, value, says}) => [value === undefined ? `--${name}` : `--${name} ${value}`, says]);

const exitCodeRows = exitCodes.map(({code, says}) => [String(code), says] as const);

/** What a STORY is, in all help. */
export const storyHelp =
	'STORY is the path of a file (text, Markdown, a web page, Word, PDF, a mail, a book), a link, or - for standard input, which is also read where none is given and something is piped in.';

const legend = (title: string, entries: readonly LegendEntry[], columns: number): readonly string[] => [
	title,
	...definitions(
		entries.map(({sign, says}) => [sign, says] as const),
		columns,
	),
	'',
];

/** What the signs and fields mean that a command prints. */
const legends = (
	{hasSigns, options, name}: Command,
	symbols: Symbols,
	columns: number,
): readonly string[] => {
	const printsClaims = hasSigns === true;
	const isPrinted = ({only}: LegendEntry): boolean => only === undefined || only === name;
	// The other commands have few fields, which say what they are.
	const hasFields = printsClaims ? options.includes(json) : name === ('export' satisfies CommandName);
	return [
		...(printsClaims ? legend('Signs', signs(symbols).filter(isPrinted), columns) : []),
		...(hasFields ? legend('In JSON', fields, columns) : []),
	];
};

const commandHelp = (command: Command, symbols: Symbols, columns: number): readonly string[] => [
	`Usage: ${usageOf(command)} [OPTION...]`,
	'',
	...wrapped(command.says, columns),
	'',
	...(command.arguments.includes('STORY') ? [...wrapped(storyHelp, columns), ''] : []),
	'Options',
	...definitions(optionRows([...command.options, ...generalOptions]), columns),
	'',
	...legends(command, symbols, columns),
	'Examples',
	...command.examples.map(example => `  ${example}`),
	'',
	'Exit codes',
	...definitions(exitCodeRows, columns),
];

const programHelp = (columns: number): readonly string[] => [
	'Usage: nutgraf [STORY...]',
	'       nutgraf COMMAND [ARGUMENT...] [OPTION...]',
	'',
	...wrapped(
		'Opens a news story: what it says, who is in it, who claims what and on whose word. Without a command, in the explorer; several of them, or a folder, as a list to choose from; without a STORY, with a sample; with its standard output not a terminal, as nutgraf show.',
		columns,
	),
	'',
	'Commands',
	...definitions(
		commands.map(command => [`${command.name} ${command.arguments}`, command.says] as const),
		columns,
	),
	'',
	'Options',
	...definitions(
		[
			...optionRows([...explorerOptions, ...generalOptions]),
			['--', 'Ends the options: what follows is a file, whatever its name.'],
		],
		columns,
	),
	'',
	'Exit codes',
	...definitions(exitCodeRows, columns),
];

/** The help of a command, or with null of the program, wrapped to a number of columns, with the signs as they are drawn. */
export const helpText = (command: Command | null, columns: number, symbols: Symbols): string => {
	const width = Math.max(20, Math.min(columns, widest));
	const lines = command === null ? programHelp(width) : commandHelp(command, symbols, width);
	return `${lines.join('\n')}\n`;
};
