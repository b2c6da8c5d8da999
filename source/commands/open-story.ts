import type {Opened, OpenOptions} from '../intake/open.ts';
import type {StoryDocument} from '../story/document.ts';
import type {Story} from '../story/story.ts';
import {optionOf, type Arguments} from './arguments.ts';

/** Open a path, or an address with all that belongs to the network, which is loaded only for one. */
const openWith = async <Value>(
	open: (what: string, options: OpenOptions) => Promise<Value>,
	what: string,
	encoding: string | undefined,
): Promise<Value> => {
	const {isLink} = await import('../intake/open.ts');
	if (!isLink(what)) return open(what, {encoding});
	const {withLinks} = await import('./link-options.ts');
	return withLinks('person', links => open(what, {encoding, links}));
};

/** Open a document as the options ask. Throws an IntakeError. What reads files is loaded only here. */
export const openStoryDocument = async (what: string, options: Arguments): Promise<StoryDocument> => {
	const intake = await import('../intake/open.ts');
	return openWith(intake.openDocument, what, optionOf(options, 'encoding'));
};

/** Open a story or a feed as the options ask. Throws an IntakeError. */
export const openStoryOrFeed = async (what: string, encoding: string | undefined): Promise<Opened> => {
	const intake = await import('../intake/open.ts');
	return openWith(intake.openStoryOrFeed, what, encoding);
};

/**
Analyse a document, or recall what an earlier run found in it. The analysis and its models are loaded only here, and only
for a text that is not known, so that a command that needs none starts quicker.
*/
export const analyseDocument = async (document: StoryDocument): Promise<Story> => {
	const {knownAnalyses} = await import('./known-analyses.ts');
	const known = knownAnalyses();
	const found = known.load(document);
	if (found !== null) return {...document, ...found};
	const {analyse} = await import('../analysis/analyse.ts');
	const story = analyse(document);
	known.save(document, story);
	return story;
};

/** Open and analyse a story. Throws an IntakeError. */
export const openStory = async (what: string, options: Arguments): Promise<Story> =>
	analyseDocument(await openStoryDocument(what, options));
