import {withoutInnerStops} from '../../language/inner-stops.ts';
import {withAsides} from './asides.ts';
import {withFronts} from './interrupted.ts';
import {isNoClaim} from './no-claim.ts';
import {endsSentence} from './sentence-end.ts';
import type {RawClaim} from './find-claims.ts';
import {withSecondVerbs} from './second-verbs.ts';
import {withSpeaker} from './who-speaks.ts';
import {withWholeContent} from './whole-contents.ts';
import {withNeighbours} from './of-neighbours.ts';
import {overlaps, type Span} from '../../story/span.ts';
import {withoutOtherSpeakers, withSpeakersApart, withSpeakersOfSentence} from './other-speakers.ts';
import {othersNear} from './others-near.ts';
import {withoutTails} from './tails.ts';

const lengthOf = (runs: readonly Span[]): number => runs.reduce((sum, {start, end}) => sum + end - start, 0);

const shared = (a: readonly Span[], b: readonly Span[]): number =>
	a.reduce(
		(sum, run) =>
			sum +
			b.reduce(
				(part, other) => part + Math.max(0, Math.min(run.end, other.end) - Math.max(run.start, other.start)),
				0,
			),
		0,
	);

const leastShared = 0.8;

/** Whether two claims claim the same words, and neither is part of what the other claims. */
const areTwice = (a: RawClaim, b: RawClaim): boolean => {
	const both = shared(a.content, b.content);
	return (
		both >= leastShared * Math.max(lengthOf(a.content), lengthOf(b.content)) &&
		!b.content.some(run => overlaps(run, a.cue)) &&
		!a.content.some(run => overlaps(run, b.cue))
	);
};

/** Whether a sentence ends between a cue and what it claims. */
const isApart = (text: string, {cue, content}: RawClaim): boolean => {
	const [first] = content;
	const last = content.at(-1);
	if (first === undefined || last === undefined) return false;
	if (first.start >= cue.end) return endsSentence(text.slice(cue.end, first.start));
	return last.end <= cue.start && /[.!?]\s+\S/.test(withoutInnerStops(text.slice(last.end, cue.start)));
};

/** "Agreed, saying": of two cues with one speaker and one content, the one beside the content tells how it was said. */
const isFarther = (text: string, claim: RawClaim, other: RawClaim): boolean =>
	claim.source?.start === other.source?.start &&
	claim.cue.end < other.cue.start &&
	other.cue.end <= other.content[0]!.start &&
	/ing:?$/.test(text.slice(other.cue.start, other.cue.end));

/** "The records, she said, | show that he left": what is said is not said again by the same words for who says it. */
const isPartOf = (claim: RawClaim, other: RawClaim): boolean =>
	claim.source !== null &&
	claim.source.start === other.source?.start &&
	other.cue.start < claim.cue.start &&
	other.content.some(run => run.start <= claim.cue.start && claim.cue.end <= run.end);

/** Whether the other claim tells better who said the same words: this one's source holds its cue, or another sentence. */
const isSaidBetter = (text: string, claim: RawClaim, other: RawClaim): boolean => {
	if (!areTwice(claim, other)) return false;
	if (isFarther(text, claim, other)) return true;
	// "Told Radio Leeds: “We had an offer”", "wrote to say that": the verb attributes, and not what follows it.
	if (/^(?::|to (?:say|tell|ask|warn))$/.test(text.slice(claim.cue.start, claim.cue.end)))
		return other.cue.end < claim.cue.start;
	if (claim.source !== null && overlaps(other.cue, claim.source)) return true;
	return isApart(text, claim) && !isApart(text, other);
};

