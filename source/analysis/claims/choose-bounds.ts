import {withBounds} from './bounds.ts';
import {boundsFeatures} from './bounds-features.ts';
import type {Reading} from './decode.ts';
import {featureList} from './features.ts';
import type {Passage} from './passage.ts';
import type {ClaimWeights} from './weights.ts';
import type {Window} from './window.ts';

const list = featureList(64);

/** The reading with the bounds of its content that suit best, of those that it may have. Its sureties stay those of the likeliest labelling. */
export const withBestBounds = (
	passage: Passage,
	window: Window,
	chances: Float32Array,
	reading: Reading,
	{bounds: {bytes, values}, boundsMask}: Pick<ClaimWeights, 'bounds' | 'boundsMask'>,
): Reading => {
	const {labels, bounds} = reading;
	if (bounds.length === 1) return reading;
	let chosen = bounds[0]!;
	let highest = -Infinity;
	for (const candidate of bounds) {
		boundsFeatures(list, passage, window, chances, labels, candidate, candidate === bounds[0]);
		let score = 0;
		for (let index = 0; index < list.size; index++) score += values[bytes[list.items[index]! & boundsMask]!]!;
		if (score <= highest) continue;
		highest = score;
		chosen = candidate;
	}

	return {...reading, labels: withBounds(labels, chosen) ?? labels};
};
