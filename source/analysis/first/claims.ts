import type {Claim, Quotation as QuotationKind, Stance} from '../../story/claim.ts';
import {sliceSpan, type Span, type TextSpan} from '../../story/span.ts';
import type {Quotation} from '../../language/quotations.ts';
import {kindOf, type Figure, type Placed} from './actors.ts';
import {cuesOf, type Cue} from './cues.ts';
import {linkDisputes} from './disputes.ts';
import type {Line} from './passage.ts';
import {
	contentStart,
	isDay,
	isQuoteMark,
	sourceOfAccording,
	subjectAfter,
	subjectBefore,
	type Run,
} from './phrases.ts';
import {figureOf, Placings} from './sources.ts';

/** A claim and the figure that is its source, before the figures have ids. */
export type FoundClaim = Claim & {readonly figure: Figure | undefined};

type Draft = {
	readonly line: Line;
	readonly source: Run | undefined;
	/** A source that stands in words of another claim of the line. */
	readonly figure: Figure | undefined;
	readonly cue: Run | undefined;
	readonly stance: Stance;
	readonly content: Span[];
};

const longestContent = 400;
const sourceless = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly']);
const believed = new Set(
	'said believed thought reported alleged expected feared suspected rumored rumoured understood estimated considered known claimed predicted assumed'.split(
		' ',
	),
);

/** Find the claims of a story in reading order; yields the share of the whole analysis that is done. */
export function* readClaims(
	text: string,
	lines: readonly Line[],
	quotations: readonly Quotation[],
	placed: readonly Placed[],
): Generator<number, readonly FoundClaim[]> {
	const placings = new Placings(placed);
	const drafts: Draft[] = [];
	const figures = new Map<Draft, Figure | undefined>();
	const organizations = placed.filter(
		place => place.form === 'name' && kindOf(place.figure) === 'organization',
	);
	let organization = 0;
	for (const line of lines) {
		const inLine = draftsOf(line, quotations, placings);
		if (inLine.length === 0) addUnattributed(line, quotations, drafts);
		while (organization < organizations.length && organizations[organization]!.line.index <= line.index)
			organization++;
		const latest = organizations[organization - 1]?.figure;
		for (const draft of inLine) {
			figures.set(
				draft,
				draft.figure ??
					(draft.source === undefined ? undefined : figureOf(line, draft.source, placings, latest)),
			);
			drafts.push(draft);
		}

		yield 0.6 + (0.4 * line.index) / lines.length;
	}

	const claims = drafts
		.map(draft => finish(text, draft, figures.get(draft), quotations))
		.filter(claim => claim !== undefined)
		.toSorted((a, b) => positionOf(a) - positionOf(b))
		.map((claim, index): FoundClaim => ({...claim, id: index + 1}));
	return linkDisputes(claims);
}

const positionOf = (claim: FoundClaim): number =>
	Math.min(claim.content[0]!.start, claim.source?.start ?? Infinity, claim.cue?.start ?? Infinity);

/** The index after the line's last word: a full stop outside of a quotation is no part of what is said. */
const bodyEnd = (line: Line): number => {
	let end = line.tokens.length;
	while (end > 0 && /^[.!?…,;:]+$/.test(line.tokens[end - 1]!.text)) end--;
	return end;
};

const spanOf = (line: Line, from: number, to: number): Span => {
	const end = Math.min(to, from + longestContent);
	return {start: line.tokens[from]!.start, end: line.tokens[end - 1]!.end};
};

const draftsOf = (line: Line, quotations: readonly Quotation[], placings: Placings): readonly Draft[] => {
	const cues = cuesOf(line, placings.endings(line)).filter(cue => !isInsideQuotation(line, cue, quotations));
	const drafts: Draft[] = [];
	let subject: Run | undefined;
	for (const [index, cue] of cues.entries()) {
		const next = cues[index + 1];
		const draft = cue.isPassive
			? passive(line, cue, next)
			: active(line, cue, cues[index - 1], next, subject, quotations);
		if (draft === undefined) continue;
		if (draft.source !== undefined) subject = draft.source;
		drafts.push(draft);
	}

	for (const [index, word] of line.small.entries()) {
		if (line.quoted[index]! >= 0) continue;
		if (word === 'according' && line.small[index + 1] === 'to') {
			const draft = according(line, index, quotations);
			if (draft !== undefined) drafts.push(draft);
		} else if (sourceless.has(word) && drafts.length === 0) {
			const draft = adverb(line, index);
			if (draft !== undefined) drafts.push(draft);
		}
	}

	return drafts;
};

