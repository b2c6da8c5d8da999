import {childrenOf} from './children.ts';
import {cueFeatures} from './cue-features.ts';
import {featureList} from './features.ts';
import type {Passage} from './passage.ts';
import {sumOfWeights, type ClaimWeights} from './weights.ts';
import {marks} from './word-table.ts';
import {setOf} from '../set-of.ts';

/** Tags of words that attribute nothing: articles, pronouns, numbers, auxiliaries. */
const neverAttribute = setOf('DT PDT PRP PRP$ WP WP$ WDT WRB EX CC TO CD MD POS');

/** Whether the token could be the anchor of a cue at all: a colon, or a word of a kind that may attribute. */
export const mayAttribute = (passage: Passage, at: number): boolean => {
	const {mark} = passage.words[at]!;
	if (mark === marks.word) return !neverAttribute.has(passage.tags[at]!);
	return mark === marks.colon || mark === marks.dash;
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
