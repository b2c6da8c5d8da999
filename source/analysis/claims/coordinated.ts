import {lastWhere} from '../../story/last-where.ts';
import type {RawClaim} from './find-claims.ts';
import type {Passage} from './passage.ts';

const auxiliaries =
	/^(?:did|does|do|had|has|have|was|were|is|are|would|will|could|can|should|may|might|must)$/;

/** The last token of what depends on a token, behind it and in one piece. */
const lastBelow = ({heads, size}: Passage, top: number): number => {
	let last = top;
	for (let at = top + 1; at < size; at++) {
		let above = heads[at]!;
		while (above > top) above = heads[above]!;
		if (above !== top) break;
		last = at;
	}

	return last;
};

/**
The second half of what is claimed, which an "and" with a verb of its own joins to the first: "was founded in 2022 | and did not have the
licence". The parse has to join it to the first half, and an auxiliary to show that it is no deed of who speaks.
*/
export const withSecondHalf = (passage: Passage, claim: RawClaim): RawClaim => {
	const {starts, ends, texts, heads, relations, size} = passage;
	const last = claim.content.at(-1);
	if (last === undefined || /["”]$/.test(texts[size - 1] ?? '')) return claim;
	let next = lastWhere(size, index => starts[index]! < last.end) + 1;
	// Behind who says it, where that stands between: "…, she said, and had".
	const behind = Math.max(last.end, claim.cue.end, claim.source?.end ?? 0);
	const isInterrupted = behind > last.end;
	if (isInterrupted) while (next < size && starts[next]! < behind) next++;
	if (texts[next] === ',') next++;
	if (!/^(?:and|but|or)$/.test(texts[next] ?? '') || !auxiliaries.test(texts[next + 1] ?? '')) return claim;
	const verb = relations[next + 1] === 'conj' ? next + 1 : heads[next + 1]!;
	const first = verb >= 0 ? heads[verb]! : -1;
	const isJoined =
		verb > next &&
		relations[verb] === 'conj' &&
		first >= 0 &&
		// Behind an interruption the parse may take the verb of speech for the first half.
		[...claim.content, ...(isInterrupted ? [claim.cue] : [])].some(
			run => run.start <= starts[first]! && ends[first]! <= run.end,
		);
	if (!isJoined) return claim;
	const end = ends[lastBelow(passage, verb)]!;
	return isInterrupted
		? {...claim, content: [...claim.content, {start: starts[next]!, end}]}
		: {...claim, content: [...claim.content.slice(0, -1), {start: last.start, end}]};
};
