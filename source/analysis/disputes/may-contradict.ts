import type {Claim} from '../../story/claim.ts';
import type {Answer} from './answers.ts';
import {isSameCamp} from './camps.ts';
import {wordsOf} from './content.ts';
import {accuseEachOther, blamesAnother} from './neighbours.ts';
import {areOpposite} from './opposites.ts';
import {isOverlapping, isSameSource, isToldBy, isWithin} from './pair.ts';
import {isShareOfMany} from './polls.ts';
import {timesDiffer} from './times.ts';
import type {Weighed} from './weigh.ts';

/** How many paragraphs back each kind of answer looks. */
const paragraphsBack: Readonly<Record<Answer['kind'], number>> = {
	points: 5,
	refers: Number.POSITIVE_INFINITY,
	denies: Number.POSITIVE_INFINITY,
	'turns-down': 2,
	insists: 1,
	says: 4,
};
/** And how many ahead: a story's opening sums up what comes. */
const paragraphsAhead: Readonly<Record<Answer['kind'], number>> = {
	points: 4,
	refers: Number.POSITIVE_INFINITY,
	denies: Number.POSITIVE_INFINITY,
	'turns-down': -1,
	insists: -1,
	says: 4,
};

/** How many claims back and ahead one that answers is looked for, at most. */
type Reach = {readonly back: number; readonly ahead: number};

/** How many claims may stand before one that says something of its own, without a negation or figures. */
const beside = 2;
/** And before one that points at what was said last. */
const lately = 5;

/** How far it is worth to look for what a claim answers; no farther than `most`. */
export const reachOf = ({answer, topic}: Weighed, most: number): Reach => {
	if (answer === null) return {back: 0, ahead: 0};
	switch (answer.kind) {
		case 'says': {
			const isFar = topic.negation.isNegative || topic.figures.length > 0;
			return isFar ? {back: most, ahead: most} : {back: beside, ahead: 0};
		}

		case 'points': {
			return answer.at === 'pronoun' ? {back: lately, ahead: 0} : {back: most, ahead: most};
		}

		case 'insists':
		case 'turns-down': {
			return {back: most, ahead: 0};
		}

		default: {
			return {back: most, ahead: most};
		}
	}
};

const isInReach = ({claim}: Weighed, {claim: other}: Weighed, {kind}: Answer): boolean => {
	const back = claim.paragraph - other.paragraph;
	return other.id < claim.id ? back <= paragraphsBack[kind] : -back <= paragraphsAhead[kind];
};

/** Whether anything in what both say of their own may contradict: a negation, figures, times or opposites. */
const sayOtherwise = (saying: Weighed, other: Weighed): boolean => {
	if (saying.claim.source === null || other.claim.source === null) return false;
	if ((!saying.tells && !saying.isAccusation) || (!other.tells && !other.isAccusation)) return false;
	if (isShareOfMany(saying.claim) || isShareOfMany(other.claim)) return false;
	const isBeside = Math.abs(saying.claim.id - other.claim.id) <= beside;
	const [a, b] = [saying.topic, other.topic];
	return (
		a.negation.isNegative ||
		(isBeside && b.negation.isNegative) ||
		(saying.claim.stance === 'accuses' && other.claim.stance === 'accuses') ||
		(a.figures.length > 0 && b.figures.length > 0) ||
		(isBeside &&
			(timesDiffer(a.times(), b.times()) ||
				/\b(?:cancell?ed|called off|scrapped|postponed)\b/.test(wordsOf(saying.claim)) ||
				areOpposite(a.sides(), b.sides()) ||
				accuseEachOther(saying, other) ||
				blamesAnother(saying, other)))
	);
};

const pronouns: ReadonlySet<string> = new Set(['they', 'he', 'she', 'it']);

/** Whether a pronoun of which nobody knows whom it means stands for the one before: "Doctors said … They said". */
const isMeantBefore = ({id, source, paragraph}: Claim, other: Claim): boolean =>
	other.id === id - 1 &&
	other.paragraph === paragraph &&
	source !== null &&
	source.actor === null &&
	other.source?.actor === null &&
	pronouns.has(source.text.toLowerCase());

/** Whether it is worth a look that the one may contradict the other. */
export const mayContradict = (answering: Weighed, other: Weighed): boolean => {
	const {claim, answer, accuser} = answering;
	if (answer === null || claim.id === other.claim.id) return false;
	const isTurnedDown = answer.kind === 'turns-down' && other.claim.stance === 'denies';
	if (!other.canBeAnswered && !isTurnedDown) return false;
	if (!isInReach(answering, other, answer) || isMeantBefore(claim, other.claim)) return false;
	if (answer.kind === 'says' && !sayOtherwise(answering, other)) return false;
	const isInside = isWithin(other.claim, claim);
	if (accuser === null) {
		const pointsAtLast = answer.kind === 'points' && answer.at === 'pronoun';
		if (!isInside && !pointsAtLast && !other.tells && !other.isAccusation) return false;
	} else if (!isInside && !accuser.some(key => other.camp.speakers.includes(key))) return false;

	// One saying told twice is no dispute.
	const mayHold = answer.kind === 'refers' || answer.kind === 'denies';
	if (!mayHold && isOverlapping(claim, other.claim)) return false;
	// Nobody contradicts those who speak for him, and who tells that somebody denied something does not answer for it.
	return (
		!isSameCamp(answering.camp, other.camp) &&
		!isSameSource(claim, other.claim) &&
		!isToldBy(claim, other.claim)
	);
};
