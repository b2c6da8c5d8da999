import type {Actor} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import {runThrough} from '../../story/run-through.ts';
import {partOf} from '../part-of.ts';
import {placedMentions} from '../sourcing/mentions.ts';
import {announcesDispute, disagreesBetween} from './announced.ts';
import {affiliationsIn, isSameCamp} from './camps.ts';
import {denialBefore, firstOfSaying, isHeadline, repliedTo, type WeighedAt} from './follow-ups.ts';
import {areParallel} from './parallel.ts';
import {mayContradict, reachOf} from './may-contradict.ts';
import {scoreOf} from './score.ts';
import {sharedTopic, stemWeightsInPieces, type StemWeights} from './topic.ts';
import {weigh, type Weighed} from './weigh.ts';

/** How many claims before and after one are looked at, so that the time is linear. */
const reach = 40;

/** The least score of an answer to link it. */
const leastScore = 1;

/** How many claims are kept weighed: those that are looked at together, and all of a story of the usual length. */
const mostWeighed = 4 * reach;

/** Weighs the claims of a story when they are asked for. What is known of a claim takes more room than the claim. */
const weighAll = (claims: readonly Claim[], actors: readonly Actor[]): WeighedAt => {
	const mentions = placedMentions(actors);
	const byId = new Map(actors.map(actor => [actor.id, actor]));
	const actorOf = (id: string): Actor | undefined => byId.get(id);
	const affiliations = affiliationsIn(claims, mentions, actorOf);
	let last: string | null = null;
	/** The actor that the claims before each one cite last. */
	const cited = claims.map(({source}) => {
		const before = last;
		last = source?.actor ?? last;
		return before;
	});
	const kept: Weighed[] = [];
	return index => {
		const known = kept[index % mostWeighed];
		const claim = claims[index]!;
		if (known?.claim === claim) return known;
		return (kept[index % mostWeighed] = weigh(claim, mentions, actorOf, affiliations, cited[index]!));
	};
};

/** The disputes of a story as they are found, in both directions, by the places of the claims. */
class Links {
	readonly #links = new Map<number, Set<number>>();

	of(index: number): readonly number[] {
		return [...(this.#links.get(index) ?? [])];
	}

	add(a: number, b: number): void {
		for (const [from, to] of [
			[a, b],
			[b, a],
		] as const) {
			const known = this.#links.get(from) ?? new Set();
			if (known.size === 0) this.#links.set(from, known);
			known.add(to);
		}
	}
}

/** The place of the claim that one answers; -1 where it answers none. What the headline says stands in the story again. */
const bestTarget = (weighed: WeighedAt, count: number, index: number, weights: StemWeights): number => {
	let best = -1;
	let bestScore = leastScore;
	const answering = weighed(index);
	if (answering.answer === null || isHeadline(answering.claim)) return -1;
	const {back, ahead} = reachOf(answering, reach);
	for (let other = Math.max(0, index - back); other < Math.min(count, index + ahead); other++) {
		const candidate = weighed(other);
		if (isHeadline(candidate.claim) || !mayContradict(answering, candidate)) continue;
		const score = scoreOf(answering, candidate, weights);
		if (score < bestScore) continue;
		bestScore = score;
		best = other;
	}

	const pointsAtSaying = answering.answer.kind === 'points' && answering.answer.at !== 'pronoun';
	return best >= 0 && best < index && pointsAtSaying ? firstOfSaying(weighed, best) : best;
};

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
			if (isHeadline(twin.claim) || links.of(other).length === 0) continue;
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
	const weighed = weighAll(claims, actors);
	const weights = yield* partOf(
		0,
		0.4,
		stemWeightsInPieces(claims.length, index => weighed(index).topic),
	);
	const links = yield* partOf(0.4, 1, linksOf(text, claims, weighed, weights));
	linkHeadline(claims, weighed, links, weights);
	return claims.map((claim, index) => {
		const disputes = links.of(index).map(other => claims[other]!.id);
		if (disputes.length === 0 && claim.disputes.length === 0) return claim;
		return {...claim, disputes: disputes.toSorted((a, b) => a - b)};
	});
}

/** Links each claim to those that it contradicts. */
function* linksOf(
	text: string,
	claims: readonly Claim[],
	weighed: WeighedAt,
	weights: StemWeights,
): Generator<number, Links> {
	const links = new Links();
	const targets: number[] = [];
	for (const index of claims.keys()) {
		const best = bestTarget(weighed, claims.length, index, weights);
		targets.push(best);
		if (best >= 0) links.add(index, best);
		else {
			const denial = denialBefore(weighed, targets, index);
			if (denial >= 0) links.add(index, targets[denial]!);
			const denied = repliedTo(weighed, targets, index);
			if (denied >= 0) links.add(index, denied);
		}

		linkNeighbours(text, weighed, links, index, weights);
		yield index / claims.length;
	}

	return links;
}

/** Links a claim to the one before it in its paragraph where they are two sides, or where the text says so. */
const linkNeighbours = (
	text: string,
	weighed: WeighedAt,
	links: Links,
	index: number,
	weights: StemWeights,
): void => {
	if (index === 0 || links.of(index).length > 0) return;
	const [before, claim] = [weighed(index - 1), weighed(index)];
	if (isHeadline(claim.claim) || isHeadline(before.claim)) return;
	const isDisagreement =
		claim.claim.paragraph - before.claim.paragraph <= 1 &&
		before.canBeAnswered &&
		claim.canBeAnswered &&
		claim.claim.source !== null &&
		before.claim.source !== null &&
		!isSameCamp(before.camp, claim.camp) &&
		disagreesBetween(text, before.claim, claim.claim);
	if (isDisagreement) links.add(index, index - 1);
	if (isDisagreement || before.claim.paragraph !== claim.claim.paragraph) return;
	const {count} = sharedTopic(before.topic, claim.topic, weights);
	const isFirst = index === 1 || weighed(index - 2).claim.paragraph !== claim.claim.paragraph;
	const isAnnounced =
		isFirst &&
		before.canBeAnswered &&
		claim.canBeAnswered &&
		before.tells &&
		claim.tells &&
		before.claim.source !== null &&
		claim.claim.source !== null &&
		!isSameCamp(before.camp, claim.camp) &&
		announcesDispute(text, before.claim);
	if (isAnnounced || areParallel(before, claim, count)) links.add(index, index - 1);
};
