import {createSearchInPieces, type ParagraphSearch} from '../../search/paragraph-search.ts';
import type {StoryDocument} from '../../story/document.ts';
import type {AnalysisCache} from '../../user/analysis-cache.ts';
import type {UserFolders} from '../../user/folders.ts';
import {keptOf} from '../../user/kept.ts';
import {writePosition} from '../../user/positions.ts';
import {storyKey} from '../../user/story-key.ts';
import {runInSlices} from '../background.ts';
import type {OfferedStory} from '../offered-story.ts';
import {readInBackground} from '../read-in-background.ts';
import {positionOf} from '../state/resume.ts';
import type {Store} from '../store.ts';
import {searchEverywhere} from './search-everywhere.ts';
import {takeOverNotes} from './take-over-notes.ts';

/** Where in a story something was found. */
export type FoundPlace = {readonly text: string; readonly paragraph: number};

/** The stories that were opened together: reads them, and has the state know. */
export type Library = {
	/** Show a story, at what was found in it if that is given. */
	readonly open: (story: number, place: FoundPlace | null) => void;
	readonly stopOpening: () => void;
	/** Keep where the person is in the story that is looked at. */
	readonly keepPosition: () => void;
	/** Read what is still to be read of all of them, until `signal` ends it. */
	readonly run: () => Promise<void>;
};

export type LibraryOptions = {
	readonly store: Store;
	readonly offered: readonly OfferedStory[];
	/** The document of the story that the state shows at the start, if it shows one. */
	readonly first: StoryDocument | null;
	readonly folders: UserFolders;
	readonly known: AnalysisCache;
	readonly signal: AbortSignal;
};

/** Documents are kept, up to this many characters in all, so that a search does not read them from the disk at each letter. */
const mostKept = 40_000_000;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const aborted = (signal: AbortSignal): Promise<void> =>
	new Promise(resolve => {
		if (signal.aborted) resolve();
		else signal.addEventListener('abort', () => resolve(), {once: true});
	});

/** The library of the stories that are offered. It does nothing before `run`, or `open`. */
export const createLibrary = ({store, offered, first, folders, known, signal}: LibraryOptions): Library => {
	const documents = new Map<number, StoryDocument>();
	const searches = new Map<number, ParagraphSearch>();
	let kept = 0;
	let opening = new AbortController();
	let reading = new AbortController();

	const keep = (story: number, document: StoryDocument): void => {
		if (kept + document.text.length > mostKept || documents.has(story)) return;
		kept += document.text.length;
		documents.set(story, document);
	};

	/** The story's document; null where it cannot be read, which is then told in the list. */
	const documentOf = async (story: number, stop: AbortSignal): Promise<StoryDocument | null> => {
		const there = documents.get(story);
		if (there !== undefined) return there;
		try {
			const document = await offered[story]!.open(stop);
			keep(story, document);
			store.dispatch({
				type: 'entryKnown',
				story,
				entry: {title: document.title, isRead: true, problem: null},
			});
			return document;
		} catch (error) {
			if (!stop.aborted)
				store.dispatch({type: 'entryKnown', story, entry: {problem: messageOf(error), isRead: true}});
			return null;
		}
	};

	const searchOf = async (story: number, stop: AbortSignal): Promise<ParagraphSearch | null> => {
		const there = searches.get(story);
		if (there !== undefined) return there;
		const document = await documentOf(story, stop);
		const search =
			document === null ? null : await runInSlices(createSearchInPieces(document), () => {}, stop);
		if (search !== null && search !== undefined && documents.has(story)) searches.set(story, search);
		return search ?? null;
	};

	const keepPosition = (): void => {
		const state = store.get();
		if (state.stories.current !== null)
			writePosition(folders, storyKey(state.reading.story.text), positionOf(state));
	};

	/** Analyse the story that is looked at, beside the keys, in place of the one before. */
	const readOn = (): void => {
		reading.abort();
		reading = new AbortController();
		const {story, analysed, search} = store.get().reading;
		if (analysed === 1 && search !== null) return;
		void readInBackground(story, store, AbortSignal.any([reading.signal, signal]), known);
	};

	const show = (story: number, document: StoryDocument): void => {
		const {notes, message, position} = keptOf(document, folders);
		store.dispatch({
			type: 'opened',
			story,
			document,
			notes,
			position,
			message,
			search: searches.get(story) ?? null,
		});
		takeOverNotes(store, folders);
	};

	const open = async (story: number, place: FoundPlace | null): Promise<void> => {
		opening.abort();
		opening = new AbortController();
		const stop = opening.signal;
		const {stories} = store.get();
		if (story !== stories.current) {
			if (!stories.shelf.has(story)) store.dispatch({type: 'opening', story});
			const document = stories.shelf.has(story) ? null : await documentOf(story, stop);
			if (place !== null) await searchOf(story, stop);
			if (stop.aborted) return;
			store.dispatch({type: 'opening', story: null});
			if (document === null && !stories.shelf.has(story)) {
				const problem = store.get().stories.entries[story]?.problem ?? 'it cannot be read';
				// The list says it below itself.
				if (store.get().chooser === null) store.dispatch({type: 'said', message: problem});
				return;
			}

			keepPosition();
			store.dispatch({type: 'leaveChooser'});
			if (document === null) store.dispatch({type: 'taken', story});
			else show(story, document);
		} else {
			// Another one that was being opened is not asked for any more.
			store.dispatch({type: 'opening', story: null});
			store.dispatch({type: 'leaveChooser'});
		}

		if (place !== null) store.dispatch({type: 'showFound', ...place});
		readOn();
	};

	/** The headlines, one file after the other; what comes over the network is read only when it is asked for. */
	const readHeadlines = async (): Promise<void> => {
		for (const [story, {isNear}] of offered.entries()) {
			if (signal.aborted) return;
			if (!isNear || store.get().stories.entries[story]?.isRead === true) continue;
			await documentOf(story, signal);
			// Keys have their turn between two files.
			await new Promise(resolve => {
				setTimeout(resolve, 0);
			});
		}
	};

	return {
		open: (story, place) => void open(story, place),
		stopOpening: () => {
			opening.abort();
			store.dispatch({type: 'opening', story: null});
		},
		keepPosition,
		run: async () => {
			const {current} = store.get().stories;
			if (first !== null && current !== null) keep(current, first);
			if (current !== null) {
				takeOverNotes(store, folders);
				readOn();
			}

			if (offered.length < 2) return;
			const isAtHand = (story: number): boolean => offered[story]!.isNear || documents.has(story);
			searchEverywhere({store, offered, isAtHand, documentOf, searchOf, known, signal});
			await Promise.race([readHeadlines(), aborted(signal)]);
		},
	};
};
