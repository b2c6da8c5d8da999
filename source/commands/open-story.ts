import type {Opened} from '../intake/open.ts';
import type {StoryDocument} from '../story/document.ts';
import type {Story} from '../story/story.ts';
import {optionOf, type Arguments} from './arguments.ts';

/** Open a document as the options ask. Throws an IntakeError. What reads files is loaded only here. */
export const openStoryDocument = async (what: string, options: Arguments): Promise<StoryDocument> => {
	const {openDocument} = await import('../intake/open.ts');
	return openDocument(what, {encoding: optionOf(options, 'encoding')});
};

/** Open a story or a feed as the options ask. Throws an IntakeError. */
export const openStoryOrFeed = async (what: string, options: Arguments): Promise<Opened> => {
	const intake = await import('../intake/open.ts');
	return intake.openStoryOrFeed(what, {encoding: optionOf(options, 'encoding')});
};

/** Analyse a document. The analysis and its models are loaded only here, so that a command that needs none starts quicker. */
export const analyseDocument = async (document: StoryDocument): Promise<Story> => {
	const {analyse} = await import('../analysis/analyse.ts');
	return analyse(document);
};

/** Open and analyse a story. Throws an IntakeError. */
export const openStory = async (what: string, options: Arguments): Promise<Story> =>
	analyseDocument(await openStoryDocument(what, options));
