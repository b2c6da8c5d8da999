import {withoutInnerStops} from '../../language/inner-stops.ts';
import type {Quotation as QuotationSpan} from '../../language/quotations.ts';
import type {Actor} from '../../story/actor.ts';
import type {Claim, Quotation} from '../../story/claim.ts';
import {runThrough} from '../../story/run-through.ts';
import {sharedWords} from '../../story/shared-words.ts';
import {sliceSpan, type Span, type TextSpan} from '../../story/span.ts';
import type {RawClaim} from '../claims/find-claims.ts';
import {findSources} from '../sourcing/find-sources.ts';
import {firstAfter} from '../sourcing/mentions.ts';
import type {SourceActor} from '../sourcing/speaker.ts';
import {othersNear} from '../claims/others-near.ts';
import {isToldBySomebody, withoutSubject} from '../sourcing/without-subject.ts';
import {stanceOf} from './stance-of.ts';

/** How much of its sentence is looked at before and after a cue, in characters. */
const reachAround = 80;

const endsSentence = (sign: string): boolean => sign === '.' || sign === '!' || sign === '?' || sign === '\n';

/** The characters of the sentence just before and after a cue. */
const around = (text: string, {start, end}: Span): {readonly before: string; readonly after: string} => {
	const from = Math.max(0, start - reachAround);
	const lead = withoutInnerStops(text.slice(from, start));
	let first = start;
	while (first > from && !endsSentence(lead[first - from - 1]!)) first--;
	return {before: text.slice(first, start), after: text.slice(end, end + reachAround).split('\n', 1)[0]!};
};

/**
Judge the claims as found: the actor of each source, the sourcing, the stance and the kind of quotation. Claims get
their ids in the order given, which is reading order.
*/
export const judgeClaims = (
	text: string,
	found: readonly RawClaim[],
	actors: readonly SourceActor[],
	quotations: readonly QuotationSpan[],
): readonly Claim[] => runThrough(judgeClaimsInPieces(text, [...found], actors, quotations));

/**
The same in steps: yields the share of the work that is done. Takes the claims out of their list, since each of them is let go when it is judged:
a long text has many.
*/
export function* judgeClaimsInPieces(
	text: string,
	found: RawClaim[],
	actors: readonly SourceActor[],
	quotations: readonly QuotationSpan[],
): Generator<number, readonly Claim[]> {
	const raw = toldOnce(found.splice(0).map(claim => withoutSubject(text, claim)));
	const sources = findSources(text, raw, actors);
	const outer = quotations.filter(quotation => quotation.depth === 0);
	const total = raw.length;
	raw.reverse();
	const share = sharedWords();
	const judged: Claim[] = [];
	for (let claim = raw.pop(); claim !== undefined; claim = raw.pop()) {
		judged.push(judge(text, claim, judged.length + 1, sources[judged.length] ?? null, outer, share));
		yield judged.length / total;
	}

	return judged;
}

/** The claims without those of nobody that are what somebody says. */
const toldOnce = (claims: readonly RawClaim[]): RawClaim[] =>
	claims.filter((claim, index) => !isToldBySomebody(claim, othersNear(claims, index)));

/** Words up to this length stand in a text again and again, as pronouns and cues do: all of them then share one string. */
const longestShared = 24;

const wordsAt = (text: string, {start, end}: Span, share: (word: string) => string): TextSpan => {
	const words = text.slice(start, end);
	return {start, end, text: words.length <= longestShared ? share(words) : words};
};

/** Of a claim that nothing disputes, as most are. */
const noDisputes: readonly number[] = [];

const judge = (
	text: string,
	{paragraph, source, cue, content}: RawClaim,
	id: number,
	actor: Actor | null,
	quotations: readonly QuotationSpan[],
	share: (word: string) => string,
): Claim => {
	const runs = content.map(({start, end}) => sliceSpan(text, start, end));
	return {
		id,
		paragraph,
		source: source === null ? null : {...wordsAt(text, source, share), actor: actor?.id ?? null},
		cue: wordsAt(text, cue, share),
		content: runs,
		quotation: quotationOf(text, content, quotations),
		sourcing: source === null ? 'none' : actor === null ? 'unnamed' : 'named',
		stance: stanceOf({
			cue: text.slice(cue.start, cue.end),
			...around(text, cue),
			content: runs.map(run => run.text),
		}),
		disputes: noDisputes,
	};
};

const quotationOf = (
	text: string,
	content: readonly Span[],
	quotations: readonly QuotationSpan[],
): Quotation => {
	let inside = false;
	let outside = false;
	for (const {start, end} of content) {
		let at = start;
		for (
			let index = firstAfter(quotations.length, place => quotations[place]!.end, start);
			index < quotations.length && quotations[index]!.start < end;
			index++
		) {
			const quotation = quotations[index]!;
			outside ||= hasLetters(text.slice(at, Math.max(at, quotation.start)));
			inside ||= hasLetters(text.slice(Math.max(start, quotation.start), Math.min(end, quotation.end)));
			if (inside && outside) return 'mixed';
			at = Math.min(end, quotation.end);
		}

		outside ||= hasLetters(text.slice(at, end));
	}

	if (!inside) return 'indirect';
	return outside ? 'mixed' : 'direct';
};

const hasLetters = (text: string): boolean => /[\dA-Za-zÀ-\u1FFF\u2C00-\uFFFF]/.test(text);
