// Learns the name tagger from marked documents, and from others that the teacher labelled.
import {labelCount} from '../../../source/analysis/names/tagger.ts';
import {trainField} from './crf.ts';
import {examplesOf, numbered, width} from './examples.ts';
import type {GoldDocument} from './gold.ts';
import {packedField} from './pack-field.ts';

/** How much a segment that the teacher labelled counts beside one that people marked. */
const silverWeight = 0.1;

/** Added to the score of every word outside of names: the teacher sees more names than people do. */
const caution = 0.3;

/** The bytes of a model, learnt from the documents. */
export const learnNames = (
	documents: readonly GoldDocument[],
	silver: readonly GoldDocument[] = [],
): Uint8Array => {
	const hasSilver = silver.length > 0;
	const {known, examples} = numbered(
		[
			...documents.flatMap((document, index) => examplesOf(document, index, 1)),
			...silver.flatMap((document, index) => examplesOf(document, index, silverWeight)),
		],
		hasSilver ? 10 : 3,
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
