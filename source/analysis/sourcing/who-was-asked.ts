import type {Span} from '../../story/span.ts';
import type {SourcedClaim} from './find-sources.ts';
import {mentionsBetween, type Placed} from './mentions.ts';
import type {SourceActor} from './speaker.ts';

/** Whether somebody answers: not the one who spoke last, who may have asked. */
export const replies = (text: string, {start, end}: Span): boolean =>
	/\b(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|retort(?:s|ed)?|(?:fired|shot|hit|snapped) back)\b/i.test(
		text.slice(start, end),
	);

/** How many paragraphs on one may answer. */
const paragraphsOn = 1;

/** Whom the claim before asks, or puts something to, by name: "put it to Orme that", "asked Bo Ek whether". */
export const whoWasAsked = (
	text: string,
	claim: SourcedClaim | undefined,
	paragraph: number,
	mentions: readonly Placed[],
): SourceActor | null => {
	const [first] = claim?.content ?? [];
	if (claim === undefined || first === undefined || paragraph - claim.paragraph > paragraphsOn) return null;
	if (
		first.start < claim.cue.end ||
		!/^(?:put|asked|pressed|challenged)\b/.test(text.slice(claim.cue.start, claim.cue.end))
	)
		return null;
	const named = mentionsBetween(mentions, claim.cue.start, first.start).filter(
		({actor, mention}) =>
			actor.kind === 'person' && mention.start > claim.cue.start && mention.end <= first.start,
	);
	return named.length === 1 ? named[0]!.actor : null;
};
