// Trains weights.bin, the ranker of the actors that a pronoun can mean.
// usage: node data/models/pronouns/train.ts CORPUS_FOLDER SILVER.jsonl [OUT]   (the folder that holds gum/train; what the teacher of names labelled)
import {writeFileSync} from 'node:fs';
import {crossedDocuments} from '../names/crossed.ts';
import {readSilver} from '../names/silver.ts';
import {learnPronouns} from './learn.ts';

const [corpora, silver, out] = process.argv.slice(2);
if (corpora === undefined || silver === undefined)
	throw new Error('usage: train.ts CORPUS_FOLDER SILVER.jsonl [OUT]');
const documents = crossedDocuments(
	corpora,
	4,
	readSilver(corpora, silver).filter((_, index) => index % 3 === 0),
);
writeFileSync(
	out ?? new URL('weights.bin', import.meta.url),
	new Uint8Array(learnPronouns(documents).buffer),
);
