/* What stands on every page and belongs to none: running heads, running feet, page numbers. */
import type {Line} from './line.ts';

/** How far from the upper and the lower edge it may stand, as a share of the page's height. */
const margin = 0.14;
const leastPages = 2;
const leastShare = 0.3;

const pageNumber =
	/^[\s\-–—|[(]*(?:(?:page|seite|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:\/|of|von|de|sur)\s*\d{1,4})?[\s\-–—|\])]*$/iu;

const normalise = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll(/\d+/gu, '#')
		.replaceAll(/[^\p{L}#]+/gu, ' ')
		.trim();

type PageLines = {readonly height: number; readonly lines: readonly Line[]};

const isAtEdge = ({baseline}: Line, height: number): boolean =>
	baseline < margin * height || baseline > (1 - margin) * height;

/** The same for the heads, and for the feet, of several pages. A headline is larger than the heads that repeat it. */
const keyOf = ({text, baseline, size}: Line, height: number): string =>
	`${baseline < height / 2 ? 'head' : 'foot'} ${Math.round(size)} ${normalise(text)}`;

/** The page's outermost lines, where the number of the page stands. */
const outermost = ({lines, height}: PageLines): ReadonlySet<Line> => {
	const baselines = lines.map(({baseline}) => baseline);
	const [first, last] = [Math.min(...baselines), Math.max(...baselines)];
	return new Set(
		lines.filter(
			line =>
				isAtEdge(line, height) && (line.baseline < first + line.size || line.baseline > last - line.size),
		),
	);
};

const longestHead = 110;
const sentenceEnd = /[.!?…:;,][)\]"'”’»]*$/u;

/**
A head that stands on one page only, as on the second page of two: alone at the top of a page that is not the first, with
space below it, and no larger than the text.
*/
const loneHead = (lines: readonly Line[], height: number): readonly Line[] => {
	const [first] = lines;
	if (first === undefined || !isAtEdge(first, height) || first.baseline > height / 2) return [];
	const row = lines.filter(line => line.baseline < first.baseline + 0.5 * first.size);
	const next = lines[row.length];
	if (next === undefined) return [];
	const isApart = next.baseline - first.baseline > 2.2 * Math.max(first.size, next.size);
	const isHead = row.every(line => line.size <= 1.05 * next.size && !sentenceEnd.test(line.text));
	return isApart && isHead && row.reduce((sum, line) => sum + line.text.length, 0) < longestHead ? row : [];
};

/** Lines of pages without what recurs at the edges of several, and without the pages' numbers. */
export const withoutFurniture = (pages: readonly PageLines[]): ReadonlyArray<readonly Line[]> => {
	const counts = new Map<string, number>();
	for (const {lines, height} of pages) {
		const found = new Set(lines.filter(line => isAtEdge(line, height)).map(line => keyOf(line, height)));
		for (const key of found) counts.set(key, (counts.get(key) ?? 0) + 1);
	}

	const least = Math.max(leastPages, leastShare * pages.length);
	return pages.map((page, index) => {
		const rest = page.lines.filter(
			line =>
				!isAtEdge(line, page.height) ||
				// A number alone may be a list's; the page's own is told by its place.
				!/\p{L}/u.test(line.text) ||
				(counts.get(keyOf(line, page.height)) ?? 0) < least,
		);
		const edge = outermost({lines: rest, height: page.height});
		const numbered = rest.filter(line => !(edge.has(line) && pageNumber.test(line.text)));
		const head = index === 0 ? [] : loneHead(numbered, page.height);
		return numbered.filter(line => !head.includes(line));
	});
};
