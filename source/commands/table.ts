import {encoding, entry, json, type Option} from './options.ts';
import {actorKinds} from '../story/actor.ts';
import {sourcings, stances} from '../story/claim.ts';

/** One command. The help, the parsing and the checking of a command line come from this table. */
export type Command = {
	readonly name: CommandName;
	/** As the help shows them. */
	readonly arguments: string;
	/** How many arguments there may be. */
	readonly least: number;
	readonly most: number;
	/** What the first argument may be, where that is little. */
	readonly choices?: readonly string[];
	readonly says: string;
	/** Whether it prints claims with the signs of the legend. */
	readonly hasSigns?: boolean;
	readonly options: readonly Option[];
	readonly examples: readonly string[];
};

export const commandNames = [
	'paragraphs',
	'actors',
	'claims',
	'sourcing',
	'search',
	'show',
	'report',
	'export',
	'feed',
	'config',
	'completions',
	'man',
] as const;
export type CommandName = (typeof commandNames)[number];

/** The shells for which there are completions. */
export const shells = ['bash', 'zsh', 'fish'] as const;

export const commands: readonly Command[] = [
	{
		name: 'paragraphs',
		arguments: 'STORY [N[-M]]',
		least: 1,
		most: 2,
		says: 'Print the paragraphs, numbered; or paragraph N, or those from N to M. The headline is 0.',
		options: [json, entry, encoding],
		examples: ['nutgraf paragraphs story.txt', 'nutgraf paragraphs story.txt 3-5'],
	},
	{
		name: 'actors',
		arguments: 'STORY...',
		least: 1,
		most: Number.POSITIVE_INFINITY,
		says: 'Print who and what is named: name, kind, number of mentions, description; one a line, with file: in front where there is more than one story.',
		options: [
			{
				name: 'kind',
				value: 'KIND',
				choices: actorKinds,
				isList: true,
				shortForms: {org: 'organization'},
				says: `Only actors of this kind: ${actorKinds.join(', ')}; or of several, as in person,place.`,
			},
			{
				name: 'order',
				value: 'ORDER',
				choices: ['story', 'mentions'],
				says: 'story (as if left out): as they come in the story. mentions: those that are mentioned most first.',
			},
			json,
			entry,
			encoding,
		],
		examples: ['nutgraf actors story.txt --kind person', 'nutgraf actors story.txt --order mentions'],
	},
	{
		name: 'claims',
		arguments: 'STORY...',
		least: 1,
		most: Number.POSITIVE_INFINITY,
		says: 'Print who claims what, in whose words and on whose authority; one claim a block, with file:paragraph in front where there is more than one story.',
		hasSigns: true,
		options: [
			{
				name: 'by',
				value: 'NAME',
				says: 'Only claims of this source; given again, of either. Any name that the story uses will do, and a slip of the keyboard.',
			},
			{name: 'about', value: 'WORDS', says: 'Only claims whose content has these words or names.'},
			{
				name: 'stance',
				value: 'STANCE',
				choices: stances,
				isList: true,
				says: `Only claims that do this: ${stances.join(', ')}; or any of several, as in denies,accuses.`,
			},
			{
				name: 'sourcing',
				value: 'SOURCING',
				choices: sourcings,
				isList: true,
				says: `Only claims with such a source: ${sourcings.join(', ')}; or either of two, as in unnamed,none.`,
			},
			json,
			entry,
			encoding,
		],
		examples: [
			'nutgraf claims story.txt --by putin',
			'nutgraf claims story.txt --stance denies,accuses --about weapons',
			'nutgraf claims *.txt --by putin --by xi',
		],
	},
	{
		name: 'sourcing',
		arguments: 'STORY...',
		least: 1,
		most: Number.POSITIVE_INFINITY,
		says: 'Print on whose word the story rests: a sign for each paragraph, how many claims have a named source, an unnamed one or none, the unnamed sources in the words of the story, and the claims that nobody stands for. Of several stories, one after the other.',
		options: [json, entry, encoding],
		examples: ['nutgraf sourcing story.txt', "nutgraf sourcing story.txt --json | jq -r '.unnamed[].words'"],
	},
	{
		name: 'search',
		arguments: 'QUERY STORY...',
		least: 2,
		most: Number.POSITIVE_INFINITY,
		says: 'Print the paragraphs of the stories, or of all stories in a folder, that have all words of the query or forms of them, spelled so or nearly so; with file:paragraph: in front where there is more than one story. In a query, "…" is an exact phrase, by:NAME asks for a claim of that source, about:WORD for one about it, is:denies or is:unnamed for one of that stance or sourcing.',
		options: [
			{name: 'best', says: 'Best match first, in place of the order of the story.'},
			json,
			entry,
			encoding,
		],
		examples: ['nutgraf search Kyrgizstan story.txt', `nutgraf search 'by:"wang yi" talks' *.txt`],
	},
	{
		name: 'show',
		arguments: 'STORY...',
		least: 1,
		most: Number.POSITIVE_INFINITY,
		says: 'Print the digest of a story: headline, sourcing, main actors, all claims; of a folder, those of all stories in it.',
		hasSigns: true,
		options: [json, entry, encoding],
		examples: ['nutgraf show story.txt'],
	},
	{
		name: 'report',
		arguments: 'STORY',
		least: 1,
		most: 1,
		says: 'Print a report in Markdown: sourcing, disputes, claims by source, actors.',
		options: [
			{name: 'notes', says: 'With your marks and notes on the story.'},
			{name: 'output', value: 'FILE', says: 'Write it to this file, and over what is in it.'},
			entry,
			encoding,
		],
		examples: ['nutgraf report story.txt --output report.md'],
	},
	{
		name: 'export',
		arguments: 'STORY...',
		least: 1,
		most: Number.POSITIVE_INFINITY,
		says: 'Print stories, or all stories in a folder, whole, with their actors and claims, for other programs.',
		options: [
			{
				name: 'format',
				value: 'FORMAT',
				choices: ['json', 'jsonl'],
				says: 'json (as if left out): indented, one story after the other. jsonl: one story a line.',
			},
			{name: 'json', says: 'The same as --format json.'},
			entry,
			encoding,
		],
		examples: ['nutgraf export *.txt --format jsonl > stories.jsonl'],
	},
	{
		name: 'feed',
		arguments: 'FEED',
		least: 1,
		most: 1,
		says: 'Print the entries of a feed (RSS, Atom or JSON Feed), or the chapters of a book (EPUB): number, date, title, address; one a line.',
		options: [json, encoding],
		examples: [
			'nutgraf feed saved.xml',
			"nutgraf feed saved.xml --json | jq -r '.entries[].url'",
			'nutgraf claims saved.xml --entry 3',
		],
	},
	{
		name: 'config',
		arguments: '',
		least: 0,
		most: 0,
		says: 'Print the path of the configuration file and all settings in force, in the form of the file; what is not chosen there stands behind a #.',
		options: [json],
		examples: ['nutgraf config', 'nutgraf config | grep key'],
	},
	{
		name: 'completions',
		arguments: 'SHELL',
		least: 1,
		most: 2,
		choices: shells,
		says: `Print what makes a shell complete commands, options, their values and, after --by, the names in the story given: ${shells.join(', ')}.`,
		options: [],
		examples: [
			'source <(nutgraf completions bash)',
			'source <(nutgraf completions zsh)',
			'nutgraf completions fish > ~/.config/fish/completions/nutgraf.fish',
		],
	},
	{
		name: 'man',
		arguments: '',
		least: 0,
		most: 0,
		says: 'Print the manual page, which an installation also gives to man.',
		options: [],
		examples: ['nutgraf man | man -l -'],
	},
];
