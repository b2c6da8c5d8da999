import {paragraphName} from '../../insight/places.ts';
import {lastWhere} from '../../story/last-where.ts';
import type {Actor} from '../../story/actor.ts';
import {keyFor} from '../keys/key-for.ts';
import {
	geometryOf,
	indexOfParagraph,
	paragraphAt,
	selectedActor,
	selectedClaim,
	selectedParagraph,
} from './look-up.ts';
import {focusOn, select} from './move.ts';
import {actorAtHand, noActorAtHand} from './actor-at-hand.ts';
import {clearedByEscape} from './cleared-by-escape.ts';
import {openView} from './open-view.ts';
import {leadClaims} from './settle.ts';
import type {State} from './state.ts';
import {showAgain} from './visible.ts';

const say = (state: State, message: string): State => ({...state, message});

/** The paragraph selected, with the offset in it that must be in view; a filter or search that hides it is said. */
const goToOffset = (state: State, start: number, message: string | null): State => {
	const number = paragraphAt(state, {start, end: start});
	const index = indexOfParagraph(state, number);
	if (state.visible.paragraphs[index] !== number) {
		return say(
			state,
			`${paragraphName(number)} is hidden: ${keyFor(state.settings, {type: 'escape'})} shows all`,
		);
	}

	const selected = leadClaims(select(state, index, 'paragraphs'));
	// Where the lists cover the text, one has to leave them to see it.
	const covered = geometryOf(selected).panes.paragraphs === undefined;
	return {...(covered ? focusOn(selected, 'paragraphs') : selected), target: start, message};
};

const goToMention = (state: State, actor: Actor, at: number): State =>
	goToOffset(
		{...state, walk: {kind: 'mentions', actor: actor.id, at}},
		actor.mentions[at]?.start ?? 0,
		`${actor.name}: mention ${at + 1} of ${actor.mentions.length}`,
	);

/** The next mention in the direction, around the end, among the paragraphs that show. */
const stepMention = (state: State, actor: Actor, from: number, by: 1 | -1): State => {
	const count = actor.mentions.length;
	const shown = new Set(state.visible.paragraphs);
	for (let step = 0; step < count; step++) {
		const at = (((from + by * step) % count) + count) % count;
		if (shown.has(actor.mentions[at]?.paragraph ?? -1)) return goToMention(state, actor, at);
	}

	return say(state, `no mention of ${actor.name} in what shows`);
};

const enterActor = (state: State): State => {
	const actor = selectedActor(state);
	if (actor === undefined) return state;
	if (state.walk?.kind === 'mentions' && state.walk.actor === actor.id) {
		return openView(state, {kind: 'card', actor: actor.id});
	}

	const here = selectedParagraph(state)?.start ?? 0;
	const {mentions} = actor;
	const next = lastWhere(mentions.length, index => mentions[index]!.start < here) + 1;
	return stepMention(state, actor, next, 1);
};

/** To the words of the selected claim in the text. */
export const enterClaim = (state: State): State => {
	const claim = selectedClaim(state);
	if (claim === undefined) return state;
	const start = Math.min(
		...[claim.source, claim.cue, ...claim.content].flatMap(span => (span === null ? [] : [span.start])),
	);
	const gone = goToOffset({...state, opened: claim.id}, start, null);
	return gone.target === start ? focusOn(gone, 'paragraphs') : gone;
};

const enterParagraph = (state: State): State => {
	const block = selectedParagraph(state);
	const first = state.visible.claims.findIndex(claim => claim.paragraph === block?.number);
	if (first === -1) {
		const isHidden = state.reading.index.claimsIn.has(block?.number ?? -1);
		return say(
			state,
			isHidden
				? `the claims of this paragraph are hidden: ${keyFor(state.settings, {type: 'escape'})} shows all`
				: 'no claim in this paragraph',
		);
	}

	const claim = state.visible.claims[first];
	return {...focusOn(select(state, first, 'claims'), 'claims'), opened: claim?.id ?? null};
};

/** Enter: an actor's next mention and, again, its card; a claim's words in the text, a paragraph's first claim. */
export const enter = (state: State): State => {
	switch (state.focus) {
		case 'actors':
			return enterActor(state);
		case 'claims':
			return enterClaim(state);
		default:
			return enterParagraph(state);
	}
};

/** To the matching paragraph at an index, around the end. */
export const goToMatch = (state: State, index: number): State => {
	const count = state.visible.paragraphs.length;
	if (count === 0) return say(state, 'no match');
	const at = ((index % count) + count) % count;
	const number = state.visible.paragraphs[at] ?? 0;
	const offset = state.visible.matches.get(number)?.ranges[0]?.start ?? null;
	const selected = leadClaims(select({...state, walk: {kind: 'matches', at}}, at, 'paragraphs'));
	const covered = geometryOf(selected).panes.paragraphs === undefined;
	return {
		...(covered ? focusOn(selected, 'paragraphs') : selected),
		target: offset,
		message: `match ${at + 1} of ${count}`,
	};
};

/** n and N: the next or previous mention or match, whichever was asked for last, around the end. */
export const walk = (state: State, by: 1 | -1): State => {
	const {walk: walking} = state;
	if (walking?.kind === 'matches' && state.search !== null) {
		return goToMatch(state, state.positions.paragraphs.selected + by);
	}

	const actor =
		walking?.kind === 'mentions' ? state.reading.index.actorById.get(walking.actor) : selectedActor(state);
	if (actor === undefined)
		return say(
			state,
			`nothing to walk through: search with ${keyFor(state.settings, {type: 'openSearch'})} or press ${keyFor(state.settings, {type: 'enter'})} on an actor`,
		);
	if (walking?.kind !== 'mentions') return enterActor(state);
	return stepMention(state, actor, walking.at + by, by);
};

/** f: everything narrowed to the actor at hand, or to the source of the selected claim; in the text of a filter, all again. */
export const filter = (state: State): State => {
	const id = state.focus === 'paragraphs' && state.filter !== null ? state.filter : actorAtHand(state);
	if (id === null) return say(state, noActorAtHand(state));
	return showAgain({...state, filter: state.filter === id ? null : id});
};

/** Esc: the marks in the text first, then the search, then the filter. */
export const escape = (state: State): State => {
	switch (clearedByEscape(state)) {
		case 'highlight':
			return {
				...state,
				opened: null,
				walk: state.search === null ? null : {kind: 'matches', at: 0},
				target: null,
			};
		case 'search':
			return showAgain({...state, search: null, walk: null, target: null});
		case 'filter':
			return showAgain({...state, filter: null});
		case null:
			return state;
	}
};
