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

/** The claims of a passage, each with the whole name of its speaker and with its own words. */
export const withNeighbours = (text: string, claims: readonly RawClaim[]): readonly RawClaim[] =>
	claims.map((claim, index) => {
		const others = othersNear(claims, index);
		return withOwnWords(text, withWholeName(claim, others), others);
	});
