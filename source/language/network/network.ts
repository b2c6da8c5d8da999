import {closeSync, openSync, readFileSync, readSync} from 'node:fs';
import {dataFile} from '../data-folder.ts';
import {relationNames} from '../relations.ts';
import {openKernel, type Kernel} from './kernel.ts';
import {mostWords, workPlaces, type Rows, type WorkPlaces} from './places.ts';
import {treeOf} from './tree.ts';
import {farthest, layerSteps, margin, weightPlaces, type Matrix, type WeightPlaces} from './weights.ts';
import {encodeWords, rowsPerWord, tableRows} from './words.ts';

/** The tags and the dependency tree of a sentence, as the numbers of tags and relations; -1 is the head of the root. */
export type Reading = {
	readonly tags: Uint8Array;
	readonly heads: Int32Array;
	readonly relations: Uint8Array;
};

/** The relation that a further piece of a long sentence has to the first. */
const pieceRelation = relationNames.indexOf('parataxis');
/** A score that none falls below. */
const never = -0x7000;

/**
The network, with the sentence at hand: words as the sums of rows of a table, layers of convolution over them, then for each word a tag, a
head by how well two words match (Dozat and Manning, 2017), and a relation to it. All numbers are whole, so that every machine reads the
same. See the card in `data/models/grammar`.
*/
class Network {
	readonly #kernel: Kernel;
	readonly #weights: WeightPlaces;
	readonly #work: WorkPlaces;
	/** The memory, as bytes and as numbers of 16 and of 32 bits. */
	readonly #bytes: Uint8Array;
	readonly #halves: Int16Array;
	readonly #numbers: Int32Array;

	/** Read the files. Throws where one is missing or too short. */
	constructor() {
		this.#weights = weightPlaces(tableRows);
		this.#work = workPlaces(this.#weights.end, rowsPerWord);
		const memory = new WebAssembly.Memory({initial: Math.ceil(this.#work.end / 0x1_0000)});
		this.#bytes = new Uint8Array(memory.buffer);
		this.#halves = new Int16Array(memory.buffer);
		this.#numbers = new Int32Array(memory.buffer);
		this.#kernel = openKernel(new Uint8Array(readFileSync(dataFile('models/grammar/kernel.wasm'))), memory);
		const file = openSync(dataFile('models/grammar/weights.bin'), 'r');
		try {
			if (readSync(file, this.#bytes, 0, this.#weights.end, 0) !== this.#weights.end)
				throw new Error('models/grammar/weights.bin is too short: install the package again');
		} finally {
			closeSync(file);
		}

		this.#spreadDistances();
		this.#halves[this.#work.noRoot.at / 2] = never;
	}

	/** Read `count` words, from `first` on, and write what they are to `reading`. */
	read(words: ReadonlyArray<{readonly text: string}>, first: number, count: number, reading: Reading): void {
		const {tableRows: rows, choices, headPlaces} = this.#work;
		encodeWords(words, first, first + count, this.#numbers.subarray(rows / 4));
		const encoded = this.#encode(count);
		const chosen = this.#numbers.subarray(choices / 4, choices / 4 + count);
		this.#chooseTags(encoded, count);
		reading.tags.set(chosen, first);
		const heads = this.#headsOf(encoded, count);
		const root = heads.indexOf(-1);
		this.#numbers.set(heads, headPlaces / 4);
		// Some row has to be looked up for the root as well; what comes of it is not used.
		this.#numbers[headPlaces / 4 + root] = root;
		this.#chooseRelations(encoded, count);
		reading.relations.set(chosen, first);
		const top = first === 0 ? -1 : reading.heads.indexOf(-1);
		for (let word = 0; word < count; word++)
			reading.heads[first + word] = word === root ? top : heads[word]! + first;
		reading.relations[first + root] = first === 0 ? 0 : pieceRelation;
	}

	/** The score of every distance that can be: the far ones are alike, and no word is its own head. */
	#spreadDistances(): void {
		const from = this.#weights.distances / 2 + farthest;
		const to = this.#work.distances / 2 + mostWords;
		for (let distance = -mostWords; distance <= mostWords; distance++)
			this.#halves[to + distance] = this.#halves[from + Math.max(-farthest, Math.min(farthest, distance))]!;
		this.#halves[to] = never;
	}

	/** A layer over words and, with a `step`, the neighbours that far to either side. */
	#apply(
		matrix: Matrix,
		input: Rows,
		out: Rows,
		count: number,
		{step = 0, floor = never, added = this.#work.nothing} = {},
	): void {
		this.#kernel.layer(
			input.at - step * input.bytes,
			input.bytes,
			input.bytes,
			step * input.bytes,
			step === 0 ? 1 : 3,
			matrix.weights,
			2 * matrix.inputs,
			matrix.bias,
			floor,
			added.at,
			added.bytes,
			out.at,
			out.bytes,
			matrix.outputs,
			count,
		);
	}

	/** What the layers of convolution make of the words whose rows are known. */
	#encode(count: number): Rows {
		const {tableRows: rows, vectors, layers, nothing} = this.#work;
		this.#kernel.wordVectors(rows, count, this.#weights.table, vectors.at);
		let input = vectors;
		for (const [index, matrix] of this.#weights.layers.entries()) {
			this.#clearBehind(input, count);
			const out = layers[index % 2]!;
			// The first layer is wider than the words' vectors; the others add to what they are given.
			const added = index === 0 ? nothing : input;
			this.#apply(matrix, input, out, count, {step: layerSteps[index]!, floor: 0, added});
			input = out;
		}

		return input;
	}

	/** Empty what a longer sentence left in the margin behind `count` words. */
	#clearBehind({at, bytes}: Rows, count: number): void {
		this.#bytes.fill(0, at + count * bytes, at + (count + margin) * bytes);
	}

	#chooseTags(encoded: Rows, count: number): void {
		const {tagScores, nothing, choices} = this.#work;
		const {tag} = this.#weights;
		this.#apply(tag, encoded, tagScores, count);
		this.#kernel.best(tagScores.at, tagScores.bytes, tag.outputs, nothing.at, 0, count, choices);
	}

	/** The head of each word, -1 for the root. */
	#headsOf(encoded: Rows, count: number): readonly number[] {
		const {dependents, heads, rootScores, arcScores, nothing, distances, choices} = this.#work;
		this.#apply(this.#weights.dependent, encoded, dependents, count);
		this.#apply(this.#weights.head, encoded, heads, count);
		this.#apply(this.#weights.root, dependents, rootScores, count);
		const everyHead = {weights: heads.at, bias: nothing.at, inputs: heads.bytes / 2, outputs: count};
		this.#apply(everyHead, dependents, arcScores, count);
		const zero = distances + 2 * mostWords;
		this.#kernel.best(arcScores.at, arcScores.bytes, count, zero, -2, count, choices);
		const halves = this.#halves;
		return treeOf(
			this.#numbers.subarray(choices / 4, choices / 4 + count),
			Array.from({length: count}, (_, word) => halves[(rootScores.at + word * rootScores.bytes) / 2]!),
			(word, head) =>
				halves[(arcScores.at + word * arcScores.bytes) / 2 + head]! + halves[zero / 2 + head - word]!,
		);
	}

