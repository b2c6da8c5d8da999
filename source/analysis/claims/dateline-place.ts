/** Whether words can be where a story comes from: "NEW DELHI", all in capitals. */
export const isDatelinePlace = (words: string): boolean => /^[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ\s.,/-]+$/.test(words);
