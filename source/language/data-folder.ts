import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/**
The path of a file of the package's `data` folder, as in `dataFile('models/names/weights.bin')`.
The bundle and the sources stand at different depths, so the folder is looked for upwards from this file.
Throws an `Error` where the package is incomplete.
*/
export const dataFile = (name: string): string => {
	for (let up = '../data/'; up.length < 40; up = `../${up}`) {
		const folder = new URL(up, import.meta.url);
		if (existsSync(new URL('stories/', folder))) return fileURLToPath(new URL(name, folder));
	}

	throw new Error('the data folder of nutgraf is missing: install the package again');
};
