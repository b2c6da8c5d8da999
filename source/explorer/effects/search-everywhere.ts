import {analyseInPieces} from '../../analysis/analyse.ts';
import {claimTerms, parseQuery, type Query} from '../../search/query.ts';
import type {ParagraphMatch, ParagraphSearch} from '../../search/paragraph-search.ts';
import {blocksOf, type StoryDocument} from '../../story/document.ts';
import type {Story} from '../../story/story.ts';
import type {AnalysisCache} from '../../user/analysis-cache.ts';
import {runInSlices} from '../background.ts';
import type {OfferedStory} from '../offered-story.ts';
import {searchMeant} from '../search-meant.ts';
import type {Found} from '../state/stories.ts';
import type {Store} from '../store.ts';

export type SearchEverywhereOptions = {
	readonly store: Store;
	readonly offered: readonly OfferedStory[];
	/** Whether a story can be read without the network. */
	readonly isAtHand: (story: number) => boolean;
	/** A story's document, and the search over it; null where it cannot be read. */
	readonly documentOf: (story: number, signal: AbortSignal) => Promise<StoryDocument | null>;
	readonly searchOf: (story: number, signal: AbortSignal) => Promise<ParagraphSearch | null>;
	readonly known: AnalysisCache;
	readonly signal: AbortSignal;
};

/** Of one story no more than this many paragraphs are listed, so that it does not drown the others. */
const mostInOne = 50;
/** How long one must have stopped typing, in milliseconds. */
const patience = 60;

const listed = (
	story: number,
	document: StoryDocument,
	matches: readonly ParagraphMatch[],
): readonly Found[] => {
	const blocks = new Map(blocksOf(document).map(block => [block.number, block]));
	return matches.slice(0, mostInOne).map(({paragraph, ranges}) => {
		const {text = '', start = 0} = blocks.get(paragraph) ?? {};
		return {
			story,
			paragraph,
			text,
			ranges: ranges.map(range => ({start: range.start - start, end: range.end - start})),
		};
	});
};

const matchesIn = async (
	document: StoryDocument,
	paragraphs: ParagraphSearch,
	query: Query,
	known: AnalysisCache,
	stop: AbortSignal,
): Promise<readonly ParagraphMatch[]> => {
	if (claimTerms(query).length === 0) return paragraphs.search(query, 'reading');
	const found = known.load(document);
	const story: Story | undefined =
		found === null ? await runInSlices(analyseInPieces(document), () => {}, stop) : {...document, ...found};
	if (story === undefined) return [];
	if (found === null) known.save(document, story);
	return searchMeant(story, query, {paragraphs, order: 'reading'}).paragraphs;
};

/** Whenever other words are typed in the list of all stories, search them in one story after the other, and tell the state what is found. */
export const searchEverywhere = (options: SearchEverywhereOptions): void => {
	const {store, offered, isAtHand, documentOf, searchOf, known, signal} = options;
	let sought: string | null = null;
	let searching = new AbortController();

	const search = async (text: string, stop: AbortSignal): Promise<void> => {
		const query = parseQuery(text);
		if (query.terms.length === 0 || query.problems.length > 0) return;
		for (const story of offered.keys()) {
			const document = isAtHand(story) ? await documentOf(story, signal) : null;
			const paragraphs = document === null ? null : await searchOf(story, signal);
			const matches =
				document === null || paragraphs === null
					? []
					: await matchesIn(document, paragraphs, query, known, stop);
			if (stop.aborted) return;
			const found = document === null ? [] : listed(story, document, matches);
			store.dispatch({type: 'foundIn', text, searched: story + 1, found});
		}
	};

	const look = (): void => {
		const {chooser} = store.get();
		const text = chooser?.kind === 'words' ? chooser.text : null;
		if (text === sought) return;
		sought = text;
		searching.abort();
		searching = new AbortController();
		const {signal: own} = searching;
		if (text === null || text.trim() === '') return;
		setTimeout(() => {
			if (!own.aborted) void search(text, AbortSignal.any([own, signal]));
		}, patience);
	};

	store.subscribe(look);
};
