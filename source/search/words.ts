import type {Span} from '../story/span.ts';

/*
Three kinds of words: an abbreviation with its points is one word (U.S.), a sign of a script that is written
without spaces is a word by itself, so that any run of them can be looked up as a sequence of words, and
everything else is a run of letters, marks and digits. An apostrophe and a hyphen part words.
*/
const unspacedScripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`;
const createWordPattern = (): RegExp =>
	new RegExp(
		String.raw`(?:\p{L}\.){2,}|[${unspacedScripts}]|[[\p{L}\p{M}\p{N}]--[${unspacedScripts}]]+`,
		'gv',
	);
// The same for English with its punctuation. The classes of all the world's letters take milliseconds to load.
const usual = /^[\0-~‐-”…]*$/v;
const usualWordPattern = /(?:[A-Za-z]\.){2,}|[A-Za-z\d]+/gv;
let wordPattern: RegExp | undefined;

const patternFor = (text: string, from: number, to: number): RegExp =>
	usual.test(text.slice(from, to)) ? usualWordPattern : (wordPattern ??= createWordPattern());

/** Call `take` with the start and end of every word of `text` from offset `from` to `to`, in reading order. */
export const forEachWord = (
	text: string,
	from: number,
	to: number,
	take: (start: number, end: number) => void,
): void => {
	const pattern = patternFor(text, from, to);
	pattern.lastIndex = from;
	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
		const end = match.index + match[0].length;
		if (end > to) break;
		take(match.index, end);
	}

	pattern.lastIndex = 0;
};

/** The offset after the word that begins at `from`. No other begins before `to`, which is best near: all up to there is looked at. */
export const endOfWord = (text: string, from: number, to: number): number => {
	const pattern = patternFor(text, from, to);
	pattern.lastIndex = from;
	const word = pattern.exec(text)?.[0] ?? '';
	pattern.lastIndex = 0;
	return from + word.length;
};

/** The words of a short text, such as a query or a name. Offsets are into `text`. */
export const wordSpans = (text: string): readonly Span[] => {
	const spans: Span[] = [];
	forEachWord(text, 0, text.length, (start, end) => spans.push({start, end}));
	return spans;
};
