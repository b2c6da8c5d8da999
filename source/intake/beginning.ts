import {closeSync, openSync, readSync, statSync} from 'node:fs';
import type {StoryDocument} from '../story/document.ts';
import {kindOf, readDocument, type OpenOptions} from './open.ts';
import {plainText} from './plain-text.ts';

/** The beginning of a text that takes a while to read. */
export type Beginning = {
	readonly document: StoryDocument;
	/** About how many paragraphs the whole text has. */
	readonly estimate: number;
};

// What is read of a text before it shows; one that is not much longer is read at once.
const beginningSize = 32 * 1024;
const longSize = 256 * 1024;

/** The first bytes of a file of at least `longSize` bytes, and its size; null for a shorter one, or none. */
const firstBytes = (path: string): {readonly bytes: Buffer; readonly size: number} | null => {
	let descriptor: number | undefined;
	try {
		const {size} = statSync(path);
		if (size < longSize) return null;
		descriptor = openSync(path, 'r');
		const bytes = Buffer.alloc(beginningSize);
		return {bytes: bytes.subarray(0, readSync(descriptor, bytes, 0, beginningSize, 0)), size};
	} catch {
		// What is wrong with it is told when all of it is opened.
		return null;
	} finally {
		if (descriptor !== undefined) closeSync(descriptor);
	}
};

/**
The beginning of a long plain text in a file, so that it can be shown while the rest is read; null for everything else: a short
text, a page, a pipe. Never fails: what cannot be read at all is told by who opens the whole.
*/
export const openBeginning = async (path: string, {encoding}: OpenOptions): Promise<Beginning | null> => {
	const first = firstBytes(path);
	if (first === null) return null;
	const {bytes, size} = first;
	const end = Math.max(...['\n\n', '\r\n\r\n'].map(blankLine => bytes.lastIndexOf(blankLine)));
	const hints = {location: path, encoding};
	const beginning = bytes.subarray(0, Math.max(0, end));
	if (beginning.length < beginningSize / 2 || kindOf(beginning, hints) !== plainText) return null;
	try {
		const document = await readDocument(beginning, hints, {kind: 'file', location: path});
		return {document, estimate: Math.round((document.paragraphs.length * size) / beginning.length)};
	} catch {
		return null;
	}
};
