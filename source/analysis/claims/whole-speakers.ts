import {plainBefore, withoutInnerStops} from '../../language/inner-stops.ts';
import type {RawClaim} from './find-claims.ts';
import {isDatelinePlace} from './dateline-place.ts';
import {hasVerb} from './has-verb.ts';
import {overlaps} from '../../story/span.ts';
import {otherSpeakers} from './speakers-elsewhere.ts';

/* Speakers of whom the models took a part, or what stands beside them. */

const longestSubject = 80;
const whoIsTold =
	/(?:^|[.!?]["”’]?\s|\n|\b(?:and|but|while)\s)(?<subject>(?:[A-ZÀ-ÖØ-Þ]|the\s)[^,.;:!?\n"“”]{1,70}),\s$/;

/** "Tunde Amadi, who led them, | said": what is told of the speaker is not the speaker. */
const withAntecedent = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue} = claim;
	if (
		source === null ||
		source.end > cue.start ||
		!/^(?:who|which|whose)\s\S/.test(text.slice(source.start, source.end))
	)
		return claim;
	const before = plainBefore(text, source.start, longestSubject);
	const subject = whoIsTold.exec(before)?.groups?.['subject'];
	if (subject === undefined) return claim;
	const end = source.start - /,\s$/.exec(before)![0].length;
	const start = end - subject.length;
	return claim.content.some(run => overlaps(run, {start, end})) ? claim : {...claim, source: {start, end}};
};

/** "Samira Haddou of | the Museum": where one is from, taken for what is said. */
const withWhereFrom = (text: string, claim: RawClaim): RawClaim => {
	const {source, content} = claim;
	const next = source === null ? undefined : content.find(run => run.start === source.end + 1);
	if (source === null || next === undefined || content.length < 2) return claim;
	const words = text.slice(next.start, next.end);
	const isFrom =
		/\s(?:of|at|from|for|in)$/.test(text.slice(source.start, source.end)) || /^(?:of|at|from)\s/.test(words);
	return isFrom && !hasVerb(words)
		? {...claim, source: {...source, end: next.end}, content: content.filter(run => run !== next)}
		: claim;
};

const longestNoun = 60;
const participle =
	/^(?:seen|obtained|reviewed|prepared|published|released|compiled|analysed|analyzed|verified|led) by\s/;
