import {composeDocument, type StoryDocument} from '../../story/document.ts';
import {openChooser} from './chooser.ts';
import {startState, type StartOptions} from './start.ts';
import type {State} from './state.ts';
import {unreadEntry} from './stories.ts';

/** What lies below the list of stories while none is open. */
const nothingYet: StoryDocument = composeDocument({
	title: null,
	byline: null,
	published: null,
	url: null,
	language: 'en',
	source: {kind: 'file', location: ''},
	paragraphs: [],
});

/** What is known of a story before it is read. */
export type NamedStory = {
	readonly label: string;
	readonly title: string | null;
	readonly published: string | null;
	/** Whether its headline will be looked up: not over the network. */
	readonly isNear: boolean;
};

/** The explorer's first state where there are several stories: the list of them. */
export const startList = (stories: readonly NamedStory[], options: Omit<StartOptions, 'label'>): State => {
	const entries = stories.map(({label, title, published, isNear}) => ({
		...unreadEntry(label),
		title,
		published,
		isRead: title !== null || !isNear,
	}));
	const shelf = {entries, current: null, opening: null, shelf: new Map(), sought: null};
	const below = startState(nothingYet, {...options, label: '', stories: shelf});
	return openChooser(below, 'headlines');
};
