// Writes a learnt field as the bytes that the name tagger reads.
import {labelCount} from '../../../source/analysis/names/tagger.ts';
import type {Field} from './crf.ts';

const roundUp = (value: number): number => value + ((4 - (value % 4)) % 4);

/**
The features and their weights as the file has them. Weights become bytes: 127 steps to either side of zero, close
together near zero (a square-root scale), so that small weights keep their sign. Features without weight are left out.
*/
export const packedField = (field: Field, known: ReadonlyMap<number, number>): Uint8Array => {
	const most = field.weights.reduce((highest, weight) => Math.max(highest, Math.abs(weight)), 1e-6);
	const values = Float32Array.from({length: 256}, (_, index) => {
		const step = (index - 128) / 127;
		return Math.sign(step) * step * step * most;
	});
	const byte = (weight: number): number =>
		Math.round(Math.sign(weight) * Math.sqrt(Math.abs(weight) / most) * 127 + 128);
	const kept = [...known].filter(([, row]) =>
		field.weights.subarray(row * labelCount, (row + 1) * labelCount).some(weight => Math.abs(weight) > 0.02),
	);
	const slots = roundUp(Math.ceil(kept.length * 1.3));
	const checks = new Uint16Array(slots);
	const weights = new Uint8Array(slots * labelCount).fill(128);
	for (const [feature, row] of kept) {
		const check = feature >>> 16 || 1;
		let slot = (Math.imul(feature, 0x9e3779b1) >>> 0) % slots;
		while (checks[slot] !== 0 && checks[slot] !== check) slot = (slot + 1) % slots;
		checks[slot] = check;
		for (let label = 0; label < labelCount; label++) {
			weights[slot * labelCount + label] = byte(field.weights[row * labelCount + label]!);
		}
	}

	console.log(`${known.size} features, ${kept.length} kept, ${slots} slots`);
	const parts = [new Uint32Array([slots]), values, field.transitions, checks, weights];
	return Buffer.concat(parts.map(part => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
};