	#chooseRelations(encoded: Rows, count: number): void {
		const {below, above, headPlaces, joint, relationScores, noRoot, choices} = this.#work;
		const {relation} = this.#weights;
		this.#apply(this.#weights.below, encoded, below, count);
		this.#apply(this.#weights.above, encoded, above, count);
		this.#kernel.sumWith(below.at, above.at, headPlaces, joint.at, joint.bytes / 16, count);
		this.#apply(relation, joint, relationScores, count);
		const {at, bytes} = relationScores;
		this.#kernel.best(at, bytes, relation.outputs, noRoot.at, 0, count, choices);
	}
}

let network: Network | undefined;

const roomFor = (words: number): Reading => ({
	tags: new Uint8Array(words),
	heads: new Int32Array(words),
	relations: new Uint8Array(words),
});

/** Where sentences are read, one after the other: arrays of its own for each would pile up until the garbage collector comes to them. */
let room = roomFor(256);

/**
The part of speech of each word of a sentence, and the words that they depend on: a tree, whatever the words are. Linear in the length: a
sentence of more than 192 words is read in pieces, and the further ones hang on the first. What is returned holds until another sentence is read.
Only `text` of each word is read. Loads the network on the first call, and throws an `Error` where its files are missing.
*/
export const readSentence = (words: ReadonlyArray<{readonly text: string}>): Reading => {
	network ??= new Network();
	if (room.tags.length < words.length) room = roomFor(2 * words.length);
	const reading: Reading = {
		tags: room.tags.subarray(0, words.length),
		heads: room.heads.subarray(0, words.length),
		relations: room.relations.subarray(0, words.length),
	};
	for (let first = 0; first < words.length; first += mostWords)
		network.read(words, first, Math.min(mostWords, words.length - first), reading);
	return reading;
};
