// Trains the part-of-speech tagger: `node data/models/tags/train.ts GUM_FOLDER [SILVER_FILE]`.
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {openModel, type SparseModel} from '../../../source/language/model/sparse-model.ts';
import {encodeWords} from '../../../source/language/model/words.ts';
import {mostTagFeatures, tagFeatures, tagNames, tagWith} from '../../../source/language/tags.ts';
import {genreOf, readSilver, readTrees, restrictedGenres, type Tree} from '../training/conllu.ts';
import {createPerceptron, createRandom, shuffle} from '../training/perceptron.ts';

const rounds = 6;
const tagNumbers = new Map(tagNames.map((name, index) => [name, index]));

type Example = {readonly codes: Int32Array; readonly tags: Uint8Array};

const exampleOf = (texts: readonly string[], tree: Tree): Example => ({
	codes: encodeWords(texts.map(text => ({text}))),
	tags: Uint8Array.from(tree.words.map(word => tagNumbers.get(word.tag) ?? 0)),
});

/** The sentence as written, and now and then as a headline is: all in capitals, or each word with one. */
const variantsOf = (trees: readonly Tree[], random: () => number): Example[] =>
	trees.flatMap(tree => {
		const texts = tree.words.map(word => word.text);
		const plain = exampleOf(texts, tree);
		const chance = random();
		if (chance < 0.06)
			return [
				plain,
				exampleOf(
					texts.map(text => text.toUpperCase()),
					tree,
				),
			];
		if (chance > 0.05 + 0.06) return [plain];
		const headline = texts.map(text => text.charAt(0).toUpperCase() + text.slice(1));
		return [plain, exampleOf(headline, tree)];
	});

/** Train a tagger on the trees. The same trees and seed give the same bytes. */
export const trainTagger = (trees: readonly Tree[], seed: number, entries: number): Uint8Array => {
	const random = createRandom(seed);
	const examples = variantsOf(trees, random);
	const perceptron = createPerceptron(tagNames.length);
	const features = new Int32Array(mostTagFeatures);
	const scores = new Float64Array(tagNames.length);
	for (let round = 0; round < rounds; round++) {
		shuffle(examples, random);
		for (const {codes, tags} of examples) {
			let tag1 = -1;
			let tag2 = -1;
			for (const [index, gold] of tags.entries()) {
				const count = tagFeatures(codes, index, tag1, tag2, features);
				perceptron.score(features, count, scores);
				let guess = 0;
				for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[guess]!) guess = tag;
				if (guess !== gold) {
					perceptron.update(features, count, gold, 1);
					perceptron.update(features, count, guess, -1);
				}

				perceptron.tick();
				tag2 = tag1;
				tag1 = guess;
			}
		}
	}

	return perceptron.export({entries, updates: 2});
};

/** The share of words that get their tag. */
export const tagAccuracy = (model: SparseModel, trees: readonly Tree[]): number => {
	let right = 0;
	let all = 0;
	for (const tree of trees) {
		const guesses = tagWith(model, encodeWords(tree.words), tree.words.length);
		for (const [index, word] of tree.words.entries()) if (tagNames[guesses[index]!] === word.tag) right++;
		all += tree.words.length;
	}

	return right / all;
};

const percent = (share: number): string => (100 * share).toFixed(2);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const corpus = process.argv[2];
	if (corpus === undefined) throw new Error('give the folder of GUM, with train/conllu and dev/conllu');
	const silver = process.argv[3] === undefined ? [] : readSilver(process.argv[3], 30_000);
	const gold = readTrees(corpus, 'train', genre => !restrictedGenres.has(genre));
	const bytes = trainTagger([...gold, ...gold, ...silver], 7, 135_000);
	writeFileSync(new URL('weights.bin', import.meta.url), bytes);
	const model = openModel(new Uint8Array(bytes).buffer);
	const dev = readTrees(corpus, 'dev', () => true);
	console.log(`${bytes.length} bytes`);
	for (const genre of new Set(dev.map(tree => genreOf(tree.document)))) {
		console.log(
			genre,
			percent(
				tagAccuracy(
					model,
					dev.filter(tree => genreOf(tree.document) === genre),
				),
			),
		);
	}

	const newsLike = new Set(['news', 'interview', 'bio', 'speech']);
	console.log(
		'news-like',
		percent(
			tagAccuracy(
				model,
				dev.filter(tree => newsLike.has(genreOf(tree.document))),
			),
		),
	);
	console.log('all', percent(tagAccuracy(model, dev)));
}
