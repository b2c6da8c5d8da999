import type {Story} from '../../story/story.ts';
import {helpLength, lastHelpLine} from '../layout/help.ts';
import type {Action} from './action.ts';
import {openCard} from './actor-at-hand.ts';
import {changeEntry, showFound, showStory, takeFromShelf} from './change-story.ts';
import {foundIn, leaveChooser, moveInChooser, openChooser, turnChooser} from './chooser.ts';
import {enter, escape, filter, walk} from './follow.ts';
import {countSaid, endCount, takeCount, typeDigit} from './count.ts';
import {focusBy, focusOn, goToEdge, goToNumber, move, paragraphsSaid} from './move.ts';
import {closeLine, changeLine} from './lines.ts';
import {openNote, noted} from './note-line.ts';
import {moveInPalette, openPalette} from './palette.ts';
import {resumeAt} from './resume.ts';
import {answerSearch, closeSearch, openSearch, toggleOrder, walkMatches} from './search-line.ts';
import {eraseIn, moveIn, typeInto} from './typed-line.ts';
import {remember, travel} from './history.ts';
import {openView} from './open-view.ts';
import {settle} from './settle.ts';
import {readingOf} from './start.ts';
import type {State} from './state.ts';
import {goToClaimParagraph, goToOpponent, showParagraph} from './view-move.ts';
import {stepInView} from './view-step.ts';
import {showAgain} from './visible.ts';

/** The help scrolled by lines, to the last at most: who hears it has each line read alone. */
const scrollHelp = (state: State, by: number): State => ({
	...state,
	help: Math.max(0, Math.min(helpLength(state) - 1, (state.help ?? 0) + by)),
});

const moveOrScroll = (state: State, action: Extract<Action, {readonly type: 'move'}>): State => {
	const {by, unit} = action;
	if (state.help !== null) return scrollHelp(state, by * (unit === 'item' ? 1 : Math.max(1, state.rows - 4)));
	if (state.palette !== null) return moveInPalette(state, action);
	if (state.chooser !== null) return moveInChooser(state, action);
	const taken = takeCount(state, 'repeat');
	return move(taken.state, by, unit, Math.max(1, taken.number ?? 1));
};

/** To a paragraph by its number, as near as there is one. */
const goToParagraph = (state: State, number: number): State => {
	const {length} = state.reading.story.paragraphs;
	return number <= length
		? showParagraph(state, number)
		: {...showParagraph(state, length), message: paragraphsSaid(state)};
};

const analysed = (state: State, story: Story): State => {
	const {current} = state.stories;
	const reading = readingOf(story, 1, state.reading.search);
	const known = current === null ? state : changeEntry(state, current, {claims: story.claims.length});
	return answerSearch(state, resumeAt(showAgain({...known, reading})));
};

