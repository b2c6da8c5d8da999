import {createRoom} from './room.ts';

/** How many numbers a word's vector has, each layer puts out, two words are matched by, and tell the relation of two words. */
export const widths = {vector: 64, layer: 128, match: 64, joint: 64} as const;
/** How far each layer looks to either side, in words. */
export const layerSteps: readonly number[] = [1, 1, 2, 4];
/** The words in front of a sentence and behind it, all zero, that layers look at; the kernel reads one more behind those. */
export const margin = Math.max(...layerSteps) + 1;
/** From this distance on, in words, it makes no difference how far a head is. */
export const farthest = 32;
/** The scores of tags and of relations, filled up to a multiple of four. */
export const scoreWidths = {tag: 48, relation: 44} as const;

/** Where a matrix lies in memory, a row of `inputs` numbers of 16 bits for each output, and what is added to the outputs, of 32 bits. */
export type Matrix = {
	readonly weights: number;
	readonly bias: number;
	readonly inputs: number;
	readonly outputs: number;
};

/** Where the parts of the network's file lie, one after the other, each from a multiple of 16 bytes on. */
export type WeightPlaces = {
	readonly table: number;
	readonly layers: readonly Matrix[];
	readonly tag: Matrix;
	readonly dependent: Matrix;
	readonly head: Matrix;
	readonly below: Matrix;
	readonly above: Matrix;
	readonly relation: Matrix;
	readonly root: Matrix;
	/** The score of each distance from `-farthest` to `farthest`, 16 bits. */
	readonly distances: number;
	readonly end: number;
};

/** Where the parts of the file lie for a table of so many rows. */
export const weightPlaces = (tableRows: number): WeightPlaces => {
	const room = createRoom();
	const matrix = (inputs: number, outputs: number): Matrix => ({
		weights: room(2 * inputs * outputs),
		bias: room(4 * outputs),
		inputs,
		outputs,
	});
	return {
		table: room(tableRows * widths.vector),
		layers: layerSteps.map((_, index) =>
			matrix(3 * (index === 0 ? widths.vector : widths.layer), widths.layer),
		),
		tag: matrix(widths.layer, scoreWidths.tag),
		dependent: matrix(widths.layer, widths.match),
		head: matrix(widths.layer, widths.match),
		below: matrix(widths.layer, widths.joint),
		above: matrix(widths.layer, widths.joint),
		relation: matrix(widths.joint, scoreWidths.relation),
		root: matrix(widths.match, 4),
		distances: room(2 * (2 * farthest + 1)),
		end: room(0),
	};
};
