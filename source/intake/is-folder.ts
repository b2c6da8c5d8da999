import {statSync} from 'node:fs';

/** Whether the path leads to a folder. */
export const isFolder = (what: string): boolean => {
	try {
		return statSync(what).isDirectory();
	} catch {
		return false;
	}
};
