import {existsSync} from 'node:fs';
import {
	allOptions,
	checkCount,
	readArguments,
	type Arguments,
	type ParsedLine,
} from './commands/arguments.ts';
import {createOutput, type Output} from './commands/output.ts';
import {generalOptions} from './commands/options.ts';
import {hasPipedInput, withPipedStory} from './commands/piped-story.ts';
import {commands, type CommandName} from './commands/table.ts';
import {checkTyped} from './commands/typed-options.ts';
import {writeProblem} from './commands/write-problem.ts';
import {capabilitiesOf} from './terminal/capabilities.ts';
import {openPlainOut, type PlainOut} from './terminal/plain-out.ts';
import {visibleLine} from './terminal/sanitize.ts';

/** The parser knows options in camel case alone. */
const inCamelCase = (name: string): string =>
	name.replaceAll(/-(.)/gv, (_, letter: string) => letter.toUpperCase());

type Run = (given: Arguments, output: Output) => Promise<number>;

const loaders: Readonly<Record<CommandName, () => Promise<{readonly run: Run}>>> = {
	paragraphs: () => import('./commands/paragraphs.ts'),
	actors: () => import('./commands/actors.ts'),
	claims: () => import('./commands/claims.ts'),
	sourcing: () => import('./commands/sourcing.ts'),
	search: () => import('./commands/search.ts'),
	show: () => import('./commands/show.ts'),
	report: () => import('./commands/report.ts'),
	export: () => import('./commands/export.ts'),
	feed: () => import('./commands/feed.ts'),
	config: () => import('./commands/config.ts'),
	completions: () => import('./commands/completions.ts'),
	man: () => import('./commands/man.ts'),
};

/** Parse a command line. Rejects with a UsageError for an option that no command has, and for one that is not written as it is. */
const parseLine = async (argv: readonly string[]): Promise<ParsedLine> => {
	const separator = argv.indexOf('--');
	const options = separator === -1 ? argv : argv.slice(0, separator);
	const after = separator === -1 ? [] : argv.slice(separator + 1);
	// A line of words alone has nothing to be parsed, and the parser takes longer to load than most lookups take.
	if (!options.some(word => word.startsWith('-') && word !== '-'))
		return {before: options, after, options: new Map()};
	const {default: meow} = await import('meow');
	// Where the command stands first, the options of the others need not be told: they are unknown with it.
	const command = commands.find(({name}) => name === options[0]) ?? null;
	const offered = command === null ? allOptions : [...generalOptions, ...command.options];
	const switches = offered.filter(({value}) => value === undefined);
	const valued = offered.filter(({value}) => value !== undefined);
	const {input, flags} = meow({
		importMeta: import.meta,
		pkg: {},
		argv: options,
		autoHelp: false,
		autoVersion: false,
		flags: {
			...Object.fromEntries(
				switches.map(({name, letters = []}) => [
					inCamelCase(name),
					{type: 'boolean' as const, aliases: [...letters]},
				]),
			),
			...Object.fromEntries(
				valued.map(({name}) => [inCamelCase(name), {type: 'string' as const, isMultiple: true as const}]),
			),
		},
	});
	checkTyped(options, offered, commands.find(({name}) => name === input[0]) ?? null);
	const nameOf = new Map(offered.map(({name}) => [inCamelCase(name), name]));
	const given = new Map<string, readonly string[]>();
	for (const [flag, value] of Object.entries(flags)) {
		const name = nameOf.get(flag) ?? flag;
		if (value === true) given.set(name, []);
		// An option at the very end, its value forgotten, comes as an empty list: as one that was never given does.
		else if (Array.isArray(value) && (value.length > 0 || options.includes(`--${name}`)))
			given.set(name, value.length > 0 ? value.map(String) : ['']);
	}

	return {before: input, after, options: given};
};

/** The explorer; where there is no terminal to show it on, the digest. Without a story, what is piped in, else the sample. */
const open = async (arguments_: Arguments, stdout: PlainOut, output: Output): Promise<number> => {
	const isPiped = arguments_.positionals.length === 0 && hasPipedInput();
	const given = isPiped ? {...arguments_, positionals: ['-']} : arguments_;
	const what = given.positionals[0];
	const isSpoken = given.options.has('screen-reader') || output.isSpoken;
	const {interactive, ci} = capabilitiesOf(process.env, stdout);
	// Lines need nothing that a dumb terminal lacks. On a build server nobody would be there to leave the explorer.
	if (stdout.isTTY === true && (isSpoken || interactive) && !ci) {
		const {explore} = await import('./commands/explore.ts');
		return explore({whats: given.positionals, given, isSpoken, progress: output.progress});
	}

	const {run} = await loaders.show();
	if (what !== undefined) return run(given, output);
	const {sampleHint, sampleStory} = await import('./commands/sample.ts');
	output.warn(sampleHint);
	return run({...given, positionals: [sampleStory()]}, output);
};

const obey = async (argv: readonly string[], stdout: PlainOut, output: Output): Promise<number> => {
	const asked = readArguments(await parseLine(argv), existsSync);
	if (asked.options.has('version')) {
		const {version} = await import('./commands/version.ts');
		stdout.write(`${version()}\n`);
		return 0;
	}

	if (asked.options.has('help')) {
		const {helpText} = await import('./commands/help.ts');
		stdout.write(helpText(asked.command, output.columns, output.symbols));
		return 0;
	}

	const given = await withPipedStory(asked, existsSync);
	checkCount(given);
	if (given.command === null) return open(given, stdout, output);
	const {run} = await loaders[given.command.name]();
	return run(given, output);
};

/** An error as one line; one that nobody foresaw with its stack where NUTGRAF_DEBUG is set. */
const describeError = async (error: unknown): Promise<string> => {
	if (error instanceof Error && (error.name === 'UsageError' || error.name === 'IntakeError'))
		return visibleLine(error.message);
	const {describeUnexpected} = await import('./commands/unexpected-error.ts');
	return describeUnexpected(error, process.env);
};

const codeOf = (error: unknown): unknown =>
	error instanceof Error && 'code' in error ? error.code : undefined;

/** Do what a command line asks for. Resolves to the exit code; prints every error as one line on standard error. */
export const main = async (argv: readonly string[]): Promise<number> => {
	const stderr = openPlainOut(2, () => {});
	const stdout = openPlainOut(1, error => {
		// A reader that has enough closes the pipe: there is nobody left to tell.
		if (codeOf(error) === 'EPIPE') process.exit(0);
		stderr.write(`nutgraf: cannot write the output: ${writeProblem(error)}\n`);
		process.exit(2);
	});
	const output = createOutput(process.env, stdout, stderr);
	try {
		return await obey(argv, stdout, output);
	} catch (error) {
		output.warn(await describeError(error));
		return 2;
	} finally {
		output.progress.clear();
	}
};
