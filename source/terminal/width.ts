import {createRequire} from 'node:module';

/**
Widths in terminal columns. The fast path knows the characters that are one grapheme each and whose width no terminal
doubts: most of any news text. The rest goes through `Intl.Segmenter` and string-width, which Ink measures with too.
*/

/** A grapheme cluster of a text: UTF-16 offsets, the end exclusive, and the columns that it takes (0, 1 or 2; more for odd clusters). */
export type Grapheme = {
	readonly start: number;
	readonly end: number;
	readonly width: number;
};

// Printable ASCII, Latin, Greek and Cyrillic letters, punctuation, arrows, signs of mathematics, box drawing, blocks, and
// the panes' other symbols: one column.
const narrow =
	'\\u{20}-\\u{7E}\\u{A1}-\\u{A8}\\u{AA}-\\u{AC}\\u{AF}-\\u{2FF}\\u{370}-\\u{377}\\u{391}-\\u{3A1}\\u{3A3}-\\u{482}\\u{48A}-\\u{52F}\\u{1E00}-\\u{1EFF}\\u{2010}-\\u{2027}\\u{2030}-\\u{203B}\\u{203D}-\\u{2048}\\u{204A}-\\u{205E}\\u{20A0}-\\u{20C0}\\u{2190}-\\u{2194}\\u{219A}-\\u{21A8}\\u{21AB}-\\u{22FF}\\u{2500}-\\u{259F}\\u{25B8}\\u{25B9}\\u{25BE}\\u{25BF}\\u{2713}\\u{2717}\\u{2718}\\u{A0}';
// Ideographs, kana without the combining sound marks, Hangul syllables, full-width punctuation and letters: two columns.
const wide =
	'\\u{3001}-\\u{3029}\\u{3041}-\\u{3096}\\u{309B}-\\u{30FF}\\u{3400}-\\u{4DBF}\\u{4E00}-\\u{9FFF}\\u{AC00}-\\u{D7A3}\\u{FF01}-\\u{FF60}';

const ascii = /^[\u{20}-\u{7E}]*$/u;
const allNarrow = new RegExp(`^[${narrow}]*$`, 'u');
const isWide = new RegExp(`^[${wide}]$`, 'u');
// A stretch that has to be segmented: what the two classes do not cover, with a neighbour on either side, because a
// mark joins what stands before it and a prefix what stands behind it.
const doubtfulStretch = new RegExp(`[${narrow}${wide}]?(?:[^${narrow}${wide}]+[${narrow}${wide}]?)+`, 'gu');
const sure = new RegExp(`^[${narrow}${wide}]$`, 'u');

let segmenter: Intl.Segmenter | undefined;
let stringWidth: ((text: string) => number) | undefined;
const widths = new Map<string, number>();
const cacheLimit = 4096;

/**
string-width, at the first cluster that needs it: its tables of emoji take as long to load as all else of a start. The bundler
has to see a bare `require`; where Node.js runs the sources, there is none.
*/
const loadStringWidth = (): ((text: string) => number) => {
	const loaded = (
		typeof require === 'function' ? require('string-width') : createRequire(import.meta.url)('string-width')
	) as {readonly default: (text: string) => number};
	return loaded.default;
};

/** Columns of one grapheme cluster. */
const graphemeWidth = (cluster: string): number => {
	const known = widths.get(cluster);
	if (known !== undefined) return known;
	stringWidth ??= loadStringWidth();
	const width = stringWidth(cluster);
	if (widths.size >= cacheLimit) widths.clear();
	widths.set(cluster, width);
	return width;
};

const pushSimple = (into: Grapheme[], text: string, start: number, end: number): void => {
	for (let offset = start; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		into.push({start: offset, end: offset + 1, width: code >= 0x30_00 && isWide.test(text[offset]!) ? 2 : 1});
	}
};

/** The grapheme clusters of a text with their widths, in order and without gaps. */
export const graphemesOf = (text: string): readonly Grapheme[] => {
	const graphemes: Grapheme[] = [];
	let done = 0;
	if (!ascii.test(text)) {
		for (const {0: stretch, index} of text.matchAll(doubtfulStretch)) {
			pushSimple(graphemes, text, done, index);
			segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
			for (const {segment, index: within} of segmenter.segment(stretch)) {
				const start = index + within;
				graphemes.push({start, end: start + segment.length, width: graphemeWidth(segment)});
			}

			done = index + stretch.length;
		}
	}

	pushSimple(graphemes, text, done, text.length);
	return graphemes;
};

/** The columns that a text takes on one line. Controls count nothing: sanitise first. */
export const widthOf = (text: string): number => {
	if (ascii.test(text) || allNarrow.test(text)) return text.length;
	let width = 0;
	for (const grapheme of graphemesOf(text)) width += grapheme.width;
	return width;
};

/** Whether all terminals agree on the width of this grapheme cluster. */
export const widthIsSure = (cluster: string): boolean => sure.test(cluster);

/**
The text cut to at most `columns` columns, at a grapheme boundary; `mark` stands in place of what was cut off and is
counted. A mark that is itself too wide is left out.
*/
export const truncate = (text: string, columns: number, mark = '…'): string => {
	if (text.length <= columns && ascii.test(text)) return text;
	if (columns <= 0) return '';
	const markWidth = widthOf(mark);
	const room = columns - (markWidth <= columns ? markWidth : 0);
	let width = 0;
	let cut = 0;
	for (const grapheme of graphemesOf(text)) {
		width += grapheme.width;
		if (width <= room) cut = grapheme.end;
		if (width > columns) return text.slice(0, cut) + (markWidth <= columns ? mark : '');
	}

	return text;
};
