import type {RawClaim} from './find-claims.ts';
import type {Quotation} from '../../language/quotations.ts';
import {overlaps} from '../../story/span.ts';

/** The outermost pieces of each quotation that runs over paragraphs, in reading order. */
const runningOn = (quotations: readonly Quotation[]): ReadonlyMap<number, readonly Quotation[]> => {
	const pieces = new Map<number, Quotation[]>();
	for (const quotation of quotations) {
		if (quotation.depth > 0 || !(quotation.continues || quotation.continued)) continue;
		const known = pieces.get(quotation.group);
		if (known === undefined) pieces.set(quotation.group, [quotation]);
		else known.push(quotation);
	}

	return pieces;
};

/**
The claims with the whole of what they quote: a quotation that runs on opens anew in each paragraph and is closed in the last, and
the models read one paragraph at a time. A paragraph of it in which somebody else is cited for the words ends it. Linear in the length.
*/
export const withContinued = (
	claims: readonly RawClaim[],
	quotations: readonly Quotation[],
): readonly RawClaim[] => {
	const groups = runningOn(quotations);
	if (groups.size === 0) return claims;
	const firstPieces = [...groups.values()].flatMap(pieces => pieces.filter(piece => piece.continues));
	const byParagraph = Map.groupBy(firstPieces, piece => piece.paragraph);
	const later = new Set([...groups.values()].flat().map(piece => piece.paragraph));
	const claimsIn = Map.groupBy(
		claims.filter(claim => later.has(claim.paragraph)),
		claim => claim.paragraph,
	);
	return claims.map(claim => {
		const last = claim.content.at(-1)!;
		const piece = byParagraph
			.get(claim.paragraph)
			?.find(({start, end}) => start < last.end && Math.abs(end - last.end) <= 1);
		if (piece === undefined) return claim;
		const rest: Quotation[] = [];
		for (const next of groups.get(piece.group)!) {
			if (next.start <= piece.start) continue;
			const isTaken = (claimsIn.get(next.paragraph) ?? []).some(other =>
				other.content.some(run => overlaps(run, next) && run.start <= next.start + 1),
			);
			if (isTaken) break;
			rest.push(next);
		}

		return rest.length === 0
			? claim
			: {...claim, content: [...claim.content, ...rest.map(({start, end}) => ({start, end}))]};
	});
};
