// Learns the name tagger from marked documents, and from others that the teacher labelled.
import {labelCount} from '../../../source/analysis/names/tagger.ts';
import {trainField} from './crf.ts';
import {examplesOf, numbered, width} from './examples.ts';
import type {GoldDocument} from './gold.ts';
import {isOwn} from './own-documents.ts';
import {packedField} from './pack-field.ts';
import {renamed} from './renamed.ts';

/** How much a segment that the teacher labelled counts beside one that people marked. */
const silverWeight = 0.1;

/** How much a segment of a document by people with invented names counts. Of the teacher's documents every third is learnt with such names too. */
const renamedWeight = 0.3;

/** The most features that the model has: those that occur most often. Leaving out those of small weights instead costs two points of recall. */
const mostFeatures = 55_200;

/** Added to the score of every word outside of names: the teacher sees more names than people do. */
const caution = 0.65;

/** How much a segment of one of our own stories counts, beside one that people marked, and with invented names. */
const ownWeight = 0.1;

const weightOf = ({name}: GoldDocument): number => (isOwn(name) ? ownWeight : 1);

/** The bytes of a model, learnt from the documents. */
export const learnNames = (
	documents: readonly GoldDocument[],
	silver: readonly GoldDocument[] = [],
): Uint8Array => {
	const hasSilver = silver.length > 0;
	const {known, examples} = numbered(
		[
			...documents.flatMap((document, index) => examplesOf(document, index, weightOf(document))),
			...silver.flatMap((document, index) => examplesOf(document, index, silverWeight)),
			...documents.flatMap((document, index) =>
				examplesOf(renamed(document, index), index, renamedWeight * weightOf(document)),
			),
			...silver.flatMap((document, index) =>
				index % 3 === 0 ? examplesOf(renamed(document, index), index, silverWeight) : [],
			),
		],
		hasSilver ? 10 : 3,
		mostFeatures,
	);
	console.log(
		`${documents.length + silver.length} documents, ${examples.length} segments, ${labelCount} labels`,
	);
	const field = trainField(examples, {
		width,
		rows: known.size,
		rounds: hasSilver ? 10 : 14,
		rate: 0.1,
		dropout: 0.5,
		shrink: 0.02,
		seed: 1,
	});
	for (let label = 0; label < labelCount; label++) field.transitions[label * labelCount]! += caution;
	return packedField(field, known);
};
