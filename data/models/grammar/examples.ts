// Writes what `train.py` learns from: `node data/models/grammar/examples.ts GUM_FOLDER WORK_FOLDER`.
// WORK_FOLDER holds the teacher's `silver.jsonl`, and gets `train.i32` and `dev.i32`: for each sentence its length, its weight, the rows of its
// words, and then a tag, a head (-1 for the root) and a relation for each word (-1 where there is none), all as 32-bit numbers.
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {encodeWords, rowsPerWord} from '../../../source/language/network/words.ts';
import {relationNames} from '../../../source/language/relations.ts';
import {tagNames} from '../../../source/language/tags.ts';
import {genreOf, readSilver, readTrees, restrictedGenres, type Tree, type TreeWord} from './conllu.ts';
import {createRandom} from '../training/random.ts';

/** What the program is for: `dev.i32` gives these genres the weight 1, the others 0. */
const likeNews: ReadonlySet<string> = new Set(['news', 'interview', 'bio', 'speech']);
/** How often a sentence is learnt once more in capitals, and how often as a headline is written, each word with one. */
const capitalShare = 0.05;
const headlineShare = 0.04;

const tagNumbers = new Map(tagNames.map((name, index) => [name, index]));
const relationNumbers = new Map(relationNames.map((name, index) => [name, index]));
const relationOf = ({relation}: TreeWord): number =>
	relationNumbers.get(relation) ?? relationNumbers.get(relation.replace(/:.*/, '')) ?? -1;

/** One sentence as numbers, its words written as `spell` has them. */
const numbersOf = (
	{words}: Tree,
	weight: number,
	spell: (text: string) => string = text => text,
): readonly number[] => {
	const rows = new Int32Array(words.length * rowsPerWord);
	encodeWords(
		words.map(({text}) => ({text: spell(text)})),
		0,
		words.length,
		rows,
	);
	return [
		words.length,
		weight,
		...rows,
		...words.map(word => tagNumbers.get(word.tag) ?? -1),
		...words.map(word => word.head),
		...words.map(word => relationOf(word)),
	];
};

const [gum, work] = process.argv.slice(2);
if (gum === undefined || work === undefined) throw new Error('usage: examples.ts GUM_FOLDER WORK_FOLDER');
const write = (part: string, sentences: ReadonlyArray<readonly number[]>): void => {
	writeFileSync(path.join(work, `${part}.i32`), Int32Array.from(sentences.flat()));
	console.log(`${part}: ${sentences.length} sentences`);
};

const random = createRandom(3);
const gold = readTrees(gum, 'train', genre => !restrictedGenres.has(genre));
const silver = readSilver(path.join(work, 'silver.jsonl'));
const weighed = [...gold.map(tree => ({tree, weight: 2})), ...silver.map(tree => ({tree, weight: 1}))];
write(
	'train',
	weighed.flatMap(({tree, weight}) => {
		const chance = random();
		const plain = numbersOf(tree, weight);
		if (chance < capitalShare) return [plain, numbersOf(tree, 1, text => text.toUpperCase())];
		if (chance < capitalShare + headlineShare)
			return [plain, numbersOf(tree, 1, text => text.charAt(0).toUpperCase() + text.slice(1))];
		return [plain];
	}),
);
write(
	'dev',
	readTrees(gum, 'dev', () => true).map(tree =>
		numbersOf(tree, likeNews.has(genreOf(tree.document)) ? 1 : 0),
	),
);
