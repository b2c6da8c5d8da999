import path from 'node:path';
import {listed} from '../explorer/speech/sentences.ts';
import {isFolder} from '../intake/is-folder.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import type {Output} from './output.ts';

/** How many of the files that are passed over are named. */
const mostNamed = 3;

/** The names with the stories of a folder in the place of its own. What else is in it is told about on standard error, in a line. */
export const namesOf = async (names: readonly string[], output: Output): Promise<readonly string[]> => {
	if (!names.some(isFolder)) return names;
	const {readFolder} = await import('../intake/folder.ts');
	return names.flatMap(name => {
		if (!isFolder(name)) return [name];
		const {stories, others} = readFolder(name);
		if (others.length > 0) {
			const files = listed(
				others.map(file => path.relative(name, file)),
				mostNamed,
			);
			output.warn(
				visibleLine(
					`${name}: passed over ${files}, ${others.length === 1 ? 'which is no story' : 'which are no stories'}`,
				),
			);
		}

		return stories;
	});
};

/** What stands in front of a line on a story, to say which one it is, where there are several; with a blank behind it, unless a number follows. */
export const prefixOf = (name: string, names: readonly string[], blank = ' '): string =>
	names.length > 1 ? `${visibleLine(name)}:${blank}` : '';

/**
Do something with several stories, one after the other. One that cannot be opened is told about on standard error, and
the others go on; the exit code is then 2. Else 0 where `visit` found something in any of them, 1 where in none.
*/
export const forEachStory = async (
	names: readonly string[],
	output: Output,
	visit: (name: string) => Promise<boolean>,
): Promise<number> => {
	let isFound = false;
	let isFailed = false;
	for (const [index, name] of names.entries()) {
		if (names.length > 1) output.progress.prefix(`${index + 1} of ${names.length}, `);
		try {
			isFound = (await visit(name)) || isFound;
		} catch (error) {
			if (!(error instanceof Error) || error.name !== 'IntakeError') throw error;
			output.warn(visibleLine(error.message));
			isFailed = true;
		}
	}

	return isFailed ? 2 : isFound ? 0 : 1;
};

/** Print as one list in JSON what was found in the stories; nothing where none of them could be opened. */
export const printFound = (found: readonly unknown[], code: number, output: Output): void => {
	if (code !== 2 || found.length > 0) output.printJson(found);
};
