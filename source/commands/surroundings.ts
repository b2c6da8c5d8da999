/* What surrounds the program: how it ends, and what it takes from the environment and from a person's files. */

/** What the exit codes of all commands mean. */
export const exitCodes = [
	{code: 0, says: 'found, or done'},
	{code: 1, says: 'nothing found; or a Node.js that is too old'},
	{
		code: 2,
		says: 'an error: one line on standard error says what is wrong, with which input, and what to do',
	},
] as const;

/** What the program reads from its environment. */
export const environment = [
	{name: 'NO_COLOR', says: 'with any value: no colours'},
	{
		name: 'FORCE_COLOR',
		says: 'colours where there is no terminal too: 1 for 16 of them, 2 for 256, 3 for all; 0 for none',
	},
	{
		name: 'INK_SCREEN_READER',
		says: 'true: the explorer speaks in lines, as with --screen-reader, and the commands tell their charts and signs in words',
	},
	{name: 'COLUMNS', says: 'the width to which output is wrapped where it goes to no terminal'},
	{
		name: 'LC_ALL, LC_CTYPE, LANG',
		says: 'where they name another encoding than UTF-8, or C: borders and signs in ASCII',
	},
	{
		name: 'TERM',
		says: 'dumb: no explorer but the spoken one, no colours, borders and signs in ASCII',
	},
	{name: 'XDG_CONFIG_HOME', says: 'the folder of the configuration, in place of ~/.config'},
	{name: 'XDG_STATE_HOME', says: 'the folder of marks, notes and positions, in place of ~/.local/state'},
	{
		name: 'XDG_CACHE_HOME',
		says: 'the folder of what is kept to be quicker the next time, in place of ~/.cache',
	},
	{
		name: 'NUTGRAF_CACHE',
		says: 'off: analyses are not kept, and none is asked for; compiled code and pages of links are',
	},
	{name: 'NUTGRAF_DEBUG', says: 'with any value: an error is printed with where it came from'},
] as const;

/** The files that belong to a person, below the folders that the environment names. */
export const personalFiles = [
	{name: '~/.config/nutgraf/config', says: 'the configuration; nutgraf config prints it'},
	{name: '~/.local/state/nutgraf', says: 'marks, notes and the last position in each story'},
	{
		name: '~/.cache/nutgraf',
		says: 'analyses of stories, pages of links and the compiled program, which may be removed at any time',
	},
] as const;
