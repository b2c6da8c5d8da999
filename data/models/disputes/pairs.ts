import {linkByRules} from '../../../source/analysis/disputes/link-by-rules.ts';
import {visitPairs} from '../../../source/analysis/disputes/likely-pairs.ts';
import {runThrough} from '../../../source/story/run-through.ts';
import type {Actor} from '../../../source/story/actor.ts';
import type {Claim} from '../../../source/story/claim.ts';
import {placesOf} from '../claims/learn-cues.ts';

/** Two claims of a story as the model sees them: the rows of their features, and whether the one contradicts the other. */
export type Pair = {
	readonly features: Uint32Array;
	readonly isLinked: boolean;
	readonly right: boolean;
};

/** A story's pairs, and how many links people have made in it, those that no pair stands for among them. */
export type PairedStory = {readonly pairs: readonly Pair[]; readonly links: number};

/** The pairs of a story's claims; `areLinked` tells whether people have linked two of them, `count` how many links they have made. */
export const pairsOf = (
	text: string,
	claims: readonly Claim[],
	actors: readonly Actor[],
	areLinked: (a: Claim, b: Claim) => boolean,
	count: number,
	mask: number,
): PairedStory => {
	const pairs: Pair[] = [];
	runThrough(
		linkByRules(text, claims, actors, (later, state) =>
			visitPairs(text, later, state, (earlier, features) =>
				pairs.push({
					features: placesOf(features, mask),
					isLinked: state.links.has(earlier, later),
					right: areLinked(claims[earlier]!, claims[later]!),
				}),
			),
		),
	);
	return {pairs, links: count};
};
