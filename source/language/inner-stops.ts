import {abbreviationKind} from './abbreviations.ts';
import {isDigitAt, isSmallAt} from './characters.ts';
import {starters} from './sentences.ts';

/** Stands for a stop that ends no sentence: a letter, so that "Mr." stays one word. It is as long as the stop. */
const innerStop = 'ǀ';

const isBlank = (text: string, at: number): boolean => {
	const code = text.charCodeAt(at);
	return code === 32 || code === 10 || code === 9 || code === 0xa0;
};

const boundary = /[\s"“”‘(/—–-]/;

/** The word that ends before an offset. */
const wordBefore = (text: string, end: number): string => {
	let start = end;
	while (start > 0 && end - start < 12 && !boundary.test(text[start - 1]!)) start--;
	return text.slice(start, end);
};

/** The first word behind an offset, in small letters and without the marks around it. */
const wordBehind = (text: string, from: number): string =>
	/^[\s"“”‘’'()]*(?<word>[^\s"“”‘’'(),.!?:;]+\.?)/.exec(text.slice(from, from + 24))?.groups?.['word'] ?? '';

/** Whether the stop at an offset ends a sentence, and no abbreviation, initial or figure alone. */
const endsSentenceAt = (text: string, at: number): boolean => {
	const next = at + 1;
	if (next < text.length && !isBlank(text, next)) return /["”’')\].]/.test(text[next]!);
	const word = wordBefore(text, at);
	const isPointed = word.includes('.');
	// "J. Hart", but "than I. He".
	if (word.length === 1 && /[A-HJ-ZÀ-ÖØ-Þ]/.test(word)) return false;
	const kind = isPointed ? 'ending' : abbreviationKind(word);
	if (kind === 'none') return true;
	if (kind === 'title') return false;
	const behind = wordBehind(text, next);
	if (kind === 'figure') return !isDigitAt(behind, 0);
	return behind === '' || (!isSmallAt(behind, 0) && starters.has(behind.toLowerCase()));
};

/**
Words of the same length in which a stop ends a sentence wherever one is left: those of abbreviations ("Mr.", "U.S."), initials and
figures are gone. For patterns that look where a sentence begins or ends; linear in the number of characters.
*/
export const withoutInnerStops = (words: string): string => {
	let at = words.indexOf('.');
	if (at === -1) return words;
	let plain = '';
	let from = 0;
	for (; at !== -1; at = words.indexOf('.', at + 1)) {
		if (endsSentenceAt(words, at)) continue;
		plain += words.slice(from, at) + innerStop;
		from = at + 1;
	}

	return plain + words.slice(from);
};

/** The last words before an offset, of so many characters at most, without their inner stops. */
export const plainBefore = (text: string, end: number, reach: number): string =>
	withoutInnerStops(text.slice(Math.max(0, end - reach), end));
