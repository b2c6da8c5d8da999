// Trains weights.bin, the name tagger's weights.
// usage: node data/models/names/train.ts CORPUS_FOLDER [SILVER.jsonl] [OUT]
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {readGold} from './gold.ts';
import {learnNames} from './learn.ts';
import {ownDocuments} from './own-documents.ts';
import {readSilver} from './silver.ts';

const [corpora, silver, out] = process.argv.slice(2);
if (corpora === undefined) throw new Error('usage: train.ts CORPUS_FOLDER [SILVER.jsonl] [OUT]');
writeFileSync(
	out ?? new URL('weights.bin', import.meta.url),
	learnNames(
		[...readGold(path.join(corpora, 'gum', 'train')), ...ownDocuments()],
		silver === undefined || silver === '' ? [] : readSilver(corpora, silver),
	),
);
