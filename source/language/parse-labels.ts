import {both, featureValues, hashFeatures} from './model/hash.ts';
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

export const mostLabelFeatures = 31;

const {small, cluster, cluster6, suffix2, suffix3} = wordParts;

const values = featureValues(mostLabelFeatures);
const {first, second} = values;

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
	const firstChild = context.first[index]!;
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
	const firstTag = tagAt(firstChild);
	second[0] = pair;
	first[1] = word;
	second[1] = side;
	first[2] = word;
	second[2] = pair;
	first[3] = headWord;
	second[3] = pair;
	first[4] = both(word, headWord);
	second[4] = side;
	first[5] = pair;
	second[5] = distance;
	first[6] = pair;
	second[6] = firstTag;
	first[7] = pair;
	second[7] = wordAt(firstChild);
	first[8] = both(pair, beforeRelation);
	second[8] = beforeSide;
	first[9] = both(headWord, beforeRelation);
	second[9] = tag * 4 + beforeSide;
	first[10] = pair;
	second[10] = tagAt(above);
	first[11] = pair;
	second[11] = tagAt(last);
	first[12] = both(pair, codes[at + cluster6]!);
	second[12] = codes[headAt + cluster6]!;
	first[13] = pair;
	second[13] = codes[at + cluster]!;
	first[14] = pair;
	second[14] = codes[headAt + cluster]!;
	first[15] = pair;
	second[15] = codes[at + suffix3]!;
	first[16] = pair;
	second[16] = codes[headAt + suffix2]!;
	first[17] = both(pair, tagAt(index - 1));
	second[17] = tagAt(index + 1);
	first[18] = pair;
	second[18] = wordAt(index - 1);
	first[19] = pair;
	second[19] = wordAt(index + 1);
	first[20] = both(pair, headFirst === index ? 1 : 0);
	second[20] = headLast === index ? 1 : 0;
	first[21] = pair;
	second[21] = wordAt(headFirst);
	first[22] = both(pair, headFirst < 0 ? 50 : relations[headFirst]!);
	second[22] = firstTag;
	first[23] = pair;
	second[23] = firstChild < 0 ? 50 : relations[firstChild]!;
	first[24] = both(pair, wordAt(firstChild));
	second[24] = headWord;
	first[25] = both(tag, codes[headAt + cluster]!);
	second[25] = beforeRelation;
	first[26] = both(pair, tagAt(headLast));
	second[26] = tagAt(head + 1);
	first[27] = pair;
	second[27] = wordAt(head - 1);
	first[28] = both(pair, tagAt(head - 1));
	second[28] = firstTag;
	first[29] = pair;
	second[29] = wordAt(before);
	first[30] = distance;
	second[30] = tag;
	hashFeatures(values, out);
	return mostLabelFeatures;
};
