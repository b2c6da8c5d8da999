import {claimProperties} from '../../search/query.ts';
import type {Option} from '../options.ts';
import {commands, type Command} from '../table.ts';
import {brief, isSearch, kindOfValue, optionsOf, quoted, takesFiles} from './shell-words.ts';

/** Text in a description, where brackets and colons have a meaning. */
const plain = (text: string): string => text.replaceAll(/[\[\]:\\]/gv, String.raw`\$&`);

const valueOf = (option: Option): string => {
	const label = plain(option.value!.toLowerCase());
	switch (kindOfValue(option)) {
		case 'choices':
			return `:${label}:(${option.choices!.join(' ')})`;
		case 'list':
			return `:${label}:_sequence compadd - ${option.choices!.join(' ')}`;
		case 'name':
			return `:${label}:_nutgraf_names`;
		case 'file':
			return `:${label}:_files`;
		case 'free':
			return `:${label}: `;
	}
};

const optionSpec = (option: Option): string =>
	quoted(
		option.value === undefined
			? `--${option.name}[${plain(brief(option.says))}]`
			: `*--${option.name}=[${plain(brief(option.says))}]${valueOf(option)}`,
	);

const argumentSpecs = (command: Command | null): readonly string[] => {
	if (command === null) return ["'*:story:_files'"];
	if (command.choices !== undefined)
		return [quoted(`1:${command.arguments.toLowerCase()}:(${command.choices.join(' ')})`)];
	if (isSearch(command)) return ["'1:query:_nutgraf_query'", "'*:story:_files'"];
	return takesFiles(command) ? [command.most === 1 ? "'1:story:_files'" : "'*:story:_files'"] : [];
};

const argumentsLine = (command: Command | null): string =>
	['_arguments', ...optionsOf(command).map(optionSpec), ...argumentSpecs(command)].join(' ');

/** The completions for zsh, as a file of its function path or to be sourced. */
export const zshCompletions = (): string => `#compdef nutgraf
# Completions of nutgraf for zsh. To have them: source <(nutgraf completions zsh), after compinit;
# or nutgraf completions zsh > a file _nutgraf in a folder of $fpath.

# The names in the story on the line.
_nutgraf_load_names() {
	local word
	nutgraf_names=()
	for word in "\${(@)words[2,-1]}"; do
		word=\${(Q)word}
		word=\${word/#\\~\\//$HOME/}
		if [[ -f $word ]]; then
			nutgraf_names=("\${(@f)$("$nutgraf_program" completions names "$word" 2>/dev/null)}")
			return
		fi
	done
}

_nutgraf_names() {
	local -a nutgraf_names
	_nutgraf_load_names
	compadd -M 'm:{[:lower:]}={[:upper:]}' -a nutgraf_names
}

_nutgraf_query() {
	local -a nutgraf_names
	case $PREFIX in
		is:*) compadd -- ${claimProperties.map(property => `is:${property}`).join(' ')} ;;
		by:*)
			_nutgraf_load_names
			nutgraf_names=("\${(@)nutgraf_names:#* *}")
			compadd -M 'm:{[:lower:]}={[:upper:]}' -- "\${(@)nutgraf_names/#/by:}"
			;;
		about:*) ;;
		*) compadd -S '' -- by: about: is: ;;
	esac
}

_nutgraf() {
	local nutgraf_program=\${(Q)words[1]}
	local -a nutgraf_commands=(
${commands.map(({name, says}) => `\t\t${quoted(`${name}:${plain(brief(says))}`)}`).join('\n')}
	)
	if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
		nutgraf_commands+=('help:Print the help of a command')
		_describe command nutgraf_commands
		_files
		return
	fi
	case $words[2] in
${commands
	.map(
		command => `\t\t${command.name})
			shift words
			(( CURRENT-- ))
			${argumentsLine(command)}
			;;`,
	)
	.join('\n')}
		help) (( CURRENT == 3 )) && _describe command nutgraf_commands ;;
		*) ${argumentsLine(null)} ;;
	esac
}

if [[ $funcstack[1] == _nutgraf ]]; then
	_nutgraf "$@"
else
	compdef _nutgraf nutgraf
fi
`;
