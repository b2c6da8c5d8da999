// Measures names and actors by cross-validation over GUM's train part: what helps here is no accident of the dev part.
// usage: node data/models/names/measure.ts CORPUS_FOLDER [FOLDS] [ERRORS_FILE]
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {findActors} from '../../../source/analysis/actors/find-actors.ts';
import {findNames} from '../../../source/analysis/names/find-names.ts';
import {nameModelOf} from '../../../source/analysis/names/tagger.ts';
import {withPronouns} from '../../../source/analysis/pronouns/resolve-pronouns.ts';
import {readGold} from './gold.ts';
import {learnNames} from './learn.ts';
import {addScores, noSums, ratesOf, type MarkedActor} from './score.ts';

const newsLike = new Set(['news', 'interview', 'bio', 'speech']);
const corpora = process.argv[2];
if (corpora === undefined) throw new Error('usage: measure.ts CORPUS_FOLDER [FOLDS] [ERRORS_FILE]');
const folds = Number(process.argv[3] ?? 5);
const folder = path.join(corpora, 'gum', 'train');
const documents = readGold(folder);
const all = noSums();
const like = noSums();
const news = noSums();
const errors: string[] = [];
for (let fold = 0; fold < folds; fold++) {
	const model = nameModelOf(learnNames(documents.filter((_, index) => index % folds !== fold)));
	for (const [index, document] of documents.entries()) {
		if (index % folds !== fold) continue;
		const text = readFileSync(path.join(folder, 'text', `${document.name}.txt`), 'utf8');
		const {actors: marked} = JSON.parse(
			readFileSync(path.join(folder, 'actors', `${document.name}.json`), 'utf8'),
		) as {actors: readonly MarkedActor[]};
		const found = withPronouns(
			document.sentences,
			findActors(document.sentences, findNames(text, document.sentences, model)),
			document.quotations,
		);
		const genre = document.name.split('_')[1] ?? '';
		addScores(all, found, marked);
		if (newsLike.has(genre)) addScores(like, found, marked, line => errors.push(`${document.name}: ${line}`));
		if (genre === 'news') addScores(news, found, marked);
	}
}

console.log(`all       ${ratesOf(all)}`);
console.log(`news-like ${ratesOf(like)}`);
console.log(`news      ${ratesOf(news)}`);
if (process.argv[4] !== undefined) writeFileSync(process.argv[4], errors.join('\n'));
