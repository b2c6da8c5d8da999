/*
Programs for setting type write a hyphen at the end of a line as a soft hyphen, which the library takes for invisible and leaves out. Where
a document has any, they are found once more among the shapes that its pages draw.
*/
import {inflateSync} from 'node:zlib';

export const softHyphen = '\u{AD}';

const mostStreams = 400;
/** Bytes of a table that says which character a shape stands for. */
const largestTable = 256 * 1024;
const streamStart = /stream\r?\n/gu;
const mapped = /<0*AD>/iu;

/** Whether a font of the document has a shape for a soft hyphen. Looks at its tables of characters, without reading the document. */
export const mayHaveSoftHyphens = (bytes: Uint8Array): boolean => {
	const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let count = 0;
	for (const {index, 0: start} of all.toString('latin1').matchAll(streamStart)) {
		if (count++ > mostStreams) return false;
		const from = index + start.length;
		let table: string;
		try {
			const packed = all.subarray(from, from + largestTable);
			table = inflateSync(packed, {maxOutputLength: largestTable}).toString('latin1');
		} catch {
			// A picture, a whole page, or not packed at all.
			table = all.toString('latin1', from, from + 4096);
		}

		if (table.includes('begincmap') && mapped.test(table)) return true;
	}

	return false;
};

const isBlank = (character: string | undefined): boolean =>
	character !== undefined && character.trim() === '';
/** Characters that may be skipped to find the place again where the library spells something in its own way. */
const reach = 8;

/**
The texts of a page, each with the soft hyphens that `drawn` has behind it. `drawn` is all that the page draws, in the same order.
What cannot be followed stays as it is.
*/
export const withSoftHyphens = (texts: readonly string[], drawn: string): readonly string[] => {
	const restored: string[] = [];
	let at = 0;
	const skip = (): void => {
		while (isBlank(drawn[at]) || drawn[at] === softHyphen) {
			const last = restored.findLastIndex(text => text.trim() !== '');
			if (drawn[at] === softHyphen && last !== -1)
				restored[last] = `${restored[last]!.trimEnd()}${softHyphen}`;
			at++;
		}
	};

	for (const text of texts) {
		skip();
		let whole = '';
		for (const character of text) {
			if (!isBlank(character)) {
				while (isBlank(drawn[at]) || drawn[at] === softHyphen) {
					// Inside of a line it is the hyphen of a compound.
					if (drawn[at] === softHyphen) whole += '-';
					at++;
				}

				const found = drawn.indexOf(character, at);
				if (found !== -1 && found < at + reach) at = found + character.length;
			}

			whole += character;
		}

		restored.push(whole);
	}

	skip();
	return restored;
};
