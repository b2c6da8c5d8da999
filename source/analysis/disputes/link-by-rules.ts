import type {Actor} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import {partOf} from '../part-of.ts';
import {placedMentions} from '../sourcing/mentions.ts';
import {announcesDispute, disagreesBetween} from './announced.ts';
import {affiliationsIn, isSameCamp} from './camps.ts';
import {denialBefore, firstOfSaying, isHeadline, repliedTo, type WeighedAt} from './follow-ups.ts';
import {areParallel} from './parallel.ts';
import {Links, type RuleLinks} from './links.ts';
import {mayContradict, reachOf} from './may-contradict.ts';
import {scoreOf} from './score.ts';
import {sharedTopic, stemWeightsInPieces, type StemWeights} from './topic.ts';
import {weigh, type Weighed} from './weigh.ts';

/** How many claims before and after one are looked at, so that the time is linear. */
export const reach = 40;

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

/**
Links each claim to those that it contradicts, by rules. `onSettled` is called for each claim as soon as the rules have no more links for it,
while it is still weighed: a long story does not keep all its claims so. Yields the share of the work that is done.
*/
export function* linkByRules(
	text: string,
	claims: readonly Claim[],
	actors: readonly Actor[],
	onSettled: (index: number, state: RuleLinks) => void,
): Generator<number, RuleLinks> {
	const weighed = weighAll(claims, actors);
	const weights = yield* partOf(0, 0.2, stemWeightsInPieces(claims));
	const links = new Links();
	const state = {weighed, weights, links};
	const targets: number[] = [];
	for (const index of claims.keys()) {
		linkClaim(text, claims.length, state, targets, index);
		if (index >= reach) onSettled(index - reach, state);
		yield 0.2 + (0.8 * index) / claims.length;
	}

	for (let index = Math.max(0, claims.length - reach); index < claims.length; index++)
		onSettled(index, state);
	return state;
}

/** Links a claim to the one that it answers, or that the denial before it answers, or its neighbour. `targets` are those of the claims before. */
const linkClaim = (
	text: string,
	count: number,
	{weighed, weights, links}: RuleLinks,
	targets: number[],
	index: number,
): void => {
	const best = bestTarget(weighed, count, index, weights);
	targets.push(best);
	if (best >= 0) links.add(index, best);
	else {
		const denial = denialBefore(weighed, targets, index);
		if (denial >= 0) links.add(index, targets[denial]!);
		const denied = repliedTo(weighed, targets, index);
		if (denied >= 0) links.add(index, denied);
	}

	linkNeighbours(text, weighed, links, index, weights);
};

/** Links a claim to the one before it in its paragraph where they are two sides, or where the text says so. */
const linkNeighbours = (
	text: string,
	weighed: WeighedAt,
	links: Links,
	index: number,
	weights: StemWeights,
): void => {
	if (index === 0 || !links.isEmpty(index)) return;
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
