import {claimProperties} from '../../search/query.ts';
import type {Option} from '../options.ts';
import {commandNames, commands, type Command} from '../table.ts';
import {brief, isSearch, kindOfValue, optionsOf, takesFiles} from './shell-words.ts';

/** In single quotes, where fish knows two escapes. */
const quoted = (text: string): string => `'${text.replaceAll(/['\\]/gv, String.raw`\$&`)}'`;

const valueOf = (option: Option): string => {
	if (option.value === undefined) return '';
	switch (kindOfValue(option)) {
		case 'choices':
			return ` -x -a ${quoted(option.choices!.join(' '))}`;
		case 'list':
			return ` -x -a '(__nutgraf_list ${option.choices!.join(' ')})'`;
		case 'name':
			return ` -x -a '(__nutgraf_names)'`;
		case 'file':
			return ' -r';
		case 'free':
			return ' -x';
	}
};

const conditionOf = (command: Command | null): string => quoted(`__nutgraf_is ${command?.name ?? ''}`.trim());

const optionLine = (command: Command | null, option: Option): string =>
	`complete -c nutgraf -n ${conditionOf(command)} -l ${option.name}${valueOf(option)} -d ${quoted(brief(option.says))}`;

const argumentLines = (command: Command): readonly string[] => {
	const start = `complete -c nutgraf -n ${conditionOf(command)}`;
	if (command.choices !== undefined) return [`${start} -f -a ${quoted(command.choices.join(' '))}`];
	if (isSearch(command)) return [`complete -c nutgraf -n __nutgraf_in_query -f -a '(__nutgraf_query)'`];
	return takesFiles(command) ? [] : [`${start} -f`];
};

/** The completions for fish 3 or newer. */
export const fishCompletions =
	(): string => `# Completions of nutgraf for fish. To have them: nutgraf completions fish > ~/.config/fish/completions/nutgraf.fish

set -g __nutgraf_commands ${commandNames.join(' ')}

# Whether the line has this command; without one, whether it has none.
function __nutgraf_is
	set -l words (commandline -opc)
	set -l command $words[2]
	contains -- "$command" $__nutgraf_commands help; or set command ''
	test "$command" = "$argv[1]"
end

# Words of which several may stand, with commas between.
function __nutgraf_list
	set -l before (commandline -ct | string replace -r '^--[a-z]+=' '' | string match -r '^.*,')
	printf '%s\\n' "$before"$argv
end

# The names in the first file of the line.
function __nutgraf_names
	set -l words (commandline -opc) (commandline -pc | string split ' ')
	for word in $words[2..-1]
		set -l file (string replace -r '^~/' "$HOME/" -- $word)
		if test -f "$file"
			$words[1] completions names "$file" 2>/dev/null
			return
		end
	end
end

function __nutgraf_in_query
	__nutgraf_is search; and test (count (commandline -opc)) -eq 2
end

function __nutgraf_query
	printf '%s\\n' by: about: ${claimProperties.map(property => `is:${property}`).join(' ')}
	string match -q 'by:*' -- (commandline -ct); and __nutgraf_names | string match -rv ' ' | string replace -r '^' by:
end

${commands.map(({name, says}) => `complete -c nutgraf -n '__fish_is_first_arg' -a ${name} -d ${quoted(brief(says))}`).join('\n')}
complete -c nutgraf -n '__fish_is_first_arg' -a help -d 'Print the help of a command'
complete -c nutgraf -n '__nutgraf_is help' -f -a ${quoted(commandNames.join(' '))}
${[null, ...commands]
	.flatMap(command => [
		...optionsOf(command).map(option => optionLine(command, option)),
		...(command === null ? [] : argumentLines(command)),
	])
	.join('\n')}
`;
