// Writes `kernel.wasm`, what the network that tags and parses spends its time in, for `source/language/network/`: `node data/models/grammar/kernel.ts`.
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import * as code from './assembler.ts';
import {
	assign,
	get,
	join,
	minus,
	moduleOf,
	number,
	pick32,
	plus,
	plus32,
	repeat,
	times,
	type Code,
	type FunctionCode,
	type Local,
} from './assembler.ts';

/** Variables with these names, from `from` on. */
const locals = <Name extends string>(from: number, names: readonly Name[]): Readonly<Record<Name, Local>> =>
	Object.fromEntries(names.map((name, index) => [name, from + index])) as Record<Name, Local>;

const increase = (local: Local, by: Code): Code => assign(local, plus(get(local), by));
/** Count down by so much; whether something is left. */
const countDown = (local: Local, by: number): Code =>
	join(assign(local, minus(get(local), number(by))), get(local));

/** What each function takes; addresses and strides are in bytes. */
const wordNames = ['rows', 'count', 'table', 'out'] as const;
const layerNames = [
	'input',
	'inputStride',
	'segment',
	'gap',
	'segments',
	'weights',
	'weightStride',
	'bias',
	'floor',
	'added',
	'addedStride',
	'out',
	'outStride',
	'width',
	'count',
] as const;
const bestNames = ['scores', 'stride', 'width', 'added', 'addedStride', 'count', 'out'] as const;
const joinNames = ['own', 'others', 'places', 'out', 'chunks', 'count'] as const;

const vectorBytes = 64;
const rowsPerWord = 8;

/**
The vectors of `count` words: for each, the sum of its eight rows of 64 bytes, whose numbers are in units of 1/64, in units of 1/512.
`rows` are the numbers of the rows.
*/
const wordVectors = (): FunctionCode => {
	const at = locals(0, wordNames);
	const {row, part, sum} = locals(wordNames.length, ['row', 'part', 'sum']);
	const body = repeat(
		[
			assign(part, number(0)),
			repeat(
				[
					assign(sum, code.zeros),
					...Array.from({length: rowsPerWord}, (_, index) =>
						join(
							assign(
								row,
								plus(
									plus(
										get(at.table),
										times(code.load32(plus(get(at.rows), number(4 * index))), number(vectorBytes)),
									),
									get(part),
								),
							),
							assign(sum, code.plus16(get(sum), code.loadBytes(get(row)))),
						),
					),
					code.storeVector(plus(get(at.out), times(get(part), number(2))), code.shiftLeft16(get(sum), 3)),
					increase(part, number(8)),
				],
				code.isLess(get(part), number(vectorBytes)),
			),
			increase(at.rows, number(4 * rowsPerWord)),
			increase(at.out, number(2 * vectorBytes)),
		],
		countDown(at.count, 1),
	);
	return {name: 'wordVectors', parameters: wordNames.length, numbers: 2, vectors: 1, body};
};

