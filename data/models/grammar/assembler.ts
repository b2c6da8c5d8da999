/**
The few instructions of WebAssembly that the kernel is made of, as bytes (WebAssembly Core Specification 2.0, with vectors of 128 bits). A piece
of code is a list of bytes; whatever takes pieces joins them.
*/
export type Code = readonly number[];

/** A number without a sign, in as few bytes as hold it (LEB128). */
const unsigned = (value: number): Code => {
	const bytes: number[] = [];
	let rest = value;
	for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
	return [...bytes, rest];
};

const signed = (value: number): Code => {
	const bytes: number[] = [];
	let rest = value;
	for (; rest < -64 || rest > 63; rest >>= 7) bytes.push((rest & 127) | 128);
	return [...bytes, rest & 127];
};

const vector = (instruction: number, ...rest: readonly number[]): Code => [
	0xfd,
	...unsigned(instruction),
	...rest,
];

/** A variable of a function, by its number: the parameters first, then the whole numbers, then the vectors. */
export type Local = number;

/** The value of a variable. */
export const get = (local: Local): Code => [0x20, ...unsigned(local)];
const set = (local: Local): Code => [0x21, ...unsigned(local)];
/** A whole number. */
export const number = (value: number): Code => [0x41, ...signed(value)];

/** Pieces one after the other. */
export const join = (...pieces: readonly Code[]): Code => pieces.flat();
/** Set a variable to what the pieces leave. */
export const assign = (local: Local, ...pieces: readonly Code[]): Code => join(...pieces, set(local));

const binary =
	(...instruction: readonly number[]) =>
	(a: Code, b: Code): Code => [...a, ...b, ...instruction];
/** Sums, differences, products and comparisons of two whole numbers with a sign; a comparison gives 1 or 0. */
export const plus = binary(0x6a);
export const minus = binary(0x6b);
export const times = binary(0x6c);
export const isLess = binary(0x48);
export const isMore = binary(0x4a);

/** Do the pieces over again as long as the condition holds after them. */
export const repeat = (pieces: readonly Code[], condition: Code): Code => [
	0x03,
	0x40,
	...join(...pieces),
	...condition,
	0x0d,
	0,
	0x0b,
];
/** Do the pieces where the condition holds. */
export const when = (condition: Code, ...pieces: readonly Code[]): Code => [
	...condition,
	0x04,
	0x40,
	...join(...pieces),
	0x0b,
];

/** Numbers in memory, at an address. */
export const load32 = (address: Code): Code => [...address, 0x28, 2, 0];
export const load16 = (address: Code): Code => [...address, 0x2e, 1, 0];
export const store32 = (address: Code, value: Code): Code => [...address, ...value, 0x36, 2, 0];

/** Sixteen bytes in memory, and halves of them: the other half is 0 when read. */
export const loadVector = (address: Code, offset = 0): Code => [
	...address,
	...vector(0, 0, ...unsigned(offset)),
];
export const storeVector = (address: Code, value: Code, offset = 0): Code => [
	...address,
	...value,
	...vector(11, 0, ...unsigned(offset)),
];
export const loadHalf = (address: Code): Code => [...address, ...vector(93, 0, 0)];
export const storeHalf = (address: Code, value: Code): Code => [...address, ...value, ...vector(91, 0, 0, 0)];
/** Eight bytes with a sign, as numbers of 16 bits. */
export const loadBytes = (address: Code, offset = 0): Code => [
	...address,
	...vector(1, 0, ...unsigned(offset)),
];

/** Sixteen bytes of 0. */
export const zeros: Code = vector(12, ...Array.from({length: 16}, () => 0));
/** Four numbers of 32 bits that are all the same. */
export const splat32 = (value: Code): Code => [...value, ...vector(0x11)];
/** The sum of eight numbers of 16 bits each. */
export const plus16 = binary(...vector(0x8e));
/** The sum, kept within 16 bits. */
export const plusWithin16 = binary(...vector(0x8f));
/** The greater of each pair, and sums of four numbers of 32 bits. */
export const most16 = binary(...vector(0x98));
export const plus32 = binary(...vector(0xae));
export const most32 = binary(...vector(0xb8));
/** Products of numbers of 16 bits, two neighbours summed to 32. */
export const dot = binary(...vector(0xba));
/** Four and four numbers of 32 bits as eight of 16, kept within them. */
export const narrow = binary(...vector(0x85));
/** The lower four of eight numbers of 16 bits, as numbers of 32. */
export const widen = (value: Code): Code => [...value, ...vector(0xa7)];
/** Each number times or, rounded down, divided by a power of two. */
export const shiftLeft16 = (value: Code, bits: number): Code => [...value, ...number(bits), ...vector(0x8b)];
export const shiftRight32 = (value: Code, bits: number): Code => [...value, ...number(bits), ...vector(0xac)];
/** Of two vectors of four numbers of 32 bits, those with the given places; the second's are 4 to 7. */
export const pick32 = (a: Code, b: Code, ...places: readonly number[]): Code => [
	...a,
	...b,
	...vector(13, ...places.flatMap(place => [0, 1, 2, 3].map(byte => 4 * place + byte))),
];

/** A function of a module. */
export type FunctionCode = {
	readonly name: string;
	readonly parameters: number;
	/** How many whole numbers and how many vectors it works with besides. */
	readonly numbers: number;
	readonly vectors: number;
	readonly body: Code;
};

const moduleStart: Code = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const wholeNumber = 0x7f;
const vectorType = 0x7b;
const sized = (content: Code): Code => [...unsigned(content.length), ...content];
const listed = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const named = (name: string): Code => sized(Array.from(name, sign => sign.codePointAt(0)!));

/** A module whose functions, which take whole numbers and return nothing, work on the memory `memory` of the import `host`. */
export const moduleOf = (functions: readonly FunctionCode[]): Uint8Array<ArrayBuffer> =>
	Uint8Array.from([
		...moduleStart,
		1,
		...sized(
			listed(
				functions.map(({parameters}) => [
					0x60,
					...listed(Array.from({length: parameters}, () => [wholeNumber])),
					0,
				]),
			),
		),
		2,
		...sized(listed([[...named('host'), ...named('memory'), 2, 0, 1]])),
		3,
		...sized(listed(functions.map((_, index) => unsigned(index)))),
		7,
		...sized(listed(functions.map(({name}, index) => [...named(name), 0, ...unsigned(index)]))),
		10,
		...sized(
			listed(
				functions.map(({numbers, vectors, body}) =>
					sized([
						...listed([
							[...unsigned(numbers), wholeNumber],
							[...unsigned(vectors), vectorType],
						]),
						...body,
						0x0b,
					]),
				),
			),
		),
	]);
