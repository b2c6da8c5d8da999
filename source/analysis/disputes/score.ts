import type {Actor} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import {contains} from '../../story/span.ts';
import {mentionsBetween, type Placed} from '../sourcing/mentions.ts';
import {answerOf, canBeAnswered, type Answer} from './answers.ts';
import {keysOf} from './metonyms.ts';
import {figuresDiffer, sharedTopic, topicOf, type Topic} from './topic.ts';

/** The actor of an id. */
export type ActorById = (id: string) => Actor | undefined;

/** A claim with all that tells what it contradicts. */
export type Weighed = {
	readonly claim: Claim;
	readonly topic: Topic;
	/** The ids of who speaks, and of whom the words of the source name beside: "a spokesperson for Orrin". */
	readonly speakers: readonly string[];
	readonly answer: Answer | null;
	readonly canBeAnswered: boolean;
};

const speakersOf = ({source}: Claim, mentions: readonly Placed[], actorOf: ActorById): readonly string[] => {
	if (source === null) return [];
	const actor = source.actor === null ? undefined : actorOf(source.actor);
	const named = mentionsBetween(mentions, source.start, source.end).map(placed => placed.actor);
	return (actor === undefined ? named : [actor, ...named]).flatMap(keysOf);
};

/** Whether both claims cite the same actor, or the same words. */
export const isSameSource = (a: Claim, b: Claim): boolean => {
	if (a.source === null || b.source === null) return false;
	if (a.source.actor !== null || b.source.actor !== null) return a.source.actor === b.source.actor;
	return a.source.text.toLowerCase() === b.source.text.toLowerCase();
};

/** Whether a claim stands in the content of the other, as an accusation in its denial. */
const isWithin = (inner: Claim, outer: Claim): boolean =>
	inner.content.every(run => outer.content.some(other => contains(other, run)));

/** Whether a claim is what the other one tells: "he said that she denied it". */
const isToldBy = ({cue}: Claim, teller: Claim): boolean =>
	cue !== null && teller.content.some(run => contains(run, cue));

/** Read a claim for what it may contradict. `cited` is the actor that a claim before it cites. */
export const weigh = (
	claim: Claim,
	mentions: readonly Placed[],
	actorOf: ActorById,
	cited: string | null,
): Weighed => ({
	claim,
	topic: topicOf(claim, mentions),
	// "Its director" speaks for whom the claim before cited.
	speakers: [
		...speakersOf(claim, mentions, actorOf),
		...(cited !== null && /^(?:its|their|his|her)\b/i.test(claim.source?.text ?? '') ? [cited] : []),
	],
	answer: answerOf(claim),
	canBeAnswered: canBeAnswered(claim),
});

/** How many paragraphs back each kind of answer looks; one that denies in words of its own looks ahead as well. */
const paragraphsBack: Readonly<Record<Answer, number>> = {
	points: 5,
	refers: Number.POSITIVE_INFINITY,
	denies: Number.POSITIVE_INFINITY,
	insists: 1,
	says: 4,
};

/** Whether it is worth a look that the one may contradict the other. */
export const mayContradict = ({claim, topic, answer, speakers}: Weighed, other: Weighed): boolean => {
	if (answer === null || !other.canBeAnswered || claim.id === other.claim.id) return false;
	if (claim.paragraph - other.claim.paragraph > paragraphsBack[answer]) return false;
	if (other.claim.id > claim.id && answer !== 'denies' && answer !== 'refers') return false;
	if (answer === 'says') {
		if (claim.source === null || other.claim.source === null) return false;
		const counts = topic.figures.length > 0 && other.topic.figures.length > 0;
		if (topic.isNegative === other.topic.isNegative && !counts) return false;
	}

	// Nobody contradicts those who speak for him.
	if (speakers.some(id => other.speakers.includes(id))) return false;
	// Who tells that somebody denied something does not answer for it.
	return !isSameSource(claim, other.claim) && !isToldBy(claim, other.claim);
};

/** How much of the longer of two claims the other has to speak of, where nothing but their words tells that they contradict each other. */
const leastCommon = 0.25;

const allegation = /\b(?:accusations?|allegations?|charges?)\b/i;

const denying = /\b(?:den(?:y|ies|ied|ying)|reject|refut|rebut|dismiss|disput)/i;
const accusing = /\b(?:accus|alleg|blam|charg)/i;

/** By the cues alone; then the denial may come first, as in many a story's opening, and what is denied after it. */
const isDenialOfAccusation = (denial: Claim, accusation: Claim): boolean =>
	denying.test(denial.cue?.text ?? '') && accusing.test(accusation.cue?.text ?? '');

/**
How much speaks for it that the one claim contradicts the other. An answer that points at what was said means the
last fitting claim before it, best one about who answers; others must share the topic. `mayContradict` goes before.
*/
export const scoreOf = (answering: Weighed, other: Weighed, weightOf: (stem: string) => number): number => {
	const {claim, topic, answer} = answering;
	const paragraphs = claim.paragraph - other.claim.paragraph;
	const isBefore = other.claim.id < claim.id;
	const isAboutSpeaker = answering.speakers.some(id => other.topic.actors.has(id));
	const {share, ofLarger, count} = sharedTopic(topic, other.topic, weightOf);
	const isAccusation = other.claim.stance === 'accuses';
	const far = 0.12 * Math.abs(paragraphs);
	const topical = (count > 1 ? share : count > 0 ? 0.5 * share : 0) + 0.1 * Math.min(count, 5);
	if (answer === 'points') {
		// An allegation is what accuses, or at least speaks of who answers it; not what somebody insists on.
		const isAllegation = allegation.test(claim.content[0]?.text ?? '');
		const isFit = !isAllegation || isAccusation || (isAboutSpeaker && other.answer !== 'insists');
		return (
			(isFit ? 1.3 : 0.7) +
			(isAboutSpeaker ? 0.4 : 0) +
			(isAccusation ? 0.4 : 0) +
			topical -
			(isAboutSpeaker ? far : 2 * far) -
			0.02 * (claim.id - other.claim.id)
		);
	}

	if (answer === 'denies' || answer === 'refers') {
		if (isWithin(other.claim, claim)) {
			if (other.claim.source !== null) return 2;
			// "Denies allegations that …": what is denied is there, though nobody stands for it; one who does is the better answer.
			return allegation.test(other.claim.cue?.text ?? '') ? 1 : 0;
		}

		const isNear = Math.abs(paragraphs) <= 2 && (isBefore || isDenialOfAccusation(claim, other.claim));
		const accused = isAboutSpeaker && isAccusation;
		const referred = answer === 'refers' && isAboutSpeaker && isNear && isBefore;
		if (count === 0 && !(accused && isNear) && !referred) return 0;
		return (
			1.3 * topical +
			(isAboutSpeaker ? 0.4 : 0) +
			(isAccusation ? 0.5 : 0) +
			(referred ? 0.7 : accused ? 0.4 : 0) +
			(isBefore ? 0.2 : 0) -
			(accused ? 0.5 * far : far)
		);
	}

	if (answer === 'insists') return isAboutSpeaker ? 1.1 + topical - far : 0;
	// Of a long speech a few words are soon found in any claim.
	if (ofLarger < leastCommon) return 0;
	if (count > 1 && figuresDiffer(topic, other.topic)) return 0.8 + topical - far;
	return topic.isNegative !== other.topic.isNegative && count > 1 && share > 0.5 ? 0.6 + share - far : 0;
};
