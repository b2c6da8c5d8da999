/* Data for programs that is text by its bytes and no story: what a server answers in place of a page. */
import {IntakeError, nameOfInput} from './intake-error.ts';
import type {Hints} from './kind.ts';

const isObject = (text: string): boolean => {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null;
	} catch {
		return false;
	}
};

/** Whether a text is JSON, or has it line by line. A story may begin with a bracket, and goes on otherwise. */
const isJson = (text: string): boolean => {
	const trimmed = text.replace(/^\uFEFF/u, '').trim();
	if (!/^[{[]/u.test(trimmed)) return false;
	const line = trimmed.slice(0, trimmed.search(/\r?\n|$/u));
	return isObject(trimmed) || (line.startsWith('{') && isObject(line));
};

const curly = 0x7b;
const square = 0x5b;
const last = 0x20;
const mark = 0xef;

/** Throws an IntakeError where the bytes of a text are JSON. */
export const refuseData = (bytes: Uint8Array, {location}: Hints): void => {
	// The first bytes first: nearly no text begins so.
	const first = bytes.find(byte => byte > last);
	if (first !== curly && first !== square && first !== mark) return;
	if (isJson(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')))
		throw new IntakeError(
			`${nameOfInput(location)} is data for programs (JSON), not a story; give the page or the text`,
		);
};
