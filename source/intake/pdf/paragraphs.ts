/* Lines to paragraphs: by the space between them, by what is set in, and by where a line ends although the next word would have fitted. */
import {wide} from '../wide.ts';
import {mostOf, type Line, type Setting} from './line.ts';

export type PdfParagraph = {
	readonly text: string;
	readonly kind: 'text' | 'heading' | 'list';
	readonly lines: readonly Line[];
};

const bullet = /^(?:[•‣◦▪■●–—*-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+\S/u;
const sentenceEnd = /[.!?…:;。！？][)\]"'”’»」]*$/u;
const headingSize = 1.15;
/** Lines above and below that show how far a line could have gone. */
const neighbours = 6;

const isHeadingLine = (line: Line, setting: Setting): boolean => line.size > headingSize * setting.size;

const firstWord = (line: Line): string => /^\S+/u.exec(line.text)?.[0] ?? '';

const widthOfCharacter = (line: Line): number => (line.right - line.left) / Math.max(1, line.text.length);

/** Whether the next line's first word would have fitted behind a line: who broke it there meant to. */
const endsEarly = (column: readonly Line[], index: number): boolean => {
	const line = column[index]!;
	const next = column[index + 1]!;
	const isLike = (other: Line): boolean =>
		Math.abs(other.size - line.size) < 0.1 * line.size && Math.abs(other.left - line.left) < 0.6 * line.size;
	const above = column.slice(Math.max(0, index - neighbours), index + 1);
	const below = column.slice(index + 1, index + neighbours + 2);
	const otherAbove = above.findLastIndex(other => !isLike(other));
	const otherBelow = below.findIndex(other => !isLike(other));
	const alike = [
		...above.slice(otherAbove + 1),
		...below.slice(0, otherBelow === -1 ? below.length : otherBelow),
	];
	const near =
		alike.length >= 3
			? alike
			: [...above, ...below].filter(other => Math.abs(other.size - line.size) < 0.1 * line.size);
	// One line alone may stick out over the margin.
	const edges = near.map(other => other.right).toSorted((a, b) => b - a);
	const edge = edges[edges.length < 4 ? 0 : 1]!;
	const needed = (firstWord(next).length + 1) * widthOfCharacter(next);
	return line.right + 1.3 * needed + 0.5 * line.size < edge;
};

/** Whether two lines have their middle in common, and neither begins at the margin of the column. */
const areCentred = (a: Line, b: Line, margin: number): boolean =>
	Math.abs(a.left + a.right - b.left - b.right) < a.size &&
	Math.abs(a.left - b.left) > 0.5 * a.size &&
	Math.min(a.left, b.left) > margin + 0.5 * a.size;

type Break = {
	readonly column: readonly Line[];
	readonly index: number;
	readonly setting: Setting;
	/** Where most lines of the column begin. */
	readonly margin: number;
};

/** Whether a new paragraph begins behind the line at `index`. `start` is the first line of the one that it is in. */
const breaksAfter = ({column, index, setting, margin}: Break, start: Line): boolean => {
	const line = column[index]!;
	const next = column[index + 1]!;
	if (Math.abs(line.size - next.size) > 0.1 * Math.max(line.size, next.size)) return true;
	const usual = setting.leading * Math.max(1, line.size / setting.size);
	const step = next.baseline - line.baseline;
	if (step > 1.3 * usual || step < 0) return true;
	if (bullet.test(next.text) && (next.left <= start.left + line.size || bullet.test(start.text))) return true;
	if (isHeadingLine(line, setting) || areCentred(line, next, margin)) return false;
	if (
		line.font !== next.font &&
		line.font !== setting.font &&
		start === line &&
		line.text.length < 80 &&
		!sentenceEnd.test(line.text)
	)
		return true;
	const isItem = bullet.test(start.text);
	const shift = next.left - line.left;
	// Set in: a first line. Set out: the end of what was set in as a whole, unless it follows a first line.
	if (shift > 0.6 * line.size && !(isItem && start === line)) return true;
	if (shift < -0.6 * line.size && start !== line) return true;
	// Below a line that is set in, another one from which the text goes on at the margin begins a paragraph of its own.
	const after = column[index + 2];
	const isFirst =
		after !== undefined &&
		after.left < next.left - 0.6 * next.size &&
		!sentenceEnd.test(next.text) &&
		sentenceEnd.test(line.text) &&
		after.baseline - next.baseline < 1.3 * usual;
	if (isFirst) return true;
	return endsEarly(column, index);
};

const inParagraphs = (column: readonly Line[], setting: Setting): ReadonlyArray<readonly Line[]> => {
	const paragraphs: Line[][] = [];
	const margin = mostOf(column, line => Math.round(line.left)) ?? 0;
	for (const [index, line] of column.entries()) {
		const current = paragraphs.at(-1);
		if (current === undefined || breaksAfter({column, index: index - 1, setting, margin}, current[0]!))
			paragraphs.push([line]);
		else current.push(line);
	}

	return paragraphs;
};

/** Whether the first line is set in from the others. */
const isSetIn = ([first, second]: readonly Line[]): boolean =>
	first !== undefined && second !== undefined && first.left > second.left + 0.6 * first.size;

const isFlush = ([first, second]: readonly Line[]): boolean =>
	first !== undefined && second !== undefined && Math.abs(first.left - second.left) < 0.3 * first.size;

/** Whether a paragraph goes on at the head of the next column or page. */
const goesOn = (
	before: readonly Line[],
	after: readonly Line[],
	{setting, areSetIn}: {readonly setting: Setting; readonly areSetIn: boolean},
): boolean => {
	const line = before.at(-1)!;
	const next = after[0]!;
	if (Math.abs(line.size - next.size) > 0.06 * line.size) return false;
	if (isHeadingLine(line, setting)) {
		// A headline of two lines, of which only one is so long that it spans the columns.
		const step = next.baseline - line.baseline;
		return line.font === next.font && step > 0 && step < 1.6 * line.size;
	}

	if (bullet.test(next.text)) return false;
	// Where every paragraph is set in, one that is not goes on, whatever ends above it.
	if (areSetIn && isSetIn(before) && isFlush(after) && line.font === next.font) return true;
	if (sentenceEnd.test(line.text)) return false;
	return (
		/[-\u{AD}]$/u.test(line.text) ||
		/^["'“‘(]*\p{Ll}/u.test(next.text) ||
		(before.length > 1 && line.text.length > 25)
	);
};

/** Two lines as text. A word that was broken at the margin is one again, unless the document writes it with its hyphen elsewhere. */
const joinTexts = (text: string, next: string, words: ReadonlySet<string>): string => {
	const left = /(?<part>\p{L}+)[-‐\u{AD}]$/u.exec(text)?.groups?.['part'];
	const right = /^\p{L}+/u.exec(next)?.[0];
	if (left !== undefined && right !== undefined) {
		const isWritten = (word: string): boolean => words.has(word.toLowerCase());
		const isCompound = isWritten(`${left}-${right}`) && !isWritten(left + right);
		return isCompound || /^\p{Lu}/u.test(right)
			? text.replace(/\u{AD}$/u, '-') + next
			: text.replace(/[-‐\u{AD}]$/u, '') + next;
	}

	return wide.test(text.at(-1) ?? '') && wide.test(next.at(0) ?? '') ? text + next : `${text} ${next}`;
};

/** Every word of the lines, in small letters, but for those that a line's end breaks. */
const wordsOf = (lines: readonly Line[]): ReadonlySet<string> =>
	new Set(
		lines.flatMap(({text}) =>
			(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []).filter(
				(word, index, all) => index < all.length - 1 || !/[-‐]$/u.test(text) || word.includes('-'),
			),
		),
	);

/** The paragraphs of a document, given its columns in reading order, over all pages. */
export const paragraphsOf = (
	columns: ReadonlyArray<readonly Line[]>,
	setting: Setting,
): readonly PdfParagraph[] => {
	const parted = columns.map(column => inParagraphs(column, setting));
	const long = parted.flat().filter(({length}) => length > 1);
	const areSetIn = long.filter(isSetIn).length > 0.5 * long.length;
	const groups: Array<readonly Line[]> = [];
	for (const [first, ...rest] of parted) {
		if (first === undefined) continue;
		const before = groups.at(-1);
		if (before !== undefined && goesOn(before, first, {setting, areSetIn}))
			groups[groups.length - 1] = [...before, ...first];
		else groups.push(first);
		groups.push(...rest);
	}

	const words = wordsOf(columns.flat());
	return groups.map(lines => {
		const [first] = lines;
		const text = lines.slice(1).reduce((sum, line) => joinTexts(sum, line.text, words), first!.text);
		const kind =
			bullet.test(first!.text) && !isHeadingLine(first!, setting)
				? 'list'
				: isHeadingLine(first!, setting)
					? 'heading'
					: 'text';
		return {text, kind, lines};
	});
};
