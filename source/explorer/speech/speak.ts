import {counted} from '../../story/counted.ts';
import {paragraphName} from '../../insight/places.ts';
import {describeSourcing} from '../../insight/sourcing.ts';
import {describeProblem, parseQuery} from '../../search/query.ts';
import {isPane} from '../state/count.ts';
import {selectedClaim, selectedParagraph} from '../state/look-up.ts';
import type {Search, State} from '../state/state.ts';
import {chooserChange, chooserSaid} from './chooser.ts';
import {contentsSaid, paneSaid, partsSaid, selectedParagraphSaid, selectionSaid} from './items.ts';
import {keyLines, keySaidFirst, keySaidFor, waysSaid} from './keys.ts';
import {commandSaid, commandsFound, paragraphTyped} from '../state/palette.ts';
import {sentence} from './sentences.ts';
import {viewItemSaid, viewSaid} from './views.ts';

/** How far the analysis is. */
export const progressSaid = ({reading}: State): string =>
	`Actors and claims are being looked for: ${Math.floor(reading.analysed * 100)} percent done.`;

/** What the story has in sum, or how far the analysis is. */
const sumSaid = (state: State): string => {
	const {analysed, story} = state.reading;
	return analysed < 1
		? progressSaid(state)
		: `${describeSourcing(story.claims, ', ')}. ${counted(story.actors.length, 'actor')}.`;
};

const shownSaid = ({visible}: State): string =>
	`${counted(visible.paragraphs.length, 'paragraph')}, ${counted(visible.actors.length, 'actor')}, ${counted(visible.claims.length, 'claim')}`;

const filterSaid = (state: State): string => {
	const actor = state.filter === null ? undefined : state.reading.index.actorById.get(state.filter);
	return actor === undefined
		? `All again: ${shownSaid(state)}.`
		: `Only ${actor.name}: ${shownSaid(state)}. ${keySaidFirst(state, {type: 'escape'})} shows all.`;
};

/** The search line as it stands, and what it finds. */
const searchSaid = (state: State, search: Search): string => {
	if (search.text.trim() === '') return 'The search line is empty.';
	const [problem] = parseQuery(search.text).problems;
	const found =
		problem !== undefined
			? sentence(describeProblem(problem))
			: state.reading.search === null
				? 'The words are still being read.'
				: `${shownSaid(state)}.`;
	const {paragraphs, actors, claims} = state.visible;
	const isNothing = state.reading.search !== null && paragraphs.length + actors.length + claims.length === 0;
	return `Search ${search.text}: ${problem === undefined && isNothing ? 'nothing found.' : found}`;
};

/** Where one is: the view, or the focused pane with its selected item. */
const placeSaid = (state: State): readonly string[] =>
	state.chooser !== null
		? chooserSaid(state, state.chooser)
		: state.view === null
			? selectionSaid(state, true)
			: viewSaid(state, state.view);

const keyLine = (state: State): string => {
	const lines = keyLines(state);
	return lines[Math.min(state.help ?? 0, lines.length - 1)] ?? '';
};

/** What the analysis has found, in sum and in the paragraph at hand. */
const analysisSaid = (state: State): readonly string[] => {
	const block = selectedParagraph(state);
	const here = block === undefined || state.focus !== 'paragraphs' ? [] : contentsSaid(state, block);
	return [sumSaid(state), ...here.map(line => `In ${paragraphName(block!.number)}. ${line}`)];
};

/** A number that is being typed; 1, 2 and 3 are panes as well. */
const countSaid = (state: State): readonly string[] =>
	state.count === null
		? []
		: [isPane(state) ? `${state.count.digits}, ${paneSaid[state.focus]}.` : state.count.digits];

const hint = (state: State): string =>
	`${keySaidFirst(state, {type: 'toggleHelp'})} reads the keys, ${keySaidFor(state, {type: 'quit'})} leaves.`;

