import {existsSync, readFileSync} from 'node:fs';
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

/**
The bytes of a file of the package's `data` folder, so that typed arrays of any kind can be laid over them: they are copied where the file
was read to an odd place. Throws where it is missing.
*/
export const readData = (name: string): Uint8Array => {
	const bytes = readFileSync(dataFile(name));
	return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
};
