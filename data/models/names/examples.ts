// The features of the segments of marked documents, as the name tagger's training reads them.
import {addEvidence, settingOf} from '../../../source/analysis/names/evidence.ts';
import {extractFeatures, segmentsOf} from '../../../source/analysis/names/features.ts';
import {phraseMarks} from '../../../source/analysis/names/phrases.ts';
import {factsMemory, type FactsMemory} from '../../../source/analysis/names/token-facts.ts';
import {packagedWords} from '../../../source/analysis/names/word-table.ts';
import type {Example} from './crf.ts';
import type {GoldDocument} from './gold.ts';

/** The most features of one token. */
export const width = 80;
const table = packagedWords();

type Variant = 'running' | 'capitals' | 'headline';

const small = new Set(['of', 'the', 'a', 'an', 'and', 'in', 'on', 'to', 'for', 'at', 'by', 'or', "'s", '’s']);
const varied = (text: string, variant: Variant): string => {
	if (variant === 'capitals') return text.toUpperCase();
	if (variant === 'headline' && !small.has(text)) return text.slice(0, 1).toUpperCase() + text.slice(1);
	return text;
};

export type RawExample = {
	readonly features: Int32Array;
	readonly counts: Uint8Array;
	readonly labels: Uint8Array;
	weight: number;
};
/** The segments of a document as features with labels. */
export const examplesOf = (document: GoldDocument, index: number, weight: number): readonly RawExample[] => {
	const memory: FactsMemory = factsMemory(table);
	const evidence = new Map<string, number>();
	for (const {tokens} of document.sentences) addEvidence(evidence, tokens, memory);
	return document.sentences.flatMap((sentence, number) => {
		// Every eighth sentence is also learnt as a headline and in capitals.
		const variants: Variant[] = ['running'];
		if ((number + index) % 8 === 0) variants.push('capitals');
		if ((number + index) % 8 === 4) variants.push('headline');
		return variants.flatMap(variant => {
			const facts = sentence.tokens.map(token => memory(varied(token.text, variant)));
			const context = {facts, evidence, setting: settingOf(facts)};
			return segmentsOf(facts).map(segment => {
				const features = new Int32Array((segment.end - segment.first) * width);
				const counts = new Uint8Array(segment.end - segment.first);
				extractFeatures(context, segment, phraseMarks(facts, segment, table), (at, feature) => {
					const token = at - segment.first;
					features[token * width + counts[token]!] = feature;
					counts[token]! += 1;
				});
				return {features, counts, labels: sentence.labels.slice(segment.first, segment.end), weight};
			});
		});
	});
};

/** Number the features that occur often enough, `most` of them at most. */
export const numbered = (
	raw: readonly RawExample[],
	leastCount: number,
	most: number,
): {known: Map<number, number>; examples: readonly Example[]} => {
	const often = new Map<number, number>();
	const each = (example: RawExample, visit: (feature: number, place: number) => void): void => {
		example.counts.forEach((count, token) => {
			for (let place = token * width; place < token * width + count; place++)
				visit(example.features[place]!, place);
		});
	};
	for (const example of raw) each(example, feature => often.set(feature, (often.get(feature) ?? 0) + 1));
	const known = new Map<number, number>();
	const kept = [...often]
		.filter(([, count]) => count >= leastCount)
		.toSorted(([, a], [, b]) => b - a)
		.slice(0, most);
	for (const [feature] of kept) known.set(feature, known.size);
	const examples = raw.map(example => {
		const rows = new Int32Array(example.features.length).fill(-1);
		each(example, (feature, place) => {
			rows[place] = known.get(feature) ?? -2;
		});
		return {rows, labels: example.labels, weight: example.weight};
	});
	return {known, examples};
};
