import {reportSourcing} from '../../insight/sourcing-report.ts';
import {sourceWordsOf} from '../../insight/who.ts';
import type {Actor} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import {keyFor} from '../keys/key-for.ts';
import {selectedActor, selectedClaim, selectedParagraph} from './look-up.ts';
import {openView} from './open-view.ts';
import type {State} from './state.ts';

/** The actors that the paragraph at hand mentions. */
const actorsHere = (state: State): readonly Actor[] =>
	state.reading.index.actorsIn.get(selectedParagraph(state)?.number ?? -1) ?? [];

/**
The actor that the focused pane is about: the one selected, or a claim's source. In the paragraphs it is the one that the pointer of the
actors stands on, where the paragraph mentions it, or the only one that it mentions: of several, none is meant more than another.
*/
export const actorAtHand = (state: State): string | null => {
	const selected = selectedActor(state);
	if (state.focus === 'actors') return selected?.id ?? null;
	if (state.focus === 'claims') return selectedClaim(state)?.source?.actor ?? null;
	const here = actorsHere(state);
	if (selected !== undefined && here.includes(selected)) return selected.id;
	return here.length === 1 ? here[0]!.id : null;
};

/** Why there is no actor at hand, and what to do. */
export const noActorAtHand = (state: State): string => {
	if (state.focus === 'claims') {
		const source = selectedClaim(state)?.source;
		return source === null ? 'this claim gives no source' : 'the source of this claim names no actor';
	}

	const here = actorsHere(state);
	return state.focus === 'paragraphs' && here.length > 0
		? `${here.length} actors in this paragraph: ${keyFor(state.settings, {type: 'focus', pane: 'actors'})} goes to the actors, to choose one`
		: 'no actor here';
};

/** The claims of a source that has no name, in whatever paragraphs the story cites it. */
const claimsOf = ({reading: {story}}: State, claim: Claim) => {
	const source = reportSourcing(story).unnamed.find(({claims}) => claims.includes(claim.id));
	return {title: source?.words ?? sourceWordsOf(claim), ids: source?.claims ?? [claim.id]};
};

/** The card of the actor at hand; for a claim of a source without a name, the claims of that source. */
export const openCard = (state: State): State => {
	const actor = actorAtHand(state);
	if (actor !== null) return openView(state, {kind: 'card', actor});
	const claim = state.focus === 'claims' ? selectedClaim(state) : undefined;
	return claim === undefined || claim.source === null
		? {...state, message: noActorAtHand(state)}
		: openView(state, {kind: 'claims', ...claimsOf(state, claim)});
};
