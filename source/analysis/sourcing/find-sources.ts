import type {Actor} from '../../story/actor.ts';
import {contains, type Span} from '../../story/span.ts';
import {antecedent, apposedTo, subjectBefore} from './antecedents.ts';
import {Descriptions} from './described.ts';
import {placedMentions, type Placed} from './mentions.ts';
import {interviewIn} from '../interviews/interviewee.ts';
import {actorNamedIn} from './named-in.ts';
import {isLongGone, isOfNobodyBefore, notWhoIsQuoted, subjectBeforeHim, whoAnswers} from './who-else.ts';
import {citedAgain, goesOn, speakerOf, type SourceActor, type Speaker} from './speaker.ts';
import {replies, whoWasAsked} from './who-was-asked.ts';

/** What this stage reads of a claim. */
export type SourcedClaim = {
	readonly paragraph: number;
	readonly source: Span | null;
	readonly cue: Span;
	readonly content: readonly Span[];
};

/** Who was cited, and where. */
type Cited = {readonly actor: Actor; readonly paragraph: number};

/** How many paragraphs back "it" may mean who was cited there. */
const paragraphsBack = 1;

const firstPerson = /^(?:i|we|me|us|my|our)$/i;
const relative = /^(?:who|which|that|whom)$/i;

/**
Whom each claim cites: the actor that its source names, describes or stands for, or null. Takes the claims in reading
order, so that what was said before tells who "it", "the company" and "I" are; linear in the length.
*/
export const findSources = (
	text: string,
	claims: readonly SourcedClaim[],
	actors: readonly SourceActor[],
): ReadonlyArray<Actor | null> => {
	const mentions = placedMentions(actors);
	const descriptions = new Descriptions(text, mentions);
	const found: Array<Actor | null> = [];
	let last = null as Cited | null;
	let speaker = null as Speaker | null;
	let cited = null as Cited | null;
	/** The two persons who were cited last, the later one first. */
	let persons: readonly SourceActor[] = [];
	const otherThan = (actor: Actor): SourceActor | null => persons.find(({id}) => id !== actor.id) ?? null;
	/** Who has been cited so far. */
	const known = new Set<string>();
	for (const [index, {source, cue, paragraph, content}] of claims.entries()) {
		// Who is spoken of in another's words has not spoken up: "Managers believed in it, he said".
		const isTold = isWithinAnother(claims, index);
		const answerer = source === null ? null : whoAnswers(text, source, mentions, otherThan);
		const near: Actor | null =
			last !== null && paragraph - last.paragraph <= paragraphsBack ? last.actor : null;
		if (
			source !== null &&
			speaker !== null &&
			answerer === null &&
			!replies(text, cue) &&
			(speaker.actor === null ||
				notWhoIsQuoted(text, {source, content}, speaker.actor, mentions, otherThan(speaker.actor)) ===
					speaker.actor) &&
			goesOn(text, speaker, {source, paragraph, content}, mentions)
		) {
			speaker = citedAgain(speaker, {source, paragraph, content});
			found.push(speaker.actor);
			continue;
		}

		const asked: SourceActor | null =
			source === null || !replies(text, cue)
				? null
				: whoWasAsked(text, claims[index - 1], paragraph, mentions);
		const not: Actor | null = near !== null && answersFindings(text, cue, content) ? near : null;
		const named: Actor | null =
			source === null ? null : actorOf(text, source, mentions, descriptions, {near, not});
		const actor =
			source === null
				? null
				: (answerer ??
					(asked !== null && isPronounOfOne.test(text.slice(source.start, source.end)) ? asked : null) ??
					meantBy(text, {source, paragraph, content}, named, {
						cited,
						known,
						mentions,
						previous: named === null ? null : otherThan(named),
					}));
		if (actor !== null) known.add(actor.id);
		found.push(actor);
		if (isTold) continue;
		if (source !== null && actor === null) descriptions.introduce(text.slice(source.start, source.end));
		if (source !== null) speaker = speakerOf(text, source, paragraph, actor);
		if (actor !== null) cited = {actor, paragraph};
		if (actor?.kind === 'person' && persons[0]?.id !== actor.id) persons = [actor, ...persons.slice(0, 1)];
		if (actor !== null && actor.kind !== 'person') last = {actor, paragraph};
		// "It" behind a company that nothing tells the name of is not the one before.
		if (actor === null && source !== null && isBody(text, source)) last = null;
	}

	const interview = interviewIn(text, mentions);
	for (const [index, {source}] of claims.entries())
		if (source !== null && isAnswerer(text, source))
			found[index] = interview?.speakerAt(source.start) ?? null;

	// Who "I" is, is known when the claims around are.
	for (const [index, {source}] of claims.entries()) {
		if (source === null || !firstPerson.test(text.slice(source.start, source.end))) continue;
		const speaker = speakerAround(claims, index);
		found[index] = speaker === null ? (interview?.speakerAt(source.start) ?? null) : found[speaker]!;
	}

	return found;
};

