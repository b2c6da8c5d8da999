/** Letters that no decomposition of Unicode takes apart, and what a keyboard without them types. */
const plainLetters: Readonly<Record<string, string>> = {
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ß: 'ss',
	ı: 'i',
};

const asciiOnly = /^[\0-\x7F]*$/v;

/** The text in lower case and without accents, so that `Angstrom` finds `Ångström`. The length may change: offsets do not carry over. */
export const fold = (text: string): string => {
	const lower = text.toLowerCase();
	if (asciiOnly.test(lower)) return lower;
	return lower
		.normalize('NFKD')
		.replaceAll(/\p{M}/gv, '')
		.replaceAll(/[æœøłđðþßı]/gv, letter => plainLetters[letter] ?? letter);
};

/** The words of a folded text, without what stands between them. */
export const wordsOfFolded = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}]+/gv) ?? [];
