import type {Actor} from '../../story/actor.ts';
import {lastWhere} from '../../story/last-where.ts';
import {clamp} from '../clamp.ts';
import {isTooSmall, type Size} from '../layout/geometry.ts';
import {noteTexts} from '../layout/note-lines.ts';
import {innerRows, linesOf, textColumns} from '../layout/text-lines.ts';
import {blockOf, geometryOf, openedHere, selectedParagraph} from './look-up.ts';
import {settleView} from './settle-view.ts';
import type {ListPosition, State, TextPosition} from './state.ts';

/**
The list stands still as long as the row at `shown` is in view, and then moves that row into the middle: so it moves seldom, which
is easy on the eye and on a slow line.
*/
const settleList = (position: ListPosition, count: number, rows: number, shown?: number): ListPosition => {
	const selected = clamp(position.selected, 0, Math.max(0, count - 1));
	const row = shown ?? selected;
	const isInView = row >= position.top && row < position.top + rows;
	const top = isInView ? position.top : row - (rows >> 1);
	return {selected, top: clamp(top, 0, Math.max(0, count - rows))};
};

/** The lines that the paragraph at an index of the pane takes, with the notes below it. */
export const heightOf = (state: State, index: number, width: number): number => {
	const number = state.visible.paragraphs[index];
	const block = number === undefined ? undefined : blockOf(state, number);
	return block === undefined
		? 0
		: linesOf(block, width).length + noteTexts(state, block.number, width).length;
};

/** Where the pane must begin so that line `line` of the paragraph at `index` stands `above` rows below its top. */
const beginAbove = (state: State, width: number, index: number, line: number, above: number) => {
	let top = index;
	let first = line;
	let room = above;
	while (room > 0) {
		if (first >= room) return {top, line: first - room};
		room -= first;
		if (top === 0) return {top: 0, line: 0};
		top--;
		first = heightOf(state, top, width);
	}

	return {top, line: first};
};

type TopOfPane = {readonly top: number; readonly line: number};
type LineAt = {readonly index: number; readonly line: number};

/** Rows from the pane's beginning to the line, negative where that is above it; counted no further than to more than `limit`. */
export const rowsTo = (state: State, width: number, from: TopOfPane, to: LineAt, limit: number): number => {
	let rows = to.line - from.line;
	for (let index = from.top; index < to.index && rows <= limit; index++)
		rows += heightOf(state, index, width);
	return rows;
};

/** Rows from the pane's beginning to the line, or null where that is above it or more than `limit` rows below. */
const rowsBetween = (
	state: State,
	width: number,
	from: TopOfPane,
	to: LineAt,
	limit: number,
): number | null => {
	if (to.index < from.top || to.index - from.top > limit) return null;
	const rows = rowsTo(state, width, from, to, limit);
	return rows < 0 || rows > limit ? null : rows;
};

/** The line of the selected paragraph that must be in view: where the target stands. */
const targetLine = (state: State, width: number): number | null => {
	const block = selectedParagraph(state);
	if (block === undefined || state.target === null) return null;
	const offset = state.target - block.start;
	if (offset < 0 || offset >= block.text.length) return null;
	const lines = linesOf(block, width);
	return Math.max(
		0,
		lastWhere(lines.length, index => lines[index]!.start <= offset),
	);
};

