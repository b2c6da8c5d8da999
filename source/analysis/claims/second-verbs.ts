import type {RawClaim} from './find-claims.ts';
import {areOfOthers, othersNear} from './others-near.ts';
import type {Span} from '../../story/span.ts';

/* What the same speaker does next by a verb that the models overlooked: "said it was “absurd” and called on the board to resign". */

const verbs =
	'(?:called (?:on|for)|demanded|urged|vowed|pledged|promised|offered to|accused|denied|rejected|ruled out|dismissed|blamed|apologi[sz]ed for)';
/** Behind what was quoted, within the content; its closing mark stays before. */
const behindQuotation = new RegExp(
	`(?<=["”]),?\\s(?:and|but)\\s(?:also\\s|has\\s)?(?<verb>${verbs})\\s(?<said>[^.!?;:"“”\\n]{4,})$`,
);
/** Behind the content: a promise to do one thing, and what else is said by a verb of its own. */
const behindContent = new RegExp(
	`^,?\\s(?:and|but)\\s(?:also\\s|has\\s)?(?<verb>${verbs})\\s(?<said>[^.!?;:"“”\\n]{4,200}[^.!?;:"“”\\n,\\s])(?=[.!?](?:["”]?\\s|$))`,
);

/** Within the content: what is found, and then concluded. */
const withinContent =
	/,\s(?:and|but)\s(?:also\s)?(?<verb>concluded|added|warned|argued|insisted|noted|stressed|acknowledged)\s(?<said>(?:that|there)\s[^\n]{4,})$/;

const spanOf = (start: number, length: number): Span => ({start, end: start + length});

const turn = /(?<=["”]),?\s(?:and|but)\s(?:also\s|has\s)?$/;

/** Where the content ends before the next verb of its speaker, of which a claim was found: behind what was quoted. */
const turnWithin = (
	text: string,
	{source, content}: RawClaim,
	others: readonly RawClaim[],
): number | undefined => {
	const {start, end} = content.at(-1)!;
	for (const other of others) {
		if (other.source?.start !== source?.start || other.cue.start <= start || other.cue.end > end) continue;
		const found = turn.exec(text.slice(start, other.cue.start));
		if (found !== null) return start + found.index;
	}

	return undefined;
};

/** The claim, and the one of its speaker's next verb; the claim alone where there is none. */
const withSecondVerb = (text: string, claim: RawClaim, others: readonly RawClaim[]): readonly RawClaim[] => {
	const {source, cue, content} = claim;
	const last = content.at(-1)!;
	if (source === null || last.start < cue.end || source.end > cue.start) return [claim];
	const words = text.slice(last.start, last.end);
	const isQuoted = /["”],?\s(?:and|but)\s/.test(words);
	const known = isQuoted ? turnWithin(text, claim, others) : undefined;
	if (known !== undefined) return [{...claim, content: [...content.slice(0, -1), {...last, end: known}]}];
	const concluded = / (?:and|but) /.test(words) ? withinContent.exec(words) : null;
	const found =
		concluded ??
		(isQuoted
			? behindQuotation.exec(words)
			: /^,?\s(?:and|but)\s/.test(text.slice(last.end, last.end + 6))
				? behindContent.exec(text.slice(last.end, last.end + 300))
				: null);
	const {verb, said} = found?.groups ?? {};
	if (found === null || verb === undefined || said === undefined) return [claim];
	const isInside = isQuoted || concluded !== null;
	const from = (isInside ? last.start : last.end) + found.index;
	const end = from + found[0].length;
	const next: RawClaim = {
		...claim,
		cue: spanOf(end - said.length - 1 - verb.length, verb.length),
		anchor: spanOf(end - said.length - 1 - verb.length, verb.length),
		content: [spanOf(end - said.length, said.length)],
	};
	const cut = {...claim, content: [...content.slice(0, -1), {...last, end: from}]};
	// The models may have found the second one as well.
	const isFound = others.some(
		other => other.source?.start === source.start && other.cue.start === next.cue.start,
	);
	if (isInside && isFound) return [cut];
	if (areOfOthers({start: from, end}, others)) return [claim];
	return [isInside ? cut : claim, next];
};

/** The claims, and those of second verbs behind them. */
export const withSecondVerbs = (text: string, claims: readonly RawClaim[]): readonly RawClaim[] =>
	claims.flatMap((claim, index) => withSecondVerb(text, claim, othersNear(claims, index)));
