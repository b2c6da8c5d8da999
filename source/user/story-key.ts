import {foldSpace} from '../story/fold-space.ts';
import {checksum} from './checksum.ts';

/**
What marks, notes and positions of a story are kept under: a hash of its text, however its white space is set. The same
story in another file, or fetched again, has the same key; a changed story has another. It is needed before the first screen, and the
module that has stronger hashes takes a tenth of that time to load.
*/
export const storyKey = (text: string): string => checksum(foldSpace(text));
