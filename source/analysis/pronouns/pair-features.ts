import {joinHashes} from '../../language/hash.ts';
import type {PronounWord} from './pronoun-words.ts';
import type {Salience} from './salience.ts';

/** Where a pronoun stands and what was seen before it. */
export type PronounPlace = {
	readonly pronoun: PronounWord;
	readonly sentence: number;
	readonly token: number;
	readonly paragraphStart: number;
	readonly quoted: boolean;
	/** How many persons could be meant, at most 4. */
	readonly fitting: number;
	/** How many of them nothing, not even the first name, says to be of the other sex, at most 3. */
	readonly agreeing: number;
	/** The actor that the last pronoun of this sex or number was found to mean; null where it meant none, undefined where there was none. */
	readonly previous: string | null | undefined;
	/** How many sentences ago that was. */
	readonly previousDistance: number;
	/** How many nouns for persons that fit stand in this sentence before the pronoun, and in the sentence before. */
	readonly nounsHere: number;
	readonly nounsBefore: number;
	/** Tokens since the last such noun; Infinity where there is none near. */
	readonly nounDistance: number;
	/** Whether the pronoun is the first or second token of its sentence. */
	readonly firstInSentence: boolean;
	/** Whether a verb of saying stands beside the pronoun, and who was beside one last. */
	readonly speaks: boolean;
	readonly lastSpeaker: string | undefined;
	/** The most mentions that a fitting actor has had so far, and has by name in the whole text. */
	readonly mostMentions: number;
	readonly mostInText: number;
};

const step = (distance: number): number =>
	distance <= 3 ? distance : distance <= 6 ? 4 : distance <= 12 ? 5 : 6;
const steps = (tokens: number): number =>
	tokens <= 2 ? 0 : tokens <= 5 ? 1 : tokens <= 10 ? 2 : tokens <= 20 ? 3 : tokens <= 40 ? 4 : 5;

/** How much of the most a number is, in steps. */
const shareOf = (count: number, most: number): number =>
	count >= most ? 4 : count > 0.6 * most ? 3 : count > 0.35 * most ? 2 : count > 0.15 * most ? 1 : 0;

