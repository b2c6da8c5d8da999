import {createHash} from 'node:crypto';
import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';

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

const mostFiles = 100;
const mostBytes = 64 * 1024 * 1024;
const lineEnd = 0x0a;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A file is one line of JSON, and after it the bytes. Null for a file that is none of ours, or not of this address. */
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

/** Take away what was used longest ago, until the folder is small again. */
const prune = (folder: string): void => {
	const files = readdirSync(folder)
		.map(name => {
			const file = path.join(folder, name);
			const {mtimeMs, size} = statSync(file);
			return {file, mtimeMs, size};
		})
		.sort((a, b) => b.mtimeMs - a.mtimeMs);
	let total = 0;
	for (const [index, {file, size}] of files.entries()) {
		total += size;
		if (index >= mostFiles || total > mostBytes) rmSync(file, {force: true});
	}
};

/** Do something with files; what fails there is as if it had not been asked. */
const attempt = <Value>(work: () => Value): Value | null => {
	try {
		return work();
	} catch {
		return null;
	}
};

/**
Answers from the network, kept in a folder of the person's own: at most 100 of them and 64 MB, readable by nobody else. A
folder that cannot be used, or a file that is damaged, is as good as an empty one.
*/
export const openLinkCache = (folder: string): LinkCacheOnDisk => {
	const fileOf = (address: string): string =>
		path.join(folder, createHash('sha256').update(address).digest('hex').slice(0, 40));
	return {
		load: address =>
			attempt(() => {
				const file = fileOf(address);
				const answer = parseFile(readFileSync(file), address);
				const now = new Date();
				utimesSync(file, now, now);
				return answer;
			}),
		save: (address, {bytes, ...fields}) => {
			attempt(() => {
				mkdirSync(folder, {recursive: true, mode: 0o700});
				const file = fileOf(address);
				const part = `${file}.${process.pid}`;
				const head = JSON.stringify({asked: address, length: bytes.length, ...fields});
				// Another process may read it meanwhile: it sees the old file, or the new one, and none in between.
				writeFileSync(part, Buffer.concat([Buffer.from(`${head}\n`), bytes]), {mode: 0o600});
				renameSync(part, file);
				prune(folder);
			});
		},
	};
};
