import {analyseInPieces, type Progress} from '../analysis/analyse.ts';
import {IntakeError} from '../intake/intake-error.ts';
import {createSearchInPieces} from '../search/paragraph-search.ts';
import type {StoryDocument} from '../story/document.ts';
import type {Story} from '../story/story.ts';
import type {AnalysisCache} from '../user/analysis-cache.ts';
import {runInSlices} from './background.ts';
import type {Store} from './store.ts';

/** Characters from which on a story is analysed in a thread of its own: below, the start of one takes longer than it saves. */
const longStory = 200_000;

/** The analysis beside the keys, or undefined where `signal` ends it. */
const analyseBeside = async (
	document: StoryDocument,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal,
): Promise<Story | undefined> => {
	if (document.text.length < longStory) return runInSlices(analyseInPieces(document), onProgress, signal);
	const {analyseInWorker} = await import('./analyse-in-worker.ts');
	return analyseInWorker(document, onProgress, signal);
};

const analyseInto = async (
	store: Store,
	document: StoryDocument,
	signal: AbortSignal,
	known: AnalysisCache,
): Promise<void> => {
	const found = known.load(document);
	if (found !== null) {
		store.dispatch({type: 'analysed', story: {...document, ...found}});
		return;
	}

	let told = -1;
	const onProgress = ({done, total}: Progress): void => {
		const share = Math.min(0.99, done / Math.max(1, total));
		// What shows is whole percents: to draw the same screen again would only make garbage, and keep it from being collected.
		if (Math.floor(share * 100) === told) return;
		told = Math.floor(share * 100);
		store.dispatch({type: 'progressed', share});
	};
	try {
		const story = await analyseBeside(document, onProgress, signal);
		if (story === undefined) return;
		store.dispatch({type: 'analysed', story});
		known.save(document, story);
	} catch (error) {
		if (!(error instanceof IntakeError)) throw error;
		// The text can be read and searched all the same.
		store.dispatch({type: 'analysed', story: {...document, actors: [], claims: []}});
		store.dispatch({type: 'said', message: error.message});
	}
};

const indexInto = async (store: Store, document: StoryDocument, signal: AbortSignal): Promise<void> => {
	if (store.get().reading.search !== null) return;
	const search = await runInSlices(createSearchInPieces(document), () => {}, signal);
	if (search === undefined) return;
	store.dispatch({type: 'indexed', search});
	if (document.text.length < longStory) return;
	const {giveBack} = await import('./garbage.ts');
	giveBack();
};

/**
The analysis and the index over the words, beside the keys; the state hears of their progress and their end. A long story is indexed while
a thread analyses it.
*/
export const readInBackground = async (
	document: StoryDocument,
	store: Store,
	signal: AbortSignal,
	known: AnalysisCache,
): Promise<void> => {
	if (document.text.length >= longStory) {
		await Promise.all([analyseInto(store, document, signal, known), indexInto(store, document, signal)]);
		return;
	}

	await analyseInto(store, document, signal, known);
	await indexInto(store, document, signal);
};
