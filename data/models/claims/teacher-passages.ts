// Writes what the teacher of claims learns from: `node data/models/claims/teacher-passages.ts CORPUS_FOLDER WORK_FOLDER`.
// WORK_FOLDER gets `passages.jsonl`, one passage a line: its article's number, words, sentence starts and claims by tokens.
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {readCorpus} from './corpus.ts';
import {prepare} from './prepare.ts';

const [corpus, work] = process.argv.slice(2);
if (corpus === undefined || work === undefined)
	throw new Error('usage: teacher-passages.ts CORPUS_FOLDER WORK_FOLDER');
mkdirSync(work, {recursive: true});
const {prepared} = prepare(await readCorpus(corpus));
const lines = prepared.flatMap(({examples}, article) =>
	examples.map(({passage, gold}) =>
		JSON.stringify({
			article,
			words: passage.texts,
			sentences: [...passage.sentenceStarts],
			claims: gold.map(({anchor, source, cue, content}) => ({
				anchor,
				source: [...source],
				cue: [...cue],
				content: [...content],
			})),
		}),
	),
);
writeFileSync(join(work, 'passages.jsonl'), lines.join('\n'));
console.log(`${lines.length} passages of ${prepared.length} articles`);
