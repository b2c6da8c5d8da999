import type {Span} from '../story/span.ts';
import {characterKinds, isDigitAt, isWordAt, kindAt} from './characters.ts';

/** The part of a quotation that stands in one paragraph. The span includes its quotation marks. */
export type Quotation = Span & {
	/** The number of the paragraph. */
	readonly paragraph: number;
	/** Which quotation of the document it belongs to; pieces of one quotation that runs over paragraphs share it. */
	readonly group: number;
	readonly mark: 'double' | 'single';
	/** Quotations that enclose this one in the same paragraph. */
	readonly depth: number;
	/** Whether a closing mark stands at its end. */
	readonly closed: boolean;
	/** Whether it goes on from the paragraph before. */
	readonly continued: boolean;
	/** Whether it goes on in the next paragraph. */
	readonly continues: boolean;
};

/** What this stage reads of a paragraph. Paragraph 0, the headline, never runs on. */
export type QuotedBlock = Span & {readonly text: string; readonly number: number};

type Mark = {
	readonly at: number;
	readonly length: number;
	readonly style: 'double' | 'single';
	readonly role: 'open' | 'close' | 'either';
	/** The sign that opens, for pairs that need their own closing sign. */
	readonly sign: string;
};

type OpenQuotation = {readonly mark: Mark; readonly group: number; readonly continued: boolean};

/**
Find the quotations of a document in reading order, an outer one before those in it. A quotation that is left open
runs on when the next paragraph begins with an opening mark, as newspapers set it; otherwise its paragraph ends it.
Straight marks take their side from the white space around them; apostrophes are told from single quotation marks.
*/
export const quotationsOf = (blocks: readonly QuotedBlock[]): readonly Quotation[] => {
	const found: Quotation[] = [];
	let groups = 0;
	let running: number | undefined;
	for (const [index, block] of blocks.entries()) {
		const open: OpenQuotation[] = [];
		const inBlock: Quotation[] = [];
		const close = (end: number, closed: boolean, continues: boolean): void => {
			const quotation = open.pop();
			if (quotation === undefined) return;
			inBlock.push({
				start: block.start + quotation.mark.at,
				end: block.start + end,
				paragraph: block.number,
				group: quotation.group,
				mark: quotation.mark.style,
				depth: open.length,
				closed,
				continued: quotation.continued,
				continues,
			});
		};

		for (const mark of marksOf(block.text)) {
			const inner = innermost(open, mark);
			if (closesAt(block.text, mark, inner >= 0)) {
				while (open.length - 1 > inner) close(trimmedEnd(block.text, mark.at), false, false);
				close(mark.at + mark.length, true, false);
			} else if (mark.role !== 'close') {
				// The same sign opening twice: the first was never closed.
				if (inner >= 0 && mark.sign === open[inner]!.mark.sign) {
					while (open.length > inner) close(trimmedEnd(block.text, mark.at), false, false);
				}

				const continued = running !== undefined && mark.style === 'double' && isFirst(block.text, mark.at);
				open.push({mark, group: continued ? running! : groups++, continued});
				if (continued) running = undefined;
			}
		}

		running = undefined;
		while (open.length > 0) {
			const outer = open.length === 1 && open[0]!.mark.style === 'double';
			const continues = outer && block.number !== 0 && opensWithMark(blocks[index + 1]);
			if (continues) running = open[0]!.group;
			close(trimmedEnd(block.text, block.text.length), false, continues);
		}

		// Pieces come out as they close; reading order has the outer one first.
		inBlock.sort((a, b) => a.start - b.start || b.end - a.end);
		for (const quotation of inBlock) found.push(quotation);
	}

	return found;
};

/** The index of the innermost open quotation that the mark could close, or -1. */
const innermost = (open: readonly OpenQuotation[], mark: Mark): number => {
	for (let index = open.length - 1; index >= 0; index--) {
		if (open[index]!.mark.style === mark.style) return index;
	}

	return -1;
};

const closesAt = (text: string, mark: Mark, isOpen: boolean): boolean => {
	if (!isOpen) return false;
	if (mark.role !== 'either') return mark.role === 'close';
	const after = mark.at + mark.length;
	const spaceBefore = isSpaceAt(text, mark.at - 1) || '([{—–-'.includes(text[mark.at - 1] ?? ' ');
	const spaceAfter = isSpaceAt(text, after) || !isWordAt(text, after);
	return !(spaceBefore && !spaceAfter);
};

const isSpaceAt = (text: string, index: number): boolean => kindAt(text, index) === characterKinds.space;

const isFirst = (text: string, at: number): boolean => text.slice(0, at).trim() === '';

