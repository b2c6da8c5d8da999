// Reads the plain texts that the teacher has labelled (`teacher.py`), as documents to learn from.
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {sentencesOfText, type GoldDocument} from './gold.ts';

type SilverLine = {readonly name: string; readonly labels: ReadonlyArray<readonly number[]>};

/** The documents of a file of the teacher, with the texts of PolNeAR's train part that it labelled. */
export const readSilver = (corpora: string, file: string): readonly GoldDocument[] =>
	readFileSync(file, 'utf8')
		.split('\n')
		.filter(line => line !== '')
		.map(line => {
			const {name, labels} = JSON.parse(line) as SilverLine;
			const text = readFileSync(path.join(corpora, 'polnear', 'train', 'text', name), 'utf8');
			const {sentences, quotations} = sentencesOfText(text);
			if (sentences.length !== labels.length) throw new Error(`${name} was labelled with other sentences`);
			return {
				name,
				text,
				quotations,
				sentences: sentences.map((sentence, index) => ({
					...sentence,
					labels: Uint8Array.from(labels[index]!),
				})),
			};
		});
