import {wordsOf} from './content.ts';
import {blames} from './cue-kinds.ts';
import {arePercentages, figuresDiffer, type Figure} from './figures.ts';
import {areOpposite} from './opposites.ts';
import {sharesActor, type Pair} from './pair.ts';
import {scoreOfNeighbours} from './neighbours.ts';
import {areOfOthers} from './of-others.ts';
import {isPoll} from './polls.ts';
import {stemOf} from './stems.ts';
import {timesDiffer} from './times.ts';
import {areOwnSums, deniedBy, type Topic} from './topic.ts';

/** How much of the longer of two claims the other has to speak of, where nothing but their words tells that they contradict each other. */
const leastCommon = 0.2;
/** How many stems a claim may have for one negation in it to be what it is about. */
const mostStems = 12;

/** How many words claims may have of which a single word tells that they contradict. */
const mostWords = 22;

/** Whether a claim has a word for what is not to be ("banned", "refused") that is none of those that `denying` denies. */
const isReserved = ({negation}: Topic, denying: Topic): boolean => {
	for (const stem of negation.reserved()) if (!denying.negation.stems.has(stem)) return true;
	return false;
};

/** How far apart two claims are that stand side by side. */
const isBeside = ({isBefore, claims, paragraphs}: Pair): boolean =>
	isBefore && claims <= 2 && paragraphs <= 1;

/** "Soldiers entered the village", and "no soldier entered it". */
const scoreOfNegation = (pair: Pair): number => {
	const {answering, other, paragraphs, isAbout, ofLarger, count} = pair;
	const {topic} = answering;
	if (!topic.negation.isNegative || isReserved(other.topic, topic)) return 0;
	// "Nobody offered Brannock a cent", and "Stroud was offered a job": of two.
	if (!isAbout && topic.actors.size > 0 && other.topic.actors.size > 0 && !sharesActor(topic, other.topic))
		return 0;
	const {count: denied, of: all} = deniedBy(topic, other.topic);
	const isShort = topic.stems.size <= mostStems;
	if (denied === 0 || (!isShort && ofLarger < leastCommon)) return 0;
	const isNear = isAbout || (paragraphs <= 2 && (sharesActor(topic, other.topic) || topic.subject === null));
	// One who says it of him after all may come a little later.
	const isClose = pair.isBefore ? paragraphs <= 1 : isAbout && paragraphs <= 2;
	const isOne = isClose && all <= 2 && !other.topic.negation.isNegative;
	const takesUp =
		all === 1 && isBeside(pair) && (count > 1 || (pair.claims === 1 && topic.subject === 'third'));
	const isEnough = (denied > 1 && 2 * denied >= all && isNear) || (isOne && (isAbout || takesUp));
	if (!isEnough) return 0;
	return 0.6 + 0.25 * denied + 0.5 * (denied / all) + (isAbout ? 0.2 : 0) - 0.1 * paragraphs;
};

/** "The alarm never rang", and "it rang at once". */
const scoreOfReversal = (pair: Pair): number => {
	const {topic} = pair.answering;
	const {topic: other} = pair.other;
	if (!isBeside(pair) || topic.negation.isNegative || Math.max(topic.length, other.length) > mostWords)
		return 0;
	const {count, of} = deniedBy(other, topic);
	const takesUp = pair.count > 1 || (pair.claims === 1 && topic.subject === 'third');
	return count > 0 && of <= 2 && takesUp && !isReserved(topic, other) ? 1.2 - 0.1 * pair.claims : 0;
};

/** Who is blamed, and blames something else. */
const scoreOfBlame = ({answering, other, isBefore, isAbout, paragraphs}: Pair): number =>
	isBefore && isAbout && paragraphs <= 1 && blames(answering.cue) && blames(other.cue) ? 1.3 : 0;

/** Of two that stand side by side: on which day, and whether safe or dangerous. */
const scoreOfNeighbour = (pair: Pair): number => {
	const {topic} = pair.answering;
	const {topic: other} = pair.other;
	// Of a long speech any word has its opposite somewhere.
	if (!isBeside(pair) || Math.max(topic.length, other.length) > mostWords) return 0;
	// "We lost" and "we won" say the same.
	const isOwn = topic.subject === 'first' || other.subject === 'first';
	const isSameMatter = !isOwn && (topic.subject === 'third' || pair.count > 0);
	const isAsNegative = topic.negation.isNegative === other.negation.isNegative;
	if (isSameMatter && isAsNegative && areOpposite(topic.sides(), other.sides()))
		return 1.2 - 0.1 * pair.claims;
	const isSameEvent =
		pair.count > 1 || (pair.count > 0 && (topic.subject === 'third' || pair.ofLarger >= 0.3));
	return !isOwn && isSameEvent && isAsNegative && timesDiffer(topic.times(), other.times())
		? 1.2 - 0.1 * pair.claims
		: 0;
};

