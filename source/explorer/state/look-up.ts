import {lastWhere} from '../../story/last-where.ts';
import type {Actor} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import type {Paragraph} from '../../story/document.ts';
import {overlaps, type Span} from '../../story/span.ts';
import {arrange, type Geometry, type PaneName} from '../layout/geometry.ts';
import type {State} from './state.ts';

/** The block with the number; the headline is 0. */
export const blockOf = (state: State, number: number): Paragraph | undefined => {
	const {blocks} = state.reading;
	return blocks[number - (blocks[0]?.number ?? 0)];
};

/** The selected paragraph, or undefined where none shows. */
export const selectedParagraph = (state: State): Paragraph | undefined => {
	const number = state.visible.paragraphs[state.positions.paragraphs.selected];
	return number === undefined ? undefined : blockOf(state, number);
};

/** The selected actor, or undefined where none shows. */
export const selectedActor = (state: State): Actor | undefined =>
	state.visible.actors[state.positions.actors.selected];

/** The selected claim, or undefined where none shows. */
export const selectedClaim = (state: State): Claim | undefined =>
	state.visible.claims[state.positions.claims.selected];

/** The claim whose words are marked in the text, where some of them stand in the paragraph at hand. */
export const openedHere = (state: State): Claim | undefined => {
	const claim = state.opened === null ? undefined : state.reading.index.claimById.get(state.opened);
	const block = selectedParagraph(state);
	if (claim === undefined || block === undefined) return undefined;
	const spans = [claim.source, claim.cue, ...claim.content];
	const isHere =
		claim.paragraph === block.number || spans.some(span => span !== null && overlaps(span, block));
	return isHere ? claim : undefined;
};

/** How many items the pane shows. */
export const itemCount = (state: State, pane: PaneName): number => state.visible[pane].length;

/** The panes as they stand in this state's terminal. Until the actors are known there is room for many, so that no border moves when they come. */
export const geometryOf = (state: State): Geometry => {
	const isKnown = state.reading.analysed === 1;
	const actorCount = isKnown ? state.visible.actors.length : Number.POSITIVE_INFINITY;
	return arrange(
		state.columns,
		state.rows,
		state.focus,
		state.list,
		actorCount,
		state.zoomed,
		state.settings.measure,
	);
};

/** Whether the numbers rise: true of paragraphs in reading order. */
const rises = (state: State): boolean => state.search === null || state.search.order === 'reading';

/** The index at which the paragraphs pane shows the paragraph, or of the last one before it; -1 where it shows neither. */
export const indexOfParagraph = (state: State, number: number): number => {
	const {paragraphs} = state.visible;
	return rises(state)
		? lastWhere(paragraphs.length, index => paragraphs[index]! <= number)
		: paragraphs.indexOf(number);
};

/** The paragraph, by number, in which an offset of the story's text stands. */
export const paragraphAt = (state: State, {start}: Span): number => {
	const {blocks} = state.reading;
	const index = lastWhere(blocks.length, position => blocks[position]!.start <= start);
	return blocks[Math.max(0, index)]?.number ?? 0;
};
