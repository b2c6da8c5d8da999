import {createHash} from 'node:crypto';

/**
What marks, notes and positions of a story are kept under: a hash of its text, however its white space is set. The same
story in another file, or fetched again, has the same key; a changed story has another.
*/
export const storyKey = (text: string): string =>
	createHash('sha256').update(text.replaceAll(/\s+/gu, ' ').trim()).digest('hex').slice(0, 32);
