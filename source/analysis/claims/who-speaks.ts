import {plainBefore, withoutInnerStops} from '../../language/inner-stops.ts';
import {endsSentence} from './sentence-end.ts';
import type {RawClaim} from './find-claims.ts';
import {hasVerb} from './has-verb.ts';
import {cleanEdges} from './clean-edges.ts';
import {wholeSpeakers} from './whole-speakers.ts';
import type {Span} from '../../story/span.ts';

/** "Ms Leigh, he": what is spoken of, a comma, and a pronoun who speaks. */
const topicAndPronoun = /^(?<topic>[^,]+),\s+(?<speaker>he|she|they|it|I|we)$/;
/** "Mr Hart, Ms Dahl": two names of which only the second speaks where the first goes on behind it. */
const topicAndName =
	/^(?<topic>[^,]*[A-ZÀ-ÖØ-Þ][^,]*),\s+(?<speaker>(?:(?:Ms|Mr|Mrs|Miss|Dr|Prof|Sir|Dame|Lord|Lady)\.?\s+)?[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ’'-]+(?:\s[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ’'.-]*){0,3})$/;

/** "Kessler, the manager": and one who is only described, where the rest goes on with a verb. */
const topicAndNoun =
	/^(?<topic>[^,]*[A-ZÀ-ÖØ-Þ][^,]*),\s+(?<speaker>(?:the|his|her|its|their)\s[a-z]+(?:\s[a-z]+)?)$/;

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
	// What goes on begins small: "Vestria's premier, Ana Lind said, “We will wait”" is no interruption.
	const goesOn = after !== undefined && /^["“‘']?[a-zß-öø-ɏ]/.test(text.slice(after.start, after.end));
	const interrupts = goesOn && between.includes(',') && !endsSentence(between);
	const goesOnWithIt = interrupts && goesOnWithVerb.test(text.slice(after.start, after.end));
	const match =
		topicAndPronoun.exec(words) ??
		(interrupts ? topicAndName.exec(words) : null) ??
		(goesOnWithIt ? topicAndNoun.exec(words) : null);
	const {topic, speaker} = match?.groups ?? {};
	if (topic === undefined || speaker === undefined) return claim;
	const spoken: Span = {start: source.end - speaker.length, end: source.end};
	if (!interrupts) return {...claim, source: spoken};
	const about: Span = {start: source.start, end: source.start + topic.length};
	const before = content.filter(run => run.end <= about.start);
	return {...claim, source: spoken, content: [...before, about, ...content.slice(before.length)]};
};

/** "Ms. Leigh, he told | the court, was a fantasist": whom one tells is no part of what one tells. */
const withAddresseeTold = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	const [first, ...rest] = content;
	if (source === null || first === undefined || first.start !== cue.end + 1 || source.end > cue.start)
		return claim;
	const interrupts =
		text.startsWith(', ', source.start - 2) || topicAndPronoun.test(text.slice(source.start, source.end));
	if (!interrupts || !/^t(?:old|ells?)$/.test(text.slice(cue.start, cue.end))) return claim;
	const addressee = /^[^,;:!?"“”\n]{1,40}(?=,\s)/.exec(
		withoutInnerStops(text.slice(first.start, first.end)),
	)?.[0];
	if (addressee === undefined || hasVerb(addressee)) return claim;
	const start = first.start + addressee.length + 2;
	return goesOnWithVerb.test(text.slice(start, first.end))
		? {
				...claim,
				cue: {...cue, end: start - 2},
				content: [{start, end: first.end}, ...rest],
			}
		: claim;
};

/** "Asked about the minutes, she said": who answers has not asked. */
const withoutAnswerer = (text: string, claim: RawClaim): RawClaim =>
	claim.source !== null &&
	claim.source.start >= claim.cue.end &&
	/^(?:Asked|Pressed|Questioned)\b/.test(text.slice(claim.cue.start, claim.cue.end)) &&
	!/\bby\s+(?:the\s+)?$/.test(text.slice(claim.cue.start, claim.source.start))
		? {...claim, source: null}
		: claim;

const longestSpeaker = 60;
const leastBetween = 12;
const speaker =
	/^(?:(?:one|two|three|several|some|many|most) of (?:the|them|his|her|its|their)|an?)\s[^,.;:“”"]*$/;
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
		!hasVerb(spoken) &&
		!/^,?\s*(?:who|whose|which|that)\b/.test(between) &&
		/^\s*(?:[.!?\n]|$)/.test(text.slice(first!.end));
	if (!isTurned) return claim;
	const end = source.end + between.replace(/,\s*$/, '').length;
	return {...claim, source: first!, content: [{start: source.start, end}]};
};

const longestSubject = 80;
/** How a sentence goes on behind its subject. */
const goesOnWithVerb =
	/^(?:is|are|was|were|had|has|have|would|will|could|can|should|may|might|must|did|does|knew|came|went|made|took|[a-z]+ed)\b/;

