/* The form of the configuration file, for the manual page. */
import {startLayouts, startPanes, widthRange} from '../user/configuration/configuration.ts';
import {themeNames} from '../user/configuration/themes.ts';

/** What the file is. */
export const configurationSays =
	'One setting a line, a comment behind a # at its beginning or between spaces; nutgraf config prints all that are in force in this form. A line that cannot be understood is told about, and counts as if it were not there.';

/** The settings as lines that the file may have, and what each means. */
export const configurationForm = [
	{name: 'theme = auto', says: `the colours: ${themeNames.join(', ')}`},
	{name: 'layout = panes', says: `${startLayouts.join(', or ')}: the pane of the focus alone`},
	{
		name: 'focus = paragraphs',
		says: `where a story is opened for the first time: ${startPanes.join(', ')}; later it opens where it was left`,
	},
	{
		name: 'width = 72',
		says: `columns of the text where it is read alone, from ${widthRange.least} to ${widthRange.most}`,
	},
	{
		name: 'color.match = black on yellow',
		says: 'a role and its looks: a name, a number to 255 or #rrggbb, on another; bold, dim, italic, underline, inverse',
	},
	{
		name: 'key.open-search = / alt+s',
		says: 'an action and its keys, wherever it has any; none takes them away',
	},
] as const;
