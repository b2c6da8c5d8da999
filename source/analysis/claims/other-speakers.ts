import {withoutInnerStops} from '../../language/inner-stops.ts';
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
	if (source === null || claim.cue.end > run.start || source.start <= run.start) return null;
	// "… while Orrel puts it at ten": all of the other's claim stands at the end.
	const isWithin =
		cue.start >= source.end &&
		cue.end < run.end &&
		/,\s(?:while|whereas|but)\s$/.test(text.slice(run.start, source.start)) &&
		other.content.some(theirs => Math.abs(theirs.end - run.end) < 2);
	if (!isWithin && (cue.start < run.end || source.start > run.end + 2 || source.end < run.end - 1))
		return null;
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

const goingOn = /^(?:adding|saying|noting|warning|insisting|arguing|claiming|stressing|explaining|telling)\b/;

/**
The claims, each source without the verb of another claim in it: of "a spokesman said staff were happy and denied that" the spokesman
denies, and of "said it was “proud of what it built” and denied that" no "it" that he is quoted with.
*/
export const withSpeakersApart = (text: string, claims: readonly RawClaim[]): readonly RawClaim[] =>
	claims.map((claim, index) => {
		const {source, cue} = claim;
		if (source === null) return claim;
		const first = othersNear(claims, index).find(other => {
			if (other.source === null || other.cue.start >= cue.start) return false;
			if (other.source.start === source.start && other.cue.start < source.end) return true;
			// "A memo seen by Orrel urges calm and | claims": the memo does, and not Orrel.
			const isLast = other.source.start < source.start && source.end === other.source.end;
			if (isLast && isSecondVerb(text, claim)) return true;
			// "Told listeners she was wrong, adding: …": not she adds it.
			const isAdding = goingOn.test(text.slice(cue.start, cue.end)) && other.cue.end < source.start;
			if (
				isAdding &&
				other.content.some(run => run.start <= source.start && source.end < run.end && run.end <= cue.start)
			)
				return true;
			const quoted = other.content.find(run => run.start < source.start && source.end < run.end);
			if (quoted === undefined || quoted.end > cue.start) return false;
			const within = text.slice(quoted.start, source.start);
			const isInQuotation = within.lastIndexOf('“') > within.lastIndexOf('”');
			return isInQuotation && /^["”]?,?\s(?:and|but)\s(?:also\s)?$/.test(text.slice(quoted.end, cue.start));
		});
		return first === undefined ? claim : {...claim, source: first.source};
	});

const second = /^(?!(?:was|were|is|are|be|been)\b)[a-z]+(?:ed|s|d|t)\b/;
const farthest = 250;

/** "Said gusts were likely and | warned that": a second verb of who spoke first. */
const isSecondVerb = (text: string, {cue}: RawClaim): boolean =>
	/\b(?:and|but)\s(?:also\s|later\s|then\s)?$/.test(text.slice(Math.max(0, cue.start - 12), cue.start)) &&
	second.test(text.slice(cue.start, cue.end));

/** The claims, each participle of speech and second verb with the speaker of the sentence: "said there were no plans, adding that". */
export const withSpeakersOfSentence = (text: string, claims: readonly RawClaim[]): readonly RawClaim[] =>
	claims.map((claim, index) => {
		if (
			claim.source !== null ||
			(!goingOn.test(text.slice(claim.cue.start, claim.cue.end)) && !isSecondVerb(text, claim))
		)
			return claim;
		const others = othersNear(claims, index);
		// "Ana Lind, who has known her and | calls her sound, thinks": she does both.
		const around = others.find(
			({cue, source}) =>
				source !== null &&
				source.end <= claim.cue.start &&
				claim.cue.end <= cue.start &&
				cue.start - source.end < farthest &&
				/\swho\s[^.!?\n]*$/.test(withoutInnerStops(text.slice(source.start, claim.cue.start))),
		);
		if (around !== undefined) return {...claim, source: around.source};
		const before = others.findLast(
			({cue, source}) =>
				source !== null &&
				cue.end <= claim.cue.start &&
				claim.cue.start - cue.end < farthest &&
				!/[.!?]["”’]?\s|\n/.test(withoutInnerStops(text.slice(cue.end, claim.cue.start))),
		);
		return before === undefined ? claim : {...claim, source: before.source};
	});
