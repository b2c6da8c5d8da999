// Writes documents for the teacher of the name tagger: `node data/models/names/teacher-sentences.ts CORPUS_FOLDER OUT`.
// OUT gets `train.jsonl` and `dev.jsonl` (GUM, with labels) and `texts.jsonl` (PolNeAR's train part, without), one document a line.
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {readGold, sentencesOfText} from './gold.ts';

const [corpora, out] = process.argv.slice(2);
if (corpora === undefined || out === undefined)
	throw new Error('usage: teacher-sentences.ts CORPUS_FOLDER OUT');
mkdirSync(out, {recursive: true});
for (const part of ['train', 'dev'] as const) {
	const lines = readGold(path.join(corpora, 'gum', part)).map(({name, sentences}) =>
		JSON.stringify({
			name,
			sentences: sentences.map(({tokens, labels}) => ({
				words: tokens.map(token => token.text),
				labels: [...labels],
			})),
		}),
	);
	writeFileSync(path.join(out, `${part}.jsonl`), lines.join('\n'));
}

const folder = path.join(corpora, 'polnear', 'train', 'text');
let words = 0;
const lines = readdirSync(folder)
	.toSorted()
	.map(name => {
		const {sentences} = sentencesOfText(readFileSync(path.join(folder, name), 'utf8'));
		for (const {tokens} of sentences) words += tokens.length;
		return JSON.stringify({
			name,
			sentences: sentences.map(({tokens}) => ({words: tokens.map(token => token.text)})),
		});
	});
writeFileSync(path.join(out, 'texts.jsonl'), lines.join('\n'));
console.log(`${lines.length} documents of plain text, ${words} words`);
