import type {Actor} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import {contains} from '../../story/span.ts';
import {mentionsBetween, placedMentions, type Placed} from '../sourcing/mentions.ts';
import {answerOf, canBeAnswered, type Answer} from './answers.ts';
import {figuresDiffer, sharedTopic, stemWeights, topicOf, type Topic} from './topic.ts';

/** How many claims before and after one are looked at, so that the time is linear. */
const reach = 40;

type Weighed = {
	readonly claim: Claim;
	readonly topic: Topic;
	/** The ids of who speaks, and of whom the words of the source name beside: "a spokesperson for Orrin". */
	readonly speakers: ReadonlySet<string>;
	readonly answer: Answer | null;
	readonly canBeAnswered: boolean;
};

/** The least score of an answer to link it. */
const leastScore = 1;

const speakersOf = ({source}: Claim, mentions: readonly Placed[]): ReadonlySet<string> =>
	source === null
		? new Set()
		: new Set([
				...(source.actor === null ? [] : [source.actor]),
				...mentionsBetween(mentions, source.start, source.end).map(({actor}) => actor.id),
			]);

const isSameSource = (a: Claim, b: Claim): boolean => {
	if (a.source === null || b.source === null) return false;
	if (a.source.actor !== null || b.source.actor !== null) return a.source.actor === b.source.actor;
	return a.source.text.toLowerCase() === b.source.text.toLowerCase();
};

/** Whether a claim stands in the content of the other, as an accusation in its denial. */
const isWithin = (inner: Claim, outer: Claim): boolean =>
	inner.content.every(run => outer.content.some(other => contains(other, run)));

/**
How much speaks for it that the one claim contradicts the other. An answer that points at what was said means the
last fitting claim before it, best one about who answers; others must share the topic.
*/
const scoreOf = (answering: Weighed, other: Weighed, weightOf: (stem: string) => number): number => {
	const {claim, topic, answer} = answering;
	const paragraphs = claim.paragraph - other.claim.paragraph;
	const isBefore = other.claim.id < claim.id;
	const isAboutSpeaker = [...answering.speakers].some(id => other.topic.actors.has(id));
	const {share, count} = sharedTopic(topic, other.topic, weightOf);
	const isAccusation = other.claim.stance === 'accuses';
	const far = 0.12 * Math.abs(paragraphs);
	const topical = (count > 1 ? share : count > 0 ? 0.5 * share : 0) + 0.1 * Math.min(count, 5);
	if (answer === 'points') {
		if (!isBefore || paragraphs > 5) return 0;
		return (
			1.3 +
			(isAboutSpeaker ? 0.4 : 0) +
			(isAccusation ? 0.4 : 0) +
			topical -
			2 * far -
			0.02 * (claim.id - other.claim.id)
		);
	}

	if (answer === 'denies' || answer === 'refers') {
		if (isWithin(other.claim, claim)) return other.claim.source === null ? 0 : 2;
		const isNear = isBefore && paragraphs <= 2;
		const accused = isAboutSpeaker && isAccusation;
		const referred = answer === 'refers' && isAboutSpeaker && isNear;
		if (count === 0 && !(accused && isNear) && !referred) return 0;
		return (
			1.3 * topical +
			(isAboutSpeaker ? 0.4 : 0) +
			(isAccusation ? 0.5 : 0) +
			(accused || referred ? 0.4 : 0) +
			(isBefore ? 0.2 : 0) -
			(accused ? 0.5 * far : far)
		);
	}

	if (answer === 'insists') return isBefore && paragraphs <= 1 && isAboutSpeaker ? 1.1 + topical - far : 0;
	if (answer !== 'says' || !isBefore || paragraphs > 4) return 0;
	if (claim.source === null || other.claim.source === null) return 0;
	if (count > 0 && figuresDiffer(topic, other.topic)) return 0.8 + topical - far;
	return topic.isNegative !== other.topic.isNegative && count > 1 && share > 0.5 ? 0.6 + share - far : 0;
};

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
	const weighed = claims.map((claim): Weighed => ({
		claim,
		topic: topicOf(claim, mentions),
		speakers: speakersOf(claim, mentions),
		answer: answerOf(claim),
		canBeAnswered: canBeAnswered(claim),
	}));
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
		if (other === index || !candidate.canBeAnswered) continue;
		if (isSameSource(weighed[index]!.claim, candidate.claim)) continue;
		const score = scoreOf(weighed[index]!, candidate, weightOf);
		if (score < bestScore) continue;
		bestScore = score;
		best = other;
	}

	return best;
};
