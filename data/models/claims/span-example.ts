import {edgeFeatures} from '../../../source/analysis/claims/edge-features.ts';
import {featureList} from '../../../source/analysis/claims/features.ts';
import {spanFeatures, stepContext} from '../../../source/analysis/claims/span-features.ts';
import {roles} from '../../../source/analysis/claims/span-model.ts';
import {windowOf, type Window} from '../../../source/analysis/claims/window.ts';
import type {Example, GoldTokens} from './prepare.ts';
import {taughtRoles, type TaughtRoles, type Teacher} from './teacher.ts';

/** One window with its features and its gold roles. */
export type SpanExample = {
	readonly window: Window;
	/** The article and the example in it. */
	readonly article: number;
	readonly example: Example;
	/** The chance of each token of the passage that it is the anchor of a cue. */
	readonly chances: Float32Array;
	readonly gold: GoldTokens | undefined;
	readonly labels: Uint8Array;
	/** What the teacher holds of them, where there is one. */
	readonly taught: TaughtRoles | undefined;
	/** For each token a row of features: `offsets` has one more entry than the window has tokens. */
	readonly offsets: Uint32Array;
	readonly features: Uint32Array;
	readonly steps: Uint16Array;
	/** The features of the edge before each token, laid out as those of the tokens. */
	readonly edgeOffsets: Uint32Array;
	readonly edgeFeatures: Uint32Array;
};

const list = featureList(120);

/** The example of one anchor. */
export const spanExample = (
	article: number,
	example: Example,
	anchor: number,
	chances: Float32Array,
	mask: number,
	teacher?: Teacher,
): SpanExample => {
	const {passage} = example;
	const window = windowOf(passage, anchor, chances);
	const size = window.to - window.from;
	const gold = example.gold.find(claim => claim.anchor === anchor);
	const labels = new Uint8Array(size);
	const offsets = new Uint32Array(size + 1);
	const steps = new Uint16Array(size);
	const all: number[] = [];
	const edgeOffsets = new Uint32Array(size + 1);
	const edges: number[] = [];
	for (let at = window.from; at < window.to; at++) {
		const here = at - window.from;
		spanFeatures(list, passage, window, at);
		for (let index = 0; index < list.size; index++) all.push(list.items[index]! & mask);
		offsets[here + 1] = all.length;
		steps[here] = stepContext(passage, window, at);
		if (here > 0) {
			edgeFeatures(list, passage, window, at);
			for (let index = 0; index < list.size; index++) edges.push(list.items[index]! & mask);
		}

		edgeOffsets[here + 1] = edges.length;
		if (gold !== undefined) {
			if (gold.cue.has(at)) labels[here] = roles.cue;
			else if (gold.source.has(at)) labels[here] = roles.source;
			else if (gold.content.has(at)) labels[here] = roles.content;
		}
	}

	return {
		window,
		article,
		example,
		chances,
		gold,
		labels,
		taught: teacher === undefined ? undefined : taughtRoles(teacher, example.number, window, labels),
		offsets,
		features: Uint32Array.from(all),
		steps,
		edgeOffsets,
		edgeFeatures: Uint32Array.from(edges),
	};
};
