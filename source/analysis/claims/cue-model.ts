import {childrenOf} from './children.ts';
import {cueFeatures} from './cue-features.ts';
import {featureList} from './features.ts';
import type {Passage} from './passage.ts';
import {sumOfWeights, type ClaimWeights} from './weights.ts';
import {marks} from './word-table.ts';

/** Whether the token could be the anchor of a cue at all: a word or a colon. */
export const mayAttribute = (passage: Passage, at: number): boolean => {
	const {mark} = passage.words[at]!;
	return mark === marks.word || mark === marks.colon || mark === marks.dash;
};

const list = featureList(200);

/** For each token of the passage the chance that it is the word that attributes: the anchor of a cue. */
export const cueChances = (passage: Passage, {cues}: ClaimWeights): Float32Array => {
	const children = childrenOf(passage.heads);
	const chances = new Float32Array(passage.size);
	for (let at = 0; at < passage.size; at++) {
		if (!mayAttribute(passage, at)) continue;
		cueFeatures(list, passage, children, at);
		chances[at] = 1 / (1 + Math.exp(-sumOfWeights(cues, list)));
	}

	return chances;
};