const nounBefore = /(?:^|[,.;:!?“"\n]\s?)(?<noun>(?:[A-Za-z][\wÀ-ɏ-]*\s){1,5})$/;

/** "A report commissioned by Orrel and published": whose work a paper is stands behind it. */
const madeBy =
	/(?:^|[.!?]\s|\n)(?<lead>(?:An?|The|One|Two|Several)\s(?:[a-z-]+\s){1,3}(?:[a-z]+ed|seen|written|drawn up)\s(?:by\s[^,.;:!?"“”\n]{2,50}\s(?:and|but)\s(?:[a-z]+ed|seen|written)\s)?)$/;

/** "Documents | seen by the Herald suggest": a participle is of something. */
const withNounBefore = (text: string, claim: RawClaim): RawClaim => {
	const {source, content} = claim;
	const by = source === null ? 0 : text.startsWith('by ', source.start) ? source.start : source.start - 3;
	if (source !== null && text.startsWith('by ', by)) {
		const lead = madeBy.exec(plainBefore(text, by, longestSubject))?.groups?.['lead'];
		return lead === undefined ? claim : {...claim, source: {...source, start: by - lead.length}};
	}

	if (source === null || !participle.test(text.slice(source.start, source.end))) return claim;
	const noun = nounBefore.exec(plainBefore(text, source.start, longestNoun))?.groups?.['noun'];
	if (noun === undefined) return claim;
	const start = source.start - noun.length;
	return content.some(run => overlaps(run, {start, end: source.start}))
		? claim
		: {...claim, source: {...source, start}};
};

const namedAmong =
	/(?:^|[.!?\n]\s?|[,;]\s(?:and|but)\s|\b[Aa]s\s)(?<group>(?!(?:As|But|And|Yet)\s)(?:[\wÀ-ɏ’'-]+\s){0,4}[\wÀ-ɏ’'-]+),\s$/;

/** "Many experts, | including Mr. Lind,": the experts say it. */
const withGroup = (text: string, claim: RawClaim): RawClaim => {
	const {source} = claim;
	if (source === null || !/^(?:including|among them)\s/.test(text.slice(source.start, source.end)))
		return claim;
	const group = namedAmong.exec(plainBefore(text, source.start, longestSubject))?.groups?.['group'];
	return group === undefined
		? claim
		: {...claim, source: {...source, start: source.start - 2 - group.length}};
};

/** "The minister, who was speaking at a stakeholders' | meeting, said": what is told of the speaker ends with its comma. */
const withWholeAside = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	if (source === null || source.end + 2 >= cue.start) return claim;
	const words = text.slice(source.start, source.end);
	const rest = withoutInnerStops(text.slice(source.end, cue.start));
	if (!/,\s(?:who|which|whose)\s/.test(words) || !/^['’\s][^.!?\n"“”;]*,\s$/.test(rest)) return claim;
	const end = source.end + rest.trimEnd().length;
	return content.some(run => overlaps(run, {start: source.end, end}))
		? claim
		: {...claim, source: {...source, end}};
};

const longestClause = 300;
const wholeClause = /(?:^|[.!?]["”’]?\s|\n)(?<words>[A-ZÀ-ÖØ-Þ][^.!?\n"“”;]*[^.!?\n"“”;,]),\s$/;

/** "Its wells are legal, Strand said in an interview at | its offices": where one speaks is not what one says. */
const withClauseBefore = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	const [only, ...more] = content;
	if (source === null || only === undefined || more.length > 0) return claim;
	if (source.end > cue.start || only.start < cue.end) return claim;
	const lead = text.slice(cue.start, only.start);
	const isPlace =
		/(?:^|\s)(?:at|in|on|outside|during)\s$/.test(lead) && !hasVerb(text.slice(only.start, only.end));
	// "Dozens died, officials said, as both sides blamed | each other": nor is what happens meanwhile.
	const isMeanwhile = /^(?:said|says|say),\s(?:as|while|after|amid)\s/.test(lead);
	if (!isPlace && !isMeanwhile) return claim;
	const before = plainBefore(text, source.start, longestClause);
	const clause = wholeClause.exec(before)?.groups?.['words'];
	if (clause === undefined || !hasVerb(clause)) return claim;
	const end = source.start - 2;
	return {...claim, content: [{start: end - clause.length, end}]};
};

const nameBeforeCue =
	/(?:\b(?:and|but|while)\s|[;,]\s(?:and\s|but\s)?)(?<name>(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’'-]+(?:\s[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’'-]+){0,2})\s$/;

/** "Smith accused him of theft, and Ferrante | admitted it": who stands before the verb speaks, and not who did so first. */
const withNameBeforeVerb = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue} = claim;
	if (
		source === null ||
		source.end + 12 > cue.start ||
		!/^[a-z]+(?:ed|s|d)\b/.test(text.slice(cue.start, cue.end))
	)
		return claim;
	const before = text.slice(Math.max(source.end, cue.start - longestSubject), cue.start);
	const name = nameBeforeCue.exec(before)?.groups?.['name'];
	if (name === undefined) return claim;
	const end = cue.start - 1;
	return {...claim, source: {start: end - name.length, end}};
};

const seenBy =
	/^(?:(?:However|But|And|Yet),?\s)?(?<noun>(?:An?|The|Two|Three|Several|Some)\s[^,.;:!?"“”\n]{2,80}),\s(?:seen|obtained|reviewed|confirmed|published|released|compiled|first reported)\b/;

/** "A draft, seen by Reuters and confirmed | by two officials, refers to": whoever saw a paper does not say what is in it. */
const withPaper = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue} = claim;
	if (source === null || source.end > cue.start || !/^by\s/.test(text.slice(source.start, source.end)))
		return claim;
	const lead = plainBefore(text, source.start, longestClause).split('\n').at(-1)!;
	const from = source.start - lead.length;
	const start = from + lead.length - (/(?:[^.!?]|\.(?=\S))*$/.exec(lead)?.[0] ?? '').trimStart().length;
	const noun = seenBy.exec(text.slice(start, source.start))?.groups?.['noun'];
	if (noun === undefined) return claim;
	const at = start + text.slice(start, source.start).indexOf(noun);
	return {...claim, source: {start: at, end: at + noun.length}};
};

const atPlace = /^(?:Outside|In|At|After|Before|On)\s[a-z][a-z ]{2,30}\s(?=(?:he|she|they|it)$)/;

/** "Outside court she": she does. "Vesper Lane sues manager": she does. */
const withPronounAlone = (text: string, claim: RawClaim): RawClaim => {
	const {source} = claim;
	if (source === null) return claim;
	const words = text.slice(source.start, source.end);
	const place = atPlace.exec(words);
	if (place !== null) return {...claim, source: {...source, start: source.start + place[0].length}};
	const suit = /(?<=\S)\s(?:sues|sued)(?:\s.*)?$/.exec(words);
	return suit === null ? claim : {...claim, source: {...source, end: source.start + suit.index}};
};

const speaking = /^(?:said|says|told|added|argued|insisted|warned)\b/;

/** "She declined, but their daughter, Erin Hale, | said": a speaker taken for the end of what is said. */
const withSpeakerAtEnd = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	const [first, ...rest] = content;
	if (source !== null || first === undefined || rest.length === 0 || rest[0]!.start < cue.end) return claim;
	if (!speaking.test(text.slice(cue.start, cue.end)) || !/^,?\s$/.test(text.slice(first.end, cue.start)))
		return claim;
	const start = Math.max(first.start, first.end - 2 * longestSubject);
	const turn = [...text.slice(start, first.end).matchAll(/(?:\b(?:but|and|while)\s|[.;]\s)(?=\S)/g)].at(-1);
	if (turn === undefined) return claim;
	const speaker = {start: start + turn.index + turn[0].length, end: first.end};
	const who = text.slice(speaker.start, speaker.end);
	return who.length > longestSubject || hasVerb(who) ? claim : {...claim, source: speaker, content: rest};
};

const speakerBefore =
	/(?:\b(?:but|and|while)\s|[.;!?]["”]?\s|\n)(?<who>(?:[Tt]heir|[Hh]is|[Hh]er|[Tt]he|[Aa]n?)\s[a-z][^.;:!?\n"“”]{1,70}?),?\s$/;

/** "But their daughter, Erin Hale, | said that": who stands before a verb of saying says it. */
const withSpeakerBefore = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	if (source !== null || content[0]!.start < cue.end || !speaking.test(text.slice(cue.start, cue.end)))
		return claim;
	const before = plainBefore(text, cue.start, 2 * longestSubject);
	const who = speakerBefore.exec(before)?.groups?.['who'];
	if (who === undefined || hasVerb(who)) return claim;
	// A comma behind what is told of the speaker is the speaker's.
	const comma = before.endsWith(', ') ? 1 : 0;
	return {...claim, source: {start: cue.start - 1 - comma - who.length, end: cue.start - 1}};
};

const danglingEnd = /(?:\shere|,\s(?:in|at|on|for|by|from|with))$/;

/** "A sessions court here", "The government, in | a note, says": where the reporter is, and what leads on, is no part of the speaker. */
const withoutDangling = (text: string, claim: RawClaim): RawClaim => {
	const {source} = claim;
	const dangling = source === null ? null : danglingEnd.exec(text.slice(source.start, source.end));
	return source === null || dangling === null || dangling.index === 0
		? claim
		: {...claim, source: {...source, end: source.start + dangling.index}};
};

const whoAndWhen =
	/^:\s(?<who>[A-ZÀ-ÖØ-Þ][^.,;:!?"“”\n]{1,70}?)\s(?:here\s)?(?:on\s)?(?:[A-Z][a-z]+day|yesterday|today)\s$/;

/** "NEW DELHI: Police on Friday | denied it": the police do, and not the town that the story comes from. */
const withoutDateline = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue} = claim;
	if (source === null || text[source.end] !== ':' || !isDatelinePlace(text.slice(source.start, source.end)))
		return claim;
	const who = whoAndWhen.exec(text.slice(source.end, Math.max(source.end, cue.start)))?.groups?.['who'];
	const start = source.end + 2;
	return who === undefined ? claim : {...claim, source: {start, end: start + who.length}};
};

/** What makes speakers whole, in the order in which it is to be tried. */
export const wholeSpeakers = [
	withWhereFrom,
	withNounBefore,
	withGroup,
	withWholeAside,
	withClauseBefore,
	withAntecedent,
	withNameBeforeVerb,
	withPaper,
	withPronounAlone,
	withSpeakerAtEnd,
	withSpeakerBefore,
	withoutDateline,
	withoutDangling,
	...otherSpeakers,
];
