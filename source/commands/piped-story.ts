import {fstatSync} from 'node:fs';
import type {Arguments} from './arguments.ts';
import {UsageError} from './usage-error.ts';

/** Whether somebody pipes or redirects a story into the program: its input is neither a terminal nor a device. */
export const hasPipedInput = (): boolean => {
	try {
		const input = fstatSync(0);
		return input.isFIFO() || input.isFile() || input.isSocket();
	} catch {
		// There is no standard input at all.
		return false;
	}
};

/** Whether all that is given is which paragraphs are wanted, as in `3` and `3-5`, and not of what. */
const isRangeAlone = ({command, positionals}: Arguments): boolean =>
	command?.name === 'paragraphs' && positionals.length === 1 && /^\d+(?:-\d*)?$/v.test(positionals[0] ?? '');

/**
What a lookup is asked, with standard input for its story where none is given and one is piped in. Where nothing comes from there, as on a
build server, the story is missing as ever; and a query that is a file is a story whose query is missing.
*/
export const withPipedStory = async (
	given: Arguments,
	exists: (path: string) => boolean,
): Promise<Arguments> => {
	const {command, positionals} = given;
	if (command === null || !/STORY|FEED/v.test(command.arguments)) return given;
	const isRange = isRangeAlone(given);
	if (positionals.length !== command.least - 1 && !isRange) return given;
	if (positionals.some(exists) || !hasPipedInput()) return given;
	const {beginStandardInput} = await import('../intake/read-bytes.ts');
	const begun = await beginStandardInput();
	if (begun.length === 0)
		throw new UsageError(
			`nothing came in on standard input: give a story, as in nutgraf ${command.name} ${command.arguments}`,
		);
	return {...given, positionals: isRange ? ['-', ...positionals] : [...positionals, '-'], begun};
};
