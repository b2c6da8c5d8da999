import {dataFile} from './data-folder.ts';
import {feature, feature2, feature3} from './model/hash.ts';
import {bestClass, readModel, scoreFeatures, type SparseModel} from './model/sparse-model.ts';
import {wordMargin, wordParts, wordWidth} from './model/words.ts';

/** The Penn Treebank tags, in the order in which the model numbers them. */
export const tagNames = (
	"NN IN DT JJ PRP . , NNP RB NNS VB CC VBP VBZ VBD CD VBN VBG TO PRP$ MD UH : WDT -LRB- -RRB- WRB HYPH '' `` RP WP POS " +
	'NNPS JJR EX RBR JJS FW SYM PDT RBS LS $ GW WP$ ADD NFP AFX'
).split(' ');

export const mostTagFeatures = 48;

const {form, small, shape, suffix1, suffix2, suffix3, suffix4, prefix1, prefix2, prefix3} = wordParts;
const {cluster, cluster6, cluster4, letterCase} = wordParts;

/**
The features of the word at `index`, given the numbers of the two tags before it (-1 before the sentence), written to
`out`. Returns how many.
*/
export const tagFeatures = (
	codes: Int32Array,
	index: number,
	tag1: number,
	tag2: number,
	out: Int32Array,
): number => {
	const at = (index + wordMargin) * wordWidth;
	const left = at - wordWidth;
	const left2 = left - wordWidth;
	const right = at + wordWidth;
	const right2 = right + wordWidth;
	const isFirst = index === 0 ? 1 : 0;
	const word = codes[at + small]!;
	let count = 0;
	out[count++] = feature(0, codes[at + form]!);
	out[count++] = feature(1, word);
	out[count++] = feature(2, codes[at + suffix1]!);
	out[count++] = feature(3, codes[at + suffix2]!);
	out[count++] = feature(4, codes[at + suffix3]!);
	out[count++] = feature(5, codes[at + suffix4]!);
	out[count++] = feature(6, codes[at + prefix1]!);
	out[count++] = feature(7, codes[at + prefix2]!);
	out[count++] = feature(8, codes[at + prefix3]!);
	out[count++] = feature2(9, codes[at + shape]!, isFirst);
	out[count++] = feature2(10, codes[at + cluster]!, codes[at + letterCase]! * 2 + isFirst);
	out[count++] = feature2(11, codes[at + cluster6]!, codes[at + suffix2]!);
	out[count++] = feature2(12, codes[at + cluster4]!, codes[at + suffix3]!);
	out[count++] = feature(13, tag1);
	out[count++] = feature2(14, tag1, tag2);
	out[count++] = feature2(15, tag1, word);
	out[count++] = feature2(16, tag1, codes[at + suffix3]!);
	out[count++] = feature(17, codes[left + small]!);
	out[count++] = feature(18, codes[right + small]!);
	out[count++] = feature(19, codes[left2 + small]!);
	out[count++] = feature(20, codes[right2 + small]!);
	out[count++] = feature2(21, codes[left + small]!, word);
	out[count++] = feature2(22, word, codes[right + small]!);
	out[count++] = feature(23, codes[right + suffix3]!);
	out[count++] = feature(24, codes[left + suffix3]!);
	out[count++] = feature2(25, codes[right + cluster]!, tag1);
	out[count++] = feature2(26, codes[right + cluster6]!, codes[at + suffix2]!);
	out[count++] = feature3(27, codes[at + letterCase]!, codes[left + letterCase]!, codes[right + letterCase]!);
	out[count++] = feature3(28, codes[left + cluster6]!, codes[at + cluster6]!, codes[right + cluster6]!);
	out[count++] = feature2(29, codes[right + suffix2]!, codes[right2 + suffix2]!);
	out[count++] = feature2(30, word, codes[right + cluster6]!);
	out[count++] = feature3(31, tag1, codes[at + cluster6]!, codes[right + letterCase]!);
	return count;
};

let model: SparseModel | undefined;
const features = new Int32Array(mostTagFeatures);
const scores = new Int32Array(tagNames.length);

/**
The numbers of the tags of a sentence's words (see `tagNames`), from left to right, each decided by an averaged
perceptron. `codes` come from `encodeWords`. Loads its model on the first call.
*/
export const tagWords = (codes: Int32Array, length: number): Uint8Array => {
	model ??= readModel(dataFile('models/tags/weights.bin'));
	return tagWith(model, codes, length);
};

/** Tag with a given model. */
export const tagWith = (using: SparseModel, codes: Int32Array, length: number): Uint8Array => {
	const tags = new Uint8Array(length);
	let tag1 = -1;
	let tag2 = -1;
	for (let index = 0; index < length; index++) {
		const count = tagFeatures(codes, index, tag1, tag2, features);
		scoreFeatures(using, features, count, scores);
		tag2 = tag1;
		tag1 = bestClass(scores);
		tags[index] = tag1;
	}

	return tags;
};
