import type {TextSpan} from '../story/span.ts';
import {abbreviationKind} from './abbreviations.ts';
import {
	characterKinds,
	isApostrophe,
	isCapitalAt,
	isDigitAt,
	isHyphen,
	isSmallAt,
	isWordAt,
	kindAt,
} from './characters.ts';
import {addressEnd} from './addresses.ts';

/** A word, number or mark. Offsets are UTF-16 offsets into the story's text. */
export type Token = TextSpan & {
	/** Whether white space, or the start of the text, stands before it. */
	readonly spaceBefore: boolean;
};

const {space} = characterKinds;
const dollar = 36;

/** Marks that stay together when repeated: full stops, dashes, quotation marks of two strokes, rules. */
const runs = new Set("-.!?`'=*_#~+".split('').map(character => character.charCodeAt(0)));

/**
Split a text into tokens after the manner of the Penn Treebank: clitics ("n't", "'s"), quotation marks and other
marks stand alone; abbreviations with their stops, figures, hyphenated words, e-mail and web addresses stay whole.
`offset` is added to every position. Takes any string and never throws; time is linear in the length.
*/
export const tokenize = (text: string, offset = 0): readonly Token[] => {
	const tokens: Token[] = [];
	let spaceBefore = true;
	let position = 0;
	const push = (end: number): void => {
		tokens.push({
			text: text.slice(position, end),
			start: offset + position,
			end: offset + end,
			spaceBefore,
		});
		spaceBefore = false;
		position = end;
	};

	while (position < text.length) {
		const kind = kindAt(text, position);
		if (kind === space) {
			spaceBefore = true;
			position++;
			continue;
		}

		const address = spaceBefore || kind >= characterKinds.letter ? addressEnd(text, position) : -1;
		if (address > position) {
			push(address);
			continue;
		}

		if (kind >= characterKinds.letter || startsFigure(text, position)) pushWord(text, position, push);
		else push(markEnd(text, position));
	}

	return tokens;
};

/** ".5" after white space or a mark. */
const startsFigure = (text: string, position: number): boolean =>
	text.charCodeAt(position) === 46 && isDigitAt(text, position + 1) && !isWordAt(text, position - 1);

/** Emit the word at `start` in one or two tokens: "can" + "not", "did" + "n't". */
const pushWord = (text: string, start: number, push: (end: number) => void): void => {
	const end = wordEnd(text, start);
	const negation = negationStart(text, start, end);
	if (negation > start) {
		push(negation);
		push(end + 2);
		return;
	}

	const split = contractionSplit(text, start, end);
	if (split > start) push(split);
	push(end);
};

/** Where "n't" begins when the word from `start` to `end` is followed by "'t"; otherwise -1. */
const negationStart = (text: string, start: number, end: number): number => {
	if (!isApostrophe(text.charCodeAt(end)) || end - start < 2) return -1;
	const isNegation =
		(text.charCodeAt(end - 1) | 32) === 110 &&
		(text.charCodeAt(end + 1) | 32) === 116 &&
		!isWordAt(text, end + 2);
	return isNegation ? end - 1 : -1;
};

const contractions: ReadonlyMap<string, number> = new Map([
	['cannot', 3],
	['gonna', 3],
	['gotta', 3],
	['wanna', 3],
	['lemme', 3],
	['gimme', 3],
]);

const contractionSplit = (text: string, start: number, end: number): number => {
	const length = end - start;
	if (length < 5 || length > 6) return -1;
	const first = text.charCodeAt(start) | 32;
	if (first !== 99 && first !== 103 && first !== 119 && first !== 108) return -1;
	const split = contractions.get(text.slice(start, end).toLowerCase());
	return split === undefined ? -1 : start + split;
};

/** The end of the word or figure that begins at `start`. */
const wordEnd = (text: string, start: number): number => {
	let end = start + 1;
	for (;;) {
		while (isWordAt(text, end)) end++;
		const joined = joinAfter(text, start, end);
		if (joined === end || text.charCodeAt(end) === dollar) return joined;
		end = joined;
		if (isWordAt(text, end)) continue;
		if (!isHyphen(text.charCodeAt(end)) || !isWordAt(text, end + 1)) return end;
		end++;
	}
};

const cliticEndings = new Set(['s', 're', 've', 'll', 'd', 'm', 't']);

/** Whether the letters after the apostrophe at `index` are a clitic such as "s" or "ve". */
const isCliticAt = (text: string, index: number): boolean => {
	let end = index + 1;
	while (end < index + 4 && isWordAt(text, end)) end++;
	return end < index + 4 && cliticEndings.has(text.slice(index + 1, end).toLowerCase());
};

/** The end of the word after the mark at `end` has been taken in, or `end` where the mark does not belong to it. */
const joinAfter = (text: string, start: number, end: number): number => {
	if (end >= text.length) return end;
	const code = text.charCodeAt(end);
	if (code === 46) return joinStop(text, start, end);
	if (isApostrophe(code)) {
		return isWordAt(text, end + 1) && !isCliticAt(text, end) && !isDigitAt(text, end + 1) ? end + 1 : end;
	}

	if (code === dollar) return isDollarPrefix(text, start, end) ? end + 1 : end;
	if (!isWordAt(text, end + 1)) return end;
	if (isHyphen(code)) return end + 1;
	if (code === 44 || code === 58 || code === 47) {
		return isDigitAt(text, end - 1) && isDigitAt(text, end + 1) ? end + 1 : end;
	}

	if (code === 38) return isCapitalAt(text, end - 1) && isCapitalAt(text, end + 1) ? end + 1 : end;
	return end;
};

