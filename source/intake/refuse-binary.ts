/* What bytes are that no reader can read, told by how they begin: to say what to do about it. */
import {IntakeError, nameOfInput} from './intake-error.ts';
import type {Hints} from './kind.ts';

const zip = 'PK\u{3}\u{4}';

type Known = {readonly starts: readonly string[]; readonly has?: string; readonly says: string};

/** The first that fits counts. */
const known: readonly Known[] = [
	{
		starts: ['\u{D0}\u{CF}\u{11}\u{E0}'],
		says: 'is an old Word document, or one with a password; save it as .docx, without a password, and open that',
	},
	{
		starts: [zip],
		has: 'mimetypeapplication/vnd.oasis.opendocument',
		says: 'is an OpenDocument file; save it as .docx or .pdf and open that',
	},
	{starts: [zip], has: 'xl/', says: 'is a table, not a story; give a text or a document'},
	{starts: [zip], has: 'ppt/', says: 'is a presentation, not a story; save it as .pdf and open that'},
	{starts: [zip, 'PK\u{5}\u{6}'], says: 'is a ZIP archive; unpack it and open what is in it'},
	{
		starts: ['\u{1F}\u{8B}', 'BZh', '\u{FD}7zXZ', '7z\u{BC}\u{AF}', 'Rar!', '\u{28}\u{B5}\u{2F}\u{FD}'],
		says: 'is packed; unpack it and open what is in it',
	},
	{
		starts: ['\u{89}PNG', '\u{FF}\u{D8}\u{FF}', 'GIF8', 'II*\0', 'MM\0*', 'RIFF'],
		says: 'is a picture, or a recording; have a program for text recognition (OCR) read it first',
	},
];

const reach = 4096;

/** Throws the IntakeError for bytes that are no text and no document. */
export const refuseBinary = (bytes: Uint8Array, hints: Hints): never => {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(reach, bytes.length)).toString('latin1');
	const found = known.find(
		({starts, has}) =>
			starts.some(mark => start.startsWith(mark)) && (has === undefined || start.includes(has)),
	);
	throw new IntakeError(
		`${nameOfInput(hints.location)} ${found?.says ?? 'is a binary file, not a story; give a text, a page or another readable document'}`,
	);
};