const opensWithMark = (block: QuotedBlock | undefined): boolean =>
	block !== undefined && /^\s*(?:["“„«]|``|'')\s?[\p{L}\p{N}\p{P}$£€]/u.test(block.text.slice(0, 40));

const trimmedEnd = (text: string, end: number): number => {
	let trimmed = end;
	while (trimmed > 0 && isSpaceAt(text, trimmed - 1)) trimmed--;
	return trimmed;
};

const markPattern = /["“”„«»‘’'`]/g;

/** Every quotation mark of the text; apostrophes are left out. */
function* marksOf(text: string): Generator<Mark> {
	const singles = singleClosings(text);
	let openSingles = 0;
	let german = false;
	let last = -1;
	for (const match of text.matchAll(markPattern)) {
		const at = match.index;
		if (at < last) continue;
		const sign = match[0];
		const isPair = (sign === "'" || sign === '`') && text[at + 1] === sign;
		if (isPair) {
			last = at + 2;
			const role = sign === '`' ? 'open' : 'either';
			yield {at, length: 2, style: 'double', role, sign: sign === '`' ? '``' : '"'};
			continue;
		}

		switch (sign) {
			case '"': {
				if (isInch(text, at)) continue;
				yield {at, length: 1, style: 'double', role: 'either', sign};
				break;
			}

			case '„': {
				german = true;
				yield {at, length: 1, style: 'double', role: 'open', sign};
				break;
			}

			case '“': {
				const role = german ? 'close' : 'open';
				german = false;
				yield {at, length: 1, style: 'double', role, sign};
				break;
			}

			case '”': {
				german = false;
				// Some editors turn every mark to the same side.
				const opens = isSpaceAt(text, at - 1) && isWordAt(text, at + 1);
				yield {at, length: 1, style: 'double', role: opens ? 'either' : 'close', sign: '“'};
				break;
			}

			case '«':
			case '»': {
				const opens = isSpaceAt(text, at - 1) && isWordAt(text, at + 1);
				const closes = !isSpaceAt(text, at - 1) && !isWordAt(text, at + 1);
				const plain = sign === '«' ? 'open' : 'close';
				yield {at, length: 1, style: 'double', role: opens ? 'open' : closes ? 'close' : plain, sign: '«'};
				break;
			}

			default: {
				if (opensSingle(text, at, singles)) {
					openSingles++;
					yield {at, length: 1, style: 'single', role: 'open', sign: '‘'};
				} else if (openSingles > 0 && closesSingle(text, at, singles)) {
					openSingles--;
					yield {at, length: 1, style: 'single', role: 'close', sign: '‘'};
				}
			}
		}
	}
}

/** 5'10" and 24": inches, not quotation marks, where a figure stands before and no letter after. */
const isInch = (text: string, at: number): boolean =>
	isDigitAt(text, at - 1) && /[\d\s][′']\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 8), at));

/** The places where a single mark could close a quotation, ascending: a character before it, no letter after. */
const singleClosings = (text: string): readonly number[] => {
	const places: number[] = [];
	for (const match of text.matchAll(/['’]/g)) {
		if (!isSpaceAt(text, match.index - 1) && !isWordAt(text, match.index + 1)) places.push(match.index);
	}

	return places;
};

/** Whether the single mark opens: at the start of a word, not an elision such as ’90s, with a closing mark to come. */
const opensSingle = (text: string, at: number, closings: readonly number[]): boolean => {
	const sign = text[at];
	if (isWordAt(text, at - 1) || !(isWordAt(text, at + 1) || /["“$£€…([]/.test(text[at + 1] ?? '')))
		return false;
	if (sign === '’') return false;
	const before = text[at - 1];
	if (before !== undefined && !isSpaceAt(text, at - 1) && !/["“„«([{—–\-`]/.test(before)) return false;
	if (/^(?:\d\ds?\b|(?:em|til|tis|twas|cause|bout|n)\b)/i.test(text.slice(at + 1, at + 8))) return false;
	return (closings.at(-1) ?? -1) > at + 1;
};

/**
Whether the single mark closes. After an s it may be a possessive ("the workers’ rights"): then it does not close
where a word follows and the next mark that could belong to it closes, too.
*/
const closesSingle = (text: string, at: number, closings: readonly number[]): boolean => {
	if (isSpaceAt(text, at - 1) || isWordAt(text, at + 1)) return false;
	const possessive = (text.charCodeAt(at - 1) | 32) === 115 && isSpaceAt(text, at + 1);
	if (!possessive || !isWordAt(text, at + 2) || (closings.at(-1) ?? -1) <= at) return true;
	const next = /(?<before>^|.)['’‘](?<after>.|$)/su.exec(text.slice(at + 1, at + 400));
	if (next === null) return true;
	const {before = '', after = ''} = next.groups ?? {};
	const nextOpens = before.trim() === '' && after.trim() !== '';
	return nextOpens;
};
