import {abbreviationKind} from './abbreviations.ts';
import {isCapitalAt, isDigitAt, isSmallAt, isWordAt} from './characters.ts';
import {datelineLength} from './datelines.ts';
import type {Token} from './tokens.ts';

/** Words that commonly begin a sentence, in small letters. */
export const starters: ReadonlySet<string> = new Set(
	(
		'the a an he she it they we you i his her its their our my this that these those there here in on at as by for from ' +
		'to of with but and or nor so yet if when while where what who why how after before although though because since ' +
		'until unless during under over between among despite without about according also however meanwhile moreover ' +
		'no not now then still some many most several all both each every other another such one two three last next ' +
		'more only even just once instead later earlier today yesterday tomorrow police officials mr mr. mrs. ms. dr.'
	).split(' '),
);

const sayings = new Set(
	(
		'said says say asked asks ask wrote writes told tells added adds cried shouted yelled replied answered wondered tweeted ' +
		'demanded exclaimed quipped joked recalled declared posted screamed thundered'
	).split(' '),
);

/**
Group the tokens of one paragraph into sentences. A sentence ends with its closing marks and quotation marks;
abbreviations, initials, and a question within a sentence ("Why?" he asked) do not end it. A dateline before the first is one of its
own. Every token is in exactly one sentence, in order; linear in the number of tokens.
*/
export const sentencesOf = (tokens: readonly Token[]): ReadonlyArray<readonly Token[]> => {
	const sentences: Array<readonly Token[]> = [];
	const afterClosing = closingOf(tokens);
	let start = datelineLength(tokens);
	if (start > 0) sentences.push(tokens.slice(0, start));
	for (let index = start; index < tokens.length; index++) {
		const end = endAfter(tokens, index, afterClosing);
		if (end < 0) continue;
		sentences.push(tokens.slice(start, end));
		start = end;
		index = end - 1;
	}

	if (start < tokens.length) sentences.push(tokens.slice(start));
	return sentences;
};

/** The index after the sentence that the token at `index` ends, or -1 where it ends none. */
const endAfter = (tokens: readonly Token[], index: number, afterClosing: AfterClosing): number => {
	const token = tokens[index]!;
	const text = token.text;
	if (isEndMark(text)) {
		const end = afterClosing(index + 1);
		const next = tokens[end];
		if (next === undefined) return end;
		if (text === '.' && end === index + 1 && !next.spaceBefore) return -1;
		if (startsSmall(next.text)) return -1;
		if (end > index + 1 && text !== '.' && isSpeechTag(tokens, end)) return -1;
		return isStart(tokens, end) ? end : -1;
	}

	if (text.length < 2 || text.charCodeAt(text.length - 1) !== 46) return -1;
	return endsWithAbbreviation(tokens, index, afterClosing) ? afterClosing(index + 1) : -1;
};

const isEndMark = (text: string): boolean => {
	switch (text.charCodeAt(0)) {
		case 46: {
			return text.length === 1 || text.charCodeAt(1) === 46;
		}

		case 33:
		case 63:
		case 0x2026:
		case 0x3002: {
			return true;
		}

		default: {
			return false;
		}
	}
};

const closing = new Set(['"', '”', '’', "'", "''", '»', ')', ']', '}', '.', '!', '?', '…']);

/** The index after the closing quotation marks and brackets that follow the end of a sentence without white space. */
type AfterClosing = (from: number) => number;

/** For one paragraph. A run of closing marks is walked through once, however many of them may end a sentence. */
const closingOf = (tokens: readonly Token[]): AfterClosing => {
	let walkedFrom = 0;
	let walkedTo = 0;
	return from => {
		if (from < walkedFrom || from > walkedTo) {
			walkedFrom = from;
			walkedTo = from;
			while (
				walkedTo < tokens.length &&
				!tokens[walkedTo]!.spaceBefore &&
				closing.has(tokens[walkedTo]!.text)
			)
				walkedTo++;
		}

		// A closing mark set apart by a space still closes when another token of the same kind cannot open there.
		const next = tokens[walkedTo]?.text;
		return next === '”' || next === "''" ? walkedTo + 1 : walkedTo;
	};
};

const startsSmall = (text: string): boolean => isSmallAt(text, 0);

const opening = new Set([
	'"',
	'“',
	'‘',
	"'",
	'``',
	'`',
	'«',
	'„',
	'(',
	'[',
	'-',
	'–',
	'—',
	'--',
	'•',
	'*',
	'...',
	'…',
]);

/** Whether a sentence can begin with the token at `index`: a capital, a figure, a picture, or such a word after an opening mark. */
const isStart = (tokens: readonly Token[], index: number): boolean => {
	for (let at = index; at < tokens.length && at < index + 4; at++) {
		const text = tokens[at]!.text;
		if (!opening.has(text)) {
			return isCapitalAt(text, 0) || isDigitAt(text, 0) || (!startsSmall(text) && !/^[,;:%)\]]/.test(text));
		}
	}

	return true;
};

/** "Smith said", "Mr. Smith asked": capitalised words and then a verb of speech, within a few tokens. */
const isSpeechTag = (tokens: readonly Token[], index: number): boolean => {
	for (let at = index; at < tokens.length && at < index + 5; at++) {
		const text = tokens[at]!.text;
		if (at > index && sayings.has(text)) return true;
		if (!isCapitalAt(text, 0) || (at === index && sayings.has(text.toLowerCase()))) return false;
	}

	return false;
};

/** Whether an abbreviation with its stop ends the sentence: only where the next word commonly begins one. */
const endsWithAbbreviation = (
	tokens: readonly Token[],
	index: number,
	afterClosing: AfterClosing,
): boolean => {
	const text = tokens[index]!.text;
	const word = text.slice(0, -1);
	if (!isWordAt(word, word.length - 1)) return false;
	const isInitial = word.length === 1;
	if (isInitial || abbreviationKind(word.slice(word.lastIndexOf('-') + 1)) === 'title') return false;
	const end = afterClosing(index + 1);
	const next = tokens[end];
	if (next === undefined || !isCapitalAt(next.text, 0) || !next.spaceBefore) return false;
	return starters.has(next.text.toLowerCase());
};
