// Measures names, actors and pronouns by cross-validation over GUM's train part: what helps here is no accident of the dev part.
// usage: node data/models/names/measure.ts CORPUS_FOLDER SILVER.jsonl [FOLDS] [ERRORS_FILE]
//   The folds learn from every third document that the teacher labelled. The teacher has seen all folds, but labelled other texts.
import {writeFileSync} from 'node:fs';
import {withPronouns} from '../../../source/analysis/pronouns/resolve-pronouns.ts';
import {learnPronouns} from '../pronouns/learn.ts';
import {crossedDocuments} from './crossed.ts';
import {newsLike} from './gold.ts';
import {ownGenre} from './own-documents.ts';
import {readSilver} from './silver.ts';
import {addScores, noSums, ratesOf} from './score.ts';

const [corpora, silverFile, foldCount, errorsFile] = process.argv.slice(2);
if (corpora === undefined || silverFile === undefined)
	throw new Error('usage: measure.ts CORPUS_FOLDER SILVER.jsonl [FOLDS] [ERRORS_FILE]');
const folds = Number(foldCount ?? 4);
const silver = readSilver(corpora, silverFile).filter((_, index) => index % 3 === 0);
const documents = crossedDocuments(corpora, folds, silver);
const all = noSums();
const like = noSums();
const news = noSums();
const read = noSums();
const own = noSums();
const errors: string[] = [];
for (let fold = 0; fold < folds; fold++) {
	const weights = learnPronouns(documents.filter(document => document.fold !== fold));
	for (const {name, genre, sentences, quotations, given, asRead, actors} of documents.filter(
		document => document.fold === fold,
	)) {
		const found = withPronouns(sentences, actors, quotations, weights);
		if (genre === ownGenre) {
			addScores(own, found, asRead);
			continue;
		}

		addScores(all, found, given);
		if (genre === 'news') addScores(news, found, given);
		if (!newsLike.includes(genre)) continue;
		addScores(like, found, given);
		addScores(read, found, asRead, line => errors.push(`${name}: ${line}`));
	}
}

console.log(`all       ${ratesOf(all)}`);
console.log(`news-like ${ratesOf(like)}`);
console.log(`news      ${ratesOf(news)}`);
console.log(`news-like, as a reader counts  ${ratesOf(read)}`);
console.log(`our own stories  ${ratesOf(own)}`);
if (errorsFile !== undefined) writeFileSync(errorsFile, errors.join('\n'));
