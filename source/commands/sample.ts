import {dataFile} from '../language/data-folder.ts';

/** The path of the story that opens where none is asked for. */
export const sampleStory = (): string => dataFile('stories/wang-yi-in-moscow.txt');

/** What is said with it. */
export const sampleHint = 'this is a sample story: open your own with nutgraf FILE';
