/** Whether a sentence ends within the words and another begins. */
export const endsSentence = (words: string): boolean => /[.!?]["”’')]*\s/.test(words);
