import {acceptFeatures, acceptNumbers} from '../../../source/analysis/claims/accept-features.ts';
import {withBestBounds} from '../../../source/analysis/claims/choose-bounds.ts';
import {decode, type WithBounds} from '../../../source/analysis/claims/decode.ts';
import {featureList} from '../../../source/analysis/claims/features.ts';
import {cueFloor} from '../../../source/analysis/claims/find-claims.ts';
import {runsOf, trimmedRuns} from '../../../source/analysis/claims/runs.ts';
import {roles} from '../../../source/analysis/claims/span-model.ts';
import {packWeights, unpackWeights, type PackedTable} from '../../../source/analysis/claims/weights.ts';
import {choiceOf, type Choice} from './learn-bounds.ts';
import {placesOf} from './learn-cues.ts';
import {latticeOf, type SpanWeights} from './learn-spans.ts';
import type {Prediction} from './measure.ts';
import type {Prepared} from './prepare.ts';
import type {SpanExample} from './span-example.ts';

/** A window as the field reads it. */
type WindowRead = {readonly item: SpanExample; readonly reading: WithBounds};

/** A claim as the models read it, with what the judge is told of it. */
export type Guess = Prediction & {readonly features: Uint32Array; readonly numbers: readonly number[]};

const chanceOf = ({chances, window}: SpanExample): number => chances[window.anchor]!;

/** The windows whose cue is likely enough, as the field reads them. */
export const readingsOf = (examples: readonly SpanExample[], weights: SpanWeights): readonly WindowRead[] =>
	examples.flatMap(item => {
		const {anchor, from} = item.window;
		if (chanceOf(item) <= cueFloor) return [];
		const reading = decode(latticeOf(item, weights), anchor - from);
		return reading === undefined ? [] : [{item, reading}];
	});

/** Where the content of true claims begins and ends, among the bounds that it may have. */
export const choicesOf = (read: readonly WindowRead[], bits: number): readonly Choice[] =>
	read.flatMap(({item: {example, window, chances, gold, labels}, reading}) => {
		if (gold === undefined) return [];
		return choiceOf(example.passage, window, chances, reading, labels, (1 << bits) - 1) ?? [];
	});

/** The weights of bounds in eight bits, as the package keeps them. */
export const packedBounds = (weights: Float32Array): PackedTable => unpackWeights(packWeights([weights]))[0]!;

const list = featureList(64);

/** The claims of each article as the models read them. */
export const guessesOf = (
	articles: readonly Prepared[],
	read: readonly WindowRead[],
	weights: PackedTable,
	acceptBits: number,
): ReadonlyArray<readonly Guess[]> => {
	const guesses = articles.map((): Guess[] => []);
	for (const {item, reading: decoded} of read) {
		const {article, example, window, chances} = item;
		const {passage} = example;
		const chance = chanceOf(item);
		const reading = withBestBounds(passage, window, chances, decoded, weights);
		acceptFeatures(list, passage, window, reading, chance);
		const spans = (role: number) =>
			runsOf(passage, window, reading.labels, role).map(({first, last}) => ({
				start: passage.starts[first]!,
				end: passage.ends[last]!,
			}));
		guesses[article]!.push({
			source: spans(roles.source),
			cue: spans(roles.cue),
			content: trimmedRuns(
				articles[article]!.text,
				passage,
				window,
				runsOf(passage, window, reading.labels, roles.content),
				chances,
			),
			chance,
			features: placesOf(list, (1 << acceptBits) - 1),
			numbers: acceptNumbers(reading, chance),
		});
	}

	return guesses;
};
