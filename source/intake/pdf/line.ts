/* Words on a page, in points. The origin is the upper left corner of the page as it is read, y goes down to the baseline. */
import {softHyphen} from './soft-hyphens.ts';

/** A stretch of text as the page draws it. */
export type Word = {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly baseline: number;
	/** The height of the type. */
	readonly size: number;
	/** Which font of the document it is. */
	readonly font: string;
};

/** Words that follow one another on one baseline. */
export type Line = Word;

export type Page = {
	readonly width: number;
	readonly height: number;
	readonly words: readonly Word[];
};

/** How far two stretches may stand apart, by the size of the type, and still be words of one line. */
const widestSpace = 1.1;
/** What parts two words where no space is drawn between them. */
const narrowestSpace = 0.15;

const noteMark = /^[\d*†‡§,\s]{1,6}$/u;

/** Width of a digit that is drawn small in its own right, by the size of the type. Others take half of it and more. */
const narrowDigit = 0.38;

const isNarrow = ({text, left, right, size}: Word): boolean =>
	noteMark.test(text) && right - left < narrowDigit * size * text.trim().length;

/** Whether a word is a small raised number behind another one: the mark of a note. */
const isNoteMark = (word: Word, line: Word): boolean =>
	(word.size < 0.8 * line.size &&
		word.baseline < line.baseline - 0.15 * line.size &&
		noteMark.test(word.text)) ||
	(isNarrow(word) && word.left - line.right < narrowestSpace * line.size);

type Draft = {
	text: string;
	left: number;
	right: number;
	baseline: number;
	size: number;
	font: string;
	length: number;
};

const extend = (line: Draft, word: Word): void => {
	// Inside of a line it is the hyphen of a compound.
	const isHyphenated = line.text.endsWith(softHyphen);
	if (isHyphenated) line.text = `${line.text.slice(0, -1)}-`;
	const gap = word.left - line.right;
	// A note begins with its mark.
	const isApart = gap > narrowestSpace * Math.max(word.size, line.size) || isNarrow(line);
	const space = isApart && !isHyphenated && !line.text.endsWith(' ') && !word.text.startsWith(' ') ? ' ' : '';
	line.text += space + word.text;
	line.right = Math.max(line.right, word.right);
	// The line looks as most of its letters do.
	if (word.text.length > line.length) {
		line.length = word.text.length;
		line.size = word.size;
		line.font = word.font;
		line.baseline = word.baseline;
	}
};

const finish = ({text, left, right, baseline, size, font}: Draft): Line => ({
	text: text.trim(),
	left,
	right,
	baseline,
	size,
	font,
});

/** The words of a row, from left to right, as lines: a wide gap parts two of them, as between columns. */
const partRow = (row: readonly Word[]): readonly Line[] => {
	const lines: Line[] = [];
	let line: Draft | null = null;
	for (const word of row.toSorted((a, b) => a.left - b.left)) {
		if (line !== null && isNoteMark(word, line)) continue;
		if (line !== null && word.left - line.right <= widestSpace * Math.min(line.size, word.size)) {
			// What is drawn twice, a little apart, is meant to look bold.
			if (word.text === line.text && Math.abs(word.left - line.left) < 1.5) continue;
			extend(line, word);
			continue;
		}

		if (line !== null) lines.push(finish(line));
		line = {...word, length: word.text.length};
	}

	if (line !== null) lines.push(finish(line));
	return lines.filter(({text}) => text !== '');
};

/** The words of a page as lines, from top to bottom. */
export const linesOf = (words: readonly Word[]): readonly Line[] => {
	const rows: Array<{baseline: number; size: number; words: Word[]}> = [];
	for (const word of words.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
		if (word.text.trim() === '') continue;
		const row = rows.at(-1);
		const isSame = row !== undefined && word.baseline - row.baseline < 0.5 * Math.min(row.size, word.size);
		// A raised mark comes first, and its line just below it.
		const belongs =
			row !== undefined &&
			!isSame &&
			row.size < 0.8 * word.size &&
			word.baseline - row.baseline < 0.5 * word.size;
		if (row === undefined || !(isSame || belongs))
			rows.push({baseline: word.baseline, size: word.size, words: [word]});
		else {
			row.words.push(word);
			if (word.size > row.size) Object.assign(row, {baseline: word.baseline, size: word.size});
		}
	}

	return rows.flatMap(row => partRow(row.words));
};

/** Where many paragraphs are short, the steps between them are as many as those between lines, and larger. */
const usualStep = (steps: readonly number[]): number =>
	steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 4)] ?? 0;

/** The value that most of the text has. */
export const mostOf = <Value>(lines: readonly Line[], valueOf: (line: Line) => Value): Value | undefined => {
	const counts = new Map<Value, number>();
	for (const line of lines) counts.set(valueOf(line), (counts.get(valueOf(line)) ?? 0) + line.text.length);
	return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
};

/** How the running text of a document is set. */
export type Setting = {
	readonly size: number;
	readonly font: string;
	/** From one baseline to the next. */
	readonly leading: number;
};

/** How most of these lines, given in columns, are set. */
export const settingOf = (columns: ReadonlyArray<readonly Line[]>): Setting => {
	const lines = columns.flat();
	const size = mostOf(lines, line => Math.round(2 * line.size) / 2) ?? 10;
	const own = columns.map(column => column.filter(line => Math.abs(line.size - size) <= 0.1 * size));
	const steps = own.flatMap(column =>
		column.slice(1).map((line, index) => line.baseline - column[index]!.baseline),
	);
	const usual = steps.filter(step => step > 0.8 * size && step < 2.6 * size);
	return {
		size,
		font: mostOf(lines, line => line.font) ?? '',
		leading: usual.length === 0 ? 1.2 * size : usualStep(usual),
	};
};
