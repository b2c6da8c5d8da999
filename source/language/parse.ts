import {dataFile} from './data-folder.ts';
import {bestClass, readModel, scoreFeatures, type SparseModel} from './model/sparse-model.ts';
import {labelFeatures, mostLabelFeatures, relationNames} from './parse-labels.ts';
import {mostMoveFeatures, moveFeatures} from './parse-moves.ts';
import {advance, createState, isOver, legalMoves, resetState, type ParseState} from './parse-state.ts';

/** A dependency tree: for each word the index of its head (-1 for the root) and the number of its relation. */
export type Parse = {readonly heads: Int32Array; readonly relations: Uint8Array};

export type ParseModels = {readonly moves: SparseModel; readonly labels: SparseModel};

let models: ParseModels | undefined;
const state = createState();
const features = new Int32Array(Math.max(mostMoveFeatures, mostLabelFeatures));
const moveScores = new Int32Array(3);
const labelScores = new Int32Array(relationNames.length);

/**
Parse a sentence from its words (`encodeWords`) and tags (`tagWords`): greedy arc-hybrid transitions (Kuhlmann et al.,
2011) learned with a dynamic oracle (Goldberg and Nivre, 2013), then a relation for each arc of the finished tree. Every
word gets a head, exactly one is the root. Linear in the length. Loads its models on the first call.
*/
export const parseWords = (codes: Int32Array, tags: Uint8Array): Parse => {
	models ??= {
		moves: readModel(dataFile('models/parse/moves.bin')),
		labels: readModel(dataFile('models/parse/labels.bin')),
	};
	return parseWith(models, codes, tags);
};

/** Parse with given models. */
export const parseWith = (using: ParseModels, codes: Int32Array, tags: Uint8Array): Parse => {
	resetState(state, tags);
	while (!isOver(state)) advance(state, chooseMove(using.moves, state, codes));
	const heads = state.heads.slice(0, tags.length);
	const relations = labelArcs(using.labels, codes, tags, heads);
	return {heads, relations};
};

const chooseMove = (model: SparseModel, from: ParseState, codes: Int32Array): number => {
	const legal = legalMoves(from);
	if ((legal & (legal - 1)) === 0) return legal >> 1;
	const count = moveFeatures(from, codes, features);
	scoreFeatures(model, features, count, moveScores);
	let best = -1;
	for (let move = 0; move < 3; move++) {
		if ((legal & (1 << move)) !== 0 && (best < 0 || moveScores[move]! > moveScores[best]!)) best = move;
	}

	return best;
};

/** The relation of each word to its head in a finished tree, from left to right. */
export const labelArcs = (
	model: SparseModel,
	codes: Int32Array,
	tags: Uint8Array,
	heads: Int32Array,
): Uint8Array => {
	const relations = new Uint8Array(tags.length);
	const context = labelContext(heads);
	for (let word = 0; word < tags.length; word++) {
		if (heads[word]! >= 0) {
			const count = labelFeatures(codes, tags, heads, relations, context, word, features);
			scoreFeatures(model, features, count, labelScores);
			// "root" is the first relation; a word with a head has another one.
			labelScores[0] = -0x7fffffff;
			relations[word] = bestClass(labelScores);
		}
	}

	return relations;
};

/** For each word its first child and its last child, -1 for none, and the child of the same head before it. */
export type LabelContext = {
	readonly first: Int32Array;
	readonly last: Int32Array;
	readonly before: Int32Array;
};

export const labelContext = (heads: Int32Array): LabelContext => {
	const first = new Int32Array(heads.length).fill(-1);
	const last = new Int32Array(heads.length).fill(-1);
	const before = new Int32Array(heads.length).fill(-1);
	for (let word = 0; word < heads.length; word++) {
		const head = heads[word]!;
		if (head < 0) continue;
		if (first[head]! < 0) first[head] = word;
		before[word] = last[head]!;
		last[head] = word;
	}

	return {first, last, before};
};