/** A story that has just been opened. */
const storySaid = (state: State, more: string): readonly string[] => {
	const {story, analysed} = state.reading;
	return [
		sentence(story.title ?? state.label),
		`${counted(story.paragraphs.length, 'paragraph')}. ${more}`.trim(),
		...(analysed < 1 ? [] : [sumSaid(state)]),
		...placeSaid(state),
	];
};

/** What is said at the beginning. */
export const beginningSaid = (state: State): readonly string[] => {
	const message = state.message === null ? '' : sentence(state.message);
	return state.chooser === null
		? storySaid(state, `${message} ${hint(state)}`.trim())
		: [...(message === '' ? [] : [message]), ...chooserSaid(state, state.chooser)];
};

/** Where one is, what the story has, and what narrows it: for one who has lost the thread. */
export const everythingSaid = (state: State): readonly string[] => {
	if (state.help !== null) return [keyLine(state)];
	const {search} = state;
	return [
		`${sentence(state.reading.story.title ?? state.label)} ${sumSaid(state)}`,
		...(state.filter === null ? [] : [filterSaid(state)]),
		...(search === null ? [] : [searchSaid(state, search)]),
		...placeSaid(state),
	];
};

const helpChange = (before: State, now: State): readonly string[] | null => {
	if (before.help === now.help) return null;
	if (now.help === null) return ['The keys are closed.', ...placeSaid(now)];
	return before.help === null
		? [`${keyLines(now).length} keys. Down and Up go through them, Escape closes them.`, keyLine(now)]
		: [keyLine(now)];
};

const searchChange = (before: State, now: State): readonly string[] | null => {
	const [was, is] = [before.search, now.search];
	if (was === is) return null;
	if (is === null)
		return was?.editing === true
			? ['Search given up.', ...placeSaid(now)]
			: [`The search is over. All again: ${shownSaid(now)}.`, ...selectionSaid(now, true)];
	if (is.editing && was?.editing !== true) {
		const begun = is.text === '' ? '' : ` The line has: ${is.text}`;
		return [
			`Search: type words. ${waysSaid(now, 'search')} go through what is found, ${keySaidFor(now, {type: 'closeSearch', keep: true}, 'search')} keeps it, ${keySaidFor(now, {type: 'closeSearch', keep: false}, 'search')} gives up.${begun}`,
		];
	}

	if (!is.editing && was?.editing === true)
		return is.text.trim() === ''
			? null
			: [
					`Search ${is.text} is kept: ${shownSaid(now)}. ${keySaidFirst(now, {type: 'escape'})} shows all.`,
					...spokenMessage(before, now),
					...placeSaid(now),
				];
	if (was?.order !== is.order)
		return [is.order === 'best' ? 'Best first.' : 'In reading order.', ...selectedParagraphSaid(now)];
	if (was.text !== is.text) return [searchSaid(now, is)];
	return null;
};

/** A note that is being written, or a command that is being looked for. */
const lineChange = (before: State, now: State): readonly string[] | null => {
	if (before.noteLine !== now.noteLine) {
		const line = now.noteLine;
		if (line === null)
			return now.message === null ? ['The note is left as it was.', ...placeSaid(now)] : null;
		return before.noteLine === null
			? [
					`Note: type it. ${keySaidFirst(now, {type: 'keepNote'}, 'note')} keeps it, ${keySaidFor(now, {type: 'closeLine'}, 'note')} leaves it as it was.`,
					...(line.text === '' ? [] : [line.text]),
				]
			: [line.text === '' ? 'The note is empty.' : `Note: ${line.text}`];
	}

	if (before.palette === now.palette) return null;
	if (now.palette === null) return now.message === null && before.view === now.view ? placeSaid(now) : null;
	const found = commandsFound(now, now.palette);
	const number = paragraphTyped(now.palette);
	const selected = found[now.palette.selected];
	const item =
		number !== null
			? `${keySaidFirst(now, {type: 'choose'}, 'palette')} goes to ${paragraphName(number)}.`
			: selected === undefined
				? `No such command.${found.length > 0 ? ` ${keySaidFirst(now, {type: 'move', by: 1, unit: 'item'}, 'palette')} goes to one like it.` : ''}`
				: `${now.palette.selected + 1} of ${found.length}: ${commandSaid(selected)}.`;
	return before.palette === null
		? [
				`Commands: type a part of one, or the number of a paragraph. ${waysSaid(now, 'palette')} go through them, ${keySaidFor(now, {type: 'choose'}, 'palette')} does one, ${keySaidFor(now, {type: 'closeLine'}, 'palette')} closes the list.`,
				item,
			]
		: [item];
};

