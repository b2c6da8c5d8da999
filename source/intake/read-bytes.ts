import {closeSync, openSync, readFileSync, readSync, statSync} from 'node:fs';
import {IntakeError, nameOfInput} from './intake-error.ts';

/** The most that is read of any input: V8 holds a text of this size, a reader has never finished a longer one. */
const sizeLimit = 256 * 1024 * 1024;

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
	EACCES: 'permission denied; check who may read it',
	EPERM: 'permission denied; check who may read it',
	EISDIR: 'it is a directory; give a file in it',
	ELOOP: 'its symbolic links lead in a circle; check the path',
	ENAMETOOLONG: 'the path is too long; check it',
	ENXIO: 'it is a device or a socket; give a file',
	EMFILE: 'too many files are open; close some and try again',
	EIO: 'the device failed to read it; copy the file elsewhere and try again',
};

/** An address of another kind than those that are followed. */
const otherAddress = /^[a-z][a-z\d+.\-]*:\/\//iv;

/** The address of a page as people write it who leave out how it is fetched. */
const bareAddress =
	/^(?:www\.[a-z\d.\-]+|[a-z\d.\-]+\.(?:com|org|net|edu|gov|int|news|info))(?:[\/?#].*)?$|^[a-z\d.\-]+\.[a-z]{2}\/.+$/iv;

const reasonOf = (location: string, error: unknown): string => {
	const code = codeOf(error) ?? '';
	const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
	if (isMissing && otherAddress.test(location)) {
		return /^file:/iv.test(location)
			? 'give the path alone, without file://'
			: 'of links only http and https open; save it and give the file';
	}

	if (isMissing && bareAddress.test(location))
		return `there is no such file; if it is a page, give https://${location}`;
	return explanations[code] ?? 'it cannot be read; check the path';
};

/** Throws an IntakeError that says why an input cannot be read; an `error` that is one as it is. */
export const refuse = (location: string, error: unknown): never => {
	if (error instanceof IntakeError) throw error;
	const reason = reasonOf(location, error);
	throw new IntakeError(`cannot open ${nameOfInput(location)}: ${reason}`, {cause: error});
};

/** What comes next; nothing at the end. */
const readChunk = async (descriptor: number): Promise<Uint8Array> => {
	const chunk = new Uint8Array(chunkSize);
	for (;;) {
		try {
			return chunk.subarray(0, readSync(descriptor, chunk));
		} catch (error) {
			// A pipe whose other end does not block it has nothing yet; a closed console on Windows says EOF.
			if (codeOf(error) === 'EOF') return chunk.subarray(0, 0);
			if (codeOf(error) !== 'EAGAIN') throw error;
			await new Promise(resolve => setTimeout(resolve, 5));
		}
	}
};

const readUntilEnd = async (
	descriptor: number,
	location: string,
	begun: Uint8Array = new Uint8Array(),
): Promise<Uint8Array> => {
	const chunks: Uint8Array[] = [begun];
	let size = begun.length;
	for (;;) {
		const chunk = await readChunk(descriptor);
		if (chunk.length === 0) break;
		size += chunk.length;
		if (size > sizeLimit) refuseSize(location);
		chunks.push(chunk);
	}

	return Buffer.concat(chunks);
};

/** What comes first from standard input, as soon as anything does; nothing where it ends or cannot be read. Read once, it does not come again. */
export const beginStandardInput = async (): Promise<Uint8Array> => {
	try {
		return await readChunk(0);
	} catch {
		return new Uint8Array();
	}
};

/** All bytes of standard input, behind what was read of it already. Throws an IntakeError where it cannot be read or has no end in sight. */
export const readStandardInput = async (begun?: Uint8Array): Promise<Uint8Array> => {
	try {
		return await readUntilEnd(0, '-', begun);
	} catch (error) {
		return refuse('-', error);
	}
};

/** All bytes of a file, also of a named pipe. Throws an IntakeError that says what is wrong with the path. */
export const readFileBytes = async (path: string): Promise<Uint8Array> => {
	if (path.trim() === '')
		throw new IntakeError('the name of the story is empty: give a path, a link, or - for standard input');
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
