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
		!/^(?:said|says|[a-z]{3,}ed)$/.test(text.slice(cue.start, cue.end))
	)
		return claim;
	if (!/["”],?\s$/.test(text.slice(Math.max(0, cue.start - 4), cue.start))) return claim;
	const who = behindVerb.exec(text.slice(cue.end, cue.end + 2 * longestSubject))?.groups?.['who'];
	if (who === undefined || hasVerb(who)) return claim;
	const speaker = {start: cue.end + 1, end: cue.end + 1 + who.length};
	return {...claim, source: speaker, content: content.filter(run => !overlaps(run, speaker))};
};

const nounAndVerb =
	/^(?<noun>full-back|captain|coach|manager|striker|forward|goalkeeper|singer|actor|actress|star|chief|boss|leader|president|spokesman|spokeswoman|spokesperson|director|mayor|minister)\s(?=[a-z]+(?:ed|s)$|said$)/;

/** "The retired Rovers | captain revealed": who speaks is a captain, and reveals. */
const withNounOfCue = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue} = claim;
	if (source === null || source.end + 1 !== cue.start) return claim;
	const noun = nounAndVerb.exec(text.slice(cue.start, cue.end))?.[0];
	if (noun === undefined) return claim;
	const rest = {start: cue.start + noun.length, end: cue.end};
	return {
		...claim,
		source: {...source, end: cue.start + noun.trimEnd().length},
		cue: rest,
		anchor: claim.anchor.start >= rest.start ? claim.anchor : rest,
	};
};

/** "One | of them, a nurse who left, told": one of them does. */
const withOneOf = (text: string, claim: RawClaim): RawClaim => {
	const {source} = claim;
	if (source === null || !/^one$/i.test(text.slice(source.start, source.end))) return claim;
	const of = /^ of (?:them|the (?:two|three|[a-z]+s)|(?:his|her|their|its) [a-z]+s)\b/.exec(
		text.slice(source.end, source.end + 40),
	);
	return of === null ? claim : {...claim, source: {...source, end: source.end + of[0].length}};
};

/** "It's understood the firm offered to pay": nobody is "it". */
const withoutIt = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue} = claim;
	if (source === null || !/^it$/i.test(text.slice(source.start, source.end))) return claim;
	return /^(?:['’]s|is|was)\s(?:understood|believed|thought|feared|alleged|said)$/.test(
		text.slice(cue.start, cue.end),
	)
		? {...claim, source: null, cue: {...cue, start: source.start}}
		: claim;
};

const frontName =
	/(?:^|[.!?]["”’]?\s|\n)(?<name>(?!(?:On|In|At|After|Before|Meanwhile|However|Later|Earlier|Still|Yet|But|And|Now|Then|Today|Yesterday|Instead|Nevertheless|Moreover)\b)[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’'.-]*(?:\s[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’'.-]*){0,3},\s)$/;

/** "Beijing, | a close ally of Moscow, denies it": what stands in commas is told of the one who speaks. */
const withNameOfApposition = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue} = claim;
	if (
		source === null ||
		source.end > cue.start ||
		!/^(?:an?|the)\s/.test(text.slice(source.start, source.end))
	)
		return claim;
	if (!/,\s$/.test(text.slice(source.end - 1, cue.start)) || text.slice(source.end, cue.start).length > 2)
		return claim;
	const name = frontName.exec(plainBefore(text, source.start, longestSubject))?.groups?.['name'];
	if (name === undefined) return claim;
	const start = source.start - name.length;
	return claim.content.some(run => overlaps(run, {start, end: source.start}))
		? claim
		: {...claim, source: {...source, start}};
};

const according = 'according to ';

/** "According to US | and Vestrian statements": whose words they are begins behind "to". */
const withAllBehindTo = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue} = claim;
	const words = text.slice(cue.start, cue.end).toLowerCase();
	if (source === null || !words.startsWith(according) || source.start < cue.end) return claim;
	const between = text.slice(cue.end, source.start);
	if (between.length > 12 || /[,.;:]/.test(between)) return claim;
	const end = cue.start + according.length - 1;
	return {...claim, cue: {...cue, end}, source: {...source, start: end + 1}};
};

/** What finds such speakers, in the order in which it is to be tried. */
export const otherSpeakers = [
	withNameBehindWhose,
	withBoth,
	withNameInFront,
	withNameOfApposition,
	withSpeakerBehindVerb,
	withNounOfCue,
	withOneOf,
	withoutIt,
	withAllBehindTo,
];