/**
The paragraphs stand still until the selection leaves the pane, and then move so far that the next few are in view as well: so they move
seldom. A jump from afar lands a third from the top.
*/
const settleText = (state: State, pane: Size): TextPosition => {
	const {paragraphs} = state.visible;
	const rows = innerRows(pane);
	const width = textColumns(pane, state.reading.count).text;
	const selected = clamp(state.positions.paragraphs.selected, 0, Math.max(0, paragraphs.length - 1));
	const settled = {
		...state,
		positions: {...state.positions, paragraphs: {...state.positions.paragraphs, selected}},
	};
	const height = heightOf(settled, selected, width);
	let {top, line} = state.positions.paragraphs;
	top = clamp(top, 0, Math.max(0, paragraphs.length - 1));
	line = clamp(line, 0, Math.max(0, heightOf(settled, top, width) - 1));

	const target = targetLine(settled, width);
	const held = state.positions.paragraphs.held === true && target === null;
	const firstWanted = target ?? 0;
	const lastWanted = target ?? (height <= rows ? height - 1 : 0);
	const distance = rowsBetween(settled, width, {top, line}, {index: selected, line: firstWanted}, rows * 2);
	const insideTall = top === selected && (height > rows || held) && target === null;
	if (distance === null && !insideTall) {
		// Going up, it lands low, so that what comes next is in view. From further away: show what leads up to it.
		const isNear = selected < top && top - selected <= 1;
		const above = isNear ? Math.max(0, Math.floor(rows * 0.75) - height) : Math.floor(rows / 3);
		({top, line} =
			selected === top && target === null
				? {top: selected, line: firstWanted}
				: beginAbove(settled, width, selected, firstWanted, above));
	} else if (distance !== null && distance + (held ? 0 : lastWanted - firstWanted) >= rows) {
		const above = Math.min(Math.floor(rows / 4), rows - 1 - lastWanted + firstWanted);
		({top, line} = beginAbove(settled, width, selected, firstWanted, above));
	}

	// No empty rows at the end while there is text above to fill them.
	const last = paragraphs.length - 1;
	const lastLine = heightOf(settled, last, width) - 1;
	const end = rowsBetween(settled, width, {top, line}, {index: last, line: lastLine}, rows);
	if (last >= 0 && end !== null && end < rows - 1)
		({top, line} = beginAbove(settled, width, last, lastLine, rows - 1));
	return {selected, top, line, held};
};

/** Where the claims list goes while the paragraphs lead: to the first claim of the paragraph at hand, or the next one after it. */
const firstClaimRow = (state: State): number => {
	const number = state.visible.paragraphs[state.positions.paragraphs.selected] ?? 0;
	const {claims} = state.visible;
	return lastWhere(claims.length, index => claims[index]!.paragraph < number) + 1;
};

/** The same, but a claim of the paragraph keeps the pointer: the one whose words are marked in the text, or the one that has it. */
const claimRowAtHand = (state: State): number => {
	const {claims} = state.visible;
	const opened = openedHere(state);
	const index = opened === undefined ? -1 : claims.indexOf(opened);
	if (index !== -1) return index;
	const {selected} = state.positions.claims;
	return claims[selected]?.paragraph === selectedParagraph(state)?.number && claims[selected] !== undefined
		? selected
		: firstClaimRow(state);
};

/** The claims at those of the paragraph at hand, where it is not them that one goes through. */
export const leadClaims = (state: State): State =>
	state.focus === 'claims'
		? state
		: {
				...state,
				positions: {
					...state.positions,
					claims: {...state.positions.claims, selected: claimRowAtHand(state)},
				},
			};

/** The index of an actor that the paragraph at hand mentions: one in view, where there is one, else the first. */
export const actorRowAtHand = (state: State, rows: number): number | undefined => {
	const here = state.reading.index.actorsIn.get(selectedParagraph(state)?.number ?? -1);
	if (here === undefined) return undefined;
	const {top} = state.positions.actors;
	const {actors} = state.visible;
	const isHere = (actor: Actor): boolean => here.includes(actor);
	const inView = actors.slice(top, top + rows).findIndex(isHere);
	const index = inView === -1 ? actors.findIndex(isHere) : top + inView;
	return index === -1 ? undefined : index;
};

/** Selections put inside what shows, and every pane moved so that its selection is in view at the terminal's size. */
export const settle = (state: State): State => {
	if (isTooSmall(state)) return state;
	return settleView(settlePanes(state));
};

const settlePanes = (state: State): State => {
	const {panes} = geometryOf(state);
	const {positions, visible} = state;
	const paragraphs =
		panes.paragraphs === undefined
			? {
					...positions.paragraphs,
					selected: clamp(positions.paragraphs.selected, 0, Math.max(0, visible.paragraphs.length - 1)),
				}
			: settleText(state, panes.paragraphs);
	const moved: State = {...state, positions: {...positions, paragraphs}};
	const leads = state.focus === 'paragraphs';
	const claims = leads ? {...positions.claims, selected: claimRowAtHand(moved)} : positions.claims;
	const actorsRows = panes.actors === undefined ? 1 : innerRows(panes.actors);
	const claimsRows = panes.claims === undefined ? 1 : innerRows(panes.claims);
	return {
		...moved,
		positions: {
			paragraphs,
			actors: settleList(
				positions.actors,
				visible.actors.length,
				actorsRows,
				leads ? actorRowAtHand(moved, actorsRows) : undefined,
			),
			claims: settleList(claims, visible.claims.length, claimsRows),
		},
	};
};
