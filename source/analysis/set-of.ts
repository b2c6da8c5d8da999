/** The words of a list that is written as a text, with blanks between them. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
