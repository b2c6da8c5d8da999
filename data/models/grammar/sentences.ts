// Writes sentences for the teacher: `node data/models/grammar/sentences.ts GUM_FOLDER TEXT_FOLDER OUT_FOLDER`.
// OUT gets `train.jsonl` and `dev.jsonl` (trees of GUM) and `texts.jsonl` (sentences of the plain texts, no trees).
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {sentencesOf} from '../../../source/language/sentences.ts';
import {tokenize} from '../../../source/language/tokens.ts';
import {readTrees, restrictedGenres, type Tree} from './conllu.ts';

const [gum, texts, out] = process.argv.slice(2);
if (gum === undefined || texts === undefined || out === undefined) {
	throw new Error('give the folders of GUM, of plain texts, and for what is written');
}

const treeLine = (tree: Tree): string =>
	JSON.stringify({
		words: tree.words.map(word => word.text),
		tags: tree.words.map(word => word.tag),
		heads: tree.words.map(word => word.head),
		relations: tree.words.map(word => word.relation),
	});

const isAllowed = (genre: string): boolean => !restrictedGenres.has(genre);

mkdirSync(out, {recursive: true});
for (const part of ['train', 'dev'] as const) {
	const lines = readTrees(gum, part, isAllowed).map(tree => treeLine(tree));
	writeFileSync(path.join(out, `${part}.jsonl`), lines.join('\n'));
}

const plain = readdirSync(texts)
	.toSorted()
	.flatMap(name => readFileSync(path.join(texts, name), 'utf8').split('\n'))
	.flatMap(paragraph => sentencesOf(tokenize(paragraph)))
	.filter(tokens => tokens.length <= 60)
	.map(tokens => JSON.stringify({words: tokens.map(token => token.text)}));
writeFileSync(path.join(out, 'texts.jsonl'), plain.join('\n'));
console.log(`${plain.length} sentences of plain text`);