/** What the claims before tell of whom a pronoun means. */
type Heard = {
	readonly cited: Cited | null;
	readonly known: ReadonlySet<string>;
	readonly mentions: readonly Placed[];
	/** The person cited before, other than the one that the words tell. */
	readonly previous: SourceActor | null;
};

/** The actor that a source means: the one that its words tell, unless what was said before speaks against it. */
const meantBy = (
	text: string,
	claim: {readonly source: Span; readonly paragraph: number; readonly content: readonly Span[]},
	named: Actor | null,
	{cited, known, mentions, previous}: Heard,
): Actor | null => {
	const {source, paragraph} = claim;
	if (named !== null) {
		const meant =
			subjectBeforeHim(text, source, named, mentions) ??
			notWhoIsQuoted(text, claim, named, mentions, previous);
		if (meant === null) return null;
		const first = Math.min(source.start, ...claim.content.map(({start}) => start));
		if (isPronounOfOne.test(text.slice(source.start, source.end)) && isOfNobodyBefore(text, first, mentions))
			return null;
		return !known.has(meant.id) && isLongGone(source, paragraph, meant, text) ? null : meant;
	}

	// "It" is no person: where one was cited just before that nothing else speaks of as such, it is none.
	const isCited = cited?.paragraph === paragraph && /^it$/i.test(text.slice(source.start, source.end));
	return isCited && !isSurelyPerson(text, cited.actor) ? cited.actor : null;
};

const isPronounOfOne = /^(?:he|she)$/i;

/** Whether the text speaks of an actor as of a person: by a pronoun, a title or a name of several words. */
const isSurelyPerson = (text: string, {name, kind, mentions}: Actor): boolean =>
	kind === 'person' &&
	(name.includes(' ') ||
		mentions.some(
			({form, start}) =>
				form === 'pronoun' ||
				/\b(?:Mr|Ms|Mrs|Miss|Dr|Sir|Dame)\.? $/.test(text.slice(Math.max(0, start - 6), start)),
		));

/** The beginnings of verbs by which one answers what others say. */
const answering = 'disput reject deny denie dismiss contest refut question challeng'.split(' ');

/** Whether a claim answers what was found or said before: not the one who said it. */
const answersFindings = (text: string, cue: Span, content: readonly Span[]): boolean => {
	const [first] = content;
	return (
		first !== undefined &&
		answering.some(stem => text.startsWith(stem, cue.start)) &&
		/^\w+$/.test(text.slice(cue.start, cue.end)) &&
		/^(?:the|these|those|that|all|any|its|his|her|their) (?:\w+ )?(?:findings?|claims?|allegations?|accusations?|account|report|study|conclusions?|figures|criticisms?|charges?|assertions?|analysis)\b/i.test(
			text.slice(first.start, first.end),
		)
	);
};

/** Whether a source is an organization that it only describes: "the company". */
const isBody = (text: string, {start, end}: Span): boolean =>
	/^[Tt]he (?:[a-z]+ )?(?:company|firm|group|agency|charity|ministry|council|retailer|club|bank|regulator|union|airline|operator)$/.test(
		text.slice(start, end),
	);

/** "A:", who answers. */
const isAnswerer = (text: string, {start, end}: Span): boolean =>
	text[end] === ':' && /^(?:A|Answer)$/.test(text.slice(start, end));

const actorOf = (
	text: string,
	source: Span,
	mentions: readonly Placed[],
	descriptions: Descriptions,
	{near, not}: {readonly near: Actor | null; readonly not: Actor | null},
): Actor | null => {
	const words = text.slice(source.start, source.end);
	const speaker = near?.kind === 'organization' && near !== not ? near : null;
	const described = descriptions.actorOf(words, source.start, speaker, not);
	if (relative.test(words)) return antecedent(text, source, mentions);
	if (/^(?:it|its|itself)$/i.test(words))
		return actorNamedIn(text, source, mentions) ?? near ?? subjectBefore(text, source.start, mentions);
	return actorNamedIn(text, source, mentions) ?? apposedTo(text, source, mentions) ?? described;
};

/** Whether all of a claim stands in what another one near by claims. */
const isWithinAnother = (claims: readonly SourcedClaim[], index: number): boolean => {
	const {source, cue} = claims[index]!;
	if (source === null) return false;
	for (let other = Math.max(0, index - 4); other < Math.min(claims.length, index + 5); other++) {
		if (other === index) continue;
		if (claims[other]!.content.some(run => contains(run, source) && contains(run, cue))) return true;
	}

	return false;
};

/** The claim in whose content the source of another stands, the narrowest one near by. */
const speakerAround = (claims: readonly SourcedClaim[], index: number): number | null => {
	const {source} = claims[index]!;
	let best: number | null = null;
	let bestSize = Number.POSITIVE_INFINITY;
	for (let other = Math.max(0, index - 8); other < Math.min(claims.length, index + 9); other++) {
		if (other === index) continue;
		for (const {start, end} of claims[other]!.content) {
			if (source!.start < start || source!.end > end || end - start >= bestSize) continue;
			best = other;
			bestSize = end - start;
		}
	}

	return best;
};
