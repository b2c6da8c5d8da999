import {statSync} from 'node:fs';
import type {Progress as AnalysisProgress} from '../analysis/analyse.ts';
import {nameOfInput} from '../intake/intake-error.ts';
import type {Opened, OpenOptions} from '../intake/open.ts';
import type {StoryDocument} from '../story/document.ts';
import type {Story} from '../story/story.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import {optionOf, type Arguments} from './arguments.ts';
import {noProgress, type Progress} from './progress.ts';
import {UsageError} from './usage-error.ts';

const entryOf = (given: Arguments): number | undefined => {
	const text = optionOf(given, 'entry');
	if (text === undefined) return undefined;
	if (/^[1-9]\d{0,8}$/v.test(text)) return Number(text);
	throw new UsageError(
		`--entry cannot be ${visibleLine(text)}: use the number of an entry, as nutgraf feed lists them`,
	);
};

const nameOf = (what: string): string => visibleLine(nameOfInput(what));

/** From this size in bytes on, what is in a file may take a moment to read. */
const large = 1_000_000;

const isLarge = (what: string): boolean => {
	try {
		return what !== '-' && (statSync(what, {throwIfNoEntry: false})?.size ?? 0) >= large;
	} catch {
		// What is wrong with the path is told where it is read.
		return false;
	}
};

/** Open a path, or an address with all that belongs to the network, which is loaded only where a link may be followed. */
const openWith = async <Value>(
	open: (what: string, options: OpenOptions) => Promise<Value>,
	what: string,
	given: Arguments,
	progress: Progress,
): Promise<Value> => {
	const {isLink} = await import('../intake/open.ts');
	const options: OpenOptions = {
		encoding: optionOf(given, 'encoding'),
		entry: entryOf(given),
		begun: given.begun,
	};
	// An address may have a password in it.
	const text = `reading ${nameOf(isLink(what) ? (URL.parse(what)?.host ?? what) : what)}`;
	if (!isLink(what) && options.entry === undefined) {
		if (isLarge(what)) progress.announce(text);
		return progress.during(() => text, open(what, options));
	}

	const {withLinks} = await import('./link-options.ts');
	return withLinks(text, progress, links => open(what, {...options, links}));
};

/** Open a document as the options ask. Throws an IntakeError. What reads files is loaded only here. */
export const openStoryDocument = async (
	what: string,
	given: Arguments,
	progress: Progress = noProgress,
): Promise<StoryDocument> => {
	const intake = await import('../intake/open.ts');
	return openWith(intake.openDocument, what, given, progress);
};

/** Open a story, or several to choose from, as the options ask. Throws an IntakeError. */
export const openStoryOrList = async (
	what: string,
	given: Arguments,
	progress: Progress = noProgress,
): Promise<Opened> => {
	const intake = await import('../intake/open.ts');
	return openWith(intake.openStoryOrList, what, given, progress);
};

/** Characters from which on a story is analysed in a thread of its own, which takes half of the memory. */
const longStory = 2_000_000;
/** Megabytes that the thread's objects may take: four times what they may in the explorer, since nothing else waits for the memory. */
const mostHeap = 4096;

const analyseAlone = async (
	document: StoryDocument,
	onProgress: (progress: AnalysisProgress) => void,
): Promise<Story> => {
	if (document.text.length >= longStory) {
		const {analyseInWorker} = await import('../explorer/analyse-in-worker.ts');
		const story = await analyseInWorker(document, onProgress, new AbortController().signal, mostHeap);
		if (story !== undefined) return story;
	}

	const {analyse} = await import('../analysis/analyse.ts');
	return analyse(document, onProgress);
};

/**
Analyse a document, or recall what an earlier run found in it. The analysis and its models are loaded only here, and only
for a text that is not known, so that a command that needs none starts quicker.
*/
export const analyseDocument = async (
	document: StoryDocument,
	progress: Progress = noProgress,
): Promise<Story> => {
	const {knownAnalyses} = await import('./known-analyses.ts');
	const known = knownAnalyses();
	const found = known.load(document);
	if (found !== null) return {...document, ...found};
	const name = nameOf(document.source.location);
	const story = await analyseAlone(document, ({done, total}) =>
		progress.say(`analysing ${name}, ${Math.floor((100 * done) / Math.max(1, total))}%`),
	);
	known.save(document, story);
	return story;
};

/** Open and analyse a story. Throws an IntakeError. */
export const openStory = async (
	what: string,
	options: Arguments,
	progress: Progress = noProgress,
): Promise<Story> => analyseDocument(await openStoryDocument(what, options, progress), progress);
