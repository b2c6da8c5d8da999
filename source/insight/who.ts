import type {Actor} from '../story/actor.ts';
import type {Claim} from '../story/claim.ts';
import {joinRuns} from '../story/span.ts';
import type {StoryIndex} from './story-index.ts';

const pronoun = /^(?:he|she|they|it|i|we|who|you)$/iv;

/** The actor that a pronoun stands for where it is all that a claim gives for a source. */
const meantBy = ({source}: Claim, index: StoryIndex): Actor | undefined =>
	source === null || source.actor === null || !pronoun.test(source.text)
		? undefined
		: index.actorById.get(source.actor);

/** The words of a claim's source, or the name that a pronoun there stands for; `(nobody)` where no source is given. */
export const nameOrWordsOf = (claim: Claim, index: StoryIndex): string =>
	claim.source === null ? '(nobody)' : (meantBy(claim, index)?.name ?? claim.source.text.replace(/,$/v, ''));

/**
Who a claim cites, for people to read: the words of the story; where those are a pronoun, the actor's name in brackets, since it is not
what the story says there; `(nobody)` where no source is given.
*/
export const whoOf = (claim: Claim, index: StoryIndex): string => {
	const words = nameOrWordsOf(claim, index);
	return meantBy(claim, index) === undefined ? words : `[${words}]`;
};

/** The words of a claim in one line, with an ellipsis where others stand between them. */
export const wordsOf = (claim: Claim): string => joinRuns(claim.content);
