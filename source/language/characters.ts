/** What the scanners of this folder ask about a character. Codes are UTF-16 code units. */
export const characterKinds = {symbol: 0, space: 1, letter: 2, digit: 3} as const;
export type CharacterKind = (typeof characterKinds)[keyof typeof characterKinds];

const {symbol, space, letter, digit} = characterKinds;

const kindOfAscii = (code: number): CharacterKind => {
	if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95) return letter;
	if (code >= 48 && code <= 57) return digit;
	return code <= 32 || code === 127 ? space : symbol;
};

const asciiKinds = Uint8Array.from({length: 128}, (_, code) => kindOfAscii(code));

const isWideSpace = (code: number): boolean =>
	code === 0xa0 ||
	code === 0x85 ||
	code === 0x1680 ||
	(code >= 0x2000 && code <= 0x200b) ||
	code === 0x2028 ||
	code === 0x2029 ||
	code === 0x202f ||
	code === 0x205f ||
	code === 0x3000 ||
	code === 0xfeff;

/** Blocks of punctuation and symbols outside of ASCII; what is not listed counts as a letter, combining marks too. */
const isWideSymbol = (code: number): boolean =>
	(code < 0xc0 && code !== 0xaa && code !== 0xb5 && code !== 0xba && code !== 0xad) ||
	code === 0xd7 ||
	code === 0xf7 ||
	(code >= 0x2010 && code <= 0x206f) ||
	(code >= 0x20a0 && code <= 0x20cf) ||
	(code >= 0x2190 && code <= 0x2bff) ||
	(code >= 0x3001 && code <= 0x303f) ||
	(code >= 0xfe10 && code <= 0xfe1f) ||
	(code >= 0xfe30 && code <= 0xfe6f) ||
	(code >= 0xff01 && code <= 0xff0f) ||
	(code >= 0xff1a && code <= 0xff20) ||
	(code >= 0xff3b && code <= 0xff40) ||
	(code >= 0xff5b && code <= 0xff65) ||
	code >= 0xfff0;

/**
The kind of the character at `index` of `text`; past either end it is a space. Halves of surrogate pairs are
letters or symbols as the whole pair is, a lone half is a symbol.
*/
export const kindAt = (text: string, index: number): CharacterKind => {
	if (index < 0 || index >= text.length) return space;
	const code = text.charCodeAt(index);
	return code < 128 ? (asciiKinds[code] as CharacterKind) : kindOfWide(text, index, code);
};

const kindOfWide = (text: string, index: number, code: number): CharacterKind => {
	if (code >= 0xd800 && code <= 0xdfff) return kindOfSurrogate(text, index, code);
	if (isWideSpace(code)) return space;
	return isWideSymbol(code) ? symbol : letter;
};

const kindOfSurrogate = (text: string, index: number, code: number): CharacterKind => {
	const first = code >= 0xdc00 ? index - 1 : index;
	const pair = text.codePointAt(first) ?? 0;
	return pair > 0xffff && /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(pair)) ? letter : symbol;
};

/** Whether the character at `index` is a letter or a digit. */
export const isWordAt = (text: string, index: number): boolean => kindAt(text, index) >= letter;

/** Whether the character at `index` is an ASCII digit. */
export const isDigitAt = (text: string, index: number): boolean => {
	const code = text.charCodeAt(index);
	return code >= 48 && code <= 57;
};

/** Whether the character at `index` is a capital letter. */
export const isCapitalAt = (text: string, index: number): boolean => {
	const code = text.charCodeAt(index);
	if (code < 128) return code >= 65 && code <= 90;
	if (!(code >= 0xc0)) return false;
	const character = text[index] ?? '';
	return character !== character.toLowerCase();
};

/** Whether the character at `index` is a small letter. */
export const isSmallAt = (text: string, index: number): boolean => {
	const code = text.charCodeAt(index);
	if (code < 128) return code >= 97 && code <= 122;
	return code >= 0xc0 && kindAt(text, index) === letter && !isCapitalAt(text, index);
};

/** Whether the code is an apostrophe, straight or curly. */
export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** Whether the code is a hyphen that joins parts of a word: not a dash. */
export const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;
