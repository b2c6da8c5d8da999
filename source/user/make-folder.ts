import {mkdirSync, statSync} from 'node:fs';
import path from 'node:path';

const isThere = (folder: string): boolean => statSync(folder, {throwIfNoEntry: false}) !== undefined;

const isFolder = (folder: string): boolean =>
	statSync(folder, {throwIfNoEntry: false})?.isDirectory() === true;

/**
Make a folder that nobody else may read, and those above it that are missing, one after the other. Throws the error of the
system where one cannot be made. What Node.js has for it never ends where a folder that is there refuses with ENOENT, as
`/proc` does.
*/
export const makeFolder = (folder: string): void => {
	try {
		mkdirSync(folder, {mode: 0o700});
	} catch (error) {
		const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		const parent = path.dirname(folder);
		if (isMissing && !isThere(parent)) {
			makeFolder(parent);
			makeFolder(folder);
		} else if (!isFolder(folder)) throw error;
	}
};