/**
One layer over `count` words. A word's input is `segments` runs of `segment` bytes, `gap` apart, the first at `input` for the first word. Each
of `width` outputs (a multiple of four) is the sum of its weights (in units of 2^-12) times the input, and its bias (2^-21), no less than
`floor`, plus what stands at `added`; all in units of 2^-9 and kept within 16 bits. Two words go at once, so that a weight is fetched once for
both: of an odd number of words the one behind the last is read and written too.
*/
const layer = (): FunctionCode => {
	const at = locals(0, layerNames);
	const wholeNumbers = ['output', 'run', 'place', 'left', 'runsLeft', 'w0', 'w1', 'w2', 'w3'] as const;
	const {output, run, place, left, runsLeft, ...weights} = locals(layerNames.length, wholeNumbers);
	const vectors = ['weight', 'own', 'next', 'a0', 'a1', 'a2', 'a3', 'b0', 'b1', 'b2', 'b3'] as const;
	const {weight, own, next, a0, a1, a2, a3, b0, b1, b2, b3} = locals(
		layerNames.length + wholeNumbers.length,
		vectors,
	);
	const {w0, w1, w2, w3} = weights;
	const ownSums = [a0, a1, a2, a3] as const;
	const nextSums = [b0, b1, b2, b3] as const;
	const addProduct = (sum: Local, input: Local): Code =>
		assign(sum, plus32(get(sum), code.dot(get(input), get(weight))));
	const addProducts = [w0, w1, w2, w3].map((from, index) =>
		join(
			assign(weight, code.loadVector(get(from))),
			addProduct(ownSums[index]!, own),
			addProduct(nextSums[index]!, next),
			increase(from, number(16)),
		),
	);
	/** Of the four numbers of two vectors each, the sums of two and two. */
	const pairs = (a: Local, b: Local): Code =>
		plus32(pick32(get(a), get(b), 0, 4, 1, 5), pick32(get(a), get(b), 2, 6, 3, 7));
	const offset = (size: number): Code => times(get(output), number(size));
	/** What becomes of the sums of one word, which stands so many strides behind the first of the two. */
	const finish = ([s0, s1, s2, s3]: readonly [Local, Local, Local, Local], strides: number): Code => {
		const address = (start: Local, stride: Local): Code =>
			plus(plus(get(start), offset(2)), times(get(stride), number(strides)));
		return join(
			assign(s0, pairs(s0, s1)),
			assign(s2, pairs(s2, s3)),
			assign(s0, plus32(pick32(get(s0), get(s2), 0, 1, 4, 5), pick32(get(s0), get(s2), 2, 3, 6, 7))),
			assign(s0, plus32(get(s0), code.loadVector(plus(get(at.bias), offset(4))))),
			assign(s0, code.most32(code.shiftRight32(get(s0), 12), code.splat32(get(at.floor)))),
			assign(s0, plus32(get(s0), code.widen(code.loadHalf(address(at.added, at.addedStride))))),
			code.storeHalf(address(at.out, at.outStride), code.narrow(get(s0), get(s0))),
		);
	};

	const outputs = [
		assign(w0, plus(get(at.weights), times(get(output), get(at.weightStride)))),
		assign(w1, plus(get(w0), get(at.weightStride))),
		assign(w2, plus(get(w1), get(at.weightStride))),
		assign(w3, plus(get(w2), get(at.weightStride))),
		...[...ownSums, ...nextSums].map(sum => assign(sum, code.zeros)),
		assign(run, get(at.input)),
		assign(runsLeft, get(at.segments)),
		repeat(
			[
				assign(place, get(run)),
				assign(left, get(at.segment)),
				repeat(
					[
						assign(own, code.loadVector(get(place))),
						assign(next, code.loadVector(plus(get(place), get(at.inputStride)))),
						...addProducts,
						increase(place, number(16)),
					],
					countDown(left, 16),
				),
				increase(run, get(at.gap)),
			],
			countDown(runsLeft, 1),
		),
		finish(ownSums, 0),
		finish(nextSums, 1),
		increase(output, number(4)),
	];
	const body = repeat(
		[
			assign(output, number(0)),
			repeat(outputs, code.isLess(get(output), get(at.width))),
			increase(at.input, times(get(at.inputStride), number(2))),
			increase(at.added, times(get(at.addedStride), number(2))),
			increase(at.out, times(get(at.outStride), number(2))),
			assign(at.count, minus(get(at.count), number(2))),
		],
		code.isMore(get(at.count), number(0)),
	);
	return {
		name: 'layer',
		parameters: layerNames.length,
		numbers: wholeNumbers.length,
		vectors: vectors.length,
		body,
	};
};

/** For each of `count` rows of `width` scores, which is the highest with what stands at `added`, the first of equals, written to `out`. */
const best = (): FunctionCode => {
	const at = locals(0, bestNames);
	const {index, score, highest, chosen} = locals(bestNames.length, ['index', 'score', 'highest', 'chosen']);
	const sixteen = (address: Local): Code => code.load16(plus(get(address), times(get(index), number(2))));
	const body = repeat(
		[
			assign(index, number(0)),
			assign(highest, number(-0x7fff_ffff)),
			repeat(
				[
					assign(score, plus(sixteen(at.scores), sixteen(at.added))),
					code.when(
						code.isMore(get(score), get(highest)),
						assign(highest, get(score)),
						assign(chosen, get(index)),
					),
					increase(index, number(1)),
				],
				code.isLess(get(index), get(at.width)),
			),
			code.store32(get(at.out), get(chosen)),
			increase(at.out, number(4)),
			increase(at.scores, get(at.stride)),
			increase(at.added, get(at.addedStride)),
		],
		countDown(at.count, 1),
	);
	return {name: 'best', parameters: bestNames.length, numbers: 4, vectors: 0, body};
};

/** For each of `count` rows of `chunks` times eight numbers, the sum with another row, the one of `others` that `places` tells, but not below 0. */
const sumWith = (): FunctionCode => {
	const at = locals(0, joinNames);
	const {left, other} = locals(joinNames.length, ['left', 'other']);
	const body = repeat(
		[
			assign(left, get(at.chunks)),
			assign(
				other,
				plus(get(at.others), times(code.load32(get(at.places)), times(get(at.chunks), number(16)))),
			),
			repeat(
				[
					code.storeVector(
						get(at.out),
						code.most16(
							code.plusWithin16(code.loadVector(get(at.own)), code.loadVector(get(other))),
							code.zeros,
						),
					),
					...[at.own, at.out, other].map(address => increase(address, number(16))),
				],
				countDown(left, 1),
			),
			increase(at.places, number(4)),
		],
		countDown(at.count, 1),
	);
	return {name: 'sumWith', parameters: joinNames.length, numbers: 2, vectors: 0, body};
};

/** The bytes of `kernel.wasm`. */
export const kernelModule = (): Uint8Array<ArrayBuffer> =>
	moduleOf([wordVectors(), layer(), best(), sumWith()]);

if (process.argv[1] === fileURLToPath(import.meta.url))
	writeFileSync(new URL('kernel.wasm', import.meta.url), kernelModule());
