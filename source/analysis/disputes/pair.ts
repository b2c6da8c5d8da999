import type {Claim} from '../../story/claim.ts';
import {contains, overlaps} from '../../story/span.ts';
import {accusesInForm, denies} from './cue-kinds.ts';
import {sharedTopic, type StemWeights, type Topic} from './topic.ts';
import {speaksOf, type Weighed} from './weigh.ts';

/** A claim that may answer another one, and how the two stand to each other. */
export type Pair = {
	readonly answering: Weighed;
	readonly other: Weighed;
	/** How many paragraphs and claims they are apart. */
	readonly paragraphs: number;
	readonly claims: number;
	/** Whether the other one comes first. */
	readonly isBefore: boolean;
	/** Whether the other one speaks of who answers. */
	readonly isAbout: boolean;
	/** What they share of the smaller and of the larger topic, and how many stems. */
	readonly share: number;
	readonly ofLarger: number;
	readonly count: number;
};

/** An answer with the claim that it may answer, and what the two share; `weights` tell how rare each stem is. */
export const pairOf = (answering: Weighed, other: Weighed, weights: StemWeights): Pair => ({
	answering,
	other,
	paragraphs: Math.abs(answering.claim.paragraph - other.claim.paragraph),
	claims: Math.abs(answering.claim.id - other.claim.id),
	isBefore: other.claim.id < answering.claim.id,
	isAbout: speaksOf(other, answering),
	...sharedTopic(answering.topic, other.topic, weights),
});

/** Whether both speak of one actor. */
export const sharesActor = ({actors}: Topic, other: Topic): boolean => {
	for (const key of actors) if (other.actors.has(key)) return true;
	return false;
};

/** "A resident", and then "the resident". */
const plainSource = (text: string): string =>
	text
		.toLowerCase()
		.replace(/^(?:an?|the|one)\s/, '')
		.split(/,| who | at | in | of /)[0]!
		.trim();

/** Whether both claims cite the same actor, or the same words. */
export const isSameSource = (a: Claim, b: Claim): boolean => {
	if (a.source === null || b.source === null) return false;
	if (a.source.actor !== null || b.source.actor !== null) return a.source.actor === b.source.actor;
	return plainSource(a.source.text) === plainSource(b.source.text);
};

/** Whether a claim stands in the content of the other, as an accusation in its denial. */
export const isWithin = (inner: Claim, outer: Claim): boolean =>
	inner.content.every(run => outer.content.some(other => contains(other, run)));

/** Whether they have words of their content in common. */
export const isOverlapping = (a: Claim, b: Claim): boolean =>
	a.content.some(run => b.content.some(other => overlaps(run, other)));

/** Whether a claim is what the other one tells: "he said that she denied it". */
export const isToldBy = ({cue}: Claim, teller: Claim): boolean =>
	cue !== null && teller.content.some(run => contains(run, cue));

/** By the cues alone; then the denial may come first, as in many a story's opening, and what is denied after it. */
export const isDenialOfAccusation = (denial: Weighed, accusation: Weighed): boolean =>
	denies(denial.cue) && accusesInForm(accusation.cue);
