const sampleSize = 4096;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
UTF-16 without a byte order mark, told by what it cannot be: text of one byte a character has no zero bytes and no control
characters. Both orders are tried; the one whose characters are those of a text is taken. Null where the bytes are not UTF-16.
*/
export const utf16WithoutMark = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
	const length = Math.min(bytes.length, sampleSize) & ~1;
	if (length < 4) return null;
	// A pattern over the bytes as characters, which is done before a loop would have been compiled.
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('latin1');
	const controls = count(start, /[\0-\u{8}\v\u{E}-\u{1A}\u{1C}-\u{1F}]/gu);
	if (controls < Math.max(1, length / 100)) return null;
	const ordinary = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\s]/gu;
	// Blanks and line ends, and the full stop and comma of Chinese and Japanese: in the wrong byte order none of them appears.
	const frequent = /[ \n\u3001\u3002\uFF0C]/gu;
	let best: 'utf-16le' | 'utf-16be' | null = null;
	let bestCount = 0;
	for (const encoding of ['utf-16le', 'utf-16be'] as const) {
		const text = new TextDecoder(encoding).decode(bytes.subarray(0, length));
		const frequentCount = count(text, frequent) + count(text, /[a-z]/gu);
		if (count(text, ordinary) >= 0.97 * [...text].length && frequentCount > bestCount) {
			best = encoding;
			bestCount = frequentCount;
		}
	}

	return best;
};
