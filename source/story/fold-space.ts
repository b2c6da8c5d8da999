// Only what has to change is matched: a long text is mostly single blanks already.
const unfolded = /[^\S ]\s*| \s+/gu;

/** White space folded: every run of it becomes one blank, and none is left at the ends. */
export const foldSpace = (text: string): string => text.trim().replaceAll(unfolded, ' ');