const died = stemOf('died');
/** Of the dead nobody counts two things. */
const countsDead = ({units}: Figure): boolean => units[0] === 'people' && units[1] === died;

const scoreOfFigures = (pair: Pair): number => {
	const {answering, other, isBefore, ofLarger, count, share, paragraphs} = pair;
	const [a, b] = [answering.topic, other.topic];
	if (!isBefore || !figuresDiffer(a.figures, b.figures)) return 0;
	if (isPoll(answering.claim) || isPoll(other.claim)) return 0;
	if (areOwnSums(a, b) || areOfOthers(answering, other)) return 0;
	// "We raised 20 million" and "we raised 15" speak of two.
	if (a.subject !== null && b.subject !== null) return 0;
	if (a.actors.size > 0 && b.actors.size > 0 && !sharesActor(a, b)) return 0;
	if (isBeside(pair) && [a, b].every(({figures}) => figures.some(countsDead))) return 1.3 - 0.1 * paragraphs;
	const isEnough =
		(count > 1 && ofLarger >= 0.3) ||
		(count > 0 && ofLarger >= leastCommon && isBeside(pair) && !arePercentages(a.figures));
	return isEnough ? 0.9 + share - 0.1 * paragraphs : 0;
};

const toCome = /\b(?:will|would|could|can|may|might|should|must|plans?|going to|wants?|to)\b|'ll\b|’ll\b/;

/** Whether "he would not" can take up what the other says: that something will be done; otherwise it answers a question. */
const mayTakeUp = ({answering, other}: Pair): boolean =>
	!/\b(?:would|will|could|can)\b/.test(wordsOf(answering.claim)) || toCome.test(wordsOf(other.claim));

const absent =
	/\b(?:was|were|is|are|had been|has been) (?:never|not|nowhere) (?:even )?(?:in|at|near|there|present)\b/;

/** "The minister was never in the country on Saturday", of one who was seen then. */
const scoreOfAbsence = ({answering, other, isBefore, count, paragraphs}: Pair): number => {
	if (!answering.topic.negation.isNegative || other.topic.negation.isNegative || !isBefore || count === 0)
		return 0;
	if (!absent.test(wordsOf(answering.claim)) || !/\b(?:seen|saw|met|was|were)\b/.test(wordsOf(other.claim)))
		return 0;
	const times = answering.topic.times();
	return [...other.topic.times()].some(time => times.has(time)) ? 1.3 - 0.02 * paragraphs : 0;
};

const calledOff =
	/\b[Tt]he (?<event>[\w-]+) (?:was|were|had been|has been) (?:cancelled|canceled|called off|scrapped|postponed)\b/;

/** "The rally was called off", of one at which somebody was. */
const scoreOfCalledOff = (pair: Pair): number => {
	const {event} = calledOff.exec(wordsOf(pair.answering.claim))?.groups ?? {};
	return event !== undefined && isBeside(pair) && wordsOf(pair.other.claim).includes(event)
		? 1.3 - 0.1 * pair.claims
		: 0;
};

/** What two claims say of their own, that contradicts by a negation, by opposites, by times or by figures. */
export const scoreOfSaying = (pair: Pair): number => {
	const {ellipsis} = pair.answering.topic;
	if (ellipsis === null)
		return Math.max(
			scoreOfNegation(pair),
			scoreOfReversal(pair),
			scoreOfNeighbour(pair),
			scoreOfFigures(pair),
			scoreOfBlame(pair),
			scoreOfAbsence(pair),
			scoreOfCalledOff(pair),
			scoreOfNeighbours(pair),
		);
	// "They did not" takes up what was said just before.
	const isOtherwise = ellipsis !== pair.other.topic.negation.isNegative;
	return isBeside(pair) && isOtherwise && mayTakeUp(pair) ? 1.5 - 0.2 * pair.claims : 0;
};
