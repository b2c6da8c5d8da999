import type {Actor} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import {runThrough} from '../../story/run-through.ts';
import {isSameCamp} from './camps.ts';
import {isHeadline, type WeighedAt} from './follow-ups.ts';
import {chanceOfPair, pairWeights, visitPairs} from './likely-pairs.ts';
import {linkByRules, reach} from './link-by-rules.ts';
import type {Links} from './links.ts';
import {sharedTopic, type StemWeights} from './topic.ts';

/** The least chance of a pair to link it where no rule does; chosen by cross-validation. */
const leastChance = 0.65;

/** How much of the topic of a headline the claim that it sums up has to share. */
const leastOfHeadline = 0.5;

/** What the headline claims is disputed as the claim of the story is that it sums up. */
const linkHeadline = (
	claims: readonly Claim[],
	weighed: WeighedAt,
	links: Links,
	weights: StemWeights,
): void => {
	for (const [index, claim] of claims.entries()) {
		if (!isHeadline(claim)) return;
		const {topic, camp} = weighed(index);
		const isDenial = claim.stance === 'denies' || topic.negation.isNegative;
		let best = -1;
		let bestShare = leastOfHeadline;
		for (let other = index + 1; other < Math.min(claims.length, index + reach); other++) {
			const twin = weighed(other);
			if (isHeadline(twin.claim) || links.isEmpty(other)) continue;
			if ((twin.claim.stance === 'denies' || twin.topic.negation.isNegative) !== isDenial) continue;
			const {share, count} = sharedTopic(twin.topic, topic, weights);
			if (count < 2 || share <= bestShare) continue;
			best = other;
			bestShare = share;
		}

		if (best < 0) continue;
		for (const target of links.of(best))
			if (!isSameCamp(camp, weighed(target).camp)) links.add(index, target);
	}
};

/**
Link the claims that contradict each other, in both directions: a denial and the claim of somebody else that it
answers, in the same words or by pointing at it ("the allegation", "that is nonsense"); what the one who denies goes on
to say; counts that differ, two sides of one question, and what the text itself says is in dispute. Looks at no more than
the 40 claims on either side.
*/
export const linkDisputes = (
	text: string,
	claims: readonly Claim[],
	actors: readonly Actor[],
): readonly Claim[] => runThrough(linkDisputesInPieces(text, claims, actors));

/** The same in steps: yields the share of the work that is done. */
export function* linkDisputesInPieces(
	text: string,
	claims: readonly Claim[],
	actors: readonly Actor[],
): Generator<number, readonly Claim[]> {
	const model = pairWeights();
	const likely: Array<readonly [number, number]> = [];
	const {weighed, weights, links} = yield* linkByRules(text, claims, actors, (later, state) =>
		visitPairs(text, later, state, (earlier, features) => {
			if (chanceOfPair(model, features) >= leastChance) likely.push([earlier, later]);
		}),
	);
	for (const [earlier, later] of likely) links.add(earlier, later);
	linkHeadline(claims, weighed, links, weights);
	return claims.map((claim, index) => {
		const disputes = links.of(index).map(other => claims[other]!.id);
		if (disputes.length === 0 && claim.disputes.length === 0) return claim;
		return {...claim, disputes: disputes.toSorted((a, b) => a - b)};
	});
}
