/*
Lines that a mail program or an editor broke at a margin, told from lines that are paragraphs. A line was broken where
the first word of the next one would not have fitted any more; a text was, where most of its lines were.
*/
import {wide} from './wide.ts';

const sampleLines = 4000;
const narrowest = 30;
const widest = 132;

/** How many columns the hand that broke the lines may have left unused at the margin, as a share of the width. */
const slack = 0.15;

const firstWord = (line: string): string => /^\s*(\S+)/u.exec(line)?.[1] ?? '';

const lengthOf = (line: string): number => line.trimEnd().length;

const wordLength = (line: string): number => {
	const word = firstWord(line);
	return wide.test(word) ? 1 : word.length;
};

const isFull = (line: string, next: string, width: number): boolean =>
	lengthOf(line) + 1 + wordLength(next) > width * (1 - slack);

const sentenceEnd = /[.!?…。！？][)\]"'”’»」』]*\s*$/u;
// Written where they are used, these are made when they are first needed: the classes of all the world's letters take long.
const startsLower = (line: string): boolean => /^\s*["'“‘«(]*\p{Ll}/u.test(line);
const startsWithCase = (line: string): boolean => /^\s*["'“‘«(]*\p{L}/u.test(line);

/**
The width in characters at which the lines of the sections were broken; null where each line is a paragraph. Takes the lines
between blank lines.
*/
export const wrapWidth = (sections: ReadonlyArray<readonly string[]>): number | null => {
	const pairs: Array<readonly [string, string]> = [];
	const lengths: number[] = [];
	for (const lines of sections) {
		if (lengths.length > sampleLines) break;
		for (const [index, line] of lines.entries()) {
			const next = lines[index + 1];
			if (next === undefined) continue;
			pairs.push([line, next]);
			lengths.push(lengthOf(line));
		}
	}

	if (pairs.length === 0) return null;
	lengths.sort((a, b) => a - b);
	// A long address now and then sticks out over the margin.
	const width = lengths[Math.floor(0.97 * (lengths.length - 1))]!;
	if (width < narrowest || width > widest) return null;
	const full = pairs.filter(([line, next]) => isFull(line, next, width)).length;
	const ended = pairs.filter(([line]) => sentenceEnd.test(line)).length;
	const lower = pairs.filter(([, next]) => startsLower(next)).length;
	const cased = pairs.filter(([, next]) => startsWithCase(next) && !wide.test(firstWord(next))).length;
	const goesOn =
		cased === 0 ? ended < 0.5 * pairs.length : lower >= 0.25 * cased && ended < 0.6 * pairs.length;
	return full >= 0.5 * pairs.length && goesOn ? width : null;
};

const endsHyphenated = (text: string): boolean => /\p{L}[-‐]$/u.test(text);

/** Two lines as one: no blank between characters that are written without, nor after a hyphen inside a word. */
const glue = (line: string, next: string): string => {
	const left = line.trimEnd();
	const right = next.trimStart();
	const tight =
		(wide.test(left.at(-1) ?? '') && wide.test(right.at(0) ?? '')) ||
		(endsHyphenated(left) && /^\p{Ll}/u.test(right));
	return tight ? `${left}${right}` : `${left} ${right}`;
};

const indentOf = (line: string): number => line.length - line.trimStart().length;

/**
The lines of one section, joined to paragraphs. `width` is the margin of the text or null; without one, lines are joined
only where the next one plainly goes on. `always` joins all of them.
*/
export const joinLines = (
	lines: readonly string[],
	width: number | null,
	always = false,
): readonly string[] => {
	const paragraphs: string[] = [];
	let pieces: string[] = [];
	const close = () => {
		if (pieces.length > 0) paragraphs.push(pieces.join(''));
		pieces = [];
	};

	for (const [index, line] of lines.entries()) {
		const before = lines[index - 1];
		if (before === undefined) {
			pieces.push(line);
			continue;
		}

		const goesOn = startsLower(line) && !sentenceEnd.test(before);
		const fills = width !== null && isFull(before, line, width);
		// The first line of a paragraph may be set in, and the line before it may happen to be full.
		const setIn = width !== null && indentOf(line) > indentOf(before) && sentenceEnd.test(before);
		if (always || goesOn || (fills && !setIn)) {
			const glued = glue(before, line);
			pieces.push(glued.slice(before.trimEnd().length));
			pieces[pieces.length - 2] = pieces.at(-2)!.trimEnd();
		} else {
			close();
			pieces.push(line);
		}
	}

	close();
	return paragraphs;
};
