import {characterKinds, isCapitalAt, kindAt} from '../characters.ts';
import {clusterOf} from './clusters.ts';
import {hashText} from '../hash.ts';

/**
What the network reads of a word: the rows of its table that stand for the word itself, in small letters (two, so that words that share one
differ in the other), its ends and beginning, its shape and its cluster. The sum of these rows is the word's vector (after the hash
embeddings of Miranda et al., Multi hash embeddings in spaCy, 2022).
*/
export const rowsPerWord = 8;

/** How many rows each part of a word has, a power of two but for the clusters. */
const sizes = {
	word: 8192,
	suffix4: 2048,
	suffix3: 2048,
	suffix2: 512,
	prefix3: 1024,
	shape: 512,
	cluster: 1025,
};

const from = {
	word: 0,
	suffix4: sizes.word,
	suffix3: sizes.word + sizes.suffix4,
	suffix2: sizes.word + sizes.suffix4 + sizes.suffix3,
	prefix3: sizes.word + sizes.suffix4 + sizes.suffix3 + sizes.suffix2,
	shape: sizes.word + sizes.suffix4 + sizes.suffix3 + sizes.suffix2 + sizes.prefix3,
	cluster: sizes.word + sizes.suffix4 + sizes.suffix3 + sizes.suffix2 + sizes.prefix3 + sizes.shape,
};

/** How many rows the table has. */
export const tableRows = from.cluster + sizes.cluster;

/** Capitals, small letters and digits as one sign each, other characters as themselves, runs shortened to two. */
const shapeOf = (text: string): number => {
	let shape = '';
	for (let index = 0; index < text.length && index < 40; index++) {
		const kind = kindAt(text, index);
		const sign =
			kind === characterKinds.letter
				? isCapitalAt(text, index)
					? 'X'
					: 'x'
				: kind === characterKinds.digit
					? '0'
					: text[index]!;
		if (!shape.endsWith(sign + sign)) shape += sign;
	}

	return hashText(shape);
};

/** Write the rows of a word to `rows` from `at` on. */
const describe = (text: string, rows: Int32Array, at: number): void => {
	// Longer than any word: a run of signs, of which the start and the end tell enough.
	const word = text.length > 60 ? text.slice(0, 30) + text.slice(-30) : text;
	const small = word.toLowerCase().replaceAll('’', "'").replaceAll(/\d/g, '0');
	const {length} = small;
	const hash = hashText(small);
	rows[at] = from.word + (hash & (sizes.word - 1));
	rows[at + 1] = from.word + ((hash >>> 16) & (sizes.word - 1));
	rows[at + 2] = from.suffix4 + (hashText(small, Math.max(0, length - 4)) & (sizes.suffix4 - 1));
	rows[at + 3] = from.suffix3 + (hashText(small, Math.max(0, length - 3)) & (sizes.suffix3 - 1));
	rows[at + 4] = from.suffix2 + (hashText(small, Math.max(0, length - 2)) & (sizes.suffix2 - 1));
	rows[at + 5] = from.prefix3 + (hashText(small, 0, Math.min(3, length)) & (sizes.prefix3 - 1));
	rows[at + 6] = from.shape + (shapeOf(word) & (sizes.shape - 1));
	rows[at + 7] = from.cluster + clusterOf(hash) + 1;
};

/** Words met so far and their rows: most words of a text have been met before. */
type WordBook = {readonly places: Map<string, number>; rows: Int32Array};

const mostWords = 60_000;
const createBook = (): WordBook => ({places: new Map(), rows: new Int32Array(2048 * rowsPerWord)});
let book = createBook();

const placeOf = (text: string): number => {
	const known = book.places.get(text);
	if (known !== undefined) return known;
	if (book.places.size >= mostWords) book = createBook();
	const place = book.places.size * rowsPerWord;
	if (place === book.rows.length) {
		const larger = new Int32Array(book.rows.length * 2);
		larger.set(book.rows);
		book.rows = larger;
	}

	describe(text, book.rows, place);
	book.places.set(text, place);
	return place;
};

/** Write to `rows` the numbers of the table's rows for the words from `first` up to `end`, `rowsPerWord` for each. Only `text` is read. */
export const encodeWords = (
	words: ReadonlyArray<{readonly text: string}>,
	first: number,
	end: number,
	rows: Int32Array,
): void => {
	let at = 0;
	for (let index = first; index < end; index++) {
		const place = placeOf(words[index]!.text);
		const known = book.rows;
		for (let part = 0; part < rowsPerWord; part++) rows[at++] = known[place + part]!;
	}
};
