/** An option of a command. Without a `value` it is a switch. */
export type Option = {
	/** Without the dashes, in lower case. */
	readonly name: string;
	/** Letters that stand for a switch, after one dash. */
	readonly letters?: readonly string[];
	/** What stands for the value in the help. */
	readonly value?: string;
	/** The values that may be given, where they are few. */
	readonly choices?: readonly string[];
	/** Whether several of them may be given at once, with commas between them: any of them will do. */
	readonly isList?: boolean;
	/** What may be written in place of a choice. */
	readonly shortForms?: Readonly<Record<string, string>>;
	readonly says: string;
};

/** The values that a text gives to an option, those that are one of a few words as these are written. */
export const valuesIn = (text: string, {choices, isList, shortForms}: Option): readonly string[] =>
	choices === undefined
		? [text]
		: (isList === true ? text.split(',') : [text]).map(part => {
				const value = part.trim().toLowerCase();
				return shortForms?.[value] ?? value;
			});

/** Of a command that can print JSON. */
export const json: Option = {name: 'json', says: 'Print JSON, for other programs.'};
/** Of a command that opens a story. */
export const encoding: Option = {
	name: 'encoding',
	value: 'NAME',
	says: 'Read the story in this encoding, whatever it says of itself, as in windows-1252.',
};
/** Of a command that opens one story of several. */
export const entry: Option = {
	name: 'entry',
	value: 'NUMBER',
	says: 'Of a feed or a book: the story of this number. nutgraf feed lists them.',
};

/** Options that go with every command, and with none. */
export const generalOptions: readonly Option[] = [
	{
		name: 'help',
		letters: ['h'],
		says: 'Print this help, as -h and nutgraf help do; after a command, the help of that command.',
	},
	{name: 'version', letters: ['v', 'V'], says: 'Print the version, as -v and -V do.'},
];

/** The options of the explorer, which is what runs where no command is given. */
export const explorerOptions: readonly Option[] = [
	{
		name: 'screen-reader',
		says: 'Speak in lines, for a screen reader: no boxes, no charts, nothing drawn over. INK_SCREEN_READER=true asks for the same.',
	},
	entry,
	encoding,
];
