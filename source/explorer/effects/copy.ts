import {citeActor, citeClaim, citeClaims, citeParagraph, type Citation} from '../../insight/citation.ts';
import {claimName, paragraphName} from '../../insight/places.ts';
import type {Actor} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import type {Paragraph} from '../../story/document.ts';
import {blockOf, selectedActor, selectedClaim, selectedParagraph} from '../state/look-up.ts';
import type {State} from '../state/state.ts';
import {selectedTarget} from '../state/view-move.ts';

/** What would be copied, and what it is called. */
export type Copied = Citation & {readonly name: string};

const paragraph = (state: State, block: Paragraph | undefined): Copied | null =>
	block === undefined
		? null
		: {...citeParagraph(state.reading.story, block), name: paragraphName(block.number)};

const claim = ({reading: {story, index}}: State, one: Claim | undefined): Copied | null =>
	one === undefined ? null : {...citeClaim(story, one, index), name: claimName(one.paragraph)};

const actor = ({reading: {story, index}}: State, one: Actor | undefined): Copied | null =>
	one === undefined ? null : {...citeActor(story, one, index), name: `the card of ${one.name}`};

const selectedInView = (state: State): Copied | null => {
	const {index, story} = state.reading;
	const subject = state.view?.subject;
	if (subject?.kind === 'card') return actor(state, index.actorById.get(subject.actor));
	const target = selectedTarget(state);
	switch (target?.kind) {
		case 'paragraph':
			return paragraph(state, blockOf(state, target.number));
		case 'claim':
			return claim(state, index.claimById.get(target.id));
		case 'actor':
			return actor(state, index.actorById.get(target.id));
		case 'claims': {
			const claims = target.ids.flatMap(id => index.claimById.get(id) ?? []);
			const name = claims.length === 1 ? 'the claim' : `${claims.length} claims`;
			return {...citeClaims(story, claims, index), name};
		}

		default:
			return null;
	}
};

/** What `y` and `Y` copy: the paragraph, claim or actor that is selected, on a card the whole card; null where nothing is. */
export const copiedFrom = (state: State): Copied | null => {
	if (state.view !== null) return selectedInView(state);
	switch (state.focus) {
		case 'paragraphs':
			return paragraph(state, selectedParagraph(state));
		case 'actors':
			return actor(state, selectedActor(state));
		case 'claims':
			return claim(state, selectedClaim(state));
	}
};
