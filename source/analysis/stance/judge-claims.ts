import type {Quotation as QuotationSpan} from '../../language/quotations.ts';
import type {Actor, Mention} from '../../story/actor.ts';
import type {Claim, Quotation} from '../../story/claim.ts';
import {sliceSpan, type Span} from '../../story/span.ts';
import type {RawClaim} from '../claims/find-claims.ts';
import {stanceOf} from './stance-of.ts';

type Placed = {readonly mention: Mention; readonly actor: string};

/**
Judge the claims as found: the actor of each source, the sourcing, the stance and the kind of quotation. Claims get
their ids in the order given, which is reading order.
*/
export const judgeClaims = (
	text: string,
	raw: readonly RawClaim[],
	actors: readonly Actor[],
	quotations: readonly QuotationSpan[],
): readonly Claim[] => {
	const mentions = actors
		.flatMap(({id, mentions: own}) => own.map((mention): Placed => ({mention, actor: id})))
		.toSorted((a, b) => a.mention.start - b.mention.start);
	const outer = quotations.filter(quotation => quotation.depth === 0);
	return raw.map((claim, index): Claim => {
		const actor = claim.source === null ? null : actorOf(text, claim.source, mentions);
		const sourcing = claim.source === null ? 'none' : actor === null ? 'unnamed' : 'named';
		return {
			id: index + 1,
			paragraph: claim.paragraph,
			source:
				claim.source === null ? null : {...sliceSpan(text, claim.source.start, claim.source.end), actor},
			cue: sliceSpan(text, claim.cue.start, claim.cue.end),
			content: claim.content.map(({start, end}) => sliceSpan(text, start, end)),
			quotation: quotationOf(text, claim.content, outer),
			sourcing,
			stance: stanceOf(text.slice(claim.cue.start, claim.cue.end)),
			disputes: [],
		};
	});
};

/** The first place of the list whose item does not end before `offset`. */
const firstFrom = (count: number, endOf: (index: number) => number, offset: number): number => {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (endOf(middle) <= offset) low = middle + 1;
		else high = middle;
	}

	return low;
};

/**
The actor that the words of a source name. A group spoken of by a name ("Russian sources", "Wang's aides") is no
actor: the name has to end the words, or be followed by an apposition or a prepositional phrase.
*/
const actorOf = (text: string, source: Span, mentions: readonly Placed[]): string | null => {
	const from = firstFrom(mentions.length, index => mentions[index]!.mention.end, source.start);
	for (let index = from; index < mentions.length; index++) {
		const {mention, actor} = mentions[index]!;
		if (mention.start >= source.end) break;
		const after = text.slice(mention.end, source.end);
		const before = text.slice(source.start, mention.start);
		const isHead = /^(?:\s*$|\s*[,(–—-]|\s+(?:of|at|from|in|who|and|with|for)\b)/.test(after);
		const depends = /\b(?:of|for|from|at|in|with|by|to|who|that)\s+(?:the\s+)?$/i.test(before);
		if (isHead && !depends) return actor;
	}

	return null;
};

const quotationOf = (
	text: string,
	content: readonly Span[],
	quotations: readonly QuotationSpan[],
): Quotation => {
	let inside = 0;
	let outside = 0;
	for (const {start, end} of content) {
		let at = start;
		for (
			let index = firstFrom(quotations.length, place => quotations[place]!.end, start);
			index < quotations.length && quotations[index]!.start < end;
			index++
		) {
			const quotation = quotations[index]!;
			outside += lettersIn(text.slice(at, Math.max(at, quotation.start)));
			inside += lettersIn(text.slice(Math.max(start, quotation.start), Math.min(end, quotation.end)));
			at = Math.min(end, quotation.end);
		}

		outside += lettersIn(text.slice(at, end));
	}

	if (inside === 0) return 'indirect';
	return outside === 0 ? 'direct' : 'mixed';
};

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