/** "US$", "A$", "HK$" before a figure. */
const isDollarPrefix = (text: string, start: number, end: number): boolean =>
	end - start <= 2 && isCapitalAt(text, start) && isDigitAt(text, end + 1);

/** A full stop after a word: part of a figure, an initial, an acronym, an abbreviation, or of none of them. */
const joinStop = (text: string, start: number, end: number): number => {
	if (isWordAt(text, end + 1)) {
		if (isDigitAt(text, end - 1) && isDigitAt(text, end + 1)) return end + 1;
		if (isSingleLetter(text, start, end)) return isWordAt(text, end + 2) ? end : end + 1;
		return text.startsWith('Ph.D', end - 2) ? end + 1 : end;
	}

	if (text.charCodeAt(end + 1) === 46) return end;
	if (isSingleLetter(text, start, end)) {
		return end - start > 1 || isInitial(text, start) ? end + 1 : end;
	}

	const word = text.slice(lastPart(text, start, end), end);
	switch (abbreviationKind(word)) {
		case 'none': {
			return end;
		}

		case 'figure': {
			return text.charCodeAt(end + 1) === 32 && isDigitAt(text, end + 2) ? end + 1 : end;
		}

		default: {
			return end + 1;
		}
	}
};

/** Whether the last letter stands alone, as in "U", "J", "a.m" or "D-N.J". */
const isSingleLetter = (text: string, start: number, end: number): boolean =>
	!isDigitAt(text, end - 1) &&
	(end - 1 === start || !isWordAt(text, end - 2)) &&
	!isApostropheAt(text, end - 2);

const isApostropheAt = (text: string, index: number): boolean => isApostrophe(text.charCodeAt(index));

/** "J." before a name: a capital and a stop, then a space and a capital; "I." only after a capitalised word, and "on X." is a network. */
const isInitial = (text: string, start: number): boolean => {
	if (text[start] === 'X' && text.slice(start - 4, start) === ' on ') return false;
	if (!isCapitalAt(text, start)) return false;
	if (!isWordAt(text, start + 3) && !isWordAt(text, start + 2)) return false;
	if (!isCapitalAt(text, start + 2) && !isCapitalAt(text, start + 3)) return false;
	return text.charCodeAt(start) !== 73 || previousIsCapitalised(text, start);
};

const previousIsCapitalised = (text: string, start: number): boolean => {
	let index = start - 2;
	while (index >= 0 && index > start - 30 && isWordAt(text, index)) index--;
	return isCapitalAt(text, index + 1) && isSmallAt(text, index + 2);
};

/** Where the part after the last hyphen begins: the "Wis" of "R-Wis". */
const lastPart = (text: string, start: number, end: number): number => {
	let index = end;
	while (index > start && isWordAt(text, index - 1)) index--;
	return index;
};

const elisions = new Set(['em', 'til', 'tis', 'twas', 'cause', 'bout', 'round', 'n']);

/** The end of a clitic or an elided word that begins with the apostrophe at `start`; `start` where it is a mark. */
const apostropheWordEnd = (text: string, start: number): number => {
	if (isWordAt(text, start - 1) && isCliticAt(text, start)) {
		let end = start + 1;
		while (isWordAt(text, end)) end++;
		return end;
	}

	if (isWordAt(text, start - 1)) return start;
	let end = start + 1;
	while (end < start + 7 && isWordAt(text, end)) end++;
	if (isWordAt(text, end)) return start;
	const word = text.slice(start + 1, end).toLowerCase();
	return elisions.has(word) || /^\d\ds?$/.test(word) ? end : start;
};

/** The end of the mark at `start`: a run of the same sign, a pair of strokes, a symbol of two code units. */
const markEnd = (text: string, start: number): number => {
	const code = text.charCodeAt(start);
	if (isApostrophe(code)) {
		const end = apostropheWordEnd(text, start);
		if (end > start) return end;
	}

	if (code === 64 || code === 35) {
		if (isWordAt(text, start + 1) && !isWordAt(text, start - 1)) return handleEnd(text, start + 1);
	}

	if (runs.has(code)) return runEnd(text, start, code);
	if (code >= 0xd800 && code <= 0xdbff && text.length > start + 1) return pictureEnd(text, start);
	return start + 1;
};

const handleEnd = (text: string, from: number): number => {
	let end = from;
	while (isWordAt(text, end)) end++;
	return end;
};

const runEnd = (text: string, start: number, code: number): number => {
	let end = start + 1;
	if (code === 33 || code === 63) {
		while (text.charCodeAt(end) === 33 || text.charCodeAt(end) === 63) end++;
		return end;
	}

	const most = code === 39 || code === 96 ? start + 2 : text.length;
	while (end < most && text.charCodeAt(end) === code) end++;
	return end;
};

/** The end of a symbol outside of the basic plane, with the selector that may follow it; of any other sign, the sign's own. */
const pictureEnd = (text: string, start: number): number => {
	const low = text.charCodeAt(start + 1);
	if (!(low >= 0xdc00 && low <= 0xdfff)) return start + 1;
	let end = start + 2;
	if (text.charCodeAt(end) === 0xfe0f) end++;
	return end;
};