const step = (state: State, action: Action): State => {
	const inView =
		state.view === null || state.help !== null || state.palette !== null || state.chooser !== null
			? undefined
			: stepInView(state, action);
	if (inView !== undefined) return inView;
	switch (action.type) {
		case 'focus':
			return focusOn(state, action.pane);
		case 'focusBy':
			return focusBy(state, action.by);
		case 'move':
			return moveOrScroll(state, action);
		case 'edge':
			return state.help === null
				? goToEdge(state, action.edge)
				: {...state, help: action.edge === 'first' ? 0 : lastHelpLine(state)};
		case 'jump': {
			const taken = takeCount(state, 'jump', action.at);
			if (taken.number === null) return goToEdge(taken.state, 'last');
			const gone = goToNumber(taken.state, taken.number);
			const said = [taken.message, gone.message].filter(text => text !== null).join('; ');
			return {...gone, message: said === '' ? countSaid(state, taken.number) : said};
		}

		case 'digit':
			return typeDigit(state, action.digit, action.at ?? state.count?.at ?? 0);
		case 'countOver':
			return endCount(state, action.at);
		case 'enter':
			return enter(state);
		case 'filter':
			return filter(state);
		case 'escape':
			return escape(state);
		case 'walk':
			return walk(state, action.by);
		case 'openSearch':
			return openSearch({...state, view: null});
		case 'closeSearch':
			return closeSearch(state, action.keep);
		case 'walkMatches':
			return walkMatches(state, action.by);
		case 'toggleOrder':
			return toggleOrder(state);
		case 'erase':
			return changeLine(state, line =>
				line.text === '' && action.what === 'character' ? null : eraseIn(line, action.what),
			);
		case 'moveCursor':
			return changeLine(state, line => moveIn(line, action.to));
		case 'typed':
			return changeLine(state, line =>
				typeInto(line, action.text, state.noteLine === null ? undefined : longestNote),
			);
		case 'closeLine':
			return closeLine(state);
		case 'openNote':
			return openNote(state);
		case 'noted':
			return noted(state, action);
		case 'unplaced':
			return {...state, unplaced: {notes: action.notes, file: action.file}};
		case 'openPalette':
			return openPalette(state);
		case 'openChooser':
			return openChooser(state, action.kind);
		case 'turnChooser':
			return turnChooser(state);
		case 'leaveChooser':
			return leaveChooser(state);
		case 'entryKnown':
			return changeEntry(state, action.story, action.entry);
		case 'opening':
			return {...state, stories: {...state.stories, opening: action.story}};
		case 'opened':
			return showStory(state, action);
		case 'taken':
			return takeFromShelf(state, action.story);
		case 'showFound':
			return showFound(state, action.text, action.paragraph);
		case 'foundIn':
			return foundIn(state, action.text, action.searched, action.found);
		case 'goTo':
			return goToParagraph(state, action.number);
		case 'themed':
			return {...state, settings: {...state.settings, theme: action.theme}};
		case 'openView':
			return openView(state, {kind: action.view});
		case 'openCard':
			return openCard(state);
		case 'travel':
			return travel(state, action.by);
		case 'opponent':
			return goToOpponent(state);
		case 'claimParagraph':
			return goToClaimParagraph(state, action.by);
		case 'zoom':
			return {...state, zoomed: !state.zoomed};
		case 'toggleHelp':
			return {...state, help: state.help === null ? 0 : null};
		case 'resized':
			return {...state, columns: action.columns, rows: action.rows};
		case 'progressed':
			return {...state, reading: {...state.reading, analysed: action.share}};
		case 'analysed':
			return analysed(state, action.story);
		case 'indexed':
			return answerSearch(
				state,
				showAgain(
					{...state, reading: {...state.reading, search: action.search}},
					state.search?.order === 'best',
				),
			);
		case 'said':
			return {...state, message: action.message, count: null, unmarking: null};
		default:
			// Leaving, copying, keeping and the like are done by who runs the explorer; the state hears of what comes of it.
			return state;
	}
};

/** Actions that lead away from a place to which one may want to go back. */
const leaves = new Set<Action['type']>([
	'enter',
	'jump',
	'edge',
	'openView',
	'openCard',
	'opponent',
	'filter',
	'goTo',
]);

/** A note may have more UTF-16 units than other lines that one types. */
const longestNote = 2000;

/** What comes from elsewhere than the keyboard. */
const told = new Set<Action['type']>([
	'resized',
	'countOver',
	'progressed',
	'analysed',
	'indexed',
	'themed',
	'noted',
	'unplaced',
	'entryKnown',
	'opening',
	'opened',
	'taken',
	'showFound',
	'foundIn',
	'said',
]);

/** Whether the action is a person's, after which an earlier message has been read. */
const isKey = ({type}: Action): boolean => !told.has(type);

/** The next state. Pure: the same state and action always give the same. */
export const reduce = (state: State, action: Action): State => {
	const key = isKey(action);
	const read = key ? {...state, message: null, resume: null, unmarking: null} : state;
	const stepped = step(read, action);
	// A view that is closed by its own key is left for good, as by Esc.
	const isClosed = action.type === 'openView' && stepped.view === null;
	const next = leaves.has(action.type) && !isClosed ? remember(read, stepped) : stepped;
	const counted = key && action.type !== 'digit' && next.count !== null ? {...next, count: null} : next;
	return settle(counted);
};
