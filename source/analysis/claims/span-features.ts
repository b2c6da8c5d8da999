import {add, pair, step, type FeatureList} from './features.ts';
import type {Passage} from './passage.ts';
import type {Window} from './window.ts';
import {marks} from './word-table.ts';

/** Fill `list` with how the token `at` lies to the cue of the window. */
export const spanFeatures = (list: FeatureList, passage: Passage, window: Window, at: number): void => {
	list.size = 0;
	const {words, tagCodes, quoted, sentences} = passage;
	const {anchor, from} = window;
	const here = at - from;
	const word = words[at]!;
	const cue = words[anchor]!;
	const tag = tagCodes[at]!;
	const side = at < anchor ? 1 : at > anchor ? 2 : 0;
	const distance = Math.abs(at - anchor);
	const near = step(distance);
	const before = at > 0 ? words[at - 1]! : word;
	const after = at + 1 < passage.size ? words[at + 1]! : word;
	const tagBefore = at > 0 ? tagCodes[at - 1]! : 0;
	const tagAfter = at + 1 < passage.size ? tagCodes[at + 1]! : 0;
	const path = window.paths[here]!;
	const branch = window.branches[here]!;
	const depth = window.depths[here]!;
	const same = quoted[at] === quoted[anchor] ? 1 : 0;
	const inside = quoted[at]! > 0 ? 1 : 0;
	const apart = Math.max(-3, Math.min(3, sentences[at]! - sentences[anchor]!));
	const quoting = same | (inside << 1) | (window.quoteTurns[here]! << 2);
	const place = pair(side, apart);
	const lane = pair(side, quoting);

	add(list, 101, place);
	add(list, 102, near, side);
	add(list, 103, quoting, place);
	add(list, 104, path, side);
	add(list, 105, branch, pair(side, Math.min(depth, 2)));
	add(list, 106, branch, cue.lemma);
	add(list, 107, branch, pair(cue.coarse, side));
	add(list, 108, path, pair(word.coarse, side));
	add(list, 109, word.lower, side);
	add(list, 110, tag, pair(side, near));
	add(list, 111, word.fine, side);
	add(list, 112, word.coarse, pair(side, near));
	add(list, 113, cue.lemma, pair(side, Math.min(near, 6)));
	add(list, 114, cue.lemma, lane);
	add(list, 115, pair(cue.coarse, tag), pair(side, near));
	add(list, 116, pair(window.commas[here]!, window.candidates[here]!), lane);
	add(list, 117, pair(window.commas[here]!, near), lane);
	add(list, 118, pair(before.lower, word.lower), side);
	add(list, 119, pair(word.lower, after.lower), side);
	add(list, 120, pair(tagBefore, tag), pair(tagAfter, side));
	add(list, 121, pair(before.mark, word.mark), pair(after.mark, lane));
	add(list, 122, branch, lane);
	add(list, 123, pair(branch, window.commas[here]!), word.mark);
	add(list, 124, pair(branch, tag), depth);
	add(list, 125, pair(tag, branch), pair(tagBefore, tagAfter));
	add(list, 126, word.noun, pair(branch, word.shape));
	add(list, 127, word.noun, pair(side, near));
	add(list, 128, word.verb, branch);
	add(list, 129, pair(cue.lemma, word.lower), side);
	add(list, 130, pair(cue.lemma, tag), pair(side, Math.min(near, 5)));
	add(list, 131, pair(window.candidates[here]!, tag), pair(side, near));
	add(list, 132, pair(cue.fine, path), side);
	add(list, 133, pair(passage.tagCodes[anchor]!, branch), lane);
	add(list, 134, pair(passage.relationCodes[anchor]!, branch), depth === 0 ? 1 : 2);
	// Next to the cue the exact order of words says most.
	if (distance < 5) {
		add(list, 140, pair(distance, side), pair(word.lower, cue.lemma));
		add(list, 141, pair(distance, side), pair(word.lower, cue.coarse));
		add(list, 142, pair(distance, side), pair(tag, cue.coarse));
		add(list, 143, pair(distance, side), pair(word.fine, cue.coarse));
		add(list, 144, pair(distance, side), pair(word.shape, tag));
	}

	const between = at < anchor ? at + 1 : at - 1;
	add(list, 145, words[between < 0 || between >= passage.size ? at : between]!.lower, lane);
	add(list, 146, at === window.from ? 1 : at === window.to - 1 ? 2 : 0, side);
	add(list, 147, words[at]!.mark === marks.word ? 0 : word.lower, lane);
};

/** What kind of step it is from the token before to this one: chooses the row of weights for a pair of labels. */
export const stepContext = (passage: Passage, window: Window, at: number): number => {
	const {words, sentences} = passage;
	const side = at < window.anchor ? 0 : at === window.anchor ? 1 : at === window.anchor + 1 ? 2 : 3;
	const mark = markClass[words[at]!.mark]!;
	const before = at > window.from ? markClass[words[at - 1]!.mark]! : 4;
	const newBranch =
		at > window.from && window.branches[at - window.from] !== window.branches[at - 1 - window.from] ? 1 : 0;
	const newSentence = at > window.from && sentences[at] !== sentences[at - 1] ? 1 : 0;
	return (((side * 5 + mark) * 5 + before) * 2 + newBranch) * 2 + newSentence;
};

const markClass = [0, 1, 2, 3, 3, 1, 4, 4];

/** How many kinds of step there are. */
export const stepContexts = 4 * 5 * 5 * 2 * 2;
