import {readData} from '../../language/data-folder.ts';
import {hashText} from '../../language/hash.ts';

/**
What the claim models know of a word, whatever its place in a sentence. All numbers are small codes, or hashes with a sign: V8 keeps what
does not fit 32 bits with a sign as an object, as long as it has not optimised what works with it.
*/
export type WordFacts = {
	readonly lower: number;
	readonly lemma: number;
	/** Clusters of words of like use; 0 for an unknown word. */
	readonly fine: number;
	readonly coarse: number;
	/** WordNet's number for the first sense as a noun and as a verb, 0 for none. */
	readonly noun: number;
	readonly verb: number;
	readonly suffix: number;
	readonly shape: number;
	readonly mark: number;
};

/** What sort of mark a token is; 0 for a word. */
export const marks = {word: 0, comma: 1, quote: 2, stop: 3, colon: 4, dash: 5, bracket: 6, other: 7} as const;

type Table = {
	readonly hashes: Uint32Array;
	readonly fine: Uint16Array;
	readonly lemma: Uint16Array;
	readonly coarse: Uint8Array;
	readonly noun: Uint8Array;
	readonly verb: Uint8Array;
};

let loaded: Table | undefined;

const load = (): Table => {
	const {buffer, byteOffset} = readData('models/cues/words.bin');
	const count = new Uint32Array(buffer, byteOffset, 1)[0]!;
	const at = byteOffset + 4;
	return {
		hashes: new Uint32Array(buffer, at, count),
		fine: new Uint16Array(buffer, at + count * 4, count),
		lemma: new Uint16Array(buffer, at + count * 6, count),
		coarse: new Uint8Array(buffer, at + count * 8, count),
		noun: new Uint8Array(buffer, at + count * 9, count),
		verb: new Uint8Array(buffer, at + count * 10, count),
	};
};

const placeOf = (table: Table, hash: number): number => {
	let low = 0;
	let high = table.hashes.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const found = table.hashes[middle]!;
		if (found === hash) return middle;
		if (found < hash) low = middle + 1;
		else high = middle - 1;
	}

	return -1;
};

const known = new Map<string, WordFacts>();
const knownLimit = 60_000;

/** The facts of a word. The table is read from the package's data with the first call. */
export const factsOf = (word: string): WordFacts => {
	const cached = known.get(word);
	if (cached !== undefined) return cached;
	loaded ??= load();
	const lower = word.toLowerCase().replaceAll('’', "'");
	const lowerHash = hashText(lower) >>> 0;
	const place = placeOf(loaded, lowerHash);
	const facts: WordFacts = {
		lower: lowerHash | 0,
		lemma: (place < 0 ? hashText(roughLemma(lower)) : loaded.hashes[loaded.lemma[place]!]!) | 0,
		fine: place < 0 ? 0 : loaded.fine[place]! + 1,
		coarse: place < 0 ? 0 : loaded.coarse[place]! + 1,
		noun: place < 0 ? 0 : loaded.noun[place]!,
		verb: place < 0 ? 0 : loaded.verb[place]!,
		suffix: hashText(lower.slice(-3)),
		shape: shapeOf(word),
		mark: markOf(word),
	};
	if (known.size >= knownLimit) known.clear();
	known.set(word, facts);
	return facts;
};

const roughLemma = (lower: string): string =>
	lower.length > 4 ? lower.replace(/(?:ing|ed|es|s)$/, '') : lower;

// Patterns of all the world's letters take milliseconds to compile, which English seldom needs.
const plain = /^[\0-~‐-”…]*$/;

/** 0 small, 1 capitalised, 2 all capitals, 3 with a digit, 4 mixed, 5 no letter. */
const shapeOf = (word: string): number => {
	if (/\d/.test(word)) return 3;
	if (plain.test(word)) {
		if (/^[a-z][a-z'’-]*$/.test(word)) return 0;
		if (/^[A-Z][a-z'’-]*$/.test(word)) return 1;
		if (/^[A-Z.-]+$/.test(word)) return 2;
		return /[A-Za-z]/.test(word) ? 4 : 5;
	}

	if (/^\p{Ll}[\p{Ll}'’-]*$/u.test(word)) return 0;
	if (/^\p{Lu}[\p{Ll}'’-]*$/u.test(word)) return 1;
	if (/^[\p{Lu}.-]+$/u.test(word)) return 2;
	return /\p{L}/u.test(word) ? 4 : 5;
};

const markOf = (word: string): number => {
	if (plain.test(word) ? /[\dA-Za-z]/.test(word) : /[\p{L}\p{N}]/u.test(word)) return marks.word;
	if (word === ',') return marks.comma;
	if (/^["“”„«»‘’'`]+$/.test(word)) return marks.quote;
	if (/^[.!?…]+$/.test(word)) return marks.stop;
	if (word === ':' || word === ';') return marks.colon;
	if (/^[-–—―]+$/.test(word)) return marks.dash;
	return /^[()[\]{}]$/.test(word) ? marks.bracket : marks.other;
};
