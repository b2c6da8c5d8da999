import type {Answer} from './answers.ts';
import {wordsOf} from './content.ts';
import {deniesStrongly} from './cue-kinds.ts';
import {isDenialOfAccusation, isWithin, pairOf, sharesActor, type Pair} from './pair.ts';
import {isNamedAs, scoreOfPointing} from './score-pointing.ts';
import {scoreOfSaying} from './score-saying.ts';
import {beginsWithShared, deniedBy, denyAlike, isWhollyIn, type StemWeights, type Topic} from './topic.ts';
import type {Weighed} from './weigh.ts';
import {setOf} from '../set-of.ts';

const allegations: ReadonlySet<string> = setOf(
	'accusation accusations allegation allegations charge charges',
);

const lengthOf = ({claim}: Weighed): number => claim.content.reduce((sum, run) => sum + run.text.length, 0);

/** What is denied stands in the denial itself, whoever says it. */
const scoreOfWithin = ({answering, other}: Pair): number => {
	// A clause beside what is denied is not denied.
	const least = answering.claim.stance === 'denies' ? 0.5 : 0.2;
	if (lengthOf(other) < least * lengthOf(answering)) return 0;
	if (other.claim.source !== null) return 2;
	// "Denies allegations that …": what is denied is there, though nobody stands for it; one who does is the better answer.
	return other.cue.some(word => allegations.has(word)) ? 1 : 0;
};

/** "Denied that officers had ignored her statement": the statement of who has just spoken. */
const theirSaying =
	/\b(?:his|her|their) (?:statement|account|complaints?|warnings?|evidence|testimony|concerns?|claims?|version|report)\b/;

/** Whether both speak of somebody, and of nobody in common. */
const speakOfTwo = (a: Topic, b: Topic): boolean =>
	a.actors.size > 0 && b.actors.size > 0 && !sharesActor(a, b);

/** Of a denial in words of its own: whether the other one says what is denied. */
const scoreOfDenial = (pair: Pair, answer: Answer, topical: number): number => {
	const {answering, other, paragraphs, claims, isBefore, isAbout, count} = pair;
	const {claim, topic, accuser} = answering;
	if (isWithin(other.claim, claim)) return scoreOfWithin(pair);
	// The opening of a story sums up what comes.
	const isOpening = claim.paragraph <= 1 && !isBefore && paragraphs <= 3;
	const isNear = paragraphs <= 2 && (isBefore || isDenialOfAccusation(answering, other));
	const isAccused = isAbout && other.claim.stance === 'accuses' && (count > 0 || claims <= 3);
	const isReferred = answer.kind === 'refers' && isAbout && isNear && isBefore;
	// Somebody said something of one, who denied at once.
	const isAtOnce =
		(claims === 1 || (claims === 2 && paragraphs <= 1 && beginsWithShared(topic, other.topic))) &&
		isBefore &&
		(isAbout ||
			count > 0 ||
			(paragraphs <= 1 && (answer.kind === 'refers' || theirSaying.test(wordsOf(claim))))) &&
		(deniesStrongly(answering.cue) || (answer.kind === 'denies' && answer.isDisclaimer));
	const isSummed = answer.kind === 'refers' && isOpening && isAbout && other.tells;
	if (count === 0 && !(isAccused && isNear) && !isReferred && accuser === null && !isAtOnce && !isSummed)
		return 0;
	if (denyAlike(topic, other.topic)) return 0;
	if (answer.kind === 'denies' && answer.isDisclaimer && deniedBy(topic, other.topic).count === 0) return 0;
	return (
		1.3 * topical +
		(isAbout ? 0.4 : 0) +
		(other.claim.stance === 'accuses' ? 0.5 : 0) +
		(isReferred ? 0.7 : isAccused ? 0.4 : isAbout && isNear && isBefore && count > 0 ? 0.3 : 0) +
		(isOpening ? 0.2 : 0) +
		(isBefore && paragraphs <= 2 && isWhollyIn(topic, other.topic) ? 0.35 : 0) +
		(isAtOnce ? (isAbout || count > 0 ? 0.6 : 0.9) : isSummed ? 0.7 : 0) +
		(count > 1 && beginsWithShared(topic, other.topic) ? 0.35 : 0) +
		(accuser === null ? 0 : 0.8) +
		(answer.kind === 'refers' && paragraphs <= 2 && count > 0 && isNamedAs(answer.noun, other) ? 0.6 : 0) +
		(isBefore ? 0.2 : 0) -
		(!isAbout && count < 3 && speakOfTwo(topic, other.topic) ? 0.6 : 0) -
		(isAccused ? 0.06 : 0.12) * paragraphs
	);
};

/** Who is turned down is the one who spoke. */
const scoreOfTurningDown = (
	{answering, other, isAbout, claims, paragraphs}: Pair,
	contradicts: boolean,
): number => {
	const {actors, described} = answering.topic;
	const isNamed = other.camp.speakers.some(key => actors.has(key));
	const isMeant = isNamed
		? isAbout || other.isAccusation || contradicts
		: other.camp.roles.some(word => described().has(word));
	return isMeant ? 1.8 - 0.15 * claims - 0.12 * paragraphs : 0;
};

const oneWas = /^(?:that )?one (?:was|were|had|has|did)\b/;
const counters = ['counter', 'retort'];

/** "Countered that she had seen him", "insists one was sent": what stands just before is answered. */
const answersAtOnce = ({answering, isBefore, claims, paragraphs, count}: Pair): boolean =>
	isBefore &&
	claims === 1 &&
	paragraphs <= 1 &&
	(oneWas.test(wordsOf(answering.claim)) ||
		(count > 0 && answering.cue.some(word => counters.some(stem => word.startsWith(stem)))));

const scoreOfInsisting = (pair: Pair, topical: number): number =>
	answersAtOnce(pair) ? 1.2 : scoreOfInsistence(pair, topical);

const scoreOfInsistence = ({other, isAbout, count, claims, paragraphs}: Pair, topical: number): number =>
	isAbout || count > 1
		? (other.isAccusation ? 0.8 : 0.3) + (isAbout ? 0.3 : 0) + topical - 0.12 * paragraphs - 0.05 * claims
		: 0;

/** How much speaks for it that the one claim contradicts the other. `mayContradict` goes before. */
export const scoreOf = (answering: Weighed, other: Weighed, weights: StemWeights): number => {
	const {answer} = answering;
	if (answer === null) return 0;
	const pair = pairOf(answering, other, weights);
	const {count, share} = pair;
	const topical = (count > 1 ? share : count > 0 ? 0.5 * share : 0) + 0.1 * Math.min(count, 5);
	switch (answer.kind) {
		case 'says': {
			return scoreOfSaying(pair);
		}

		case 'points': {
			return scoreOfPointing(pair, answer, topical);
		}

		case 'turns-down': {
			return scoreOfTurningDown(pair, answer.contradicts === true);
		}

		case 'insists': {
			// One who insists on something may as well just contradict.
			return Math.max(scoreOfInsisting(pair, topical), scoreOfSaying(pair));
		}

		default: {
			return scoreOfDenial(pair, answer, topical);
		}
	}
};
