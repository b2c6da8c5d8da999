import {closeSync, openSync, readFileSync, readSync, statSync} from 'node:fs';
import {IntakeError, nameOfInput} from './intake-error.ts';

/** The most that is read of any input: V8 holds a text of this size, a reader has never finished a longer one. */
export const sizeLimit = 256 * 1024 * 1024;

const chunkSize = 64 * 1024;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

const refuseSize = (location: string): never => {
	throw new IntakeError(
		`${nameOfInput(location)} is larger than ${megabytes(sizeLimit)}; give the story alone`,
	);
};

const codeOf = (error: unknown): string | undefined =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const explanations: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file; check the path',
	ENOTDIR: 'there is no such file; check the path',
	EACCES: 'permission denied; check who may read the file',
	EPERM: 'permission denied; check who may read the file',
	EISDIR: 'it is a directory; give a file in it',
	ELOOP: 'its symbolic links lead in a circle; check the path',
	ENAMETOOLONG: 'the path is too long; check it',
	ENXIO: 'it is a device or a socket; give a file',
	EMFILE: 'too many files are open; close some and try again',
	EIO: 'the device failed to read it; copy the file elsewhere and try again',
	EAGAIN: 'nothing is there to be read; pipe a story in',
};

const refuse = (location: string, error: unknown): never => {
	if (error instanceof IntakeError) throw error;
	const reason = explanations[codeOf(error) ?? ''] ?? 'it cannot be read; check the path';
	throw new IntakeError(`cannot open ${nameOfInput(location)}: ${reason}`, {cause: error});
};

const readUntilEnd = async (descriptor: number, location: string): Promise<Uint8Array> => {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for (;;) {
		const chunk = new Uint8Array(chunkSize);
		let count = 0;
		try {
			count = readSync(descriptor, chunk);
		} catch (error) {
			// A pipe whose other end does not block it has nothing yet; a closed console on Windows says EOF.
			if (codeOf(error) === 'EOF') break;
			if (codeOf(error) !== 'EAGAIN') throw error;
			await new Promise(resolve => setTimeout(resolve, 5));
			continue;
		}

		if (count === 0) break;
		size += count;
		if (size > sizeLimit) refuseSize(location);
		chunks.push(chunk.subarray(0, count));
	}

	return Buffer.concat(chunks);
};

/** All bytes of standard input. Throws an IntakeError where it cannot be read or has no end in sight. */
export const readStandardInput = async (): Promise<Uint8Array> => {
	try {
		return await readUntilEnd(0, '-');
	} catch (error) {
		return refuse('-', error);
	}
};

/** All bytes of a file, also of a named pipe. Throws an IntakeError that says what is wrong with the path. */
export const readFileBytes = async (path: string): Promise<Uint8Array> => {
	let descriptor: number | undefined;
	try {
		const status = statSync(path);
		if (status.isDirectory()) refuse(path, Object.assign(new Error('directory'), {code: 'EISDIR'}));
		if (status.isSocket()) refuse(path, Object.assign(new Error('socket'), {code: 'ENXIO'}));
		if (status.isFile()) {
			if (status.size > sizeLimit) refuseSize(path);
			return readFileSync(path);
		}

		descriptor = openSync(path, 'r');
		return await readUntilEnd(descriptor, path);
	} catch (error) {
		return refuse(path, error);
	} finally {
		if (descriptor !== undefined) closeSync(descriptor);
	}
};
