// The actors that the name tagger finds in GUM's documents when it has not learnt from them: what later stages learn from and are measured on.
import path from 'node:path';
import {findActors, type NamedActor} from '../../../source/analysis/actors/find-actors.ts';
import {findNames} from '../../../source/analysis/names/find-names.ts';
import {nameModelOf} from '../../../source/analysis/names/tagger.ts';
import {readGold, type GoldDocument, type MarkedDocument} from './gold.ts';
import {learnNames} from './learn.ts';
import {ownDocuments} from './own-documents.ts';

/** A text with the actors found by a tagger that has not learnt from it. */
export type CrossedDocument = MarkedDocument & {
	readonly genre: string;
	readonly fold: number;
	readonly actors: readonly NamedActor[];
};

/** GUM's train part and our own stories with the actors found by taggers that learnt from the other folds, and from the documents that the teacher labelled. */
export const crossedDocuments = (
	corpora: string,
	folds: number,
	silver: readonly GoldDocument[],
): readonly CrossedDocument[] => {
	const folder = path.join(corpora, 'gum', 'train');
	const documents = [...readGold(folder), ...ownDocuments()];
	const models = Array.from({length: folds}, (_, fold) =>
		nameModelOf(
			learnNames(
				documents.filter((__, index) => index % folds !== fold),
				silver,
			),
		),
	);
	return documents.map((document, index): CrossedDocument => {
		const fold = index % folds;
		const {sentences, text} = document;
		return {
			...document,
			genre: document.name.split('_')[1] ?? '',
			fold,
			actors: findActors(sentences, findNames(text, sentences, models[fold])),
		};
	});
};
