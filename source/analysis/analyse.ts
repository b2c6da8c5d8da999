import {blocksOf, type StoryDocument} from '../story/document.ts';
import type {Story} from '../story/story.ts';
import {findClaims} from './first/claims.ts';
import {findActors} from './first/actors.ts';

/** How far an analysis is, in paragraphs. */
export type Progress = {readonly done: number; readonly total: number};

/**
The analysis in steps: yields how far it is whenever about 20 milliseconds of work are done, so that a
program can answer keys in between, and returns the finished story. Never throws, whatever the text.
*/
export function* analyseInPieces(document: StoryDocument): Generator<Progress, Story> {
	const blocks = blocksOf(document);
	yield {done: 0, total: blocks.length};
	const actors = findActors(document);
	yield {done: Math.floor(blocks.length / 2), total: blocks.length};
	const claims = findClaims(document, actors);
	yield {done: blocks.length, total: blocks.length};
	return {...document, actors, claims};
}

/** The story in a document: its actors and claims. Never throws, whatever the text. */
export const analyse = (document: StoryDocument): Story => {
	const steps = analyseInPieces(document);
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
};
