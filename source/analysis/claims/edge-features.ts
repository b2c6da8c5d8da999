import {add, pair, step, type FeatureList} from './features.ts';
import type {Passage} from './passage.ts';
import type {Window} from './window.ts';

/**
Fill `list` with what speaks for or against content beginning or ending between the token before `at` and `at`. The
window must hold both.
*/
export const edgeFeatures = (list: FeatureList, passage: Passage, window: Window, at: number): void => {
	list.size = 0;
	const {words, tagCodes, quoted, relationCodes} = passage;
	const {anchor, branches, paths} = window;
	const here = at - window.from;
	const before = words[at - 1]!;
	const after = words[at]!;
	const cue = words[anchor]!;
	const side = at <= anchor ? 1 : 2;
	const tagBefore = tagCodes[at - 1]!;
	const tag = tagCodes[at]!;
	const arcs = Math.min(5, window.arcs[here]!);
	// Few arcs over the edge: their relations tell what it parts; many: amid a phrase.
	const parted = window.arcs[here]! <= 2 ? window.arcKinds[here]! : window.arcs[here]!;
	const branchBefore = branches[here - 1]!;
	const branch = branches[here]!;
	const quoting =
		(quoted[at - 1]! > 0 ? 1 : 0) |
		(quoted[at]! > 0 ? 2 : 0) |
		(quoted[at] === quoted[at - 1] ? 4 : 0) |
		(quoted[anchor] === quoted[at] ? 8 : 0);
	const sideMark = pair(side, before.mark);

	add(list, 301, pair(tagBefore, tag), side);
	add(list, 302, after.lower, sideMark);
	add(list, 303, before.lower, pair(side, tag));
	add(list, 304, branchBefore, branch);
	add(list, 305, branch, pair(tag, before.mark));
	add(list, 306, paths[here - 1]!, paths[here]!);
	add(list, 307, pair(relationCodes[at - 1]!, relationCodes[at]!), side);
	add(list, 308, pair(before.mark, after.mark), pair(quoting, side));
	add(list, 309, pair(arcs, side), pair(before.mark, after.mark));
	add(list, 310, parted, pair(side, tag));
	add(list, 311, parted, pair(branchBefore, side));
	add(list, 312, pair(cue.lemma, side), after.lower);
	add(list, 313, pair(arcs, side), step(Math.abs(at - anchor)));
	add(list, 314, pair(window.commas[here]!, arcs), sideMark);
	add(list, 315, pair(tagCodes[anchor]!, parted), side);
	add(list, 316, pair(cue.coarse, parted), sideMark);
};