/** "The head of the ward, she said, was waiting": what stands before the interruption is what the rest is said of. */
const withSubjectBefore = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	const [first] = content;
	if (source === null || source.end > cue.start || content.some(run => run.start < cue.end)) return claim;
	if (first === undefined || !/^,\s+$/.test(text.slice(cue.end, first.start))) return claim;
	if (!goesOnWithVerb.test(text.slice(first.start, first.end))) return claim;
	const before = plainBefore(text, source.start, longestSubject);
	const subject = /(?:^|[.!?]["”’]?\s|\n)(?<words>[A-ZÀ-ÖØ-Þ][^.!?\n"“”]*[^.!?\n"“”,]),\s+$/.exec(before)
		?.groups?.['words'];
	if (subject === undefined) return claim;
	const end = source.start - /,\s+$/.exec(before)![0].length;
	return {...claim, content: [{start: end - subject.length, end}, ...content]};
};

const title = /(?:^|\s)(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Judge)\.?$/;

/** "Mr | Dahl called": a title is nobody without the name behind it. */
const withNameOfTitle = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue} = claim;
	if (source === null || cue.start !== source.end + 1 || !title.test(text.slice(source.start, source.end)))
		return claim;
	const name = /^(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ’'.-]*\s+)+(?=\S)/.exec(text.slice(cue.start, cue.end))?.[0];
	if (name === undefined) return claim;
	const rest: Span = {start: cue.start + name.length, end: cue.end};
	const anchor = claim.anchor.start >= rest.start ? claim.anchor : rest;
	return {...claim, source: {start: source.start, end: cue.start + name.trimEnd().length}, cue: rest, anchor};
};

const titleBefore = /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ’'-]*\s)?$/;

/** "Mr Ó | Briain": the title and the words between it and the name are the speaker's. */
const withTitleBefore = (text: string, claim: RawClaim): RawClaim => {
	const {source, content} = claim;
	if (source === null || !/[A-ZÀ-ÖØ-Þ]/.test(text[source.start]!)) return claim;
	const before = titleBefore.exec(text.slice(Math.max(0, source.start - 24), source.start));
	if (before === null) return claim;
	const start = source.start - before[0].length;
	return content.some(run => run.start < source.start && start < run.end)
		? claim
		: {...claim, source: {...source, start}};
};

/** "The firm nor the council": a "neither" before it belongs to it. */
const withNeither = (text: string, claim: RawClaim): RawClaim => {
	const {source} = claim;
	if (source === null || !/\snor\s/.test(text.slice(source.start, source.end))) return claim;
	const neither = /\b[Nn]either\s+$/.exec(text.slice(Math.max(0, source.start - 12), source.start));
	return neither === null ? claim : {...claim, source: {...source, start: source.start - neither[0].length}};
};

/** A comma before the speaker is none of the speaker. */
const withoutMarkBefore = (text: string, claim: RawClaim): RawClaim => {
	const {source} = claim;
	if (source === null) return claim;
	const marks = /^[,;:–—-]+\s+(?=\S)/.exec(text.slice(source.start, source.end));
	return marks === null ? claim : {...claim, source: {...source, start: source.start + marks[0].length}};
};

/** "Mr Hart neither" and "Halm strongly" are Mr Hart and Halm. */
const withoutManner = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue} = claim;
	if (source === null || source.end > cue.start) return claim;
	const manner =
		/(?<=[A-ZÀ-ÖØ-Þ]\S*)\s+(?:neither|(?!family|assembly|monthly|weekly|daily|ally|quarterly|only|early)[a-z]{3,}ly)$/.exec(
			text.slice(source.start, source.end),
		);
	return manner === null ? claim : {...claim, source: {...source, end: source.end - manner[0].length}};
};

/** "Her grandmother, who she said": she says it. "A claim parents say": the parents do. */
const withoutTopic = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue} = claim;
	if (source === null || source.end > cue.start) return claim;
	const topic =
		/^(?:(?:who|which|that|whom)\s+(?=(?:he|she|they|it|we|I)$)|(?:an?|the)\s(?:claim|allegation|charge|accusation|suggestion|figure|assertion)\s(?=[a-z]+s$|[A-ZÀ-ÖØ-Þ]))/.exec(
			text.slice(source.start, source.end),
		);
	return topic === null ? claim : {...claim, source: {...source, start: source.start + topic[0].length}};
};

const repairs = [
	...wholeSpeakers,
	turnedRound,
	withAddresseeTold,
	withSpeakerAlone,
	withSubjectBefore,
	withoutManner,
	withoutTopic,
	withNeither,
	withNameOfTitle,
	withTitleBefore,
	withoutMarkBefore,
	withoutAnswerer,
	...cleanEdges,
];

/** The claim in the mouth of who says it, where the models took another one beside the cue, or more than the speaker, for the source. */
export const withSpeaker = (text: string, claim: RawClaim): RawClaim =>
	repairs.reduce((better, repair) => repair(text, better), claim);
