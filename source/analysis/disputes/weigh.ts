import type {Claim} from '../../story/claim.ts';
import type {Placed} from '../sourcing/mentions.ts';
import {accuserIn} from './accuser.ts';
import {answerOf, canBeAnswered, type Answer} from './answers.ts';
import {campOf, type ActorById, type Affiliations, type Camp} from './camps.ts';
import {accuses, tells, wordsIn} from './cue-kinds.ts';
import {stemOf} from './stems.ts';
import {lazily} from './tokens.ts';
import {topicOf, type Topic} from './topic.ts';
import {traitsOf, type Traits} from './traits.ts';

/** A claim with all that tells what it contradicts. */
export type Weighed = {
	readonly claim: Claim;
	/** The words of its cue. */
	readonly cue: readonly string[];
	readonly topic: Topic;
	readonly camp: Camp;
	readonly answer: Answer | null;
	/** The keys of whose saying it denies, where it says so. */
	readonly accuser: readonly string[] | null;
	readonly canBeAnswered: boolean;
	/** Whether it tells something as a fact. */
	readonly tells: boolean;
	/** Whether it accuses, by its stance or by its cue. */
	readonly isAccusation: boolean;
	/** What the model of pairs needs of it. */
	readonly traits: () => Traits;
};

/** What a court is told accuses, whoever tells it. */
const heardInCourt: ReadonlySet<string> = new Set(['told', 'hear', 'hears', 'heard']);

/** Papers that charge somebody, whatever their verb. */
const chargesIn = (source = ''): boolean =>
	/\b(?:affidavit|indictment|charge sheet|prosecutors?|criminal complaint)\b/.test(source);

const isAccusation = ({stance, source}: Claim, cue: readonly string[]): boolean =>
	stance === 'accuses' ||
	(stance === 'asserts' &&
		(accuses(cue) ||
			chargesIn(source?.text) ||
			(source === null && cue.some(word => heardInCourt.has(word)))));

/** Read a claim for what it may contradict. `cited` is the actor that a claim before it cites. */
export const weigh = (
	claim: Claim,
	mentions: readonly Placed[],
	actorOf: ActorById,
	affiliations: Affiliations,
	cited: string | null,
): Weighed => {
	const cue = wordsIn(claim.cue?.text);
	const topic = topicOf(claim, mentions);
	const answer = answerOf(claim, cue, topic);
	return {
		claim,
		cue,
		topic,
		camp: campOf(claim, mentions, actorOf, affiliations, cited),
		answer,
		accuser: claim.stance === 'denies' ? accuserIn(claim, mentions) : null,
		canBeAnswered: canBeAnswered(claim),
		tells: tells(claim, cue),
		isAccusation: isAccusation(claim, cue),
		traits: lazily(() => traitsOf(claim, cue, answer, topic)),
	};
};

/** Whether the one speaks of who says the other: by name, or as "the company". */
export const speaksOf = ({topic}: Weighed, {camp}: Weighed): boolean =>
	camp.speakers.some(key => topic.actors.has(key)) ||
	camp.places.some(key => topic.actors.has(key)) ||
	camp.roles.some(word => topic.described().has(word)) ||
	camp.bodies.some(word => topic.stems.has(stemOf(word)));
