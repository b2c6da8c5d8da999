import {withoutInnerStops} from '../../language/inner-stops.ts';
import type {RawClaim} from './find-claims.ts';
import {hasVerb} from './has-verb.ts';
import {areOfOthers, othersNear} from './others-near.ts';
import {overlaps, type Span} from '../../story/span.ts';

/* What a speaker interrupts has two parts, and the models find the one or the other. */

const longestPart = 300;
/** A sentence's beginning, up to the comma before the speaker. */
const frontOfSentence = /(?:^|[.!?]["”’]?\s|\n)(?<front>[A-ZÀ-ÖØ-Þ][^.!?\n"“”:;]*[^.!?\n"“”,:;]),\s+$/;
/** What a sentence begins with that tells how or where something is said, and not what. */
const ofTelling =
	/^(?:(?:But|And|Still|Yet|However|Meanwhile|Also|Then|Later|Now|Instead|Moreover|Besides|Nevertheless|Asked|Pressed|Questioned|Speaking|Writing|According|Addressing|Citing|Quoting|Responding|Testifying|Referring|Giving)\b|(?:In|On|At|During|Through) (?:an?|his|her|their|its|the|X|Twitter|Facebook|Telegram)\b(?:\s[\w-]+){0,3}$|.*\b(?:statement|post|interview|letter|email|speech|filing|note|ruling|report|conference|message|hearing|briefing|testimony)\b)/;

/** "Six weeks before the fire, she told the jury, | he had doubled his cover": what stands before the interruption is told as well. */
const withFront = (text: string, claim: RawClaim, others: readonly RawClaim[]): RawClaim => {
	const {source, cue, content} = claim;
	const [first] = content;
	if (source === null || first === undefined || source.end > cue.start || first.start < cue.end) return claim;
	if (!/^(?:\s[^,.;:"“”\n]{1,30})?,\s$/.test(text.slice(cue.end, first.start))) return claim;
	if (!/^[a-zß-öø-ɏ]/.test(text.slice(first.start, first.start + 1))) return claim;
	const from = Math.max(0, source.start - longestPart);
	const before = withoutInnerStops(text.slice(from, source.start));
	const front = frontOfSentence.exec(before)?.groups?.['front'];
	if (front === undefined || ofTelling.test(front)) return claim;
	const start = from + before.lastIndexOf(front);
	const run: Span = {start, end: start + front.length};
	return areOfOthers(run, others) ? claim : {...claim, content: [run, ...content]};
};

const condition = /^(?:If|When|Once|While|Although|Though|Unless|Until|Because|Since|Where)\b[^,]*$/;

const bareSubject = /^(?:The|These|Those|His|Her|Its|Their)\s[a-z]+(?:\s[a-z]+)?$/;

/** "If the ads are counted, she said, | the share is lower": what follows is what the condition is for. */
const withMainClause = (text: string, claim: RawClaim, others: readonly RawClaim[]): RawClaim => {
	const {source, cue, content} = claim;
	const [only, ...more] = content;
	if (source === null || only === undefined || more.length > 0) return claim;
	const words = text.slice(only.start, only.end);
	if (only.end > Math.min(source.start, cue.start)) return claim;
	// "The records, she said, | show it": and so is what a subject without a verb goes on with.
	if (!condition.test(words) && (hasVerb(words) || !bareSubject.test(words))) return claim;
	const behind = Math.max(cue.end, source.end);
	const rest = /^,\s(?<clause>[a-zß-öø-ɏ][^.!?\n"“”]*[^.!?\n"“”,\s])/.exec(
		withoutInnerStops(text.slice(behind, behind + longestPart)),
	);
	if (rest === null) return claim;
	const run: Span = {start: behind + 2, end: behind + rest[0].length};
	const isOthers = others.some(
		other =>
			overlaps(other.cue, run) &&
			(other.source === null || (!overlaps(other.source, source) && !overlaps(other.source, only))),
	);
	return isOthers ? claim : {...claim, content: [only, run]};
};

const naming = /\b(?:describ|characteri[sz]|dismiss|denounc|label|brand|condemn)\w*(?: as)?$/;

/** "Which he described as “a model of its kind”": the words that it is described by. */
const withDescription = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	const [only, ...more] = content;
	if (source === null || only === undefined || more.length > 0 || only.end > cue.start) return claim;
	if (!/^(?:which|that|what)$/.test(text.slice(only.start, only.end))) return claim;
	if (!naming.test(text.slice(cue.start, cue.end))) return claim;
	const rest = /^\s(?:as\s)?(?<said>[^"“,.;\n]*["“][^"”\n]*["”]|[^"“,.;\n]+)/.exec(
		withoutInnerStops(text.slice(cue.end, cue.end + longestPart)),
	);
	const said = rest?.groups?.['said'];
	if (rest === null || said === undefined) return claim;
	const end = cue.end + rest[0].length;
	return {...claim, content: [only, {start: end - said.length, end}]};
};

/** "He would rather go, according to the filing": who says that he says so is nothing that he says. */
const withoutWhoSaysSo = (text: string, claim: RawClaim): RawClaim => {
	const last = claim.content.at(-1)!;
	const words = text.slice(last.start, last.end);
	if (!words.includes('according to') && !words.includes('as told to')) return claim;
	const tail = /,(?<quote>["”]?)\s(?:according to|as told to)\s[^,"“”\n]{3,80}$/.exec(words);
	if (tail === null || tail.index === 0 || /^according/i.test(text.slice(claim.cue.start, claim.cue.end)))
		return claim;
	// A quotation ends with its mark, and the comma before it.
	const quote = tail.groups!['quote']!.length;
	const end = last.start + tail.index + (quote === 0 ? 0 : quote + 1);
	return {...claim, content: [...claim.content.slice(0, -1), {...last, end}]};
};

/** The claims with both parts of what their speakers interrupt. */
export const withFronts = (text: string, claims: readonly RawClaim[]): readonly RawClaim[] =>
	claims.map((claim, index) => {
		const others = othersNear(claims, index);
		const whole = withMainClause(text, withFront(text, claim, others), others);
		return withoutWhoSaysSo(text, withDescription(text, whole));
	});
