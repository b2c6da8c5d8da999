import {isFolder} from '../intake/is-folder.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import type {Output} from './output.ts';

/** The names with the stories of a folder in the place of its own. */
export const namesOf = async (names: readonly string[]): Promise<readonly string[]> => {
	if (!names.some(isFolder)) return names;
	const {storiesIn} = await import('../intake/folder.ts');
	return names.flatMap(name => (isFolder(name) ? storiesIn(name) : [name]));
};

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
