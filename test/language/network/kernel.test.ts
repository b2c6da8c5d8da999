import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {kernelModule} from '../../../data/models/grammar/kernel.ts';
import {dataFile} from '../../../source/language/data-folder.ts';
import {openKernel} from '../../../source/language/network/kernel.ts';

const memory = new WebAssembly.Memory({initial: 4});
const kernel = openKernel(kernelModule(), memory);
const halves = new Int16Array(memory.buffer);
const numbers = new Int32Array(memory.buffer);
const bytes = new Int8Array(memory.buffer);
/** Numbers of a range, always the same for a seed. */
const sequence = (seed: number, size: number, range: number): readonly number[] =>
	Array.from(
		{length: size},
		(_, index) => (((seed + index) * 7919 + index * index * 31) % (2 * range)) - range,
	);
const within16 = (value: number): number => Math.max(-0x8000, Math.min(0x7fff, value));
const seed = fc.nat({max: 100_000});

test('the file is what its program makes', () => {
	expect(Buffer.compare(readFileSync(dataFile('models/grammar/kernel.wasm')), kernelModule())).toBe(0);
});

test('a layer is the sum of products that plain arithmetic gives', () => {
	fc.assert(
		fc.property(
			seed,
			fc.integer({min: 1, max: 6}),
			fc.integer({min: 1, max: 3}),
			fc.integer({min: 1, max: 3}),
			fc.integer({min: 1, max: 3}),
			fc.constantFrom(0, -0x7000),
			(from, count, chunks, segments, groups, floor) => {
				const size = 8 * chunks;
				const width = 4 * groups;
				const inputs = size * segments;
				const [input, weights, bias, added, out] = [0, 8192, 32_768, 40_960, 49_152] as const;
				halves.set(sequence(from, size * (count + segments), 3000), input / 2);
				halves.set(sequence(from + 1, inputs * width, 4000), weights / 2);
				numbers.set(sequence(from + 2, width, 9_000_000), bias / 4);
				halves.set(sequence(from + 3, width * count, 30_000), added / 2);
				const row = 2 * size;
				kernel.layer(
					input,
					row,
					row,
					row,
					segments,
					weights,
					2 * inputs,
					bias,
					floor,
					added,
					2 * width,
					out,
					2 * width,
					width,
					count,
				);
				for (let word = 0; word < count; word++) {
					for (let output = 0; output < width; output++) {
						let sum = numbers[bias / 4 + output]!;
						for (let at = 0; at < inputs; at++)
							sum += halves[word * size + at]! * halves[weights / 2 + output * inputs + at]!;
						const expected = Math.max(sum >> 12, floor) + halves[added / 2 + word * width + output]!;
						expect(halves[out / 2 + word * width + output]).toBe(within16(expected));
					}
				}
			},
		),
		{numRuns: 60},
	);
});

test("a word's vector is eight times the sum of its rows", () => {
	fc.assert(
		fc.property(seed, fc.array(fc.nat({max: 30}), {minLength: 8, maxLength: 8}), (from, chosen) => {
			const [rows, table, out] = [0, 1024, 8192] as const;
			numbers.set(chosen, rows);
			bytes.set(sequence(from, 31 * 64, 127), table);
			kernel.wordVectors(rows, 1, table, out);
			for (let at = 0; at < 64; at++) {
				const sum = chosen.reduce((total, row) => total + bytes[table + row * 64 + at]!, 0);
				expect(halves[out / 2 + at]).toBe(8 * sum);
			}
		}),
	);
});

test('the best of a row is its first highest, with what is added', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.integer({min: -9, max: 9}), fc.integer({min: -9, max: 9})), {
				minLength: 1,
				maxLength: 9,
			}),
			pairs => {
				halves.set(
					pairs.map(([score]) => score),
					0,
				);
				halves.set(
					pairs.map(([, added]) => added),
					512,
				);
				kernel.best(0, 0, pairs.length, 1024, 0, 1, 4096);
				const sums = pairs.map(([score, added]) => score + added);
				expect(numbers[1024]).toBe(sums.indexOf(Math.max(...sums)));
			},
		),
	);
});

test('a sum with another row is never below 0 and never too large', () => {
	halves.set(sequence(3, 16, 30_000), 0);
	halves.set(sequence(5, 48, 30_000), 512);
	numbers.set([2], 1024);
	kernel.sumWith(0, 1024, 4096, 8192, 2, 1);
	for (let at = 0; at < 16; at++)
		expect(halves[4096 + at]).toBe(Math.max(0, within16(halves[at]! + halves[512 + 32 + at]!)));
});
