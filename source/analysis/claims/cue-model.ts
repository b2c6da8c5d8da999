import type {Passage} from './passage.ts';
import {marks} from './word-table.ts';

/** Whether the token could be the anchor of a cue at all: a word or a colon. */
export const mayAttribute = (passage: Passage, at: number): boolean => {
	const {mark} = passage.words[at]!;
	return mark === marks.word || mark === marks.colon;
};
