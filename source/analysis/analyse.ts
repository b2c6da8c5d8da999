import {milliseconds} from '../clock.ts';
import {blocksOf, type StoryDocument} from '../story/document.ts';
import {isEnglish} from '../story/language.ts';
import {runThrough} from '../story/run-through.ts';
import type {Story} from '../story/story.ts';
import {analyseByShape} from './by-shape/analyse-by-shape.ts';
import {analyseByModels} from './trained.ts';

/** How far an analysis is, in paragraphs. */
export type Progress = {readonly done: number; readonly total: number};

/** Milliseconds of work between two steps: short enough for a program to answer keys in between. */
const stepLength = 15;

/**
The analysis in steps: yields how far it is whenever about 15 milliseconds of work are done, so that a program can
answer keys in between, and returns the finished story. A story that is not English is read by the shape of its names
and the marks of its quotations. Takes any text; throws only where the models of the package are incomplete.
*/
export function* analyseInPieces(document: StoryDocument): Generator<Progress, Story> {
	const total = blocksOf(document).length;
	const work = isEnglish(document.language) ? analyseByModels(document) : analyseByShape(document);
	let last = milliseconds();
	for (;;) {
		const step = work.next();
		if (step.done === true) return {...document, ...step.value};
		if (milliseconds() - last < stepLength) continue;
		yield {done: Math.floor(step.value * total), total};
		last = milliseconds();
	}
}

/** The story in a document: its actors and claims. `onProgress` hears of each step. Takes any text; throws only where the models are incomplete. */
export const analyse = (document: StoryDocument, onProgress?: (progress: Progress) => void): Story =>
	runThrough(analyseInPieces(document), onProgress);
