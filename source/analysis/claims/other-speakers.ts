import {overlaps, type Span} from '../../story/span.ts';
import type {RawClaim} from './find-claims.ts';
import {othersNear} from './others-near.ts';

/** What leads from what one says to who speaks next: "and", and what comes before that one's name. */
const turn =
	/(?:[,;:]|\s[–—-])?\s(?:and|but|while|whereas|although|though)\s(?<lead>(?:[a-z-]+\s){0,3}[a-z-]+,\s)?$/;

/** The claims next to each other of which the second's speaker was taken for the end of what the first says. */
type Turn = {readonly end: number; readonly speaker: number};

/** Where what one says ends and who speaks next begins, if the other's source stands at the end of this run and its cue behind it. */
const turnAt = (text: string, claim: RawClaim, run: Span, other: RawClaim): Turn | null => {
	const {source, cue} = other;
	if (source === null || claim.cue.end > run.start || cue.start < run.end) return null;
	if (source.start <= run.start || source.start >= run.end || source.end < run.end - 1) return null;
	const before = text.slice(run.start, source.start);
	const match = turn.exec(before);
	if (match === null) return null;
	return {end: run.start + match.index, speaker: source.start - (match.groups?.['lead'] ?? '').length};
};

/**
The claims, each content ending before the speaker of the next: "Hal said he would sue, and his neighbour, Ana Lind, said the
council had slept" are two claims, and Ana Lind is nothing that Hal says.
*/
export const withoutOtherSpeakers = (text: string, claims: readonly RawClaim[]): readonly RawClaim[] => {
	const sources = new Map<RawClaim, Span>();
	const cut = claims.map((claim, index) => {
		const content = claim.content.map(run => {
			for (const other of othersNear(claims, index)) {
				const found = turnAt(text, claim, run, other);
				if (found === null || found.end <= run.start) continue;
				sources.set(other, {start: found.speaker, end: other.source!.end});
				return {...run, end: found.end};
			}

			return run;
		});
		return content.some((run, at) => run !== claim.content[at]) ? {...claim, content} : claim;
	});
	return cut.map((claim, index) => {
		const source = sources.get(claims[index]!);
		return source === undefined || claim.content.some(run => overlaps(run, source))
			? claim
			: {...claim, source};
	});
};
