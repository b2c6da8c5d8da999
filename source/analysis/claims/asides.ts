import {plainBefore, withoutInnerStops} from '../../language/inner-stops.ts';
import type {RawClaim} from './find-claims.ts';
import {hasVerb} from './has-verb.ts';
import {areOfOthers, othersNear} from './others-near.ts';
import type {Span} from '../../story/span.ts';

/* What stands in commas amid a sentence, and hides who speaks or what is said from the models. */

const speech =
	/^(?:said|says|say|told|tells|added|adds|warned|argued|insisted|claimed|explained|noted|reported|replied|recalled|admitted|confirmed|thinks?|thought|believes?|insists?|claims?|argues?|denied|denies)\b/;

/** A speaker, and in commas who that is, up to the verb: "Bishop Hudec, who leads the conference, | said". */
const speakerAndAside =
	/^(?:(?:But|And|Yet|Still|Meanwhile),?\s)?(?<speaker>(?:(?:The|A|An|One|Two|Three|Some|Several)\s)?[A-Za-zÀ-ɏ][^,;:"“”()]{1,60}),\s(?:who|whose|which|an?|the|his|her|its|now|then|also|\d{1,3}|granted|speaking|citing|asked|requesting|prosecuting|defending|mitigating|[A-Z][a-z]+['’]s)\b[^;:"“”]*,\s$/;
const longestStart = 260;

/** Where the sentence begins that goes on at an offset, or its last clause behind a comma and "but" or "and". */
const clauseStart = (text: string, offset: number): number => {
	const from = Math.max(0, offset - longestStart);
	const before = withoutInnerStops(text.slice(from, offset));
	const ends = [
		...before.matchAll(
			/[.!?]["”’]?\s+(?=[A-ZÀ-ÖØ-Þ"“])|\n+|,\s(?:but|and|while)\s(?=[A-ZÀ-ÖØ-Þ]|the\s|an?\s)/g,
		),
	];
	const last = ends.at(-1);
	return last === undefined ? from : from + last.index + last[0].length;
};

/** A claim of nobody whose cue has a speaker before it, behind what is told of that speaker. */
const withSpeakerBeforeAside = (text: string, claim: RawClaim): RawClaim => {
	const {cue, content} = claim;
	const isNobody =
		claim.source === null ||
		/^(?:\W*|(?:prosecuting|defending|mitigating),?)$/.test(text.slice(claim.source.start, claim.source.end));
	if (!isNobody || !speech.test(text.slice(cue.start, cue.end))) return claim;
	if (content.some(run => run.start < cue.start)) return claim;
	const start = clauseStart(text, cue.start);
	const found = speakerAndAside.exec(text.slice(start, cue.start));
	const speaker = found?.groups?.['speaker'];
	if (found === null || speaker === undefined) return claim;
	const from = start + found[0].indexOf(speaker);
	return {...claim, source: {start: from, end: from + speaker.length}};
};

