import type {Claim} from '../story/claim.ts';
import {joinRuns} from '../story/span.ts';
import type {StoryIndex} from './story-index.ts';

const pronoun = /^(?:he|she|they|it|i|we|who|you)$/iv;

/**
Who a claim cites, for people to read: the words of the story; where those are a pronoun, the actor's name in brackets, since it is not
what the story says there; `(nobody)` where no source is given.
*/
export const whoOf = (claim: Claim, index: StoryIndex): string => {
	const {source} = claim;
	if (source === null) return '(nobody)';
	const actor = source.actor === null ? undefined : index.actorById.get(source.actor);
	return actor !== undefined && pronoun.test(source.text)
		? `[${actor.name}]`
		: source.text.replace(/,$/v, '');
};

/** The words of a claim in one line, with an ellipsis where others stand between them. */
export const wordsOf = (claim: Claim): string => joinRuns(claim.content);
