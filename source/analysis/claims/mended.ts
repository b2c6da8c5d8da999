import {endsSentence} from './sentence-end.ts';
import type {RawClaim} from './find-claims.ts';
import type {Span} from '../../story/span.ts';

/** "Ms Leigh, he": what is spoken of, a comma, and a pronoun who speaks. */
const topicAndPronoun = /^(?<topic>[^,]+),\s+(?<speaker>he|she|they|it|I|we)$/;
/** "Mr Hart, Ms Dahl": two names of which only the second speaks where the first goes on behind it. */
const topicAndName =
	/^(?<topic>[^,]*\p{Lu}[^,]*),\s+(?<speaker>(?:(?:Ms|Mr|Mrs|Miss|Dr|Prof|Sir|Dame|Lord|Lady)\.?\s+)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'.-]*){0,3})$/u;

/**
Who interrupts a sentence with "he said" is not who the sentence is about: "Ms Leigh, he told the court, was a fantasist" is
claimed by him, and of her.
*/
const withSpeakerAlone = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	if (source === null || source.end > cue.start) return claim;
	const words = text.slice(source.start, source.end);
	const after = content.find(run => run.start >= cue.end);
	const between = text.slice(cue.end, after?.start ?? cue.end);
	const interrupts = between.includes(',') && !endsSentence(between);
	const match = topicAndPronoun.exec(words) ?? (interrupts ? topicAndName.exec(words) : null);
	const {topic, speaker} = match?.groups ?? {};
	if (topic === undefined || speaker === undefined) return claim;
	const spoken: Span = {start: source.end - speaker.length, end: source.end};
	if (!interrupts) return {...claim, source: spoken};
	const about: Span = {start: source.start, end: source.start + topic.length};
	const before = content.filter(run => run.end <= about.start);
	return {...claim, source: spoken, content: [...before, about, ...content.slice(before.length)]};
};

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
		shared([a.cue], b.content) === 0 &&
		shared([b.cue], a.content) === 0
	);
};

/** Whether a sentence ends between a cue and what it claims. */
const isApart = (text: string, {cue, content}: RawClaim): boolean => {
	const [first] = content;
	const last = content.at(-1);
	if (first === undefined || last === undefined) return false;
	if (first.start >= cue.end) return endsSentence(text.slice(cue.end, first.start));
	return last.end <= cue.start && /[.!?]\s+\S/.test(text.slice(last.end, cue.start));
};

/** Whether the other claim tells better who said the same words: this one's source holds its cue, or another sentence. */
const isSaidBetter = (text: string, claim: RawClaim, other: RawClaim): boolean => {
	if (!areTwice(claim, other)) return false;
	if (claim.source !== null && shared([other.cue], [claim.source]) > 0) return true;
	return isApart(text, claim) && !isApart(text, other);
};

/** What is asked so that one speaks at all is no claim: "who asked not to be named". */
const anonymity =
	/^(?:not to be (?:named|identified|quoted)|anonymity\b|to (?:remain|stay|be) anonymous|that (?:his|her|their|its) (?:real |full )?names? not)/i;

const isAboutAnonymity = (text: string, {content}: RawClaim): boolean =>
	anonymity.test(text.slice(content[0]!.start, content[0]!.end));

/** "Neither confirmed nor denied" is one refusal, not two claims. */
const isSecondRefusal = (text: string, {cue}: RawClaim): boolean =>
	/\bneither\s+(?:confirm|admit|accept)\w*\s+nor\s+$/i.test(
		text.slice(Math.max(0, cue.start - 40), cue.start),
	);

