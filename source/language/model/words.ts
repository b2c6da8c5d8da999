import {isCapitalAt, kindAt, characterKinds} from '../characters.ts';
import {clusterOf, noCluster} from './clusters.ts';
import {hashText} from './hash.ts';

/**
What the models read of a word, as numbers. A sentence's words lie in one Int32Array of `wordWidth` numbers each, with
`wordMargin` empty words (all zero) before and after, so that features may look past either end.
*/
export const wordWidth = 16;
export const wordMargin = 3;

/** Where each part of a word stands among its `wordWidth` numbers. Hashes, except for the clusters. */
export const wordParts = {
	/** The word as written. */
	form: 0,
	/** In small letters, digits as 0. */
	small: 1,
	/** Capitals, small letters, digits and marks as X, x, d and themselves, runs shortened. */
	shape: 2,
	suffix1: 3,
	suffix2: 4,
	suffix3: 5,
	suffix4: 6,
	prefix1: 7,
	prefix2: 8,
	prefix3: 9,
	/** The word's cluster: 1 to 1024, or 0 for none, and its more general ones of 6 and 4 bits (also from 1). */
	cluster: 10,
	cluster6: 11,
	cluster4: 12,
	/** 1 small, 2 first letter capital, 3 all capitals (two or more), 4 starts with a digit, 5 mark. */
	letterCase: 13,
} as const;

/** The letter case of a word: see `wordParts.letterCase`. */
const caseOf = (text: string): number => {
	const kind = kindAt(text, 0);
	if (kind === characterKinds.digit) return 4;
	if (kind !== characterKinds.letter) return 5;
	if (!isCapitalAt(text, 0)) return 1;
	return text.length > 1 && text === text.toUpperCase() ? 3 : 2;
};

const shapeOf = (text: string): number => {
	let hash = 17;
	let previous = -1;
	let run = 0;
	for (let index = 0; index < text.length && index < 40; index++) {
		const kind = kindAt(text, index);
		const sign =
			kind === characterKinds.letter
				? isCapitalAt(text, index)
					? 1
					: 2
				: kind === characterKinds.digit
					? 3
					: text.charCodeAt(index);
		run = sign === previous ? run + 1 : 0;
		previous = sign;
		if (run < 2) hash = Math.imul(hash ^ sign, 0x01000193);
	}

	return hash;
};

const describe = (text: string, codes: Int32Array, at: number): void => {
	// Longer than any word: a run of signs, of which the start and the end tell enough.
	const word = text.length > 60 ? text.slice(0, 30) + text.slice(-30) : text;
	const small = word.toLowerCase().replaceAll('’', "'").replaceAll(/\d/g, '0');
	const length = small.length;
	codes[at + wordParts.form] = hashText(word);
	const smallHash = hashText(small);
	codes[at + wordParts.small] = smallHash;
	codes[at + wordParts.shape] = shapeOf(word);
	for (let size = 1; size <= 4; size++) {
		codes[at + wordParts.suffix1 + size - 1] = hashText(small, Math.max(0, length - size));
	}

	for (let size = 1; size <= 3; size++) {
		codes[at + wordParts.prefix1 + size - 1] = hashText(small, 0, Math.min(size, length));
	}

	const cluster = clusterOf(smallHash);
	if (cluster !== noCluster) {
		codes[at + wordParts.cluster] = cluster + 1;
		codes[at + wordParts.cluster6] = (cluster >> 4) + 1;
		codes[at + wordParts.cluster4] = (cluster >> 6) + 1;
	}

	codes[at + wordParts.letterCase] = caseOf(word);
};

/** Words met so far and their numbers: most words of a text have been met before. */
type WordBook = {readonly rows: Map<string, number>; codes: Int32Array};

const mostWords = 60_000;
const createBook = (): WordBook => ({rows: new Map(), codes: new Int32Array(2048 * wordWidth)});
let book = createBook();

const rowOf = (text: string): number => {
	const known = book.rows.get(text);
	if (known !== undefined) return known;
	if (book.rows.size >= mostWords) book = createBook();
	const row = book.rows.size;
	if ((row + 1) * wordWidth > book.codes.length) {
		const larger = new Int32Array(book.codes.length * 2);
		larger.set(book.codes);
		book.codes = larger;
	}

	describe(text, book.codes, row * wordWidth);
	book.rows.set(text, row);
	return row;
};

/**
The numbers of the words of one sentence: word `index` begins at `(index + wordMargin) * wordWidth`.
Only `text` of each token is read. They are written to `room` where it is large enough.
*/
export const encodeWords = (
	tokens: ReadonlyArray<{readonly text: string}>,
	room?: Int32Array,
): Int32Array => {
	const size = (tokens.length + 2 * wordMargin) * wordWidth;
	const codes = room !== undefined && room.length >= size ? room : new Int32Array(size);
	let at = wordMargin * wordWidth;
	for (const token of tokens) {
		const from = rowOf(token.text) * wordWidth;
		const {codes: known} = book;
		for (let part = 0; part < wordWidth; part++) codes[at + part] = known[from + part]!;
		at += wordWidth;
	}

	// What another sentence left there.
	if (codes === room) codes.fill(0, at, size);
	return codes;
};
