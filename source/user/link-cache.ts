import {createHash} from 'node:crypto';
import path from 'node:path';
import {readCacheFile, writeCacheFile} from './cache-file.ts';

/** An answer from the network, as it is kept. */
export type KeptAnswer = {
	readonly bytes: Uint8Array;
	readonly address: string;
	readonly mediaType: string | undefined;
	readonly charset: string | undefined;
	readonly etag: string | undefined;
	readonly lastModified: string | undefined;
};

export type LinkCacheOnDisk = {
	readonly load: (address: string) => KeptAnswer | null;
	readonly save: (address: string, answer: KeptAnswer) => void;
};

const bounds = {files: 100, bytes: 64 * 1024 * 1024};
const lineEnd = 0x0a;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A file is one line of JSON, and after it the bytes. Null for a file that is none of ours, or not of this address; throws where the line is no JSON. */
const parseFile = (file: Uint8Array, asked: string): KeptAnswer | null => {
	const end = file.indexOf(lineEnd);
	const head: unknown = JSON.parse(Buffer.from(file.subarray(0, Math.max(0, end))).toString('utf8'));
	if (typeof head !== 'object' || head === null) return null;
	const fields = head as Readonly<Record<string, unknown>>;
	const bytes = file.subarray(end + 1);
	const address = textOf(fields['address']);
	if (fields['asked'] !== asked || address === undefined || fields['length'] !== bytes.length) return null;
	return {
		bytes,
		address,
		mediaType: textOf(fields['mediaType']),
		charset: textOf(fields['charset']),
		etag: textOf(fields['etag']),
		lastModified: textOf(fields['lastModified']),
	};
};

/**
Answers from the network, kept in a folder of the person's own: at most 100 of them and 64 MB, readable by nobody else. A
folder that cannot be used, or a file that is damaged, is as good as an empty one.
*/
export const openLinkCache = (folder: string): LinkCacheOnDisk => {
	const fileOf = (address: string): string =>
		path.join(folder, createHash('sha256').update(address).digest('hex').slice(0, 40));
	return {
		load: address => readCacheFile(fileOf(address), file => parseFile(file, address)),
		save: (address, {bytes, ...fields}) => {
			const head = JSON.stringify({asked: address, length: bytes.length, ...fields});
			writeCacheFile(fileOf(address), Buffer.concat([Buffer.from(`${head}\n`), bytes]), bounds);
		},
	};
};
