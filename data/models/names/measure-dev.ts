// Measures names, actors and pronouns on GUM's dev part, of the genres that are like news: against the names that the actors' files
// give, and against those that a reader counts (`unmarked-names.ts`).
// usage: node data/models/names/measure-dev.ts CORPUS_FOLDER [WEIGHTS.bin]
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {findActors} from '../../../source/analysis/actors/find-actors.ts';
import {findNames} from '../../../source/analysis/names/find-names.ts';
import {nameModelOf, packagedNames} from '../../../source/analysis/names/tagger.ts';
import {withPronouns} from '../../../source/analysis/pronouns/resolve-pronouns.ts';
import {newsLike, readGold} from './gold.ts';
import {addScores, noSums, ratesOf} from './score.ts';

const [corpora, weights] = process.argv.slice(2);
if (corpora === undefined) throw new Error('usage: measure-dev.ts CORPUS_FOLDER [WEIGHTS.bin]');
const model = weights === undefined ? packagedNames() : nameModelOf(readFileSync(weights));
const given = noSums();
const read = noSums();
for (const document of readGold(path.join(corpora, 'gum', 'dev'), newsLike)) {
	const {text, sentences, quotations} = document;
	const found = withPronouns(sentences, findActors(sentences, findNames(text, sentences, model)), quotations);
	addScores(given, found, document.given);
	addScores(read, found, document.asRead);
}

console.log(`as the files give them  ${ratesOf(given)}`);
console.log(`as a reader counts      ${ratesOf(read)}`);
