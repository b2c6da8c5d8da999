// Learns the name tagger from marked documents.
import {labelCount} from '../../../source/analysis/names/tagger.ts';
import {trainField} from './crf.ts';
import {examplesOf, numbered, width} from './examples.ts';
import type {GoldDocument} from './gold.ts';
import {packedField} from './pack-field.ts';

/** The bytes of a model, learnt from the documents. */
export const learnNames = (documents: readonly GoldDocument[]): Uint8Array => {
	const {known, examples} = numbered(documents.flatMap((document, index) => examplesOf(document, index)));
	console.log(`${documents.length} documents, ${examples.length} segments, ${labelCount} labels`);
	const field = trainField(examples, {
		width,
		rows: known.size,
		rounds: Number(process.env['ROUNDS'] ?? 14),
		rate: Number(process.env['RATE'] ?? 0.1),
		dropout: Number(process.env['DROPOUT'] ?? 0.5),
		shrink: Number(process.env['SHRINK'] ?? 0.02),
		seed: 1,
	});
	return packedField(field, known);
};
