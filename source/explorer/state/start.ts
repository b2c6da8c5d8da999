import {indexStory} from '../../insight/story-index.ts';
import {blocksOf, type StoryDocument} from '../../story/document.ts';
import type {Story} from '../../story/story.ts';
import {settle} from './settle.ts';
import type {Reading, State} from './state.ts';
import {showAll} from './show-all.ts';

/** A story made ready for the panes; the search is there once its index is built. */
export const readingOf = (story: Story, analysed: number, search: Reading['search'] = null): Reading => ({
	story,
	blocks: blocksOf(story),
	index: indexStory(story),
	search,
	analysed,
});

export type StartOptions = {
	readonly label: string;
	readonly columns: number;
	readonly rows: number;
	readonly ascii?: boolean;
	readonly message?: string | null;
};

/** The explorer's first state: a document whose analysis is still to come, or a story that has it. */
export const startState = (story: StoryDocument | Story, options: StartOptions): State => {
	const analysed = 'claims' in story ? story : {...story, actors: [], claims: []};
	const reading = readingOf(analysed, 'claims' in story ? 1 : 0);
	return settle({
		reading,
		label: options.label,
		columns: options.columns,
		rows: options.rows,
		ascii: options.ascii ?? false,
		focus: 'paragraphs',
		zoomed: false,
		list: 'claims',
		positions: {
			// The headline shows, and the first paragraph is selected.
			paragraphs: {selected: story.title !== null && story.paragraphs.length > 0 ? 1 : 0, top: 0, line: 0},
			actors: {selected: 0, top: 0},
			claims: {selected: 0, top: 0},
		},
		visible: showAll(reading),
		filter: null,
		search: null,
		walk: null,
		opened: null,
		target: null,
		count: null,
		help: null,
		view: null,
		history: {past: [], future: []},
		message: options.message ?? null,
	});
};
