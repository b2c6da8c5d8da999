import type {RawClaim} from './find-claims.ts';
import {hasVerb} from './has-verb.ts';
import {plainBefore} from '../../language/inner-stops.ts';
import {overlaps} from '../../story/span.ts';

/* Speakers who stand elsewhere than where the models looked: behind "whose", before "each", behind the verb. */

const longestSubject = 80;

const whose =
	/\bwhose\s[a-z]+(?:\s[a-z]+)?,\s(?<name>[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’'-]+(?:\s[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’'-]+){0,3}),\s$/;

/** "The deputies, whose leader, Andreu Pla, | said": he says it, and nothing that stands before him. */
const withNameBehindWhose = (text: string, claim: RawClaim): RawClaim => {
	const {cue, content} = claim;
	const name = whose.exec(text.slice(Math.max(0, cue.start - 100), cue.start))?.groups?.['name'];
	if (name === undefined) return claim;
	const end = cue.start - 2;
	const said = content.filter(run => run.start >= cue.end);
	return said.length === 0 ? claim : {...claim, source: {start: end - name.length, end}, content: said};
};

const both =
	/(?:^|[.,;!?\n]\s|\b(?:as|while|that)\s)(?<pair>(?:the\s|The\s|[A-ZÀ-ÖØ-Þ])[^,.;:!?"“”\n]{1,60}\sand\s[^,.;:!?"“”\n]{2,60})\s$/;

/** "The army and the rebels | each accused the other": both do. */
const withBoth = (text: string, claim: RawClaim): RawClaim => {
	const {source} = claim;
	if (source === null || !/^(?:each|both)$/.test(text.slice(source.start, source.end))) return claim;
	const pair = both.exec(plainBefore(text, source.start, 130))?.groups?.['pair'];
	return pair === undefined ? claim : {...claim, source: {...source, start: source.start - 1 - pair.length}};
};

const nameInFront =
	/(?:^|[.!?]["”’]?\s|\n)(?<name>[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’'.-]*(?:\s[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’'.-]*){1,3},\s)$/;

/** "Ana Lind, | a historian who calls it a fraud": the noun beside a name is of the one who bears it. */
const withNameInFront = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue} = claim;
	if (
		source === null ||
		source.end > cue.start ||
		!/^an?\s[a-z\s-]+$/.test(text.slice(source.start, source.end))
	)
		return claim;
	if (!/\swho(?:\s|$)/.test(text.slice(source.start, source.end + ' who '.length))) return claim;
	const name = nameInFront.exec(plainBefore(text, source.start, longestSubject))?.groups?.['name'];
	return name === undefined ? claim : {...claim, source: {...source, start: source.start - name.length}};
};

const behindVerb =
	/^\s(?<who>(?:the|an?|one|his|her|its|their|[A-ZÀ-ÖØ-Þ])[^.,;:!?"“”\n]{1,60}(?:,\s(?:[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’'-]*\s?){1,3})?)(?=[.,;](?:\s|$))/;

/** "“Three generations crossed,” | said the grandmother-of-five": whoever stands behind the verb, where the models took nobody for the speaker. */
const withSpeakerBehindVerb = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	if (
		source !== null ||
		content[0]!.end > cue.start ||
		!/^(?:said|says)$/.test(text.slice(cue.start, cue.end))
	)
		return claim;
	if (!/["”],?\s$/.test(text.slice(Math.max(0, cue.start - 4), cue.start))) return claim;
	const who = behindVerb.exec(text.slice(cue.end, cue.end + 2 * longestSubject))?.groups?.['who'];
	if (who === undefined || hasVerb(who)) return claim;
	const speaker = {start: cue.end + 1, end: cue.end + 1 + who.length};
	return {...claim, source: speaker, content: content.filter(run => !overlaps(run, speaker))};
};

/** What finds such speakers, in the order in which it is to be tried. */
export const otherSpeakers = [withNameBehindWhose, withBoth, withNameInFront, withSpeakerBehindVerb];
