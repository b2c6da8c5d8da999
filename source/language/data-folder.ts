import {existsSync} from 'node:fs';
import path from 'node:path';

/** The bundle and the sources stand at different depths, so the folder is looked for upwards from this file. */
const findFolder = (): string => {
	let at = path.dirname(import.meta.dirname);
	while (!existsSync(path.join(at, 'data', 'stories'))) {
		const above = path.dirname(at);
		if (above === at) throw new Error('the data folder of nutgraf is missing: install the package again');
		at = above;
	}

	return path.join(at, 'data');
};

let folder: string | undefined;

/**
The path of a file of the package's `data` folder, as in `dataFile('models/names/weights.bin')`. Throws an `Error` where
the package is incomplete.
*/
export const dataFile = (name: string): string => {
	folder ??= findFolder();
	return path.join(folder, name);
};
