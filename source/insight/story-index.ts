import type {Actor, Mention} from '../story/actor.ts';
import type {Claim} from '../story/claim.ts';
import {overlaps} from '../story/span.ts';
import type {Story} from '../story/story.ts';

/** What stands where in a story: made once for a story, so that no question about it walks the whole of it again. */
export type StoryIndex = {
	readonly actorById: ReadonlyMap<string, Actor>;
	readonly claimById: ReadonlyMap<number, Claim>;
	/** Actors by the number of a paragraph that mentions them, in the order of the story's actors. */
	readonly actorsIn: ReadonlyMap<number, readonly Actor[]>;
	/** Claims by the number of their paragraph, in reading order. */
	readonly claimsIn: ReadonlyMap<number, readonly Claim[]>;
	/** Claims by the id of the actor that is their source. */
	readonly claimsBy: ReadonlyMap<string, readonly Claim[]>;
	/** Claims by the id of an actor that their content mentions. */
	readonly claimsAbout: ReadonlyMap<string, readonly Claim[]>;
};

const append = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) => {
	const values = map.get(key);
	if (values === undefined) map.set(key, [value]);
	else if (values.at(-1) !== value) values.push(value);
};

/** Index a story by paragraph, actor and claim. Takes time in proportion to its mentions and claims. */
export const indexStory = (story: Story): StoryIndex => {
	const actorsIn = new Map<number, Actor[]>();
	const mentionsIn = new Map<number, Array<{readonly mention: Mention; readonly actor: Actor}>>();
	for (const actor of story.actors) {
		for (const mention of actor.mentions) {
			append(actorsIn, mention.paragraph, actor);
			const mentions = mentionsIn.get(mention.paragraph);
			if (mentions === undefined) mentionsIn.set(mention.paragraph, [{mention, actor}]);
			else mentions.push({mention, actor});
		}
	}

	const claimsIn = new Map<number, Claim[]>();
	const claimsBy = new Map<string, Claim[]>();
	const claimsAbout = new Map<string, Claim[]>();
	for (const claim of story.claims) {
		append(claimsIn, claim.paragraph, claim);
		if (claim.source !== null && claim.source.actor !== null) append(claimsBy, claim.source.actor, claim);
		for (const run of claim.content) {
			// A quotation may run on into later paragraphs, but most content stands in the claim's own.
			for (const {mention, actor} of mentionsIn.get(claim.paragraph) ?? []) {
				if (overlaps(mention, run)) append(claimsAbout, actor.id, claim);
			}
		}
	}

	return {
		actorById: new Map(story.actors.map(actor => [actor.id, actor])),
		claimById: new Map(story.claims.map(claim => [claim.id, claim])),
		actorsIn,
		claimsIn,
		claimsBy,
		claimsAbout,
	};
};
