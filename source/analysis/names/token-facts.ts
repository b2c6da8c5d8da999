import {plainHash} from '../../language/hash.ts';
import {lookUp, type WordTable} from './word-table.ts';
import {
	isTitle,
	linkWords,
	organizationWords,
	particles,
	placePrepositions,
	placeWords,
	sayingWords,
} from './words-of-names.ts';

/** What the outside of a token tells. */
export const shapes = {
	small: 0,
	capitalised: 1,
	capitals: 2,
	mixed: 3,
	initial: 4,
	figure: 5,
	figureAndLetters: 6,
	mark: 7,
	dotted: 8,
	other: 9,
} as const;

/** Bits for the word's role around names. */
export const roles = {
	title: 1,
	organizationWord: 2,
	placeWord: 4,
	link: 8,
	particle: 16,
	saying: 32,
	placePreposition: 64,
} as const;

/** Everything that is true of a word wherever it stands: made once for each different word of a document. */
export type TokenFacts = {
	readonly text: string;
	readonly lower: string;
	readonly hash: number;
	readonly shape: number;
	/** The run of letter kinds in short, as in "Xx", "XX", "X.X.", "Xx-Xx". */
	readonly pattern: number;
	readonly prefix2: number;
	readonly prefix3: number;
	readonly suffix2: number;
	readonly suffix3: number;
	readonly suffix4: number;
	readonly cluster: number;
	readonly coarse: number;
	readonly lists: number;
	readonly roles: number;
	/** Whether a name can begin or end with it. */
	readonly candidate: boolean;
};

const letterKind = (code: number, text: string, index: number): number => {
	if (code >= 97 && code <= 122) return 120;
	if (code >= 65 && code <= 90) return 88;
	if (code >= 48 && code <= 57) return 48;
	if (code < 128) return code;
	const letter = text[index]!;
	const lower = letter.toLowerCase();
	if (lower !== letter) return 88;
	if (letter.toUpperCase() !== letter) return 120;
	return 111;
};

const shapeOf = (text: string): {shape: number; pattern: number} => {
	let capitals = 0;
	let small = 0;
	let figures = 0;
	let others = 0;
	let dots = 0;
	let last = 0;
	let pattern = 0x811c9dc5 | 0;
	const length = Math.min(text.length, 40);
	for (let index = 0; index < length; index++) {
		const kind = letterKind(text.charCodeAt(index), text, index);
		if (kind === 88) capitals++;
		else if (kind === 120) small++;
		else if (kind === 48) figures++;
		else if (kind === 46) dots++;
		else if (kind === 111) others++;
		if (kind !== last) pattern = Math.imul(pattern ^ kind, 0x01000193);
		last = kind;
	}

	const letters = capitals + small;
	const first = letterKind(text.charCodeAt(0), text, 0);
	if (letters === 0) {
		return {shape: figures > 0 ? shapes.figure : others > 0 ? shapes.other : shapes.mark, pattern};
	}

	if (figures > 0) return {shape: capitals > 0 ? shapes.figureAndLetters : shapes.figure, pattern};
	if (capitals === 0) return {shape: shapes.small, pattern};
	if (capitals === 1 && small === 0) return {shape: shapes.initial, pattern};
	if (small === 0) return {shape: dots > 0 ? shapes.dotted : shapes.capitals, pattern};
	if (first === 88 && capitals === 1) return {shape: shapes.capitalised, pattern};
	return {shape: shapes.mixed, pattern};
};

const rolesOf = (lower: string): number =>
	(isTitle(lower) ? roles.title : 0) |
	(organizationWords.has(lower) ? roles.organizationWord : 0) |
	(placeWords.has(lower) ? roles.placeWord : 0) |
	(linkWords.has(lower) ? roles.link : 0) |
	(particles.has(lower) ? roles.particle : 0) |
	(sayingWords.has(lower) ? roles.saying : 0) |
	(placePrepositions.has(lower) ? roles.placePreposition : 0);

/** The facts of one word. */
const tokenFacts = (text: string, table: WordTable): TokenFacts => {
	const lower = text.toLowerCase();
	const hash = plainHash(lower);
	const {shape, pattern} = shapeOf(text);
	let word = lookUp(table, hash);
	if (word.cluster === 0 && word.lists === 0 && lower.includes('-')) {
		word = lookUp(table, plainHash(lower.slice(lower.lastIndexOf('-') + 1)));
	}

	const length = lower.length;
	return {
		text,
		lower,
		hash,
		shape,
		pattern,
		prefix2: plainHash(lower.slice(0, 2)),
		prefix3: plainHash(lower.slice(0, 3)),
		suffix2: plainHash(lower.slice(Math.max(0, length - 2))),
		suffix3: plainHash(lower.slice(Math.max(0, length - 3))),
		suffix4: plainHash(lower.slice(Math.max(0, length - 4))),
		cluster: word.cluster,
		coarse: word.coarse,
		lists: word.lists,
		// "WHO" is no "who".
		roles: shape === shapes.capitals ? rolesOf(lower) & ~roles.saying : rolesOf(lower),
		candidate:
			shape === shapes.capitalised ||
			shape === shapes.capitals ||
			shape === shapes.mixed ||
			shape === shapes.initial ||
			shape === shapes.dotted ||
			shape === shapes.figureAndLetters,
	};
};

/** A memory of facts, made once for each different word as long as there are not too many. */
export type FactsMemory = (text: string) => TokenFacts;

/** How many words are remembered: all of most texts, and those that a very long one has again and again. */
const mostKnown = 100_000;

/** Make a memory for one document. */
export const factsMemory = (table: WordTable): FactsMemory => {
	const known = new Map<string, TokenFacts>();
	return text => {
		let facts = known.get(text);
		if (facts === undefined) {
			facts = tokenFacts(text, table);
			if (known.size === mostKnown) known.clear();
			known.set(text, facts);
		}

		return facts;
	};
};
