import {withoutInnerStops} from '../../language/inner-stops.ts';
import type {Actor} from '../../story/actor.ts';
import type {Span} from '../../story/span.ts';
import {isLikePerson, personNoun} from '../pronouns/person-nouns.ts';
import {pronounOf} from '../pronouns/pronoun-words.ts';
import {headNoun} from './nouns-beside.ts';
import {sentenceEnd} from './who-else.ts';
import {mentionsBetween, type Placed} from './mentions.ts';

/** An actor, with what is known of a person's sex: negative male, positive female, 0 or nothing where that is open. */
export type SourceActor = Actor & {readonly sex?: number};

/** The person who was cited last. */
export type Speaker = {
	/** Null for somebody without a name: "a former engineer", "a spokesman for the agency". */
	readonly actor: SourceActor | null;
	/** The words that brought the speaker in. */
	readonly source: Span;
	/** The offset up to which nobody else is named since. */
	readonly aloneTo: number;
	/** Where the speaker was cited last. */
	readonly paragraph: number;
	/** Negative male, positive female, 0 where that is open. */
	readonly sex: number;
};

/** How many characters the sentence of a citation has at most behind who is cited. */
const longestSentence = 1000;

/** How many paragraphs on "she" may still mean the one who was cited last. */
const paragraphsOn = 1;

/** The one person that the words of a source bring in, named or described. Null for groups, organizations and papers. */
export const speakerOf = (
	text: string,
	source: Span,
	paragraph: number,
	actor: SourceActor | null,
): Speaker | null => {
	const words = text.slice(source.start, source.end);
	// "The Europeans", "few people": no one person.
	if (
		/^(?:[Tt]he\s[A-Z][a-z]*s|(?:[Ff]ew|[Mm]any|[Mm]ost|[Ss]ome|[Ss]everal|[Tt]wo|[Tt]hree)\s.*)$/.test(words)
	)
		return null;
	if (actor !== null)
		return actor.kind === 'person'
			? {actor, source, aloneTo: source.end, paragraph, sex: Math.sign(actor.sex ?? 0)}
			: null;
	const noun = headNoun(words);
	if (noun === 'people') return null;
	// "The Italian" is more often somebody who has a name.
	const isOfLand = /^(?:[Tt]he|[Aa]n?)\s[A-ZÀ-ÖØ-Þ]/.test(words);
	const sex =
		noun === null ? undefined : (personNoun(noun) ?? (isLikePerson(noun) && !isOfLand ? 0 : undefined));
	return sex === undefined ? null : {actor, source, aloneTo: source.end, paragraph, sex: Math.sign(sex)};
};

/**
Whether "he" or "she", the source of a claim, goes on with the person who was cited last rather than with somebody named
earlier or in passing: whoever speaks is the likeliest to speak on. Not where another person has been named since, in a
sentence other than that of the citation and outside of what is claimed.
*/
export const goesOn = (
	text: string,
	speaker: Speaker,
	claim: {readonly source: Span; readonly paragraph: number; readonly content: readonly Span[]},
	mentions: readonly Placed[],
): boolean => {
	const {source, paragraph, content} = claim;
	const pronoun = pronounOf(text.slice(source.start, source.end));
	if (pronoun === undefined || pronoun.plural || pronoun.role !== 'subject') return false;
	if (source.start < speaker.source.end || paragraph - speaker.paragraph > paragraphsOn) return false;
	if (speaker.sex !== 0 && speaker.sex !== pronoun.sex) return false;
	// With the first letter behind it, by which a sentence's end is known.
	const between = withoutInnerStops(
		text.slice(speaker.source.end, Math.min(source.start + 1, speaker.source.end + longestSentence)),
	);
	const end = between.search(sentenceEnd);
	const line = between.indexOf('\n');
	const rest = end === -1 || (line !== -1 && line < end) ? 0 : end;
	const from = Math.max(speaker.source.end + rest, speaker.aloneTo);
	return !mentionsBetween(mentions, from, source.start).some(
		({actor, mention}) =>
			actor.kind === 'person' &&
			mention.form === 'name' &&
			actor.id !== speaker.actor?.id &&
			!content.some(({start, end}) => start <= mention.start && mention.end <= end),
	);
};

/** The speaker, cited again by a claim that goes on with him: what stands before that claim need not be looked through again. */
export const citedAgain = (
	speaker: Speaker,
	{source, paragraph, content}: Parameters<typeof goesOn>[2],
): Speaker => ({
	...speaker,
	paragraph,
	aloneTo: Math.max(speaker.aloneTo, Math.min(source.start, ...content.map(({start}) => start))),
});
