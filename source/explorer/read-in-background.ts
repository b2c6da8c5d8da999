import {analyseInPieces} from '../analysis/analyse.ts';
import {createSearchInPieces} from '../search/paragraph-search.ts';
import type {StoryDocument} from '../story/document.ts';
import type {AnalysisCache} from '../user/analysis-cache.ts';
import {runInSlices} from './background.ts';
import type {Store} from './store.ts';

/** The analysis, and then the index over the words, beside the keys; the state hears of their progress and their end. */
export const readInBackground = async (
	document: StoryDocument,
	store: Store,
	signal: AbortSignal,
	known: AnalysisCache,
): Promise<void> => {
	const found = known.load(document);
	const story =
		found !== null
			? {...document, ...found}
			: await runInSlices(
					analyseInPieces(document),
					({done, total}) =>
						store.dispatch({type: 'progressed', share: Math.min(0.99, done / Math.max(1, total))}),
					signal,
				);
	if (story !== undefined) {
		store.dispatch({type: 'analysed', story});
		if (found === null) known.save(document, story);
	}

	if (store.get().reading.search !== null) return;
	const search = await runInSlices(createSearchInPieces(document), () => {}, signal);
	if (search !== undefined) store.dispatch({type: 'indexed', search});
};
