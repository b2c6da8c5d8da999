// Trains weights.bin, the name tagger's weights.
// usage: node data/models/names/train.ts CORPUS_FOLDER   (the folder that holds gum/train)
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {evidenceOf, settingOf} from '../../../source/analysis/names/evidence.ts';
import {extractFeatures, segmentsOf} from '../../../source/analysis/names/features.ts';
import {labelCount} from '../../../source/analysis/names/tagger.ts';
import {factsMemory, type FactsMemory} from '../../../source/analysis/names/token-facts.ts';
import {packagedWords} from '../../../source/analysis/names/word-table.ts';
import {trainField, type Example, type Field} from './crf.ts';
import {readGold, type GoldDocument} from './gold.ts';

/** The most features of one token, and how often a feature must occur to be learnt. */
const width = 80;
const leastCount = Number(process.env['LEAST'] ?? 3);
const table = packagedWords();

type Variant = 'running' | 'capitals' | 'headline';

const small = new Set(['of', 'the', 'a', 'an', 'and', 'in', 'on', 'to', 'for', 'at', 'by', 'or', "'s", '’s']);
const varied = (text: string, variant: Variant): string => {
	if (variant === 'capitals') return text.toUpperCase();
	if (variant === 'headline' && !small.has(text)) return text.slice(0, 1).toUpperCase() + text.slice(1);
	return text;
};

type RawExample = {readonly features: Int32Array; readonly counts: Uint8Array; readonly labels: Uint8Array};
const examplesOf = (document: GoldDocument, index: number): readonly RawExample[] => {
	const memory: FactsMemory = factsMemory(table);
	const evidence = evidenceOf(
		document.sentences.map(sentence => sentence.tokens),
		memory,
	);
	return document.sentences.flatMap((sentence, number) => {
		// Every eighth sentence is also learnt as a headline and in capitals.
		const variants: Variant[] = ['running'];
		if ((number + index) % 8 === 0) variants.push('capitals');
		if ((number + index) % 8 === 4) variants.push('headline');
		return variants.flatMap(variant => {
			const facts = sentence.tokens.map(token => memory(varied(token.text, variant)));
			const context = {facts, evidence, table, setting: settingOf(facts)};
			return segmentsOf(facts).map(segment => {
				const features = new Int32Array((segment.end - segment.first) * width);
				const counts = new Uint8Array(segment.end - segment.first);
				extractFeatures(context, segment, (at, feature) => {
					const token = at - segment.first;
					features[token * width + counts[token]!] = feature;
					counts[token]! += 1;
				});
				return {features, counts, labels: sentence.labels.slice(segment.first, segment.end)};
			});
		});
	});
};

/** Number the features that occur often enough. */
const numbered = (raw: readonly RawExample[]): {known: Map<number, number>; examples: readonly Example[]} => {
	const often = new Map<number, number>();
	const each = (example: RawExample, visit: (feature: number, place: number) => void): void => {
		example.counts.forEach((count, token) => {
			for (let place = token * width; place < token * width + count; place++)
				visit(example.features[place]!, place);
		});
	};
	for (const example of raw) each(example, feature => often.set(feature, (often.get(feature) ?? 0) + 1));
	const known = new Map<number, number>();
	for (const [feature, count] of often) if (count >= leastCount) known.set(feature, known.size);
	const examples = raw.map(example => {
		const rows = new Int32Array(example.features.length).fill(-1);
		each(example, (feature, place) => {
			rows[place] = known.get(feature) ?? -2;
		});
		return {rows, labels: example.labels};
	});
	return {known, examples};
};

const roundUp = (value: number): number => value + ((4 - (value % 4)) % 4);

/**
The features and their weights as the file has them. Weights become bytes: 127 steps to either side of zero, close
together near zero (a square-root scale), so that small weights keep their sign. Features without weight are left out.
*/
const packed = (field: Field, known: ReadonlyMap<number, number>): Uint8Array => {
	const most = field.weights.reduce((highest, weight) => Math.max(highest, Math.abs(weight)), 1e-6);
	const values = Float32Array.from({length: 256}, (_, index) => {
		const step = (index - 128) / 127;
		return Math.sign(step) * step * step * most;
	});
	const byte = (weight: number): number =>
		Math.round(Math.sign(weight) * Math.sqrt(Math.abs(weight) / most) * 127 + 128);
	const kept = [...known].filter(([, row]) =>
		field.weights.subarray(row * labelCount, (row + 1) * labelCount).some(weight => Math.abs(weight) > 0.02),
	);
	const slots = roundUp(Math.ceil(kept.length * 1.3));
	const checks = new Uint16Array(slots);
	const weights = new Uint8Array(slots * labelCount).fill(128);
	for (const [feature, row] of kept) {
		const check = feature >>> 16 || 1;
		let slot = (Math.imul(feature, 0x9e3779b1) >>> 0) % slots;
		while (checks[slot] !== 0 && checks[slot] !== check) slot = (slot + 1) % slots;
		checks[slot] = check;
		for (let label = 0; label < labelCount; label++) {
			weights[slot * labelCount + label] = byte(field.weights[row * labelCount + label]!);
		}
	}

	console.log(`${known.size} features, ${kept.length} kept, ${slots} slots`);
	const parts = [new Uint32Array([slots]), values, field.transitions, checks, weights];
	return Buffer.concat(parts.map(part => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
};

const corpora = process.argv[2];
if (corpora === undefined) throw new Error('usage: train.ts CORPUS_FOLDER');
const documents = readGold(path.join(corpora, 'gum', 'train'));
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
writeFileSync(process.argv[3] ?? new URL('weights.bin', import.meta.url), packed(field, known));
