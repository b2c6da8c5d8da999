/* The words of claims are looked at one by one, many times: by their first character, since a pattern takes longer. */

/** The words of a claim in small letters, and the signs between them. */
export const tokensOf = (text: string): readonly string[] =>
	text
		.toLowerCase()
		.replaceAll('’', "'")
		.match(/[\da-zß-öø-ɏ]+(?:[.,:]\d+)*(?:'[a-z]+)?|[,;:.!?()"“”—–$€£%]/g) ?? [];

/** Whether a token is a word, and no number or sign. */
export const isWord = (token: string): boolean => {
	const first = token.charCodeAt(0);
	return first >= 0x61 && first < 0x2000 && token !== '£';
};

/** Whether a token is a number in digits. */
export const isInDigits = (token: string): boolean => {
	const first = token.charCodeAt(0);
	return first >= 0x30 && first <= 0x39;
};

/** A word without the ending of a genitive. */
export const withoutGenitive = (token: string): string => {
	const at = token.indexOf("'");
	return at > 0 && at >= token.length - 2 ? token.slice(0, at) : token;
};

/** What is made when it is first asked for, and then kept. */
export const lazily = <T>(make: () => T): (() => T) => {
	let made: {readonly value: T} | undefined;
	return () => (made ??= {value: make()}).value;
};