/** A speaker who speaks of what others say: claims inside of a quotation are left to the quotation's own claim. */
const isInsideQuotation = (line: Line, cue: Cue, quotations: readonly Quotation[]): boolean => {
	const quotation = line.quoted[cue.at]!;
	if (quotation < 0) return false;
	const {start, end} = quotations[quotation]!;
	return end - start > 2;
};

/** The token before which what a cue introduces must end: the next coordinated or trailing cue. */
const contentLimit = (line: Line, cue: Cue, next: Cue | undefined): number => {
	const end = bodyEnd(line);
	for (let at = cue.to; at < end - 1; at++) {
		if (line.small[at] === ',' && line.small[at + 1] === 'according') return at;
		if (next === undefined || at > next.at) break;
	}

	if (next === undefined) return end;
	let at = next.from;
	if (next.verb.form === 'participle' && line.small[at - 1] === ',') return at - 1;
	// "said that … and denied that …", "said that … , and he denied …"
	if (/^(?:he|she|it|they|who)$/.test(line.small[at - 1] ?? '')) at--;
	if (line.small[at - 1] === 'and' || line.small[at - 1] === 'but') {
		return line.small[at - 2] === ',' || (isQuoteMark(line.small[at - 2] ?? '') && line.small[at - 2] === ',')
			? at - 2
			: at - 1;
	}

	return end;
};

const active = (
	line: Line,
	cue: Cue,
	previous: Cue | undefined,
	next: Cue | undefined,
	lastSubject: Run | undefined,
	quotations: readonly Quotation[],
): Draft | undefined => {
	const {verb} = cue;
	const before = line.small[cue.from - 1] ?? '';
	let source: Run | undefined;
	let isInverted = false;
	const isJoined = previous !== undefined && /^(?:and|but|then)$/.test(before);
	if (verb.form === 'participle' || isJoined) {
		source = lastSubject ?? subjectOfLine(line, cue.from);
		if (source === undefined) return undefined;
	} else {
		source = subjectBefore(line, cue.from);
		if (
			source === undefined &&
			(before === ',' || isQuoteMark(before) || before === '?' || before === '!') &&
			verb.followsSpeech
		) {
			source = subjectAfter(line, cue.to);
			isInverted = source !== undefined;
		}
	}

	if (source === undefined) return undefined;
	const end = bodyEnd(line);
	const after = isInverted ? source.to : cue.to;
	const leftEnd = Math.min(source.from, cue.from);
	const stance = cue.isNegated && verb.stance === 'believes' ? 'denies' : verb.stance;
	const group = {line, source, figure: undefined, cue: {from: cue.from, to: cue.to}, stance};
	const comma = line.small[leftEnd - 1] ?? '';
	const followsSpeech =
		verb.followsSpeech &&
		verb.form !== 'participle' &&
		!isJoined &&
		leftEnd > 1 &&
		(comma === ',' || isQuoteMark(comma) || comma === '?' || comma === '!');
	if (followsSpeech && (isInverted || endsSpeech(line, after, end))) {
		const content = speechBefore(line, leftEnd, quotations, previous);
		if (content !== undefined) return {...group, content: [content, ...speechAfter(line, after, end)]};
	}

	if (isInverted) return undefined;
	const limit = contentLimit(line, cue, next);
	const start = contentStart(line, cue.to, verb.frame === 'hearer', limit);
	if (start >= limit) return undefined;
	if (
		stance === 'declines' &&
		line.small[start] === 'to' &&
		/^(?:comment|answer|say|discuss)$/.test(line.small[start + 1] ?? '') &&
		start + 2 < limit
	) {
		return {...group, cue: {from: cue.from, to: start + 2}, content: [spanOf(line, start + 2, limit)]};
	}

	return {...group, content: [spanOf(line, start, limit)]};
};

