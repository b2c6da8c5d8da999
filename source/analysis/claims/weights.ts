import {readData} from '../../language/data-folder.ts';
import {featureMask, type FeatureList} from './features.ts';
import {stepContexts} from './span-features.ts';

/*
Eight bits for each weight, scaled by a square root, so that small weights keep their sign: the byte b stands for
sign(b) * (b / 127)^2 * top. A file is a number of tables, each with its `top` and its length in front.
*/

/** Pack tables of weights to the bytes of a model file. */
export const packWeights = (tables: readonly Float32Array[]): Uint8Array => {
	const parts: Uint8Array[] = [];
	for (const table of tables) {
		let top = 1e-9;
		for (const weight of table) top = Math.max(top, Math.abs(weight));
		const head = new DataView(new ArrayBuffer(8));
		head.setFloat32(0, top, true);
		head.setUint32(4, table.length, true);
		parts.push(new Uint8Array(head.buffer));
		const body = Int8Array.from(
			table,
			weight => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / top) * 127),
		);
		parts.push(new Uint8Array(body.buffer));
	}

	const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}

	return bytes;
};

/** A table of weights as it lies in the file; `values` has the weight for each byte. */
export type PackedTable = {readonly bytes: Uint8Array; readonly values: Float32Array};

/** The sum of the weights of some features, in a table with one weight for each. */
export const sumOfWeights = ({bytes, values}: PackedTable, list: FeatureList): number => {
	const mask = featureMask(bytes.length);
	let sum = 0;
	for (let index = 0; index < list.size; index++) sum += values[bytes[list.items[index]! & mask]!]!;
	return sum;
};

/** Read the tables of a model file. Throws a RangeError where the file is cut short. */
export const unpackWeights = (file: Uint8Array): readonly PackedTable[] => {
	const tables: PackedTable[] = [];
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	let at = 0;
	while (at < file.length) {
		const top = view.getFloat32(at, true);
		const length = view.getUint32(at + 4, true);
		const values = Float32Array.from({length: 256}, (_, byte) => {
			const step = byte < 128 ? byte : byte - 256;
			return Math.sign(step) * (step / 127) ** 2 * top;
		});
		tables.push({bytes: new Uint8Array(file.buffer, file.byteOffset + at + 8, length), values});
		at += 8 + length;
	}

	return tables;
};

/** The weights of the claims stage, ready to sum. */
export type ClaimWeights = {
	readonly cues: PackedTable;
	readonly emissions: PackedTable;
	readonly spanMask: number;
	readonly transitions: Float32Array;
	readonly accept: PackedTable;
	readonly acceptNumbers: Float32Array;
	readonly bounds: PackedTable;
};

let loaded: ClaimWeights | undefined;

const spread = ({bytes, values}: PackedTable): Float32Array => {
	const weights = new Float32Array(bytes.length);
	for (let index = 0; index < bytes.length; index++) weights[index] = values[bytes[index]!]!;
	return weights;
};

/** The weights that come with the package, read with the first call. Throws where the package is incomplete. */
export const claimWeights = (): ClaimWeights => {
	if (loaded !== undefined) return loaded;
	const [cues] = unpackWeights(readData('models/cues/weights.bin'));
	const [emissions, transitions, accept, numbers, bounds] = unpackWeights(
		readData('models/claims/weights.bin'),
	);
	if (
		cues === undefined ||
		emissions === undefined ||
		transitions?.bytes.length !== stepContexts * 16 ||
		accept === undefined ||
		numbers === undefined ||
		bounds === undefined
	) {
		throw new Error('the models of nutgraf are incomplete: install the package again');
	}

	loaded = {
		cues,
		emissions,
		spanMask: featureMask(emissions.bytes.length / 4),
		transitions: spread(transitions),
		accept,
		acceptNumbers: spread(numbers),
		bounds,
	};
	return loaded;
};
