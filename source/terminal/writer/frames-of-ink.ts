import {Writable} from 'node:stream';

/**
Ink writes each frame whole, after sequences that move to its beginning. The writer knows the screen and needs the rows
alone: every sequence but those of looks goes, and what is left, if anything, is the frame.
*/

const escape = '\u{1B}';
const notLooks = new RegExp(`${escape}\\[[?>=]?[\\d;]*[A-Za-ln-z~]`, 'gu');

/** The rows of a frame in what Ink wrote, or null where there is none, as in a mere change of a mode. */
export const frameIn = (chunk: string): readonly string[] | null => {
	const text = chunk.replaceAll(notLooks, '');
	if (text === '') return null;
	const rows = text.split('\n');
	return rows.at(-1) === '' ? rows.slice(0, -1) : rows;
};

export type InkStreamOptions = {
	readonly onFrame: (rows: readonly string[]) => void;
	readonly size: () => {readonly columns: number; readonly rows: number};
};

/** The stream to give Ink as its terminal. Emit `resize` on it when the size has changed. */
export const createInkStream = ({onFrame, size}: InkStreamOptions): NodeJS.WriteStream => {
	const stream = new Writable({
		decodeStrings: false,
		write: (chunk: string | Buffer, _encoding, done) => {
			const rows = frameIn(String(chunk));
			if (rows !== null) onFrame(rows);
			done();
		},
	});
	Object.defineProperties(stream, {
		isTTY: {value: true},
		columns: {get: () => size().columns},
		rows: {get: () => size().rows},
	});
	return stream as NodeJS.WriteStream;
};
