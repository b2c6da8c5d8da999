import {visibleLine} from '../terminal/sanitize.ts';
import {needsValue, unknownOption} from './arguments.ts';
import type {Option} from './options.ts';
import type {Command} from './table.ts';
import {UsageError} from './usage-error.ts';

const checkLetters = (word: string, offered: readonly Option[], command: Command | null): void => {
	const letters = new Set(offered.flatMap(option => option.letters ?? []));
	if (Array.from(word.slice(1)).some(letter => !letters.has(letter))) throw unknownOption(word, command);
};

const checkName = (word: string, offered: readonly Option[], command: Command | null): void => {
	const equals = word.indexOf('=');
	const name = word.slice(2, equals === -1 ? word.length : equals);
	const option = offered.find(known => known.name === name);
	if (option === undefined) throw unknownOption(`--${name}`, command);
	if (equals !== -1 && option.value === undefined)
		throw new UsageError(`--${name} takes no value: use it alone, in place of ${visibleLine(word)}`);
	if (equals === word.length - 1) throw needsValue(option);
};

/**
Throws a UsageError where a word of the line is no option as it stands. The parser is not so strict: it takes --BY and
--no-by for --by, and an option with nothing behind its = for one that was not given, so that a lookup would answer another question than was asked.
*/
export const checkTyped = (
	words: readonly string[],
	offered: readonly Option[],
	command: Command | null,
): void => {
	for (const word of words) {
		// A number below zero is a value.
		if (word === '-' || !/^-[^\d.]/v.test(word)) continue;
		(word.startsWith('--') ? checkName : checkLetters)(word, offered, command);
	}
};
