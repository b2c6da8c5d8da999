import {nearest} from '../search/nearest.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import {explorerOptions, generalOptions, valuesIn, type Option} from './options.ts';
import {commandNames, commands, type Command, type CommandName} from './table.ts';
import {UsageError} from './usage-error.ts';

/** A command line as the parser leaves it: what is no option, and the options by name, all values of each. */
export type ParsedLine = {
	/** Before a `--`. */
	readonly before: readonly string[];
	/** After a `--`: never a command, never an option. */
	readonly after: readonly string[];
	/** Values, or an empty list for a switch. */
	readonly options: ReadonlyMap<string, readonly string[]>;
};

/** What a command is asked to do. */
export type Arguments = {
	/** Null for the explorer. */
	readonly command: Command | null;
	readonly positionals: readonly string[];
	readonly options: ReadonlyMap<string, readonly string[]>;
	/** What was read of standard input to see whether a story comes from there. */
	readonly begun?: Uint8Array;
};

/** The value of an option, where it was given. */
export const optionOf = ({options}: Arguments, name: string): string | undefined => options.get(name)?.at(-1);

/** Every option of every command, each once: what the parser has to know before it knows the command. */
export const allOptions: readonly Option[] = [
	...new Map(
		[...generalOptions, ...explorerOptions, ...commands.flatMap(command => command.options)].map(option => [
			option.name,
			option,
		]),
	).values(),
];

/** A command's line as in `nutgraf claims STORY`. */
export const usageOf = (command: Command | null): string =>
	command === null ? 'nutgraf [STORY...]' : `nutgraf ${command.name} ${command.arguments}`.trim();

/** `nutgraf --help` or `nutgraf claims --help`. */
const helpOf = (command: Command | null): string =>
	`nutgraf ${command === null ? '' : `${command.name} `}--help`;

const didYouMean = (near: string | null, otherwise: string): string =>
	near === null ? otherwise : `did you mean ${near}?`;

/** The error for an option that does not exist, or not with this command. `typed` has its dashes. */
export const unknownOption = (typed: string, command: Command | null): UsageError => {
	const known = [...(command?.options ?? explorerOptions), ...generalOptions].map(({name}) => name);
	const near = nearest(typed.replace(/^-+/v, ''), known);
	const where = command === null ? '' : ` of ${command.name}`;
	return new UsageError(
		`${visibleLine(typed)} is no option${where}: ${didYouMean(near === null ? null : `--${near}`, `see ${helpOf(command)}`)}`,
	);
};

/** The error of an option that is given nothing. */
export const needsValue = ({name, value}: Option): UsageError =>
	new UsageError(`--${name} needs a value, as in --${name} ${value}`);

const checkOption = (name: string, values: readonly string[], command: Command | null): void => {
	const option = [...(command?.options ?? explorerOptions), ...generalOptions].find(
		known => known.name === name,
	);
	if (option === undefined) throw unknownOption(`--${name}`, command);
	if (option.value === undefined) return;
	for (const value of values.flatMap(text => valuesIn(text, option))) {
		if (value.trim() === '') throw needsValue(option);
		if (option.choices !== undefined && !option.choices.includes(value)) {
			const near = nearest(value, option.choices);
			throw new UsageError(
				`--${name} cannot be ${visibleLine(value)}: ${didYouMean(near, `use ${option.choices.join(', ')}`)}`,
			);
		}
	}
};

const isCommandName = (word: string): word is CommandName =>
	(commandNames as readonly string[]).includes(word);

/** Throws a UsageError where a command has too few or too many arguments. */
export const checkCount = ({command, positionals: {length}}: Arguments): void => {
	if (command === null || (length >= command.least && length <= command.most)) return;
	const few = length < command.least;
	throw new UsageError(`${command.name} got too ${few ? 'few' : 'many'} arguments: use ${usageOf(command)}`);
};

/** The options with each of their values. */
const withEachValue = (
	options: ReadonlyMap<string, readonly string[]>,
	command: Command | null,
): ReadonlyMap<string, readonly string[]> =>
	new Map(
		Array.from(options, ([name, values]) => {
			const option = command?.options.find(known => known.name === name);
			return [name, option === undefined ? values : values.flatMap(text => valuesIn(text, option))];
		}),
	);

/** `nutgraf help`, and `nutgraf help claims`: as if --help were given. Throws a UsageError where there is no such command. */
const helpAsked = ([name, ...more]: readonly string[]): Arguments => {
	const command = commands.find(known => known.name === name) ?? null;
	if (more.length > 0) throw new UsageError('help got too many arguments: use nutgraf help COMMAND');
	if (command === null && name !== undefined && name !== 'help') {
		const near = nearest(name, commandNames);
		throw new UsageError(
			`${visibleLine(name)} is no command: ${didYouMean(near === null ? null : `nutgraf help ${near}`, 'see nutgraf help')}`,
		);
	}

	return {command, positionals: [], options: new Map([['help', []]])};
};

/**
What a command line asks for. `exists` tells whether there is a file of a name: a first word that is neither a command
nor a file is taken for a mistyped command where others follow. Throws a UsageError where an option is unknown,
or has a wrong value or none; `checkCount` looks at how many arguments there are.
*/
export const readArguments = (line: ParsedLine, exists: (path: string) => boolean): Arguments => {
	const {before, after} = line;
	const first = before[0] ?? '';
	if (first === 'help' && !line.options.has('version')) return helpAsked([...before.slice(1), ...after]);
	const name = isCommandName(first) ? first : null;
	const command = commands.find(known => known.name === name) ?? null;
	const positionals = [...(command === null ? before : before.slice(1)), ...after];
	for (const [option, values] of line.options) checkOption(option, values, command);
	const options = withEachValue(line.options, command);
	if (options.has('help') || options.has('version')) return {command, positionals, options};
	if (command === null && before.length > 0 && first !== '-' && !first.includes('/') && !exists(first)) {
		const near = nearest(first, [...commandNames, 'help']);
		if (positionals.length > 1 || (near !== null && !first.includes('.'))) {
			throw new UsageError(
				`${visibleLine(first)} is neither a command nor a file: ${didYouMean(near === null ? null : `nutgraf ${near}`, 'see nutgraf --help')}`,
			);
		}
	}

	return {command, positionals, options};
};
