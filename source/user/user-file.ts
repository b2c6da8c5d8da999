import {
	closeSync,
	existsSync,
	fsyncSync,
	openSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	writeSync,
} from 'node:fs';
import path from 'node:path';
import {makeFolder} from './make-folder.ts';

/** What is wrong with a file of the person's own, in one line: which file, and what happened. */
export class UserFileError extends Error {
	override readonly name = 'UserFileError';
}

/** Why a file could not be read or written, for a person. */
export const reasonOf = (error: unknown): string => {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	switch (code) {
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return 'it may not be written or read there';
		case 'ENOSPC':
		case 'EDQUOT':
			return 'the disk is full';
		case 'EISDIR':
			return 'it is a folder';
		case 'ENOENT':
			return 'its folder is not there and cannot be made';
		case 'ENOTDIR':
			return 'a part of its path is no folder';
		default:
			return error instanceof Error ? error.message : String(error);
	}
};

/** The text of a file; null where there is none. Throws a UserFileError where there is one that cannot be read. */
export const readUserFile = (file: string): string | null => {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw new UserFileError(`cannot read ${file}: ${reasonOf(error)}`);
	}
};

/** The file that a path leads to: somebody may keep the real one elsewhere and a link here. */
const targetOf = (file: string): string => {
	try {
		return realpathSync(file);
	} catch {
		return file;
	}
};

/** Have the name of a new file reach the disk as well, where the system can do it for folders. */
const syncFolder = (folder: string): void => {
	try {
		const descriptor = openSync(folder, 'r');
		fsyncSync(descriptor);
		closeSync(descriptor);
	} catch {
		// Windows, and some file systems, know no such thing.
	}
};

/**
Write a file so that whoever reads it, even after a crash in the middle, finds the old text or the new one, whole. Nobody
else may read it. Makes the folder where it is missing. Throws a UserFileError where it cannot be written; the old file
is then as it was.
*/
export const writeUserFile = (file: string, text: string): void => {
	const target = targetOf(file);
	const part = `${target}.${process.pid}.part`;
	try {
		makeFolder(path.dirname(target));
		const descriptor = openSync(part, 'w', 0o600);
		try {
			const bytes = Buffer.from(text);
			for (let sent = 0; sent < bytes.length;) sent += writeSync(descriptor, bytes, sent);
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}

		renameSync(part, target);
	} catch (error) {
		try {
			rmSync(part, {force: true});
		} catch {
			// Where the folder is none, there is no part of a file either.
		}

		throw new UserFileError(`cannot write ${file}: ${reasonOf(error)}`);
	}

	syncFolder(path.dirname(target));
};

/**
Move a damaged file out of the way, to the first free of `FILE.damaged-1`, `FILE.damaged-2` and so on, so that nothing in
it is lost. Returns its new path. Throws a UserFileError where it cannot be moved.
*/
export const setAside = (file: string): string => {
	for (let number = 1; ; number++) {
		const aside = `${file}.damaged-${number}`;
		if (existsSync(aside)) continue;
		try {
			renameSync(file, aside);
			return aside;
		} catch (error) {
			throw new UserFileError(`${file} is damaged and cannot be set aside: ${reasonOf(error)}`);
		}
	}
};
