import {keymap, type Binding} from '../explorer/keymap.ts';
import {readableKey} from '../explorer/keys/readable-key.ts';
import {unicodeSymbols} from '../explorer/symbols.ts';
import {usageOf} from './arguments.ts';
import {storyHelp} from './help.ts';
import {explorerOptions, generalOptions, type Option} from './options.ts';
import {fields, signs} from './legend.ts';
import {configurationForm, configurationSays} from './configuration-form.ts';
import {environment, exitCodes, personalFiles} from './surroundings.ts';
import {commands, type Command} from './table.ts';

/** Text as roff takes it: its escapes and a control character at the beginning made plain, hyphens that are to be copied kept. */
const plain = (text: string): string =>
	text
		.replaceAll('\\', String.raw`\e`)
		.replaceAll('-', String.raw`\-`)
		.replaceAll('’', String.raw`\(cq`)
		.replaceAll('“', String.raw`\(lq`)
		.replaceAll('”', String.raw`\(rq`)
		.replaceAll('…', '...')
		.replaceAll('✗', String.raw`\[u2717]`)
		.replaceAll('↔', String.raw`\[u2194]`)
		.replace(/^[.']/v, String.raw`\&$&`);

const bold = (text: string): string => String.raw`\fB${plain(text)}\fR`;

/** A term and what it means. */
const entry = (term: string, says: string): readonly string[] => ['.TP', term, plain(says)];

const optionEntry = ({name, value, says}: Option): readonly string[] =>
	entry(
		value === undefined ? bold(`--${name}`) : String.raw`${bold(`--${name}`)} \fI${plain(value)}\fR`,
		says,
	);

const commandEntry = (command: Command): readonly string[] => [
	...entry(bold(usageOf(command)), command.says),
	...(command.options.length === 0 ? [] : ['.RS', ...command.options.flatMap(optionEntry), '.RE']),
];

const keyEntries = (bindings: readonly Binding[]): readonly string[] =>
	bindings.flatMap(({keys, label}) => entry(keys.map(key => bold(readableKey(key))).join(', '), label));

/** The keys that have a place of their own; those that do the same everywhere stand once. */
const keysIn = (when: Binding['when']): readonly Binding[] =>
	keymap.filter(binding => binding.when === when && (when === 'panes' || binding.group !== 'Program'));

const keyPlaces: ReadonlyArray<readonly [place: string, when: Binding['when']]> = [
	['Among the panes:', 'panes'],
	['In a view:', 'view'],
	['In the search line:', 'search'],
	['While writing a note, where the cursor moves and characters go as in the search line:', 'note'],
	['In the list of commands, where one types in the same way:', 'palette'],
	['In the list of stories, where one types in the same way:', 'chooser'],
];

const example = (text: string): readonly string[] => ['.PP', '.nf', plain(text), '.fi'];

/** The manual page in roff's man macros, from the tables that the help and the keys are made from. */
export const manPage = (version: string): string =>
	`${[
		`.TH NUTGRAF 1 "" "nutgraf ${version}" "User Commands"`,
		'.SH NAME',
		String.raw`nutgraf \- who says what in a news story, in whose words and on whose authority`,
		'.SH SYNOPSIS',
		String.raw`.B nutgraf`,
		String.raw`[\fISTORY\fR...] [\fIOPTION\fR...]`,
		'.br',
		String.raw`.B nutgraf`,
		String.raw`\fICOMMAND\fR [\fIARGUMENT\fR...] [\fIOPTION\fR...]`,
		'.SH DESCRIPTION',
		plain(
			'Opens a news story and shows what it says, who is in it, who claims what, and on whose word. Without a command it opens the explorer, where one reads and goes from paragraph to actor to claim by keys; without a story, on a sample; with several stories, or a folder, on a list of them. Where standard output is not a terminal, it prints what nutgraf show prints.',
		),
		'.PP',
		plain(storyHelp),
		'.SH OPTIONS',
		...[...explorerOptions, ...generalOptions].flatMap(optionEntry),
		...entry(bold('--'), 'Ends the options: what follows is a file, whatever its name.'),
		'.SH COMMANDS',
		...commands.flatMap(commandEntry),
		'.SH SIGNS',
		'Beside the claims:',
		...signs(unicodeSymbols).flatMap(({sign, says}) => entry(plain(sign), says)),
		'.SH JSON',
		...fields.flatMap(({sign, says}) => entry(bold(sign), says)),
		'.SH KEYS',
		...keyPlaces.flatMap(([place, when], index) => [
			...(index === 0 ? [] : ['.PP']),
			place,
			...keyEntries(keysIn(when)),
		]),
		'.SH CONFIGURATION',
		plain(configurationSays),
		...configurationForm.flatMap(({name, says}) => entry(bold(name), says)),
		'.SH EXIT STATUS',
		...exitCodes.flatMap(({code, says}) => entry(bold(String(code)), says)),
		'.SH ENVIRONMENT',
		...environment.flatMap(({name, says}) => entry(bold(name), says)),
		'.SH FILES',
		...personalFiles.flatMap(({name, says}) => entry(String.raw`\fI${plain(name)}\fR`, says)),
		'.SH EXAMPLES',
		...commands.flatMap(({examples}) => examples.flatMap(example)),
	].join('\n')}\n`;
