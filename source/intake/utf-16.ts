const sampleSize = 4096;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
UTF-16 without a byte order mark, told by what it cannot be: text of one byte a character has no zero bytes and no control
characters. Both orders are tried; the one whose characters are those of a text is taken. Null where the bytes are not UTF-16.
*/
export const utf16WithoutMark = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
	const length = Math.min(bytes.length, sampleSize) & ~1;
	if (length < 4) return null;
	let controls = 0;
	for (let index = 0; index < length; index++) {
		const byte = bytes[index]!;
		if (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09 && byte !== 0x0c && byte !== 0x1b)
			controls++;
	}

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