/** Whether nothing that could be claimed follows: the end, a comma, "on Tuesday", "in a statement". */
const endsSpeech = (line: Line, after: number, end: number): boolean => {
	if (after >= end) return true;
	const word = line.small[after]!;
	if (word === ',' || word === ':' || isDay(word)) return word !== ':';
	return /^(?:in|on|at|of|during|after|last|this|to|when|as|reporters|with|through|by|later|yesterday|today)$/.test(
		word,
	);
};

/** What was said before "…, he said": from the start of the line, or of the quotation that ends here. */
const speechBefore = (
	line: Line,
	leftEnd: number,
	quotations: readonly Quotation[],
	previous: Cue | undefined,
): Span | undefined => {
	let to = leftEnd;
	if (line.small[to - 1] === ',') to--;
	if (to <= 0) return undefined;
	let from = 0;
	while (from < to && /^(?:but|and|still|—|–|-)$/.test(line.small[from]!)) from++;
	if (from >= to) return undefined;
	const quotation = line.quoted[to - 1]!;
	if (previous !== undefined && previous.to < to && quotation < 0) return undefined;
	const {start, end} = spanOf(line, Math.max(from, to - longestContent), to);
	if (quotation < 0) return {start, end};
	// A quotation of more sentences began in an earlier line.
	const opened = quotations[quotation]!.start;
	return {start: Math.min(start, opened), end};
};

/** The rest of what was said, as in `"…," he said, "…"`. */
const speechAfter = (line: Line, after: number, end: number): readonly Span[] => {
	let at = after;
	while (at < end && line.small[at] !== ',' && !isQuoteMark(line.small[at]!)) at++;
	if (line.small[at] === ',') at++;
	if (at >= end) return [];
	const continues =
		isQuoteMark(line.small[at]!) || (/^(?:and|but)$/.test(line.small[at]!) && line.small[at - 1] === ',');
	return continues ? [spanOf(line, at, end)] : [];
};

/** The subject that a trailing "…, saying that …" belongs to: the first noun phrase of the line. */
const subjectOfLine = (line: Line, before: number): Run | undefined => {
	for (let at = 1; at < Math.min(before, 16); at++) {
		if (
			/^(?:has|have|had|was|were|is|are|will|would|did|does)$/.test(line.small[at]!) ||
			/.ed$/.test(line.small[at]!)
		)
			return subjectBefore(line, at);
	}

	return undefined;
};

/** "It is believed that …", "arms were said to be …": nobody is given, unless a "by" names them. */
const passive = (line: Line, cue: Cue, next: Cue | undefined): Draft | undefined => {
	const word = line.small[cue.at]!;
	const limit = contentLimit(line, cue, next);
	const by = line.small[cue.to] === 'by' ? sourceOfAccording(line, cue.to + 1) : undefined;
	const group = {
		line,
		source: by,
		figure: undefined,
		cue: {from: cue.from, to: cue.to},
		stance: cue.verb.stance,
	};
	const subject = subjectBefore(line, cue.from);
	if (by !== undefined)
		return subject === undefined ? undefined : {...group, content: [spanOf(line, subject.from, subject.to)]};
	if (!believed.has(word)) return undefined;
	const after = line.small[cue.to];
	if (subject === undefined) return undefined;
	const isImpersonal = subject.to - subject.from === 1 && line.small[subject.from] === 'it';
	const start = after === 'that' ? cue.to + 1 : cue.to;
	if (start >= limit) return undefined;
	if (isImpersonal) return {...group, content: [spanOf(line, start, limit)]};
	return after === 'to'
		? {...group, content: [spanOf(line, subject.from, subject.to), spanOf(line, start, limit)]}
		: undefined;
};

const according = (line: Line, at: number, quotations: readonly Quotation[]): Draft | undefined => {
	const source = sourceOfAccording(line, at + 2);
	if (source === undefined) return undefined;
	const end = bodyEnd(line);
	const content: Span[] = [];
	let to = at;
	if (line.small[to - 1] === ',') to--;
	if (to > 0) {
		const before = speechBefore(line, to, quotations, undefined);
		if (before !== undefined) content.push(before);
	}

	let rest = source.to;
	if (line.small[rest] === ',') rest++;
	if (rest < end && (to <= 0 || line.small[source.to] === ',')) content.push(spanOf(line, rest, end));
	return content.length === 0
		? undefined
		: {line, source, figure: undefined, cue: {from: at, to: at + 2}, stance: 'asserts', content};
};

