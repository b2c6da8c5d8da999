import {feature, feature2, feature3} from './model/hash.ts';
import {wordMargin, wordParts, wordWidth} from './model/words.ts';
import type {LabelContext} from './parse.ts';
import {noTag} from './parse-state.ts';

/**
The basic relations of Universal Dependencies, with the subtypes that tell something about who does what, in the
order in which the model numbers them.
*/
export const relationNames = (
	'root punct case det nsubj advmod amod obl nmod compound obj conj cc mark nmod:poss aux cop advcl xcomp acl ccomp ' +
	'acl:relcl nummod flat appos parataxis aux:pass nsubj:pass discourse compound:prt csubj expl fixed dep iobj list ' +
	'obl:agent vocative reparandum goeswith dislocated orphan'
).split(' ');

export const mostLabelFeatures = 48;

const {small, cluster, cluster6, suffix2, suffix3} = wordParts;

/**
The features of the arc to the word at `index` in a finished tree, written to `out`; returns how many. The relations
of the words to its left are known.
*/
export const labelFeatures = (
	codes: Int32Array,
	tags: Uint8Array,
	heads: Int32Array,
	relations: Uint8Array,
	context: LabelContext,
	index: number,
	out: Int32Array,
): number => {
	const head = heads[index]!;
	const above = heads[head]!;
	const at = (index + wordMargin) * wordWidth;
	const headAt = (head + wordMargin) * wordWidth;
	const first = context.first[index]!;
	const last = context.last[index]!;
	const before = context.before[index]!;
	const headFirst = context.first[head]!;
	const headLast = context.last[head]!;
	const tagAt = (word: number): number => (word < 0 ? noTag : (tags[word] ?? noTag));
	const wordAt = (word: number): number => codes[(word + wordMargin) * wordWidth + small]!;
	const side = index < head ? 1 : 0;
	const distance = Math.min(Math.abs(head - index), 6) * 2 + side;
	const tag = tags[index]!;
	const headTag = tags[head]!;
	const pair = (tag * 64 + headTag) * 2 + side;
	const word = codes[at + small]!;
	const headWord = codes[headAt + small]!;
	const beforeRelation = before < 0 ? 50 : relations[before]!;
	const beforeSide = before < 0 ? 0 : before < head ? 1 : 2;
	const firstTag = tagAt(first);
	let count = 0;
	out[count++] = feature(0, pair);
	out[count++] = feature2(1, word, side);
	out[count++] = feature2(2, word, pair);
	out[count++] = feature2(3, headWord, pair);
	out[count++] = feature3(4, word, headWord, side);
	out[count++] = feature2(5, pair, distance);
	out[count++] = feature2(6, pair, firstTag);
	out[count++] = feature2(7, pair, wordAt(first));
	out[count++] = feature3(8, pair, beforeRelation, beforeSide);
	out[count++] = feature3(9, headWord, beforeRelation, tag * 4 + beforeSide);
	out[count++] = feature2(10, pair, tagAt(above));
	out[count++] = feature2(11, pair, tagAt(last));
	out[count++] = feature3(12, pair, codes[at + cluster6]!, codes[headAt + cluster6]!);
	out[count++] = feature2(13, pair, codes[at + cluster]!);
	out[count++] = feature2(14, pair, codes[headAt + cluster]!);
	out[count++] = feature2(15, pair, codes[at + suffix3]!);
	out[count++] = feature2(16, pair, codes[headAt + suffix2]!);
	out[count++] = feature3(17, pair, tagAt(index - 1), tagAt(index + 1));
	out[count++] = feature2(18, pair, wordAt(index - 1));
	out[count++] = feature2(19, pair, wordAt(index + 1));
	out[count++] = feature3(20, pair, headFirst === index ? 1 : 0, headLast === index ? 1 : 0);
	out[count++] = feature2(21, pair, wordAt(headFirst));
	out[count++] = feature3(22, pair, headFirst < 0 ? 50 : relations[headFirst]!, firstTag);
	out[count++] = feature2(23, pair, first < 0 ? 50 : relations[first]!);
	out[count++] = feature3(24, pair, wordAt(first), headWord);
	out[count++] = feature3(25, tag, codes[headAt + cluster]!, beforeRelation);
	out[count++] = feature3(26, pair, tagAt(headLast), tagAt(head + 1));
	out[count++] = feature2(27, pair, wordAt(head - 1));
	out[count++] = feature3(28, pair, tagAt(head - 1), firstTag);
	out[count++] = feature2(29, pair, wordAt(before));
	out[count++] = feature2(30, distance, tag);
	return count;
};
