// Trains weights.bin, the name tagger's weights.
// usage: node data/models/names/train.ts CORPUS_FOLDER   (the folder that holds gum/train)
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {readGold} from './gold.ts';
import {learnNames} from './learn.ts';

const corpora = process.argv[2];
if (corpora === undefined) throw new Error('usage: train.ts CORPUS_FOLDER');
writeFileSync(
	process.argv[3] ?? new URL('weights.bin', import.meta.url),
	learnNames(readGold(path.join(corpora, 'gum', 'train'))),
);