/** "Moscow is reportedly short of arms": the line without the adverb is what is claimed. */
const adverb = (line: Line, at: number): Draft | undefined => {
	const end = bodyEnd(line);
	const content: Span[] = [];
	let from = at;
	while (from > 0 && !/^[,;:—–]$/.test(line.small[from - 1]!) && at - from < longestContent) from--;
	if (from < at) content.push(spanOf(line, from, at));
	if (at + 1 < end) content.push(spanOf(line, at + 1, end));
	return content.length === 0
		? undefined
		: {line, source: undefined, figure: undefined, cue: {from: at, to: at + 1}, stance: 'asserts', content};
};

const leastQuotation = 30;

/** A line of quotation without a cue goes on with what the last claim of its paragraph, or of its quotation, said. */
const addUnattributed = (line: Line, quotations: readonly Quotation[], drafts: Draft[]): void => {
	const first = line.quoted[0] ?? -1;
	if (first < 0) return;
	const quotation = quotations[first]!;
	const last = drafts.at(-1);
	if (last !== undefined && last.line.paragraph === line.paragraph) {
		const reached = last.content.at(-1)!;
		if (quotation.end <= reached.end) return;
		if (reached.end >= quotation.start)
			last.content.splice(-1, 1, {start: reached.start, end: quotation.end});
		else last.content.push({start: quotation.start, end: quotation.end});
	} else if (quotation.end - quotation.start >= leastQuotation) {
		waiting(line, quotation, drafts);
	}
};

const waiting = (line: Line, quotation: Quotation, drafts: Draft[]): void => {
	if (quotation.continued) {
		const last = drafts.at(-1);
		if (last !== undefined) {
			last.content.push({start: quotation.start, end: quotation.end});
			return;
		}
	}

	drafts.push({
		line,
		source: undefined,
		figure: undefined,
		cue: undefined,
		stance: 'asserts',
		content: [{start: quotation.start, end: quotation.end}],
	});
};

const finish = (
	text: string,
	draft: Draft,
	figure: Figure | undefined,
	quotations: readonly Quotation[],
): FoundClaim | undefined => {
	const {line} = draft;
	const content = inOrder(draft.content).map(({start, end}) => sliceSpan(text, start, end));
	if (content.length === 0) return undefined;
	const runText = (run: Run | undefined): TextSpan | null =>
		run === undefined ? null : sliceSpan(text, line.tokens[run.from]!.start, line.tokens[run.to - 1]!.end);
	const source = runText(draft.source);
	return {
		id: 0,
		paragraph: line.paragraph,
		source: source === null ? null : {...source, actor: null},
		cue: runText(draft.cue),
		content,
		quotation: quotationKind(content, quotations),
		sourcing: source === null ? 'none' : figure === undefined ? 'unnamed' : 'named',
		stance: draft.stance,
		disputes: [],
		figure,
	};
};

/** The spans in order, without those that another one covers. */
const inOrder = (spans: readonly Span[]): readonly Span[] => {
	const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
	const kept: Span[] = [];
	for (const span of sorted) {
		const last = kept.at(-1);
		if (last === undefined || span.start >= last.end) kept.push(span);
		else if (span.end > last.end) kept.splice(-1, 1, {start: last.start, end: span.end});
	}

	return kept;
};

const quotationKind = (content: readonly TextSpan[], quotations: readonly Quotation[]): QuotationKind => {
	let inside = 0;
	let outside = 0;
	for (const span of content) {
		let at = span.start;
		for (
			let index = firstAfter(quotations, span.start);
			index < quotations.length && quotations[index]!.start < span.end;
			index++
		) {
			const {start, end} = quotations[index]!;
			outside += Math.max(0, start - at);
			inside += Math.min(end, span.end) - Math.max(start, at);
			at = Math.max(at, end);
		}

		outside += Math.max(0, span.end - at);
	}

	if (inside === 0) return 'indirect';
	return outside <= 1 ? 'direct' : 'mixed';
};

/** The index of the first quotation that ends after the offset. */
const firstAfter = (quotations: readonly Quotation[], offset: number): number => {
	let low = 0;
	let high = quotations.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (quotations[middle]!.end <= offset) low = middle + 1;
		else high = middle;
	}

	return low;
};