/** The features of the pair of a pronoun and an actor, given to `write` as hashes. `rank` counts the fitting actors mentioned since. */
export const pairFeatures = (
	place: PronounPlace,
	actor: Salience,
	rank: number,
	write: (feature: number) => void,
): void => {
	let template = 0;
	const two = (a: number, b: number): void => write(joinHashes(joinHashes(++template, a), b));
	const three = (a: number, b: number, c: number): void =>
		write(joinHashes(joinHashes(joinHashes(++template, a), b), c));
	const {pronoun} = place;
	const group = pronoun.plural ? 2 : 1;
	const role =
		pronoun.role === 'subject' ? 0 : pronoun.role === 'object' ? 1 : pronoun.role === 'possessive' ? 2 : 3;
	const kind = actor.actor.kind === 'person' ? 0 : actor.actor.kind === 'organization' ? 1 : 2;
	const known = actor.sex === 0 ? 0 : Math.sign(actor.sex) === pronoun.sex ? 1 : 2;
	const surely = Math.min(3, Math.abs(actor.sex));
	const distance = place.sentence - actor.sentence;
	const far = step(distance);
	const near = distance === 0 ? steps(Math.abs(place.token - actor.token)) : 9;
	const ahead = distance === 0 && actor.token > place.token ? 1 : distance < 0 ? 2 : 0;
	const isPrevious =
		place.previous === undefined
			? 2
			: place.previous === null
				? 3
				: place.previous === actor.actor.id
					? 1
					: 0;
	const ranked = Math.min(rank, 4);
	two(kind, group);
	three(kind, pronoun.form, 0);
	three(kind, known, group);
	three(known, surely, kind);
	three(far, group, kind);
	three(near, role, group);
	two(ranked, group);
	three(ranked, place.fitting, group);
	three(ranked, far, group);
	three(far, actor.lastWasPronoun ? 1 : 0, actor.lastWasFirst ? 1 : 0);
	three(distance, actor.lastWasFirst ? 1 : 0, role);
	three(isPrevious, step(place.previousDistance), group);
	three(isPrevious, ranked, known);
	two(isPrevious, far);
	two(Math.min(actor.mentions, 6), group);
	two(Math.min(actor.names, 4), far);
	three(actor.lastWasPossessive ? 1 : 0, role, distance === 0 ? 1 : 0);
	three(place.quoted ? 1 : 0, actor.lastQuoted ? 1 : 0, distance === 0 ? 1 : 0);
	three(ahead, role, place.firstInSentence ? 1 : 0);
	two(place.quoted ? 1 : 0, isPrevious);
	// A noun for a person that stands nearer than the candidate.
	const nounNearer =
		place.nounDistance < (distance === 0 ? Math.abs(place.token - actor.token) : Infinity) ? 1 : 0;
	three(nounNearer, known, far);
	two(Math.min(place.nounsHere, 2), far);
	three(Math.min(place.nounsBefore, 2), far, isPrevious);
	three(place.sentence === place.paragraphStart ? 1 : 0, far, role);
	const share = actor.actor.mentions.length;
	two(share > 10 ? 3 : share > 4 ? 2 : share > 1 ? 1 : 0, ranked);
	three(
		actor.subjectSentence === place.sentence - 1 ? 1 : 0,
		actor.subjectSentence === place.sentence ? 1 : 0,
		role,
	);
	three(known, Math.min(place.agreeing, 2), surely);
	// Who said something goes on saying it.
	const isSpeaker = place.lastSpeaker === actor.actor.id ? 1 : 0;
	three(place.speaks ? 1 : 0, isSpeaker, far);
	three(isSpeaker, isPrevious, ranked);
	three(place.speaks ? 1 : 0, actor.lastSpoke ? 1 : 0, isPrevious);
	three(place.quoted ? 1 : 0, isSpeaker, role);
	// Whom the text is about most of all.
	const soFar = shareOf(actor.mentions, place.mostMentions);
	const inText = shareOf(actor.actor.mentions.length, place.mostInText);
	three(soFar, isPrevious, far);
	three(soFar, ranked, group);
	three(inText, isPrevious, far);
	three(inText, ranked, distance === 0 ? 1 : 0);
	three(inText, soFar, known);
};

/** The features of the choice that the pronoun means none of the actors. */
export const noneFeatures = (place: PronounPlace, write: (feature: number) => void): void => {
	let template = 100;
	const two = (a: number, b: number): void => write(joinHashes(joinHashes(++template, a), b));
	const {pronoun} = place;
	two(0, pronoun.form);
	two(pronoun.plural ? 1 : 0, place.fitting);
	two(pronoun.form, place.fitting === 0 ? 0 : 1);
	two(place.nounsHere, pronoun.plural ? 1 : 0);
	two(place.nounsBefore, pronoun.plural ? 1 : 0);
	two(place.nounDistance === Infinity ? 9 : steps(place.nounDistance), pronoun.plural ? 1 : 0);
	two(place.previous === undefined ? 0 : place.previous === null ? 1 : 2, step(place.previousDistance));
	two(place.previous === null ? 1 : 0, place.nounsHere);
	two(place.quoted ? 1 : 0, pronoun.form);
	two(place.quoted ? 1 : 0, place.previous === null ? 1 : 0);
	two(place.agreeing, pronoun.plural ? 1 : 0);
	two(place.agreeing, place.nounsHere);
	two(place.agreeing, place.nounsBefore);
	two(place.agreeing, place.previous === undefined ? 0 : place.previous === null ? 1 : 2);
	two(place.agreeing, place.speaks ? 1 : 0);
};
