import {claimProperties} from '../../search/query.ts';
import {commandNames, commands, type Command} from '../table.ts';
import {firstWords, isSearch, kindOfValue, optionsOf, takesFiles} from './shell-words.ts';

const valueCases = (command: Command): readonly string[] =>
	optionsOf(command).flatMap(option => {
		if (option.value === undefined) return [];
		const pattern = `${command.name}:--${option.name}`;
		switch (kindOfValue(option)) {
			case 'choices':
				return [`\t\t${pattern}) _nutgraf_words ${option.choices!.join(' ')}; return ;;`];
			case 'list':
				return [`\t\t${pattern}) _nutgraf_list ${option.choices!.join(' ')}; return ;;`];
			case 'name':
				return [`\t\t${pattern}) _nutgraf_names; return ;;`];
			case 'file':
				return [`\t\t${pattern}) _nutgraf_files; return ;;`];
			case 'free':
				return [`\t\t${pattern}) return ;;`];
		}
	});

const optionCases = (): readonly string[] =>
	[null, ...commands].map(command => {
		const names = optionsOf(command).map(({name}) => `--${name}`);
		return `\t\t\t${command?.name ?? "''"}) _nutgraf_words ${names.join(' ')} ;;`;
	});

const argumentCases = (): readonly string[] =>
	commands.flatMap(command => {
		if (command.choices !== undefined)
			return [`\t\t${command.name}) _nutgraf_words ${command.choices.join(' ')} ;;`];
		if (isSearch(command))
			return [`\t\t${command.name}) if [[ $place -eq 0 ]]; then _nutgraf_query; else _nutgraf_files; fi ;;`];
		return takesFiles(command) ? [] : [`\t\t${command.name}) ;;`];
	});

/** The options that take a value, so that the value is not counted as an argument. */
const valued = [
	...new Set(
		[null, ...commands]
			.flatMap(optionsOf)
			.filter(({value}) => value !== undefined)
			.map(({name}) => `--${name}`),
	),
];

/** The completions for bash 4 or newer. */
export const bashCompletions =
	(): string => `# Completions of nutgraf for bash. To have them: source <(nutgraf completions bash)

# Words that begin as the current one does.
_nutgraf_words() {
	local word
	for word; do [[ $word == "$current"* ]] && COMPREPLY+=("$word"); done
}

# The same where several of them may stand, with commas between.
_nutgraf_list() {
	local before= word
	[[ $current == *,* ]] && before=\${current%,*},
	for word; do [[ ,$before != *,$word,* && $before$word == "$current"* ]] && COMPREPLY+=("$before$word"); done
}

_nutgraf_files() {
	compopt -o filenames 2>/dev/null
	local file
	while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$current")
}

# The first word of the line that is a file: the story.
_nutgraf_story() {
	local word
	for word in "\${COMP_WORDS[@]:1}"; do
		word=\${word//\\\\/}
		word=\${word#[\\"\\']}
		word=\${word%[\\"\\']}
		word=\${word/#\\~\\//$HOME/}
		if [[ -f $word ]]; then
			printf '%s' "$word"
			return
		fi
	done
	return 1
}

# Names in the story that begin as the current word does, in capitals or not. With "words", only names of one word.
_nutgraf_names() {
	local story name typed=\${current//\\\\/}
	local quote=\${typed:0:1}
	typed=\${typed#[\\"\\']}
	story=$(_nutgraf_story) || return
	while IFS= read -r name; do
		[[ \${name,,} == "\${typed,,}"* ]] || continue
		[[ $1 == words && $name == *[[:space:]]* ]] && continue
		# Within quotation marks a name stands as it is.
		[[ $quote == [\\"\\'] ]] || printf -v name '%q' "$name"
		COMPREPLY+=("$name")
	done < <("$program" completions names "$story" 2>/dev/null)
}

_nutgraf_query() {
	case $field in
		is) _nutgraf_words ${claimProperties.join(' ')} ;;
		by) _nutgraf_names words ;;
		about) ;;
		*)
			compopt -o nospace 2>/dev/null
			_nutgraf_words by: about: is:
			;;
	esac
}

_nutgraf() {
	local program=$1 current=\${COMP_WORDS[COMP_CWORD]} option=\${COMP_WORDS[COMP_CWORD-1]} field= command= place=0 index word
	COMPREPLY=()
	# bash takes = and : for words of their own.
	if [[ $current == = || $current == : ]]; then
		field=$option
		current=
	elif [[ $option == = || $option == : ]]; then
		option=\${COMP_WORDS[COMP_CWORD-2]}
		field=$option
	fi
	case \${COMP_WORDS[1]} in
		${firstWords.join('|')}) [[ $COMP_CWORD -gt 1 ]] && command=\${COMP_WORDS[1]} ;;
	esac
	for ((index = 2; index < COMP_CWORD; index++)); do
		word=\${COMP_WORDS[index]}
		case $word in
			${valued.join('|')}) [[ \${COMP_WORDS[index+1]} == = ]] && ((index++)); ((index++)) ;;
			-?*) ;;
			*) ((place++)) ;;
		esac
	done
	[[ $field == by || $field == about || $field == is ]] && place=0
	case $command:$option in
${commands.flatMap(valueCases).join('\n')}
	esac
	if [[ $current == -* ]]; then
		case $command in
${optionCases().join('\n')}
		esac
		return
	fi
	case $command in
		'')
			[[ $COMP_CWORD -eq 1 ]] && _nutgraf_words ${firstWords.join(' ')}
			_nutgraf_files
			;;
${argumentCases().join('\n')}
		help) [[ $place -eq 0 ]] && _nutgraf_words ${commandNames.join(' ')} ;;
		*) _nutgraf_files ;;
	esac
}

complete -F _nutgraf nutgraf
`;
