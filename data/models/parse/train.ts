// Trains the dependency parser: `node data/models/parse/train.ts GUM_FOLDER [SILVER_FILE]`.
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {openModel, type SparseModel} from '../../../source/language/model/sparse-model.ts';
import {encodeWords} from '../../../source/language/model/words.ts';
import {labelContext, parseWith, type ParseModels} from '../../../source/language/parse.ts';
import {labelFeatures, mostLabelFeatures, relationNames} from '../../../source/language/parse-labels.ts';
import {mostMoveFeatures, moveFeatures} from '../../../source/language/parse-moves.ts';
import {
	advance,
	createState,
	isOver,
	legalMoves,
	moves,
	resetState,
	type ParseState,
} from '../../../source/language/parse-state.ts';
import {tagWith} from '../../../source/language/tags.ts';
import {trainTagger} from '../tags/train.ts';
import {genreOf, readSilver, readTrees, restrictedGenres, type Tree} from '../training/conllu.ts';
import {createPerceptron, createRandom, shuffle} from '../training/perceptron.ts';

const rounds = 7;
const folds = 4;
const relationNumbers = new Map(relationNames.map((name, index) => [name, index]));

type Example = {
	readonly codes: Int32Array;
	readonly tags: Uint8Array;
	/** Heads as indices; the root's head is the sentence's length, where the parser has it. */
	readonly heads: Int32Array;
	readonly relations: Uint8Array;
};

const exampleOf = (tree: Tree, tagger: SparseModel): Example => {
	const codes = encodeWords(tree.words);
	return {
		codes,
		tags: tagWith(tagger, codes, tree.words.length),
		heads: Int32Array.from(tree.words.map(word => (word.head < 0 ? tree.words.length : word.head))),
		relations: Uint8Array.from(
			tree.words.map(
				word =>
					relationNumbers.get(word.relation) ?? relationNumbers.get(word.relation.replace(/:.*/, '')) ?? 0,
			),
		),
	};
};

/** Tag each sentence by a tagger that has not seen its document, so that the parser learns from tags as they will be. */
const taggedExamples = (trees: readonly Tree[], silver: readonly Tree[]): Example[] => {
	const documents = [...new Set(trees.map(tree => tree.document))];
	const foldOf = new Map(documents.map((document, index) => [document, index % folds]));
	return Array.from({length: folds}, (_unused, fold) => {
		const others = trees.filter(tree => foldOf.get(tree.document) !== fold);
		const tagger = openModel(new Uint8Array(trainTagger(others, 11 + fold, 150_000)).buffer);
		const own = trees.filter(tree => foldOf.get(tree.document) === fold);
		const silverOwn = silver.filter((_, index) => index % folds === fold);
		return [...own, ...own, ...silverOwn].map(tree => exampleOf(tree, tagger));
	}).flat();
};

/** How many of the gold arcs a move puts out of reach (Goldberg and Nivre, 2013, for the arc-hybrid system). */
const moveCost = (state: ParseState, gold: Int32Array, move: number): number => {
	const {stack, depth, next, length} = state;
	let cost = 0;
	if (move === moves.shift) {
		for (let index = 0; index < depth; index++) {
			if (gold[stack[index]!] === next) cost++;
			if (index < depth - 1 && gold[next] === stack[index]) cost++;
		}

		return cost;
	}

	const top = stack[depth - 1]!;
	for (let word = next; word < length; word++) if (gold[word] === top) cost++;
	const head = gold[top]!;
	if (move === moves.left) return cost + (head > next || (depth > 1 && head === stack[depth - 2]) ? 1 : 0);
	return cost + (head >= next ? 1 : 0);
};

