import {dataFile} from './data-folder.ts';
import {both, featureValues, hashFeatures} from './model/hash.ts';
import {bestClass, readModel, scoreFeatures, type SparseModel} from './model/sparse-model.ts';
import {wordMargin, wordParts, wordWidth} from './model/words.ts';

/** The Penn Treebank tags, in the order in which the model numbers them. */
export const tagNames = (
	"NN IN DT JJ PRP . , NNP RB NNS VB CC VBP VBZ VBD CD VBN VBG TO PRP$ MD UH : WDT -LRB- -RRB- WRB HYPH '' `` RP WP POS " +
	'NNPS JJR EX RBR JJS FW SYM PDT RBS LS $ GW WP$ ADD NFP AFX'
).split(' ');

export const mostTagFeatures = 32;

const {form, small, shape, suffix1, suffix2, suffix3, suffix4, prefix1, prefix2, prefix3} = wordParts;
const {cluster, cluster6, cluster4, letterCase} = wordParts;

const values = featureValues(mostTagFeatures);
const {first, second} = values;

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
	second[0] = codes[at + form]!;
	second[1] = word;
	second[2] = codes[at + suffix1]!;
	second[3] = codes[at + suffix2]!;
	second[4] = codes[at + suffix3]!;
	second[5] = codes[at + suffix4]!;
	second[6] = codes[at + prefix1]!;
	second[7] = codes[at + prefix2]!;
	second[8] = codes[at + prefix3]!;
	first[9] = codes[at + shape]!;
	second[9] = isFirst;
	first[10] = codes[at + cluster]!;
	second[10] = codes[at + letterCase]! * 2 + isFirst;
	first[11] = codes[at + cluster6]!;
	second[11] = codes[at + suffix2]!;
	first[12] = codes[at + cluster4]!;
	second[12] = codes[at + suffix3]!;
	second[13] = tag1;
	first[14] = tag1;
	second[14] = tag2;
	first[15] = tag1;
	second[15] = word;
	first[16] = tag1;
	second[16] = codes[at + suffix3]!;
	second[17] = codes[left + small]!;
	second[18] = codes[right + small]!;
	second[19] = codes[left2 + small]!;
	second[20] = codes[right2 + small]!;
	first[21] = codes[left + small]!;
	second[21] = word;
	first[22] = word;
	second[22] = codes[right + small]!;
	second[23] = codes[right + suffix3]!;
	second[24] = codes[left + suffix3]!;
	first[25] = codes[right + cluster]!;
	second[25] = tag1;
	first[26] = codes[right + cluster6]!;
	second[26] = codes[at + suffix2]!;
	first[27] = both(codes[at + letterCase]!, codes[left + letterCase]!);
	second[27] = codes[right + letterCase]!;
	first[28] = both(codes[left + cluster6]!, codes[at + cluster6]!);
	second[28] = codes[right + cluster6]!;
	first[29] = codes[right + suffix2]!;
	second[29] = codes[right2 + suffix2]!;
	first[30] = word;
	second[30] = codes[right + cluster6]!;
	first[31] = both(tag1, codes[at + cluster6]!);
	second[31] = codes[right + letterCase]!;
	hashFeatures(values, out);
	return mostTagFeatures;
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
