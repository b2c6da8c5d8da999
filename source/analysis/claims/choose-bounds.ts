import {withBounds} from './bounds.ts';
import {boundsFeatures} from './bounds-features.ts';
import type {Reading, WithBounds} from './decode.ts';
import {featureList} from './features.ts';
import type {Passage} from './passage.ts';
import {sumOfWeights, type PackedTable} from './weights.ts';
import type {Window} from './window.ts';

const list = featureList(64);

/** The reading with the bounds of its content that suit best, of those that it may have. Its sureties stay those of the likeliest labelling. */
export const withBestBounds = (
	passage: Passage,
	window: Window,
	chances: Float32Array,
	{bounds, ...reading}: WithBounds,
	weights: PackedTable,
): Reading => {
	const {labels} = reading;
	if (bounds.length === 1) return reading;
	let chosen = bounds[0]!;
	let highest = -Infinity;
	for (const candidate of bounds) {
		boundsFeatures(list, passage, window, chances, labels, candidate, candidate === bounds[0]);
		const score = sumOfWeights(weights, list);
		if (score <= highest) continue;
		highest = score;
		chosen = candidate;
	}

	return {...reading, labels: withBounds(labels, chosen)!};
};