/** "Neither confirmed nor denied", "declined to confirm or deny": one refusal, not two claims. The second is left out where the first was found. */
const isSecondRefusal = (text: string, {cue}: RawClaim, others: readonly RawClaim[]): boolean => {
	const before = text.slice(Math.max(0, cue.start - 40), cue.start);
	const isSecond =
		/\bneither\s+(?:confirm|admit|accept)\w*\s+nor\s+$/i.test(before) ||
		/\b(?:(?:declin|refus)\w+ to|(?:not|n['’]t)) (?:confirm|admit|discuss) or $/i.test(before);
	return isSecond && others.some(other => other.cue.end <= cue.start && cue.start - other.cue.end < 40);
};

/** "Admitted on | condition of anonymity that": on what condition one speaks is not what one says. */
const withoutCondition = (text: string, claim: RawClaim): RawClaim => {
	const [first, ...rest] = claim.content;
	const condition = /^(?:on |the )*condition of anonymity,?\s+/.exec(text.slice(first!.start, first!.end));
	if (condition === null) return claim;
	const {cue} = claim;
	const on = /\s+on(?: the)?$/.exec(text.slice(cue.start, cue.end))?.[0] ?? '';
	return {
		...claim,
		cue: {...cue, end: cue.end - on.length},
		content: [{start: first!.start + condition[0].length, end: first!.end}, ...rest],
	};
};

const longestCharge = 300;
/** What stands between the accused and the charge, and the charge as far as its clause goes. */
const charge =
	/^(?:\s+(?:on\s+[A-Z][a-z]+day|yesterday|last\s[a-z]+|this\s[a-z]+))?\s+of\s+[^,;.!?\n]*[^,;.!?\s]/;

/** "Accused | Vestria on Tuesday of holding up ships": whom a charge meets is part of it. */
const withAccused = (text: string, claim: RawClaim): RawClaim => {
	const {cue} = claim;
	const [first, ...rest] = claim.content;
	const verb = /^accus(?:e|es|ed|ing)\b/.exec(text.slice(cue.start, cue.end))?.[0];
	if (verb === undefined || first === undefined || !/^of\b/.test(text.slice(first.start, first.end)))
		return claim;
	const end = cue.start + verb.length;
	const accused = withoutInnerStops(text.slice(end, Math.max(end, first.start)));
	return /^\s[^,;.!?\n]{1,80}\s$/.test(accused)
		? {...claim, cue: {...cue, end}, content: [{...first, start: end + 1}, ...rest]}
		: claim;
};

/** "Accused Vestria on Tuesday | of holding up ships": the charge is what is claimed, and not whom it meets alone. */
const withCharge = (text: string, claim: RawClaim): RawClaim => {
	const [first] = claim.content;
	if (
		claim.content.length !== 1 ||
		!/^accus(?:e|es|ed|ing)$/.test(text.slice(claim.cue.start, claim.cue.end))
	)
		return claim;
	if (first!.start < claim.cue.end || /\bof\b/.test(text.slice(first!.start, first!.end))) return claim;
	const rest = charge.exec(withoutInnerStops(text.slice(first!.end, first!.end + longestCharge)))?.[0] ?? '';
	return rest === '' ? claim : {...claim, content: [{start: first!.start, end: first!.end + rest.length}]};
};

const longestAddressee = 50;
const addresses =
	/\b(?:call(?:s|ed|ing)? (?:on|upon)|urg(?:e|es|ed|ing)|implor(?:e|es|ed|ing)|begg?(?:s|ed|ing)?)$/;

/** "Called on | Mr Hart to publish it": of whom it is asked is part of what is asked. */
const withAddressee = (text: string, claim: RawClaim): RawClaim => {
	const {cue} = claim;
	const [first, ...rest] = claim.content;
	if (first === undefined || first.start - cue.end > longestAddressee) return claim;
	if (!text.startsWith('to ', first.start) || !addresses.test(text.slice(cue.start, cue.end))) return claim;
	const addressed = withoutInnerStops(text.slice(cue.end, Math.max(cue.end, first.start)));
	return /^\s(?:[A-ZÀ-ÖØ-Þ]|the\s)[^,.;:!?"“”\n]*\s$/.test(addressed)
		? {...claim, content: [{start: cue.end + 1, end: first.end}, ...rest]}
		: claim;
};

/** What looks at all claims of a passage together, and below it what looks at each alone, in the order in which it is to be tried. */
const together = [
	withNeighbours,
	withSpeakersApart,
	withSpeakersOfSentence,
	withoutOtherSpeakers,
	withoutTails,
	withAsides,
	withFronts,
	withSecondVerbs,
];

const alone = [withSpeaker, withAccused, withCharge, withAddressee, withWholeContent, withoutCondition];

/** The claims of a passage without what no reader would take for one, each word in the mouth of who said it. */
export const mended = (text: string, claims: readonly RawClaim[]): readonly RawClaim[] =>
	together
		.reduce((better, repair) => repair(text, better), claims)
		.map(claim => alone.reduce((better, repair) => repair(text, better), claim))
		.filter((claim, index, all) => {
			if (isNoClaim(text, claim)) return false;
			const others = othersNear(all, index);
			return (
				!isSecondRefusal(text, claim, others) &&
				!others.some(other => isSaidBetter(text, claim, other) || isPartOf(claim, other))
			);
		});