/** Whether words have a verb, be it only what is yet to be done. */
const hasDeed = (words: string): boolean => hasVerb(words) || /\bto\b/.test(words);
/** What goes on behind a noun and what is told of it in commas: ", a 40-year-old trawler, sank in four minutes". */
const restBehindAside = /^,\s[^,.!?;:"“”\n]{2,70},\s(?<rest>[a-z][^.!?;:"“”\n]*[^.!?;:"“”\n,\s])/;
/** And behind an aside that is there already: "the plant in Aldermouth, Norfolk | , knew". */
const restBehindNoun = /^,\s(?<rest>[a-z][^.!?;:"“”\n]*[^.!?;:"“”\n,\s])/;
/** And behind a noun that goes on: "staff | at the plant in Aldermouth, Norfolk, knew". */
const restBehindPreposition =
	/^\s(?:at|in|of|from|on|near|for|with)\s(?<rest>[^.!?;:"“”\n]{3,200}[^.!?;:"“”\n,\s])/;
const onwardFrom = (behind: string): RegExpExecArray | null => {
	const onward = behind.startsWith(' ') ? restBehindPreposition.exec(behind) : null;
	return onward !== null && hasDeed(onward[0]) ? onward : null;
};

const longestNoun = 60;

/** A claim that says no more than a noun, with the rest of its clause: "said the vessel | , a trawler, sank". */
const withRestBehindAside = (text: string, claim: RawClaim, others: readonly RawClaim[]): RawClaim => {
	const {cue, content} = claim;
	const [only, ...more] = content;
	if (only === undefined || more.length > 0 || only.start < cue.end || only.end - only.start > longestNoun)
		return claim;
	const said = text.slice(only.start, only.end);
	if (!speech.test(text.slice(cue.start, cue.end)) || hasDeed(said) || /["“”]/.test(said)) return claim;
	const behind = withoutInnerStops(text.slice(only.end, only.end + longestStart));
	const rest =
		restBehindAside.exec(behind) ??
		(said.includes(', ') ? restBehindNoun.exec(behind) : null) ??
		onwardFrom(behind);
	if (rest === null) return claim;
	const end = only.end + rest[0].length;
	const isOthers = others.some(
		({cue: theirs, source}) =>
			(theirs.start >= only.end && theirs.start < end) ||
			(source !== null && source.start >= only.end && source.start < end),
	);
	return isOthers ? claim : {...claim, content: [{start: only.start, end}]};
};

/** How much of a sentence may have been left out before who says it. */
const longestGap = 300;

/** What stands before its speaker, whole: "Eleven people who took | the drug died, two of the authors say". */
const withRestBeforeSpeaker = (text: string, claim: RawClaim, others: readonly RawClaim[]): RawClaim => {
	const {source, cue, content} = claim;
	const [only, ...more] = content;
	if (source === null || only === undefined || more.length > 0) return claim;
	const first = Math.min(source.start, cue.start);
	if (only.end >= first - 2 || first - only.end > longestGap) return claim;
	const gap = withoutInnerStops(text.slice(only.end, first));
	if (
		!/[a-z]{2}.*,\s$/.test(gap) ||
		/[.!?;:"“”\n]/.test(gap) ||
		/["“”]/.test(text.slice(only.start, only.end))
	)
		return claim;
	const isOthers = others.some(({cue: theirs}) => theirs.start >= only.end && theirs.start < first);
	return isOthers
		? claim
		: {...claim, content: [{start: only.start, end: first - /,\s$/.exec(gap)![0].length}]};
};

const longestStartOfSentence = 200;
const clauseEnd =
	/(?:[.!?;:"“”\n]|\b(?:and|but|or|that|which|who|whom|because|as|while|if|when|said|says))\s*$/i;

/** What stands before its speaker, from its sentence's beginning on: "A sponge from the deep | kills bacteria, scientists reported". */
const withStartOfSentence = (text: string, claim: RawClaim, others: readonly RawClaim[]): RawClaim => {
	const {source, cue, content} = claim;
	const [first, ...rest] = content;
	if (source === null || first === undefined || first.end > Math.min(source.start, cue.start)) return claim;
	if (
		!/^(?!(?:what|which|whom?|whose)\b)[a-z]/.test(text.slice(first.start, first.start + 6)) ||
		!/[A-Za-zÀ-ɏ’'\d]\s$/.test(text.slice(first.start - 2, first.start))
	)
		return claim;
	const before = plainBefore(text, first.start, longestStartOfSentence);
	const lead = /(?:^|[.!?]["”’]?\s|\n)(?<words>[A-ZÀ-ÖØ-Þ][^.!?;:\n"“”]*)$/.exec(before)?.groups?.['words'];
	if (lead === undefined || clauseEnd.test(lead)) return claim;
	const run: Span = {start: first.start - lead.length, end: first.start};
	return areOfOthers(run, others)
		? claim
		: {...claim, content: [{start: run.start, end: first.end}, ...rest]};
};

/** What a sentence ends with that belongs to what is said in it. */
const lateTail =
	/^,?\s(?:including|killing|injuring|wounding|so that|only|when|where)\b[^.!?;:"“”\n]*[^.!?;:"“”\n,\s](?=[.!?](?:\s|$))/;

/** What it begins with: most claims need no look at the pattern. */
const beginningsOfTails = new Set(['i', 'k', 'w', 's', 'o']);

/** "He kept two sets of books, she said, | including one for the bank", "had crashed | , killing all on board". */
const withLateTail = (text: string, claim: RawClaim, others: readonly RawClaim[]): RawClaim => {
	const {source, cue, content} = claim;
	const last = content.at(-1)!;
	if (source === null || /["“”]/.test(text.slice(last.start, last.end))) return claim;
	const end = Math.max(last.end, cue.end, source.end);
	const begins = text[end] === ',' ? text[end + 2] : text[end + 1];
	const behind = beginningsOfTails.has(begins ?? '')
		? withoutInnerStops(text.slice(end, end + longestStart))
		: '';
	const tail = behind === '' ? undefined : lateTail.exec(behind)?.[0];
	if (tail === undefined) return claim;
	const start = end + /^,?\s/.exec(tail)![0].length;
	const run: Span = {start, end: end + tail.length};
	// "He said so when he was asked": when one spoke is the reporter's, where the content ends before.
	const isWhenSaid = end > last.end && !/^(?:including|so that|only)\b/.test(text.slice(start, start + 10));
	if (isWhenSaid || areOfOthers(run, others) || /--|,\s[^,]*\b(?:sa(?:id|ys?)|show(?:s|ed))$/.test(tail))
		return claim;
	return end > last.end
		? {...claim, content: [...content, run]}
		: {...claim, content: [...content.slice(0, -1), {...last, end: run.end}]};
};

/** The claims with the speakers and the clauses that an aside in commas parted from their cues. */
export const withAsides = (text: string, claims: readonly RawClaim[]): readonly RawClaim[] =>
	claims.map((claim, index) => {
		const others = othersNear(claims, index);
		const behind = withRestBehindAside(text, withSpeakerBeforeAside(text, claim), others);
		return withLateTail(
			text,
			withStartOfSentence(text, withRestBeforeSpeaker(text, behind, others), others),
			others,
		);
	});
