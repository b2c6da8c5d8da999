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

/** The denial that a claim goes on with: "X denied this and said", or a quotation that follows it; -1 where there is none. */
const denialBefore = (weighed: readonly Weighed[], targets: readonly number[], index: number): number => {
	const {claim, answer} = weighed[index]!;
	if (claim.stance !== 'asserts' || (answer !== 'says' && answer !== 'insists')) return -1;
	for (let other = index - 1; other >= Math.max(0, index - 1 - between); other--) {
		const denial = weighed[other]!;
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
	const mentions = placedMentions(actors);
	const byId = new Map(actors.map(actor => [actor.id, actor]));
	let cited: string | null = null;
	const weighed = claims.map(claim => {
		const read = weigh(claim, mentions, id => byId.get(id), cited);
		cited = claim.source?.actor ?? cited;
		return read;
	});
	const weightOf = stemWeights(weighed.map(({topic}) => topic));
	const links = claims.map(() => new Set<number>());
	const link = (a: number, b: number): void => {
		links[a]!.add(claims[b]!.id);
		links[b]!.add(claims[a]!.id);
	};

	const targets: number[] = [];
	for (const [index, answering] of weighed.entries()) {
		const best = answering.answer === null ? -1 : bestTarget(weighed, index, weightOf);
		targets.push(best);
		if (best >= 0) {
			link(index, best);
			continue;
		}

		const denial = denialBefore(weighed, targets, index);
		if (denial >= 0) link(index, targets[denial]!);
	}

	linkHeadline(weighed, targets, weightOf, link);
	return claims.map((claim, index) => ({...claim, disputes: [...links[index]!].toSorted((a, b) => a - b)}));
};

/** A denial in the headline is the one of the story that it sums up. */
const linkHeadline = (
	weighed: readonly Weighed[],
	targets: readonly number[],
	weightOf: (stem: string) => number,
	link: (a: number, b: number) => void,
): void => {
	for (const [index, headline] of weighed.entries()) {
		if (headline.claim.paragraph !== 0) return;
		if (headline.claim.stance !== 'denies' || targets[index] !== -1) continue;
		const twin = weighed.findIndex(
			({claim, topic}, other) =>
				targets[other]! >= 0 &&
				claim.stance === 'denies' &&
				sharedTopic(topic, headline.topic, weightOf).count > 1,
		);
		if (twin >= 0) link(index, targets[twin]!);
	}
};

const bestTarget = (
	weighed: readonly Weighed[],
	index: number,
	weightOf: (stem: string) => number,
): number => {
	let best = -1;
	let bestScore = leastScore;
	for (let other = Math.max(0, index - reach); other < Math.min(weighed.length, index + reach); other++) {
		const candidate = weighed[other]!;
		if (!mayContradict(weighed[index]!, candidate)) continue;
		const score = scoreOf(weighed[index]!, candidate, weightOf);
		if (score < bestScore) continue;
		bestScore = score;
		best = other;
	}

	return best;
};
