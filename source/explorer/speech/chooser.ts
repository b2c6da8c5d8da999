import {counted} from '../../story/counted.ts';
import {placeName} from '../../insight/places.ts';
import {asksNothing, countInChooser, storiesFound} from '../state/chooser.ts';
import type {State} from '../state/state.ts';
import type {Chooser} from '../state/stories.ts';
import {keySaidFor, waysSaid} from './keys.ts';
import {sentence} from './sentences.ts';

/** A story in the list: its headline or why it cannot be read, its file, its claims. */
const entrySaid = (state: State, story: number): string => {
	const {entries, current} = state.stories;
	const {title, label, claims, published, problem} = entries[story]!;
	if (problem !== null) return sentence(problem);
	const details = [
		title === null ? '' : label,
		published === null ? '' : published.slice(0, '2026-01-31'.length),
		claims === null ? '' : counted(claims, 'claim'),
		story === current ? 'open now' : '',
	].filter(part => part !== '');
	return `${sentence(title ?? label)}${details.length === 0 ? '' : ` ${sentence(details.join(', '))}`}`;
};

/** The selected item of the list of stories, with its place. */
const itemSaid = (state: State, chooser: Chooser): string => {
	const count = countInChooser(state, chooser);
	if (count === 0) return chooser.kind === 'words' && asksNothing(chooser) ? '' : 'Nothing found.';
	const place = `${chooser.selected + 1} of ${count}: `;
	if (chooser.kind === 'headlines')
		return `${place}${entrySaid(state, storiesFound(state, chooser)[chooser.selected]!)}`;
	const {story, paragraph, text} = chooser.found[chooser.selected]!;
	const {title, label} = state.stories.entries[story]!;
	return `${place}${title ?? label}, ${placeName(paragraph)}: ${text}`;
};

const openedSaid = (state: State, {kind, text, isRecalled}: Chooser): string => {
	const ways = `${waysSaid(state, 'chooser')} go through`;
	const open = keySaidFor(state, {type: 'openStory'}, 'chooser');
	const close = `${keySaidFor(state, {type: 'leaveChooser'}, 'chooser')} closes the list.`;
	if (kind === 'headlines') {
		const turn = keySaidFor(state, {type: 'turnChooser'}, 'chooser');
		return `${counted(state.stories.entries.length, 'story', 'stories')}: type a part of a headline. ${ways} them, ${open} opens one, ${turn} searches the words of all, ${close}`;
	}

	const recalled = isRecalled ? ` The line has: ${text}, and what you type takes its place.` : '';
	return `Search in all stories: type words. ${ways} what is found, ${open} opens it, ${close}${recalled}`;
};

/** How far the search of all stories is, and what it has found. */
const foundSaid = (state: State, chooser: Chooser): readonly string[] => {
	if (chooser.kind === 'headlines' || asksNothing(chooser)) return [];
	const {length} = state.stories.entries;
	const {size} = new Set(chooser.found.map(({story}) => story));
	const far = chooser.searched < length ? ` ${chooser.searched} of ${length} searched.` : '';
	return [
		`${chooser.text}: ${counted(chooser.found.length, 'paragraph')} in ${counted(size, 'story', 'stories')}.${far}`,
	];
};

/** What has changed in the list of stories; null where it is no part of the change. */
export const chooserChange = (before: State, now: State): readonly string[] | null => {
	const [was, is] = [before.chooser, now.chooser];
	if (is === null || was === is) return null;
	// What the words of the last time find is told when it is found.
	if (was?.kind !== is.kind) return [openedSaid(now, is), ...(is.isRecalled ? [] : [itemSaid(now, is)])];
	const isFound = was.text !== is.text || was.found !== is.found || was.searched !== is.searched;
	const found = isFound ? foundSaid(now, is) : [];
	if (is.kind === 'words' && (asksNothing(is) || (is.found.length === 0 && found.length > 0))) return found;
	return [...found, itemSaid(now, is)];
};

/** The list of stories as it stands. */
export const chooserSaid = (state: State, chooser: Chooser): readonly string[] => [
	openedSaid(state, chooser),
	...foundSaid(state, chooser),
	itemSaid(state, chooser),
];