/** "Mr Hart neither" is Mr Hart. */
const withoutNeither = (text: string, claim: RawClaim): RawClaim => {
	const {source} = claim;
	if (source === null) return claim;
	const neither = /\s+neither$/.exec(text.slice(source.start, source.end));
	return neither === null ? claim : {...claim, source: {...source, end: source.end - neither[0].length}};
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

/** "Asked about the minutes, she said": who answers has not asked. */
const withoutAnswerer = (text: string, claim: RawClaim): RawClaim =>
	claim.source !== null &&
	claim.source.start >= claim.cue.end &&
	/^(?:Asked|Pressed|Questioned)\b/.test(text.slice(claim.cue.start, claim.cue.end)) &&
	!/\bby\s+(?:the\s+)?$/.test(text.slice(claim.cue.start, claim.source.start))
		? {...claim, source: null}
		: claim;

/** "Was quoted by Orrel News as saying": who quotes does not say it. */
const isQuoting = (text: string, {cue}: RawClaim): boolean =>
	/\bquoted by$/.test(text.slice(cue.start, cue.end));

const longestSpeaker = 60;
const leastBetween = 12;
const speaker =
	/^(?:(?:one|two|three|several|some|many|most) of (?:the|them|his|her|its|their)|an?)\s[^,.;:“”"]*$/;
const verb =
	/\b(?:is|are|was|were|be|been|had|has|have|will|would|did|does|could|can|should|may|might|must)\b|\wed\b/;

/** "The plan, backed by Orrel, calls for calm, said one of the officials": the one behind the cue speaks, and says all that is before it. */
const turnedRound = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	const [first] = content;
	if (source === null || content.length !== 1 || first!.start < cue.end || source.end > cue.start)
		return claim;
	const between = text.slice(source.end, cue.start);
	const spoken = text.slice(first!.start, first!.end);
	const isTurned =
		/^(?:said|says)$/.test(text.slice(cue.start, cue.end)) &&
		between.length >= leastBetween &&
		/,\s*$/.test(between) &&
		!endsSentence(between) &&
		spoken.length <= longestSpeaker &&
		speaker.test(spoken) &&
		!verb.test(spoken) &&
		!/^,?\s*(?:who|whose|which|that)\b/.test(between) &&
		/^\s*(?:[.!?\n]|$)/.test(text.slice(first!.end));
	if (!isTurned) return claim;
	const end = source.end + between.replace(/,\s*$/, '').length;
	return {...claim, source: first!, content: [{start: source.start, end}]};
};

/** What stands between the accused and the charge, and the charge as far as its clause goes. */
const charge =
	/^(?:\s+(?:on\s+\p{Lu}\p{Ll}+day|yesterday|last\s\p{Ll}+|this\s\p{Ll}+))?\s+of\s+[^,;.!?\n]*[^,;.!?\s]/u;

/** "Accused Vestria on Tuesday | of holding up ships": the charge is what is claimed, and not whom it meets alone. */
const withCharge = (text: string, claim: RawClaim): RawClaim => {
	const [first] = claim.content;
	if (
		claim.content.length !== 1 ||
		!/^accus(?:e|es|ed|ing)$/.test(text.slice(claim.cue.start, claim.cue.end))
	)
		return claim;
	if (first!.start < claim.cue.end || /\bof\b/.test(text.slice(first!.start, first!.end))) return claim;
	const rest = charge.exec(text.slice(first!.end, first!.end + longestCharge))?.[0] ?? '';
	return rest === '' ? claim : {...claim, content: [{start: first!.start, end: first!.end + rest.length}]};
};

const longestCharge = 300;
const near = 8;

/** The claims of a passage without what no reader would take for one, each word in the mouth of who said it. */
export const mended = (text: string, claims: readonly RawClaim[]): readonly RawClaim[] =>
	claims
		.map(claim => withCharge(text, withSpeakerAlone(text, turnedRound(text, claim))))
		.map(claim => withoutCondition(text, withoutNeither(text, withoutAnswerer(text, claim))))
		.filter(
			(claim, index, all) =>
				!isAboutAnonymity(text, claim) &&
				!isSecondRefusal(text, claim) &&
				!isQuoting(text, claim) &&
				!all
					.slice(Math.max(0, index - near), index + near + 1)
					.some(other => other !== claim && isSaidBetter(text, claim, other)),
		);