/** A mention is told with the words for it, where they are not the name. */
const mentionWords = ({walk, reading}: State): string => {
	if (walk?.kind !== 'mentions') return '';
	const actor = reading.index.actorById.get(walk.actor);
	const words = actor?.mentions[walk.at]?.text ?? '';
	return words === '' || words === actor?.name ? '' : ` As ${words}.`;
};

const spokenMessage = (before: State, now: State): readonly string[] =>
	now.message === null || now.message === before.message
		? []
		: [`${sentence(now.message)}${now.walk === before.walk ? '' : mentionWords(now)}`];

const viewChange = (before: State, now: State): readonly string[] | null => {
	const [was, is] = [before.view, now.view];
	if (was === is) return null;
	if (is === null) return null;
	if (was?.subject !== is.subject) return viewSaid(now, is);
	return was.selected === is.selected && was.column === is.column ? [] : viewItemSaid(now, is, was);
};

/** What has changed among the panes. */
const paneChange = (before: State, now: State): readonly string[] => {
	const isArriving = before.focus !== now.focus || before.view !== now.view;
	const isOpened = now.opened !== null && now.opened !== before.opened;
	const wasAt = before.visible[before.focus][before.positions[before.focus].selected];
	const isAt = now.visible[now.focus][now.positions[now.focus].selected];
	const wasReading = before.visible.paragraphs[before.positions.paragraphs.selected];
	const isReading = now.visible.paragraphs[now.positions.paragraphs.selected];
	const parts = isOpened && selectedClaim(now)?.id === now.opened ? partsSaid(now, now.opened!) : [];
	if (isArriving || wasAt !== isAt)
		return [...(now.focus === 'paragraphs' ? parts : []), ...selectionSaid(now, isArriving)];
	return wasReading === isReading && now.walk === before.walk
		? parts
		: [...parts, ...selectedParagraphSaid(now)];
};

/**
What a person who listens has to hear when `before` has become `now`: plain sentences, in the order of what matters, and
nothing of what is as it was. Empty where nothing is new.
*/
export const speak = (before: State, now: State): readonly string[] => {
	const help = helpChange(before, now);
	if (help !== null) return help;
	if (before.stories.current !== now.stories.current && now.chooser === null)
		return [...spokenMessage(before, now), ...storySaid(now, '')];
	const list = chooserChange(before, now);
	if (list !== null) return [...spokenMessage(before, now), ...list];
	if (before.chooser !== null && now.chooser === null)
		return [...spokenMessage(before, now), ...placeSaid(now)];
	const isAnalysed = before.reading.analysed < 1 && now.reading.analysed === 1;
	const news = isAnalysed ? analysisSaid(now) : [];
	const search = searchChange(before, now);
	if (search !== null) return [...news, ...search];
	const line = lineChange(before, now);
	if (line !== null) return [...news, ...spokenMessage(before, now), ...line];
	const filter = before.filter === now.filter ? [] : [filterSaid(now)];
	const message = spokenMessage(before, now);
	const view = viewChange(before, now);
	if (view !== null) return [...news, ...filter, ...message, ...view];
	const count = now.count === before.count || now.focus !== before.focus ? [] : countSaid(now);
	const panes = isAnalysed && now.focus === 'paragraphs' ? [] : paneChange(before, now);
	return [...news, ...filter, ...message, ...panes, ...count];
};