const trainMoves = (examples: Example[], random: () => number): Uint8Array => {
	const perceptron = createPerceptron(3);
	const features = new Int32Array(mostMoveFeatures);
	const scores = new Float64Array(3);
	const state = createState();
	for (let round = 0; round < rounds; round++) {
		shuffle(examples, random);
		for (const {codes, tags, heads} of examples) {
			resetState(state, tags);
			while (!isOver(state)) {
				const legal = legalMoves(state);
				if ((legal & (legal - 1)) === 0) {
					advance(state, legal >> 1);
					continue;
				}

				const count = moveFeatures(state, codes, features);
				perceptron.score(features, count, scores);
				const costs = [0, 1, 2].map(move =>
					(legal & (1 << move)) === 0 ? Infinity : moveCost(state, heads, move),
				);
				const least = Math.min(...costs);
				let guess = -1;
				let right = -1;
				for (let move = 0; move < 3; move++) {
					if (costs[move] === Infinity) continue;
					if (guess < 0 || scores[move]! > scores[guess]!) guess = move;
					if (costs[move] === least && (right < 0 || scores[move]! > scores[right]!)) right = move;
				}

				if (guess !== right) {
					perceptron.update(features, count, right, 1);
					perceptron.update(features, count, guess, -1);
				}

				perceptron.tick();
				advance(state, round > 0 && random() < 0.9 ? guess : right);
			}
		}
	}

	return perceptron.export({entries: 210_000, updates: 4});
};

/** The relations are learned on gold trees, and on the parser's own where the head is right. */
const trainLabels = (examples: Example[], random: () => number): Uint8Array => {
	const perceptron = createPerceptron(relationNames.length);
	const features = new Int32Array(mostLabelFeatures);
	const scores = new Float64Array(relationNames.length);
	for (let round = 0; round < rounds - 2; round++) {
		shuffle(examples, random);
		for (const {codes, tags, heads: gold, relations} of examples) {
			const heads = gold.map(head => (head === tags.length ? -1 : head));
			const context = labelContext(heads);
			const guesses = new Uint8Array(tags.length);
			for (const [index, right] of relations.entries()) {
				if (heads[index]! < 0) continue;
				const count = labelFeatures(codes, tags, heads, guesses, context, index, features);
				perceptron.score(features, count, scores);
				let guess = 1;
				for (let label = 2; label < scores.length; label++)
					if (scores[label]! > scores[guess]!) guess = label;
				if (guess !== right) {
					perceptron.update(features, count, right, 1);
					perceptron.update(features, count, guess, -1);
				}

				perceptron.tick();
				guesses[index] = guess;
			}
		}
	}

	return perceptron.export({entries: 100_000, updates: 4});
};

/** Unlabelled and labelled attachment, punctuation left out. */
const attachment = (models: ParseModels, tagger: SparseModel, trees: readonly Tree[]): string => {
	let all = 0;
	let attached = 0;
	let labelled = 0;
	for (const tree of trees) {
		const {codes, tags, relations: gold} = exampleOf(tree, tagger);
		const {heads, relations} = parseWith(models, codes, tags);
		for (const [index, word] of tree.words.entries()) {
			if (word.relation === 'punct') continue;
			all++;
			if (heads[index] !== word.head) continue;
			attached++;
			if (relations[index] === gold[index]) labelled++;
		}
	}

	return `UAS ${((100 * attached) / all).toFixed(2)} LAS ${((100 * labelled) / all).toFixed(2)}`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const corpus = process.argv[2];
	if (corpus === undefined) throw new Error('give the folder of GUM, with train/conllu and dev/conllu');
	const silver = process.argv[3] === undefined ? [] : readSilver(process.argv[3], 14_000);
	const random = createRandom(5);
	const examples = taggedExamples(
		readTrees(corpus, 'train', genre => !restrictedGenres.has(genre)),
		silver,
	);
	const files = {moves: trainMoves(examples, random), labels: trainLabels(examples, random)};
	writeFileSync(new URL('moves.bin', import.meta.url), files.moves);
	writeFileSync(new URL('labels.bin', import.meta.url), files.labels);
	console.log(`${files.moves.length} + ${files.labels.length} bytes`);
	const models: ParseModels = {
		moves: openModel(new Uint8Array(files.moves).buffer),
		labels: openModel(new Uint8Array(files.labels).buffer),
	};
	const tagger = openModel(
		new Uint8Array(readFileSync(new URL('../tags/weights.bin', import.meta.url))).buffer,
	);
	const dev = readTrees(corpus, 'dev', () => true);
	const newsLike = new Set(['news', 'interview', 'bio', 'speech']);
	for (const genre of new Set(dev.map(tree => genreOf(tree.document)))) {
		const part = dev.filter(tree => genreOf(tree.document) === genre);
		console.log(genre, attachment(models, tagger, part));
	}

	const likeNews = dev.filter(tree => newsLike.has(genreOf(tree.document)));
	console.log('news-like', attachment(models, tagger, likeNews));
	console.log('all', attachment(models, tagger, dev));
}
