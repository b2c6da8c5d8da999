import {isUtf8} from 'node:buffer';
import {IntakeError, nameOfInput} from './intake-error.ts';
import type {Hints} from './kind.ts';

const decodeAs = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

const byteOrderMark = (bytes: Uint8Array): string | null => {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return null;
};

const sampleSize = 4096;

/**
UTF-16 without a mark shows by its zero bytes: in text of any script the blanks, digits and line ends have one, always on
the same side. Null where the bytes are not UTF-16.
*/
export const utf16WithoutMark = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
	const length = Math.min(bytes.length, sampleSize) & ~1;
	if (length < 4) return null;
	let evenZeros = 0;
	let oddZeros = 0;
	for (let index = 0; index < length; index += 2) {
		if (bytes[index] === 0) evenZeros++;
		if (bytes[index + 1] === 0) oddZeros++;
	}

	const enough = Math.max(1, length / 2 / 20);
	if (oddZeros >= enough && evenZeros === 0) return 'utf-16le';
	if (evenZeros >= enough && oddZeros === 0) return 'utf-16be';
	return null;
};

/** Whether the bytes are text in some encoding: no zero bytes but for UTF-16, and hardly any other control characters. */
export const looksLikeText = (bytes: Uint8Array): boolean => {
	if (byteOrderMark(bytes) !== null || utf16WithoutMark(bytes) !== null) return true;
	const length = Math.min(bytes.length, sampleSize);
	let controls = 0;
	for (let index = 0; index < length; index++) {
		const byte = bytes[index]!;
		if (byte === 0) return false;
		// Escape belongs to coloured text and to ISO-2022-JP, backspace to overstruck manual pages.
		if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) controls++;
	}

	return controls <= length / 50;
};

/** The encoding's name as the decoder knows it. Throws an IntakeError for a name that it does not know. */
export const knownEncoding = (label: string): string => {
	try {
		return new TextDecoder(label).encoding;
	} catch {
		throw new IntakeError(
			`unknown encoding: ${label}; use a name such as utf-8, windows-1252, koi8-r, shift_jis or gb18030`,
		);
	}
};

/**
The bytes as text: as the user demands, else as the byte order mark says, else UTF-8 where the bytes are valid
UTF-8, else windows-1252. Never fails on bytes; what an encoding cannot express becomes U+FFFD.
*/
export const decode = (bytes: Uint8Array, hints: Hints): string => {
	if (hints.encoding !== undefined) return decodeAs(bytes, knownEncoding(hints.encoding));
	const marked = byteOrderMark(bytes);
	if (marked !== null) return decodeAs(bytes, marked);
	const wide = utf16WithoutMark(bytes);
	if (wide !== null) return decodeAs(bytes, wide);
	if (isUtf8(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
	return decodeAs(bytes, 'windows-1252');
};

/** At least the first `size` bytes as text, as `decode` would read them; a character is not cut in two. For sniffing. */
export const decodeStart = (bytes: Uint8Array, hints: Hints, size: number): string => {
	if (bytes.length <= size) return decode(bytes, hints);
	let end = size & ~1;
	// The next byte that does not go on with a UTF-8 character.
	while (end < bytes.length && end < size + 4 && (bytes[end]! & 0xc0) === 0x80) end++;
	return decode(bytes.subarray(0, end), hints);
};

/** Throws the IntakeError for bytes that are no text. */
export const refuseBinary = (hints: Hints): never => {
	throw new IntakeError(
		`${nameOfInput(hints.location)} is a binary file, not a story; give a text, Markdown or another readable document`,
	);
};
