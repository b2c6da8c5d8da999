import type {Actor} from '../story/actor.ts';
import type {Claim} from '../story/claim.ts';
import {countDisputed} from './disputes.ts';
import type {StoryIndex} from './story-index.ts';

/** Everything that a story has on one actor. */
export type ActorCard = {
	readonly actor: Actor;
	/** All names used for it with how often, the commonest first. */
	readonly names: ReadonlyArray<{readonly text: string; readonly count: number}>;
	readonly pronouns: number;
	readonly paragraphs: readonly number[];
	/** Who is mentioned in the same paragraphs, and in how many of them; the most first. */
	readonly beside: ReadonlyArray<{readonly actor: Actor; readonly paragraphs: number}>;
	readonly claims: readonly Claim[];
	readonly claimsAbout: readonly Claim[];
	/** How many of its claims somebody else contradicts. */
	readonly disputed: number;
};

/** What stands for an actor behind `about`: a person is no `it`. */
export const objectPronoun = ({kind}: Actor): 'them' | 'it' => (kind === 'person' ? 'them' : 'it');

const countBy = <Key>(keys: readonly Key[]): ReadonlyArray<readonly [Key, number]> => {
	const counts = new Map<Key, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return [...counts].toSorted((a, b) => b[1] - a[1]);
};

/** Put together what the story has on an actor. */
export const actorCard = (actor: Actor, index: StoryIndex): ActorCard => {
	const paragraphs = [...new Set(actor.mentions.map(mention => mention.paragraph))];
	const others = paragraphs
		.flatMap(number => index.actorsIn.get(number) ?? [])
		.filter(other => other !== actor);
	const claims = index.claimsBy.get(actor.id) ?? [];
	return {
		actor,
		names: countBy(actor.mentions.filter(({form}) => form === 'name').map(({text}) => text)).map(
			([text, count]) => ({
				text,
				count,
			}),
		),
		pronouns: actor.mentions.filter(({form}) => form === 'pronoun').length,
		paragraphs,
		beside: countBy(others).map(([other, count]) => ({actor: other, paragraphs: count})),
		claims,
		claimsAbout: (index.claimsAbout.get(actor.id) ?? []).filter(claim => !claims.includes(claim)),
		disputed: countDisputed(claims, index),
	};
};
