/**
What the network spends its time in, as WebAssembly: its vectors of 128 bits do in one step what takes JavaScript sixteen, and it is fast
from the first sentence on. `data/models/grammar/kernel.ts` makes it. All addresses and strides are in bytes.
*/
export type Kernel = {
	/** The vectors of `count` words, from the numbers of their rows in the table. */
	readonly wordVectors: (rows: number, count: number, table: number, out: number) => void;
	/**
	For each of `count` words, `width` outputs of a layer: what is at `input` (so many segments of so many bytes, `gap` apart) times the weights,
	with the bias, no less than `floor`, plus what is at `added`.
	*/
	readonly layer: (
		input: number,
		inputStride: number,
		segment: number,
		gap: number,
		segments: number,
		weights: number,
		weightStride: number,
		bias: number,
		floor: number,
		added: number,
		addedStride: number,
		out: number,
		outStride: number,
		width: number,
		count: number,
	) => void;
	/** For each of `count` rows of scores, the index of the highest with what is at `added`. */
	readonly best: (
		scores: number,
		stride: number,
		width: number,
		added: number,
		addedStride: number,
		count: number,
		out: number,
	) => void;
	/** For each of `count` rows of 8 times `chunks` numbers, the sum with the row of `others` that `places` tells, no less than 0. */
	readonly sumWith: (
		own: number,
		others: number,
		places: number,
		out: number,
		chunks: number,
		count: number,
	) => void;
};

/** The kernel, at work on this memory. Throws an `Error` where the bytes are no such module. */
export const openKernel = (bytes: Uint8Array<ArrayBuffer>, memory: WebAssembly.Memory): Kernel =>
	new WebAssembly.Instance(new WebAssembly.Module(bytes), {host: {memory}}).exports as Kernel;
