let segmenter: Intl.Segmenter | undefined;

/** The beginning of a text: at most `most` UTF-16 units, and no character cut in two, as a reader sees characters. */
export const beginningOf = (text: string, most: number): string => {
	if (text.length <= most) return text;
	segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
	return text.slice(0, segmenter.segment(text).containing(most)?.index ?? most);
};

/** The text, or where it has more than `most` UTF-16 units, its beginning and an ellipsis. */
export const shortened = (text: string, most: number): string =>
	text.length > most ? `${beginningOf(text, most).trimEnd()}…` : text;
