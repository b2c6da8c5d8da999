import {explorerOptions, generalOptions, type Option} from '../options.ts';
import {commandNames, type Command, type CommandName} from '../table.ts';

/** What a value of an option is, for a shell to complete it. */
export type ValueKind = 'choices' | 'list' | 'name' | 'file' | 'free';

/** The options of a command, or with null of the explorer, with those that go with every command. */
export const optionsOf = (command: Command | null): readonly Option[] => [
	...(command?.options ?? explorerOptions),
	...generalOptions,
];

/** What may stand after an option. */
export const kindOfValue = (option: Option): ValueKind => {
	if (option.choices !== undefined) return option.isList === true ? 'list' : 'choices';
	return option.name === 'by' ? 'name' : option.value === 'FILE' ? 'file' : 'free';
};

/** Whether the command takes files, as all do that open a story. */
export const takesFiles = (command: Command): boolean => /STORY|FEED/v.test(command.arguments);

/** What may stand first on a line, and what help may be asked for. */
export const firstWords: readonly string[] = [...commandNames, 'help'];

export const isSearch = ({name}: Command): boolean => name === ('search' satisfies CommandName);

/** As much of an explanation as has room beside a word in a list. */
export const brief = (says: string): string =>
	(/^.*?(?=[.:;]|, (?:in|as|whatever)\b|$)/v.exec(says)?.[0] ?? says).trim();

/** In single quotes, for a POSIX shell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
