import {contentOf, viewRows} from '../layout/views/view-content.ts';
import {enterClaim} from './follow.ts';
import {indexOfParagraph, selectedActor, selectedClaim, selectedParagraph} from './look-up.ts';
import {focusOn, select} from './move.ts';
import {openView} from './open-view.ts';
import {extentOf, withView} from './settle-view.ts';
import type {State} from './state.ts';
import type {ViewTarget} from './view.ts';
import {showAgain} from './visible.ts';

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** The actor that the focused pane is about: the one selected, a claim's source, or the first that the paragraph mentions. */
const actorAtHand = (state: State): string | null => {
	if (state.focus === 'actors') return selectedActor(state)?.id ?? null;
	if (state.focus === 'claims') return selectedClaim(state)?.source?.actor ?? null;
	const here = state.reading.index.actorsIn.get(selectedParagraph(state)?.number ?? -1);
	return here?.[0]?.id ?? null;
};

/** The card of the actor at hand. */
export const openCard = (state: State): State => {
	const actor = actorAtHand(state);
	if (actor !== null) return openView(state, {kind: 'card', actor});
	return {
		...state,
		message: state.focus === 'claims' ? 'the source of this claim names no actor' : 'no actor here',
	};
};

/** Down or up among the items, by one or by about a screen. */
export const moveInView = (state: State, by: 1 | -1, unit: 'item' | 'half' | 'page'): State => {
	const {view} = state;
	if (view === null) return state;
	const content = contentOf(state, view);
	const rows = viewRows(state, content);
	if (content.items.length === 0) return withView(state, {top: view.top + by * (unit === 'item' ? 1 : rows)});
	if (unit === 'item')
		return withView(state, {selected: clamp(view.selected + by, 0, content.items.length - 1)});
	const distance = unit === 'page' ? rows - 1 : Math.floor(rows / 2);
	const {first} = extentOf(content, clamp(view.selected, 0, content.items.length - 1));
	const goal = first + by * distance;
	const there = content.rows.slice(content.fixedRows).reduce<number | null>((best, row, index) => {
		if (row.item === null) return best;
		const isBefore = index <= goal;
		return best === null || isBefore ? row.item : best;
	}, null);
	const moved = there === null || there === view.selected ? view.selected + by : there;
	return withView(state, {selected: moved, top: view.top + by * distance});
};

/** To the first or the last item. */
export const jumpInView = (state: State, edge: 'first' | 'last'): State =>
	withView(
		state,
		edge === 'first'
			? {selected: 0, top: 0}
			: {selected: Number.MAX_SAFE_INTEGER, top: Number.MAX_SAFE_INTEGER},
	);

/** To the next or previous column of the selected item. */
export const moveColumn = (state: State, by: 1 | -1): State =>
	withView(state, {column: Math.max(0, (state.view?.column ?? 0) + by)});

/** The panes, with the claim selected and its words in view. */
const showClaim = (state: State, id: number): State => {
	const all = state.visible.claims.some(claim => claim.id === id)
		? state
		: showAgain({...state, filter: null, search: null, walk: null});
	const index = all.visible.claims.findIndex(claim => claim.id === id);
	return index === -1
		? {...all, view: null}
		: enterClaim({...focusOn(select(all, index, 'claims'), 'claims'), view: null});
};

/** The panes, with the paragraph selected. */
export const showParagraph = (state: State, number: number): State => {
	const isShown = state.visible.paragraphs.includes(number);
	const all = isShown ? state : showAgain({...state, filter: null, search: null, walk: null});
	return focusOn(select({...all, view: null}, indexOfParagraph(all, number), 'paragraphs'), 'paragraphs');
};

const goTo = (state: State, target: ViewTarget): State => {
	switch (target.kind) {
		case 'actor':
			return openView(state, {kind: 'card', actor: target.id});
		case 'claim':
			return showClaim(state, target.id);
		case 'paragraph':
			return showParagraph(state, target.number);
		case 'claims':
			return openView(state, target);
	}
};

/** What the selected item of the view stands for: null for an empty cell, undefined where nothing is selected. */
export const selectedTarget = (state: State): ViewTarget | null | undefined => {
	const {view} = state;
	if (view === null) return undefined;
	const item = contentOf(state, view).items[view.selected];
	return item?.targets[Math.min(view.column, item.targets.length - 1)];
};

/** Enter in a view: to what the selected item stands for. */
export const followInView = (state: State): State => {
	const target = selectedTarget(state);
	if (target === undefined) return state;
	return target === null ? {...state, message: 'nothing in this cell'} : goTo(state, target);
};

/** From a claim to one that it contradicts, and with the next key to the next one. */
export const goToOpponent = (state: State): State => {
	const here = selectedParagraph(state)?.number;
	const opened = state.reading.index.claimById.get(state.opened ?? -1);
	const claim =
		state.focus === 'claims'
			? selectedClaim(state)
			: opened?.paragraph === here
				? opened
				: state.reading.index.claimsIn.get(here ?? -1)?.find(({disputes}) => disputes.length > 0);
	const other = claim?.disputes[0];
	if (other === undefined)
		return {
			...state,
			message: claim === undefined ? 'no disputed claim here' : 'no dispute of this claim was found',
		};
	return showClaim(state, other);
};

/** To the next or previous paragraph that carries a claim. */
export const goToClaimParagraph = (state: State, by: 1 | -1): State => {
	const {paragraphs} = state.visible;
	let at = state.positions.paragraphs.selected + by;
	while (at >= 0 && at < paragraphs.length) {
		if (state.reading.index.claimsIn.has(paragraphs[at]!))
			return focusOn(select(state, at, 'paragraphs'), 'paragraphs');
		at += by;
	}

	return {...state, message: by === 1 ? 'no claim further down' : 'no claim further up'};
};
