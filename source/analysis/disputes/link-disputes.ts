import type {Actor} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import {placedMentions} from '../sourcing/mentions.ts';
import {isSameSource, mayContradict, scoreOf, weigh, type Weighed} from './score.ts';
import {sharedTopic, stemWeights} from './topic.ts';

/** How many claims before and after one are looked at, so that the time is linear. */
const reach = 40;

/** The least score of an answer to link it. */
const leastScore = 1;

/** How many claims may stand between a denial and what its source goes on to say. */
const between = 2;

/** A claim of a story, weighed, by its place among them. */
type WeighedAt = (index: number) => Weighed;

/** How many claims are kept weighed: those that are looked at together, and all of a story of the usual length. */
const mostWeighed = 4 * reach;

/** Weighs the claims of a story when they are asked for. What is known of a claim takes more room than the claim. */
const weighAll = (claims: readonly Claim[], actors: readonly Actor[]): WeighedAt => {
	const mentions = placedMentions(actors);
	const byId = new Map(actors.map(actor => [actor.id, actor]));
	const actorOf = (id: string): Actor | undefined => byId.get(id);
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
		return (kept[index % mostWeighed] = weigh(claim, mentions, actorOf, cited[index]!));
	};
};

/** The denial that a claim goes on with: "X denied this and said", or a quotation that follows it; -1 where there is none. */
const denialBefore = (weighed: WeighedAt, targets: readonly number[], index: number): number => {
	const {claim, answer} = weighed(index);
	if (claim.stance !== 'asserts' || (answer !== 'says' && answer !== 'insists')) return -1;
	for (let other = index - 1; other >= Math.max(0, index - 1 - between); other--) {
		const denial = weighed(other);
		if (!isSameSource(claim, denial.claim) || claim.paragraph - denial.claim.paragraph > 1) continue;
		if (targets[other]! < 0 || denial.answer === 'says') return -1;
		return claim.quotation === 'direct' || claim.source?.start === denial.claim.source?.start ? other : -1;
	}

	return -1;
};

/**
Link the claims that contradict each other, in both directions: a denial and the claim of somebody else that it
answers, in the same words or by pointing at it ("the allegation", "that is nonsense"); what the one who denies goes on
to say; and claims that come to different figures. Looks at no more than the 40 claims on either side.
*/
export const linkDisputes = (claims: readonly Claim[], actors: readonly Actor[]): readonly Claim[] => {
	const weighed = weighAll(claims, actors);
	const weightOf = stemWeights(claims.length, index => weighed(index).topic);
	const links = new Map<number, Set<number>>();
	const add = (from: number, to: number): void => {
		const known = links.get(from) ?? new Set();
		if (known.size === 0) links.set(from, known);
		known.add(claims[to]!.id);
	};
	const link = (a: number, b: number): void => {
		add(a, b);
		add(b, a);
	};

	const targets: number[] = [];
	for (const index of claims.keys()) {
		const best = weighed(index).answer === null ? -1 : bestTarget(weighed, claims.length, index, weightOf);
		targets.push(best);
		if (best >= 0) {
			link(index, best);
			continue;
		}

		const denial = denialBefore(weighed, targets, index);
		if (denial >= 0) link(index, targets[denial]!);
	}

	linkHeadline(claims, weighed, targets, weightOf, link);
	return claims.map((claim, index) => {
		const linked = links.get(index);
		if (linked === undefined && claim.disputes.length === 0) return claim;
		return {...claim, disputes: [...(linked ?? [])].toSorted((a, b) => a - b)};
	});
};

/** A denial in the headline is the one of the story that it sums up. */
const linkHeadline = (
	claims: readonly Claim[],
	weighed: WeighedAt,
	targets: readonly number[],
	weightOf: (stem: string) => number,
	link: (a: number, b: number) => void,
): void => {
	for (const [index, claim] of claims.entries()) {
		if (claim.paragraph !== 0) return;
		if (claim.stance !== 'denies' || targets[index] !== -1) continue;
		const {topic} = weighed(index);
		const twin = claims.findIndex(
			({stance}, other) =>
				targets[other]! >= 0 &&
				stance === 'denies' &&
				sharedTopic(weighed(other).topic, topic, weightOf).count > 1,
		);
		if (twin >= 0) link(index, targets[twin]!);
	}
};

const bestTarget = (
	weighed: WeighedAt,
	count: number,
	index: number,
	weightOf: (stem: string) => number,
): number => {
	let best = -1;
	let bestScore = leastScore;
	const answering = weighed(index);
	for (let other = Math.max(0, index - reach); other < Math.min(count, index + reach); other++) {
		const candidate = weighed(other);
		if (!mayContradict(answering, candidate)) continue;
		const score = scoreOf(answering, candidate, weightOf);
		if (score < bestScore) continue;
		bestScore = score;
		best = other;
	}

	return best;
};
