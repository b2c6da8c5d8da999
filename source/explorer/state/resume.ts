import type {StoryPosition} from '../../user/positions.ts';
import {indexOfParagraph, selectedActor, selectedClaim, selectedParagraph} from './look-up.ts';
import {focusOn, select} from './move.ts';
import type {State} from './state.ts';

/** Where the person is, to be found again the next time. */
export const positionOf = (state: State): StoryPosition => ({
	focus: state.focus,
	paragraph: selectedParagraph(state)?.number ?? 0,
	actor: selectedActor(state)?.id ?? null,
	claim: selectedClaim(state)?.id ?? null,
	// What the configuration asks for is no wish for this story, and goes when it goes there.
	zoomed: state.zoomed && state.settings.isReading !== true,
});

/** The state at a position of an earlier time, as far as it is there yet: the actors and claims come with the analysis. */
export const startAt = (state: State, position: StoryPosition): State => {
	const at = indexOfParagraph(state, position.paragraph);
	const moved = select(state, at, 'paragraphs');
	return {
		...focusOn(moved, position.focus),
		// Who asked for the pane alone, in the configuration or just now, gets it whatever was before.
		zoomed: state.zoomed || position.zoomed,
		resume: position,
		message: position.paragraph > 1 ? `where you were: paragraph ${position.paragraph}` : state.message,
	};
};

/** The actor and the claim of the earlier time selected, once they are there. */
export const resumeAt = (state: State): State => {
	const {resume} = state;
	if (resume === null) return state;
	const {actors, claims} = state.visible;
	const actor = actors.findIndex(({id}) => id === resume.actor);
	const claim = claims.findIndex(({id}) => id === resume.claim);
	const withActor = actor === -1 ? state : select(state, actor, 'actors');
	return {...(claim === -1 ? withActor : select(withActor, claim, 'claims')), resume: null};
};
