import {createRequire} from 'node:module';
import {editDistance} from './edit-distance.ts';
import {fold} from './fold.ts';
import {formsOfWord} from './word-forms.ts';

/** How well a word of the text answers a word of a query, from best to worst. Another form of it is as good as one that begins so. */
export type MatchQuality = 'exact' | 'prefix' | 'substring' | 'fuzzy';

/** The score of a word of the text for a word of a query: 0 for none, 255 for the very word. */
export type WordScores = Uint8Array;

/** The very word; another form of it; the least of words that begin so; words that hold it; the most of words that look like it, which are 1 at least. */
export const wordScore = {exact: 255, form: 240, prefix: 200, substring: 150, fuzzy: 100} as const;

/** The quality that a score stands for. */
export const qualityOfScore = (score: number): MatchQuality =>
	score === wordScore.exact
		? 'exact'
		: score >= wordScore.prefix
			? 'prefix'
			: score >= wordScore.substring
				? 'substring'
				: 'fuzzy';

const shortestSubstring = 3;
const shortestFuzzyPrefix = 6;

/** How many letters may be wrong in a word of this length: none in a short one, where every mistake makes another word. */
const allowedMistakes = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2);

/** A bit for every letter that a word has, so that words of other letters are passed over without a look. */
const letterMask = (word: string): number => {
	let mask = 0;
	for (let index = 0; index < word.length; index++) mask |= 1 << (word.charCodeAt(index) % 32);
	return mask;
};

const countBits = (mask: number): number => {
	let count = 0;
	for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
	return count;
};

/** The distinct words of a text, folded, each with a number from 0. */
export class Vocabulary {
	readonly words: string[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #spellings = new Map<string, number>();
	/** The letters of each word, once they are asked for: most searches never need them. */
	#masks: Int32Array | undefined;

	/** The number of a word as the text spells it; a new word gets the next one. */
	add(spelling: string): number {
		const known = this.#spellings.get(spelling);
		if (known !== undefined) return known;
		const word = foldWord(spelling);
		let number = this.#numbers.get(word);
		if (number === undefined) {
			number = this.words.length;
			this.words.push(word);
			this.#numbers.set(word, number);
		}

		this.#spellings.set(spelling, number);
		return number;
	}

	/** No more words are added: how they are spelt need not be known any longer. */
	close(): void {
		this.#spellings.clear();
	}

	/**
	The score of every word of the text for the word `typed`: the same word and those that begin with it, where there
	are none those that hold it, where there are none those that are spelled nearly like it. With `exactOnly`, the
	word alone; an unfinished word may always go on. With `forms`, its other forms as well as those that begin with it.
	*/
	score(typed: string, {exactOnly = false, finished = true, forms = false} = {}): WordScores {
		const scores = new Uint8Array(this.words.length);
		const word = foldWord(typed);
		const number = this.#numbers.get(word);
		if (number !== undefined) scores[number] = wordScore.exact;
		if (exactOnly && finished) return scores;
		// A short word that is there and that the person is done with is the word itself: "us" is not "used".
		if (number !== undefined && finished && word.length <= 3) return scores;
		let found = number !== undefined;
		const {words} = this;
		for (let index = 0; index < words.length; index++) {
			if (index !== number && words[index]!.startsWith(word)) {
				scores[index] = wordScore.prefix + Math.round((50 * word.length) / words[index]!.length);
				found = true;
			}
		}

		for (const form of forms && !exactOnly ? formsOfWord(word) : []) {
			const other = this.#numbers.get(form);
			if (other === undefined) continue;
			scores[other] = Math.max(scores[other]!, wordScore.form);
			found = true;
		}

		if (found || exactOnly) return scores;
		if (word.length >= shortestSubstring) {
			for (let index = 0; index < words.length; index++) {
				if (words[index]!.includes(word)) {
					scores[index] = wordScore.substring;
					found = true;
				}
			}
		}

		if (!found && !this.#scoreFuzzy(word, scores, false) && word.length >= shortestFuzzyPrefix)
			this.#scoreFuzzy(word, scores, true);
		return scores;
	}

	/** Score the words that are spelled nearly like `word`, or with `prefix` begin nearly like it; whether there are any. */
	#scoreFuzzy(word: string, scores: WordScores, prefix: boolean): boolean {
		const bound = allowedMistakes(word.length);
		if (bound === 0 || /^\p{N}+$/v.test(word)) return false;
		const masks = (this.#masks ??= Int32Array.from(this.words, letterMask));
		const mask = letterMask(word);
		const near: number[] = [];
		const distances: number[] = [];
		let least = bound;
		for (let index = 0; index < this.words.length; index++) {
			const other = this.words[index]!;
			const extra = other.length - word.length;
			if (extra < -bound || (!prefix && extra > bound)) continue;
			const otherMask = masks[index]!;
			if (countBits(mask & ~otherMask) > bound) continue;
			if (!prefix && countBits(otherMask & ~mask) > bound) continue;
			const distance = editDistance(word, other, bound, prefix);
			// Two mistakes, one of them in the first letter, are another word more often than a slip.
			if (distance > bound || (distance > 1 && other[0] !== word[0])) continue;
			near.push(index);
			distances.push(distance);
			least = Math.min(least, distance);
		}

		const candidates = near.filter((_, index) => distances[index] === least);
		if (candidates.length === 0) return false;
		for (const [index, closeness] of rankSpellings(
			word,
			candidates.map(candidate => this.words[candidate]!),
		)) {
			scores[candidates[index]!] = Math.max(1, Math.round(wordScore.fuzzy * closeness));
		}

		return true;
	}
}

/** An abbreviation loses its points, so that U.S. and US are one word. */
const foldWord = (spelling: string): string => {
	const word = fold(spelling);
	return word.includes('.') ? word.replaceAll('.', '') : word;
};

/**
Fuse.js, at the first word that is nowhere in the text: most searches never need it. The bundler has to see a bare `require`;
where Node.js runs the sources, there is none.
*/
const loadFuse = (): typeof import('fuse.js/basic').default => {
	const loaded = (
		typeof require === 'function' ? require('fuse.js/basic') : createRequire(import.meta.url)('fuse.js/basic')
	) as typeof import('fuse.js/basic') | typeof import('fuse.js/basic').default;
	return 'default' in loaded ? loaded.default : loaded;
};

let Fuse: ReturnType<typeof loadFuse> | undefined;

/** The closeness of each spelling to `word`, from 0 to 1, by its index in `spellings`. */
const rankSpellings = (word: string, spellings: readonly string[]): ReadonlyMap<number, number> => {
	const closeness = new Map(spellings.map((_, index) => [index, 0.3]));
	Fuse ??= loadFuse();
	const fuse = new Fuse(spellings, {
		includeScore: true,
		isCaseSensitive: true,
		ignoreFieldNorm: true,
		threshold: 0.7,
		shouldSort: false,
	});
	for (const result of fuse.search(word)) closeness.set(result.refIndex, 1 - (result.score ?? 0.7));
	return closeness;
};
