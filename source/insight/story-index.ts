import type {Actor, Mention} from '../story/actor.ts';
import type {Claim} from '../story/claim.ts';
import {lastWhere} from '../story/last-where.ts';
import {overlaps, type Span} from '../story/span.ts';
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

/** From this length on a list is added to in place, with the room for many more that it then takes. Most are shorter, and there are very many of them. */
const long = 16;

const append = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) => {
	const values = map.get(key);
	if (values === undefined) map.set(key, [value]);
	else if (values.at(-1) === value) return;
	else if (values.length < long) map.set(key, values.concat([value]));
	else values.push(value);
};

/** Whether one of the mentions, in reading order, stands in the paragraph and shares something with the span. */
const isMentioned = (mentions: readonly Mention[], paragraph: number, span: Span): boolean => {
	let at = lastWhere(mentions.length, index => mentions[index]!.paragraph <= paragraph);
	for (; at >= 0 && mentions[at]!.paragraph === paragraph; at--)
		if (overlaps(mentions[at]!, span)) return true;
	return false;
};

/** Index a story by paragraph, actor and claim. Takes time in proportion to its mentions and claims. */
export const indexStory = (story: Story): StoryIndex => {
	const actorsIn = new Map<number, Actor[]>();
	for (const actor of story.actors)
		for (const {paragraph} of actor.mentions) append(actorsIn, paragraph, actor);

	const claimsIn = new Map<number, Claim[]>();
	const claimsBy = new Map<string, Claim[]>();
	const claimsAbout = new Map<string, Claim[]>();
	for (const claim of story.claims) {
		append(claimsIn, claim.paragraph, claim);
		if (claim.source !== null && claim.source.actor !== null) append(claimsBy, claim.source.actor, claim);
		for (const run of claim.content) {
			// A quotation may run on into later paragraphs, but most content stands in the claim's own.
			for (const {id, mentions} of actorsIn.get(claim.paragraph) ?? [])
				if (isMentioned(mentions, claim.paragraph, run)) append(claimsAbout, id, claim);
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
