import {withoutInnerStops} from '../../language/inner-stops.ts';
import type {RawClaim} from './find-claims.ts';
import type {Quotation} from '../../language/quotations.ts';
import type {Paragraph} from '../../story/document.ts';
import {lastWhere} from '../../story/last-where.ts';
import {overlaps} from '../../story/span.ts';
import {othersNear} from './others-near.ts';

const longestTag = 90;
/** What may stand between two parts of what somebody said: the rest of the sentence that tells so. */
const restOfTag = /^[^.!?"“”\n]*[.!?]\s+$/;
/** A sentence of its own, and no word in quotation marks. */
const isSentence = /^[^A-Za-zÀ-ɏ]*[A-ZÀ-ÖØ-Þ]\S*\s+\S+\s+\S/;

/**
The claims with what the same speaker is quoted with in the next sentence: a quotation that nobody else is cited for, behind one
that ends with its speaker. “"We are late," Dost told reporters. "Nobody told us why."” Linear in the length.
*/
export const withFollowing = (
	text: string,
	claims: RawClaim[],
	quotations: readonly Quotation[],
): RawClaim[] => {
	const outer = quotations.filter(({depth, mark}) => depth === 0 && mark === 'double');
	let at = 0;
	return claims.map((claim, index) => {
		const {cue, content, paragraph} = claim;
		const last = content.at(-1)!;
		while (at < outer.length && outer[at]!.start < cue.end) at++;
		const next = outer[at];
		if (next?.paragraph !== paragraph || next.start - cue.end > longestTag || last.end > cue.start)
			return claim;
		const isFree =
			/["”]$/.test(text.slice(last.start, last.end)) &&
			restOfTag.test(text.slice(cue.end, next.start)) &&
			isSentence.test(text.slice(next.start, next.end)) &&
			!othersNear(claims, index).some(
				other => overlaps(other.cue, next) || other.content.some(run => overlaps(run, next)),
			);
		return isFree ? {...claim, content: [...content, {start: next.start, end: next.end}]} : claim;
	});
};

/**
The claims with the whole of what they quote: a quotation that runs on opens anew in each paragraph and is closed in the last, and
the models read one paragraph at a time. A paragraph of it in which somebody else is cited for the words ends it. Linear in the length.
*/
export const withContinued = (claims: RawClaim[], quotations: readonly Quotation[]): RawClaim[] => {
	const pieces = quotations.filter(
		({depth, continues, continued}) => depth === 0 && (continues || continued),
	);
	if (pieces.length === 0) return claims;
	const groups = Map.groupBy(pieces, piece => piece.group);
	const byParagraph = Map.groupBy(
		pieces.filter(piece => piece.continues),
		piece => piece.paragraph,
	);
	const later = new Set(pieces.map(piece => piece.paragraph));
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

/** What may follow a quotation in its paragraph, where the next one is the same speaker's. */
const longestRest = 90;

/** Whether a claim is quoted, and its paragraph ends with it: nobody else has come up since. */
const endsParagraph = (text: string, {source, cue, content}: RawClaim, end: number): boolean => {
	const last = content.at(-1)!;
	const rest = text.slice(Math.max(last.end, cue.end, source?.end ?? 0), end);
	return (
		content.every(run => /^["“]/.test(text.slice(run.start, run.start + 1))) &&
		rest.length <= longestRest &&
		!/[.!?]["”’]?\s+\S/.test(withoutInnerStops(rest))
	);
};

/**
The claims with the paragraphs that are nothing but a quotation and follow one that the claim ends: "“We are late,” Dost said." and then
“Nobody told us.” in a paragraph of its own. `blocks` are the paragraphs of the story. Linear in the length.
*/
export const withLoneQuotations = (
	text: string,
	claims: RawClaim[],
	quotations: readonly Quotation[],
	blocks: readonly Paragraph[],
): RawClaim[] => {
	const first = blocks[0]?.number ?? 0;
	const blockOf = (number: number): Paragraph | undefined => blocks[number - first];
	/** The paragraphs that are nothing but a quotation, and of nobody's claim yet. */
	const lone = new Map<number, Quotation>();
	for (const quotation of quotations) {
		const block = blockOf(quotation.paragraph);
		if (quotation.depth !== 0 || quotation.mark !== 'double' || block === undefined) continue;
		if (quotation.start === block.start && block.end - quotation.end <= 1) lone.set(block.number, quotation);
	}

	if (lone.size > 0) {
		for (const {paragraph, content} of claims) {
			lone.delete(paragraph);
			for (const {start} of content) lone.delete(blockNumberAt(blocks, start));
		}
	}

	if (lone.size === 0) return claims;
	return claims.map((claim, index) => {
		const {paragraph, source} = claim;
		const block = blockOf(paragraph);
		const isLast = claims[index + 1]?.paragraph !== paragraph;
		if (block === undefined || source === null || !isLast || !lone.has(paragraph + 1)) return claim;
		if (!endsParagraph(text, claim, block.end)) return claim;
		const more: Quotation[] = [];
		for (let number = paragraph + 1; lone.has(number); number++) more.push(lone.get(number)!);
		return {...claim, content: [...claim.content, ...more.map(({start, end}) => ({start, end}))]};
	});
};

const blockNumberAt = (blocks: readonly Paragraph[], offset: number): number =>
	blocks[lastWhere(blocks.length, index => blocks[index]!.start <= offset)]?.number ?? -1;
