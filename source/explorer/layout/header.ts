import {counted} from '../../story/counted.ts';
import {countSourcing, describeSourcing} from '../../insight/sourcing.ts';
import {isEnglish} from '../../story/language.ts';
import {truncate, widthOf} from '../../terminal/width.ts';
import {countText} from './count-text.ts';
import {paneNames, type PaneName} from './geometry.ts';
import {fit, lineWidth, piece, spread, type Line} from './line.ts';
import {keyFor} from '../keys/key-for.ts';
import {clearedByEscape} from '../state/cleared-by-escape.ts';
import {contextOf} from '../state/context.ts';
import {isNarrowed} from '../state/is-narrowed.ts';
import type {State} from '../state/state.ts';
import type {Symbols} from '../symbols.ts';

const sourcingText = (state: State, symbols: Symbols): string => {
	const {analysed, story} = state.reading;
	if (analysed < 1) return `analysing ${Math.floor(analysed * 100)}%`;
	if (isEnglish(story.language)) return describeSourcing(story.claims, ` ${symbols.separator} `);
	const count = story.claims.length;
	return `not English ${symbols.separator} ${counted(count, 'quotation')}`;
};

/** The same as one may say it where there is little room: how many claims, and how many of them have a named source. */
const shortSourcingText = (state: State, symbols: Symbols): string => {
	const {analysed, story} = state.reading;
	if (analysed < 1 || !isEnglish(story.language)) return sourcingText(state, symbols);
	const {named} = countSourcing(story.claims);
	return `${counted(story.claims.length, 'claim')} ${symbols.separator} ${named} named`;
};

/** The actor that the panes are filtered to, and whether Esc ends that. A view shows all, and Esc closes the view. */
const filterPieces = (state: State, {ellipsis}: Symbols): Line => {
	const actor =
		state.filter === null || state.view !== null
			? undefined
			: state.reading.index.actorById.get(state.filter);
	if (actor === undefined) return [];
	const isNext = contextOf(state) === 'panes' && clearedByEscape(state) === 'filter';
	const says = isNext ? ` (${keyFor(state.settings, {type: 'escape'})}: all)` : '';
	// A long name is cut, so that how to be rid of the filter can be read whole.
	const name = truncate(`only ${actor.name}`, state.columns - 2 - widthOf(says), ellipsis);
	return [piece(`${name}${says}`, 'filter'), piece('  ')];
};

/** Which of several stories it is, as in `2/5 `. */
const storyNumber = ({stories: {entries, current}}: State): string =>
	entries.length > 1 && current !== null ? `${current + 1}/${entries.length} ` : '';

const title = (state: State): string => state.reading.story.title ?? state.label;

/** Fewer columns than this tell nothing of a headline. */
const leastTitle = 24;

/** The headline, the sourcing in sum, and the file, as far as one row holds them: the file's name goes first, then the headline's end. */
export const headerRow = (state: State, symbols: Symbols): Line => {
	const {columns} = state;
	const place = storyNumber(state);
	const leave = widthOf(title(state)) + widthOf(place) + 4;
	const filter = filterPieces(state, symbols);
	const whole: Line = [piece(' '), ...filter, piece(title(state), 'title')];
	// Where little of the headline would be left, it is the sourcing that goes.
	const sourcing = [sourcingText(state, symbols), shortSourcingText(state, symbols)].find(
		text => columns - widthOf(text) - lineWidth(filter) >= leastTitle,
	);
	if (sourcing === undefined) return fit(whole, columns, symbols.ellipsis);
	const withFile: Line = [piece(sourcing), piece(`   ${place}${state.label} `, 'dim')];
	const right: Line =
		widthOf(sourcing) + widthOf(state.label) + 4 + Math.min(leave, 40) <= columns
			? withFile
			: [piece(sourcing), piece(place === '' ? ' ' : `  ${place}`, 'dim')];
	return spread([...whole, piece(' ')], [piece(' '), ...right], columns, symbols.ellipsis);
};

/** Above the list of stories: what one looked at before, or what is to be done where nothing is open yet. */
export const chooserHeader = (state: State, symbols: Symbols): Line =>
	state.stories.current === null
		? fit([piece(' '), piece('Choose a story', 'title')], state.columns, symbols.ellipsis)
		: headerRow(state, symbols);

const tabNames = {paragraphs: 'Paragraphs', actors: 'Actors', claims: 'Claims'} as const;

const tab = (state: State, pane: PaneName, symbols: Symbols): Line => {
	const isAll = pane === 'paragraphs' && !isNarrowed(state);
	const count = isAll ? countText(state, symbols) : state.visible[pane].length;
	const isFocused = state.focus === pane;
	const label = `${keyFor(state.settings, {type: 'focus', pane})} ${tabNames[pane]} ${count}`;
	return [piece(isFocused ? `[${label}]` : ` ${label} `, isFocused ? 'title' : 'dim')];
};

/** For one pane at a time: the headline, the sourcing, and a line of tabs. */
export const headerRows = (state: State, symbols: Symbols): readonly Line[] => [
	fit(
		[piece(' '), ...filterPieces(state, symbols), piece(title(state), 'title')],
		state.columns,
		symbols.ellipsis,
	),
	fit(
		[piece(' '), piece(sourcingText(state, symbols)), piece(`  ${storyNumber(state)}`, 'dim')],
		state.columns,
		symbols.ellipsis,
	),
	fit(
		paneNames.flatMap(pane => tab(state, pane, symbols)),
		state.columns,
		symbols.ellipsis,
	),
];
