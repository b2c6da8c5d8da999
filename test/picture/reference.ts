import {keyTable} from './key-table.ts';
import {commandTable, exitCodeTable, fieldTable, optionTable, signTable} from './reference-tables.ts';

/** The tables of the README that are made from those of the program, by the name in the comments around them. */
export const reference: Readonly<Record<string, () => string>> = {
	keys: keyTable,
	commands: commandTable,
	options: optionTable,
	'exit codes': exitCodeTable,
	signs: signTable,
	fields: fieldTable,
};

/** A table as it stands in the README, between its comments. */
export const inReadme = (name: string, table: string): string =>
	`<!-- The ${name}. -->\n\n${table}\n\n<!-- End of the ${name}. -->`;
