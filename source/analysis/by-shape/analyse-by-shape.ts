import {quotationsOf} from '../../language/quotations.ts';
import {blocksOf, isByline, type StoryDocument} from '../../story/document.ts';
import type {Analysis} from '../../story/story.ts';
import {actorsByShape} from './actors.ts';
import {namesByShape} from './names.ts';
import {claimsByMarks} from './quoted.ts';

/**
What can be found in a story that is not English, in steps: names by their capitals, quotations by their marks. Yields
the share of the work that is done. Needs no model; takes any text, and its time is linear in the length.
*/
export function* analyseByShape(document: StoryDocument): Generator<number, Analysis> {
	// Who wrote the story is nobody in it.
	const blocks = blocksOf(document).filter(block => !isByline(block, document));
	const actors = actorsByShape(yield* namesByShape(blocks, document.language));
	yield 0.8;
	return {actors, claims: claimsByMarks(document.text, blocks, quotationsOf(blocks), actors)};
}
