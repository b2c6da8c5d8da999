import {readFileSync, renameSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {keepWithin, type Bounds} from './bounded-folder.ts';
import {makeFolder} from './make-folder.ts';

/* What fails with a file of a cache is as if it had not been asked: all of it can be made again. */

/** What `parse` makes of a file; null where there is none, or `parse` returns null or throws. Never throws. */
export const readCacheFile = <Value>(file: string, parse: (bytes: Buffer) => Value | null): Value | null => {
	try {
		const value = parse(readFileSync(file));
		const now = new Date();
		// What was asked for last is the last to go.
		if (value !== null) utimesSync(file, now, now);
		return value;
	} catch {
		return null;
	}
};

/** Write a file that nobody else may read, in a folder that is made where it is missing, and kept within its bounds. Never throws. */
export const writeCacheFile = (file: string, content: string | Uint8Array, bounds: Bounds): void => {
	const folder = path.dirname(file);
	const part = `${file}.${process.pid}`;
	try {
		makeFolder(folder);
		// Another process may read it meanwhile: it sees the old file, or the new one, and none in between.
		writeFileSync(part, content, {mode: 0o600});
		renameSync(part, file);
	} catch {
		try {
			rmSync(part, {force: true});
		} catch {
			// Where the folder is none, there is no part of a file either.
		}
	}

	keepWithin(folder, bounds);
};
