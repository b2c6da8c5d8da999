import type {RawClaim} from './find-claims.ts';
import {hasVerb} from './has-verb.ts';
import {othersNear} from './others-near.ts';

/* What claims that stand side by side tell of each other: the whole name of a speaker, and which words are whose. */

/** "Finance chief | Mads Eriksholm said …, adding that": of two speakers that begin with the same words, the longer is meant by both. */
const withWholeName = (claim: RawClaim, others: readonly RawClaim[]): RawClaim => {
	const {source} = claim;
	if (source === null) return claim;
	const longer = others.find(
		other =>
			other.source !== null &&
			other.source.start === source.start &&
			other.source.end > source.end &&
			(claim.cue.start >= other.source.end || claim.cue.end <= source.start),
	);
	return longer === undefined ? claim : {...claim, source: longer.source};
};

const saidBetween = /^\s(?<said>[^.!?;:"“”\n]{3,120}?),?\s(?:and|but|while)\s(?:also\s|has\s)?$/;

/** "Said | staff were happy and denied that …": what the next verb denies is not what this one said. */
const withOwnWords = (text: string, claim: RawClaim, others: readonly RawClaim[]): RawClaim => {
	const {cue, content} = claim;
	const {start} = content[0]!;
	const next = others.find(
		other => other.content[0]!.start === start && other.cue.start > cue.end && other.cue.end <= start,
	);
	if (next === undefined) return claim;
	const said = saidBetween.exec(text.slice(cue.end, next.cue.start))?.groups?.['said'];
	return said === undefined || !hasVerb(said)
		? claim
		: {...claim, content: [{start: cue.end + 1, end: cue.end + 1 + said.length}]};
};

/** Whether a claim is the turn of a transcript: a speaker and a colon. */
const isTurn = (text: string, {cue, source}: RawClaim): boolean =>
	text[cue.start] === ':' && source !== null && source.end === cue.start;

/** "Lind: It was closed. Ek: I heard so": in a transcript the words of one end before the name of the next, who speaks elsewhere too. */
const withinTurn = (text: string, claim: RawClaim, others: readonly RawClaim[]): RawClaim => {
	if (!isTurn(text, claim)) return claim;
	const {content} = claim;
	const run = content.at(-1)!;
	const words = text.slice(run.start, run.end);
	let {length} = words;
	for (const {source} of [claim, ...others.filter(other => isTurn(text, other))]) {
		const label = `${text.slice(source!.start, source!.end)}: `;
		const at = words.indexOf(label, 1);
		if (at > 0 && at < length && /[.!?]["”]?\s+$/.test(words.slice(0, at)))
			length = words.slice(0, at).trimEnd().length;
	}

	return length === words.length
		? claim
		: {...claim, content: [...content.slice(0, -1), {...run, end: run.start + length}]};
};

const secondRefusal = /^n?or\s(?:denied|deny|confirmed|confirm|ruled out|rule out)\s/;

/** "Neither confirmed | nor denied that he would stand": both verbs are what one does, and not what is claimed. */
const withBothVerbs = (text: string, claim: RawClaim): RawClaim => {
	const [first, ...rest] = claim.content;
	const verb = secondRefusal.exec(text.slice(first!.start, Math.min(first!.end, first!.start + 20)))?.[0];
	return verb === undefined || first!.start !== claim.cue.end + 1
		? claim
		: {
				...claim,
				cue: {...claim.cue, end: first!.start + verb.trimEnd().length},
				content: [{...first!, start: first!.start + verb.length}, ...rest],
			};
};

/** Whether the cue of a claim is a part of another one's. */
const isInCueOf = ({cue}: RawClaim, other: RawClaim): boolean =>
	other.cue.start <= cue.start &&
	cue.end <= other.cue.end &&
	other.cue.end - other.cue.start > cue.end - cue.start;

/** The claims of a passage, each with the whole name of its speaker and with its own words. */
export const withNeighbours = (text: string, claims: readonly RawClaim[]): readonly RawClaim[] =>
	claims
		.map((claim, index) => {
			const others = othersNear(claims, index);
			const named = withBothVerbs(text, withWholeName(claim, others));
			return withinTurn(text, withOwnWords(text, named, others), others);
		})
		.filter((claim, index, all) => !othersNear(all, index).some(other => isInCueOf(claim, other)));
