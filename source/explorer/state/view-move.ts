import type {Claim} from '../../story/claim.ts';
import {clamp} from '../clamp.ts';
import {contentOf, viewRows} from '../layout/views/view-content.ts';
import {enterClaim} from './follow.ts';
import {indexOfParagraph, openedHere, selectedClaim, selectedParagraph} from './look-up.ts';
import {focusOn, select} from './move.ts';
import {openView} from './open-view.ts';
import {extentOf, withView} from './settle-view.ts';
import type {State} from './state.ts';
import type {ViewTarget} from './view.ts';
import {showAgain} from './visible.ts';

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

/** The claim that a view has selected, where it is one alone. */
const claimInView = (state: State): Claim | undefined => {
	const target = selectedTarget(state);
	const id =
		target?.kind === 'claim'
			? target.id
			: target?.kind === 'claims' && target.ids.length === 1
				? target.ids[0]
				: null;
	return state.reading.index.claimById.get(id ?? -1);
};

/** The claim that `D` starts from: the one selected; in the paragraphs the one whose words are marked, or one here that is disputed. */
const claimToAnswer = (state: State): Claim | undefined => {
	if (state.view !== null) return claimInView(state);
	const selected = selectedClaim(state);
	if (state.focus === 'claims') return selected;
	const opened = openedHere(state);
	if (opened !== undefined) return opened;
	const here = state.reading.index.claimsIn.get(selectedParagraph(state)?.number ?? -1) ?? [];
	const disputed = here.filter(({disputes}) => disputes.length > 0);
	return disputed.find(claim => claim === selected) ?? disputed[0];
};

/** From a claim to one that it contradicts; where one has come from one of them, to the next one, around the end. */
export const goToOpponent = (state: State): State => {
	const claim = claimToAnswer(state);
	const disputes = claim?.disputes ?? [];
	const from = state.history.past.at(-1)?.opened ?? -1;
	const other = disputes[(disputes.indexOf(from) + 1) % disputes.length];
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
