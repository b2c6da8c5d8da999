import {isUtf8} from 'node:buffer';
import {IntakeError} from './intake-error.ts';
import type {Hints} from './kind.ts';
import {utf16WithoutMark} from './utf-16.ts';

const decodeAs = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

const byteOrderMark = (bytes: Uint8Array): string | null => {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return null;
};

const sampleSize = 4096;

/** Whether the bytes are text in some encoding: no zero bytes but for UTF-16, and hardly any other control characters. */
export const looksLikeText = (bytes: Uint8Array): boolean => {
	if (byteOrderMark(bytes) !== null || utf16WithoutMark(bytes) !== null) return true;
	const length = Math.min(bytes.length, sampleSize);
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('latin1');
	if (start.includes('\0')) return false;
	// Escape belongs to coloured text and to ISO-2022-JP, backspace to overstruck manual pages.
	const controls = start.match(/[\u{1}-\u{7}\u{E}-\u{1A}\u{1C}-\u{1F}]/gu)?.length ?? 0;
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

/** UTF-8 that is damaged in a few places, or cut off inside a character: far more of it is valid than not. */
const nearlyUtf8 = (bytes: Uint8Array): string | null => {
	const text = decodeAs(bytes, 'utf-8');
	const damaged = text.match(/\uFFFD/gu)?.length ?? 0;
	const valid = text.match(/(?!\uFFFD)[^\0-\u007F]/gu)?.length ?? 0;
	return valid > 0 && valid >= 10 * (damaged - 1) ? text : null;
};

const decodeUnicode = (bytes: Uint8Array, hints: Hints): string | null => {
	if (hints.encoding !== undefined) return decodeAs(bytes, knownEncoding(hints.encoding));
	const marked = byteOrderMark(bytes);
	if (marked !== null) return decodeAs(bytes, marked);
	const wide = utf16WithoutMark(bytes);
	if (wide !== null) return decodeAs(bytes, wide);
	if (isUtf8(bytes)) {
		// ISO-2022-JP is the one encoding in use whose text is valid ASCII; its sender has to say so.
		return hints.charset !== undefined && /^iso-2022-jp$/iu.test(hints.charset)
			? decodeAs(bytes, 'iso-2022-jp')
			: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
	}

	return nearlyUtf8(bytes);
};

/**
The bytes as text: in the encoding that the user demands, else by the byte order mark, else as UTF-16 or UTF-8 where they are
valid, else as declared where they agree, else as detected. Never fails on bytes; what an encoding cannot express becomes
U+FFFD. Throws an IntakeError for a demanded encoding that does not exist.
*/
export const decode = async (bytes: Uint8Array, hints: Hints): Promise<string> => {
	const text = decodeUnicode(bytes, hints);
	if (text !== null) return text;
	const {detectEncoding} = await import('./detect-encoding.ts');
	return decodeAs(bytes, await detectEncoding(bytes, hints));
};

/** What was decoded last of some bytes, which it does not keep in memory: every kind of input sniffs at the same ones. */
const latest = new WeakMap<
	Uint8Array,
	{readonly hints: Hints; readonly end: number; readonly text: string}
>();

/** About the first `size` bytes as text, for sniffing: Unicode or, where it is none, one character for each byte. */
export const decodeStart = (bytes: Uint8Array, hints: Hints, size: number): string => {
	let end = Math.min(bytes.length, size & ~1);
	// The next byte that does not go on with a UTF-8 character.
	while (end < bytes.length && end < size + 4 && (bytes[end]! & 0xc0) === 0x80) end++;
	const known = latest.get(bytes);
	if (known !== undefined && known.hints === hints && known.end === end) return known.text;
	const start = bytes.subarray(0, end);
	const text = decodeUnicode(start, hints) ?? decodeAs(start, 'windows-1252');
	latest.set(bytes, {hints, end, text});
	return text;
};
