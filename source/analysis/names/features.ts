import {joinHashes} from '../../language/hash.ts';
import {beginsAt, evidenceBits, settings, type Evidence} from './evidence.ts';
import {roles, shapes, type TokenFacts} from './token-facts.ts';

/** A part of a sentence that may hold names: the tokens from `first` to before `end`. */
export type Segment = {readonly first: number; readonly end: number};

const longestLink = 3;

/** The parts of a sentence in which names can stand: capitalised words, with the small words that link them. */
export const segmentsOf = (facts: readonly TokenFacts[]): readonly Segment[] => {
	const segments: Segment[] = [];
	let index = 0;
	while (index < facts.length) {
		if (!facts[index]!.candidate) {
			index++;
			continue;
		}

		let first = index;
		while (first > 0 && index - first < 2 && (facts[first - 1]!.roles & roles.particle) !== 0) first--;
		const previous = segments.at(-1);
		if (previous !== undefined && first < previous.end) first = previous.end;
		let end = index + 1;
		for (let at = end; at < facts.length && at - end <= longestLink; at++) {
			const fact = facts[at]!;
			if (fact.candidate) end = at + 1;
			else if (!isInner(fact)) break;
		}

		segments.push({first, end});
		index = end;
	}

	return segments;
};

const isInner = (fact: TokenFacts): boolean =>
	(fact.roles & roles.link) !== 0 || fact.text === ',' || fact.text === '.' || fact.shape === shapes.figure;

/** What the features of one sentence are made from. */
export type FeatureContext = {
	readonly facts: readonly TokenFacts[];
	readonly setting: number;
	readonly evidence: Evidence;
};

const edge: TokenFacts = {
	text: '',
	lower: '',
	hash: 17,
	shape: 10,
	pattern: 17,
	prefix2: 17,
	prefix3: 17,
	suffix2: 17,
	suffix3: 17,
	suffix4: 17,
	cluster: 0xffff,
	coarse: 0xff,
	lists: 0,
	roles: 0,
	candidate: false,
};

/** The ends of the run of capitalised words that a token stands in. */
type Run = {readonly first: number; readonly last: number};

const runAround = (facts: readonly TokenFacts[], index: number): Run => {
	let first = index;
	while (first > 0 && index - first < 8 && facts[first - 1]!.candidate) first--;
	let last = index;
	while (last + 1 < facts.length && last - index < 8 && facts[last + 1]!.candidate) last++;
	return {first, last};
};

/**
Write the features of the tokens of a segment: hashes of a template's number and its values. `phrases` are the marks of its
listed phrases. `write` is called with the index of the token in the sentence and the hash of one feature.
*/
export const extractFeatures = (
	context: FeatureContext,
	segment: Segment,
	phrases: Int32Array,
	write: (index: number, feature: number) => void,
): void => {
	const {facts, setting, evidence} = context;
	const at = (index: number): TokenFacts => facts[index] ?? edge;
	for (let index = segment.first; index < segment.end; index++) {
		let template = 0;
		const one = (value: number): void => write(index, joinHashes(++template, value));
		const two = (a: number, b: number): void => write(index, joinHashes(joinHashes(++template, a), b));
		const three = (a: number, b: number, c: number): void =>
			write(index, joinHashes(joinHashes(joinHashes(++template, a), b), c));
		const word = at(index);
		const before = at(index - 1);
		const before2 = at(index - 2);
		const after = at(index + 1);
		const after2 = at(index + 2);
		const begins = beginsAt(facts, index) ? 1 : 0;
		// Where every word is set in capitals, or begins with one, the shape says nothing.
		const plain = setting === settings.running;
		const shape = plain ? word.shape : 20 + setting * 2 + (word.candidate ? 1 : 0);
		const known = evidence.get(word.lower) ?? 0;
		one(0);
		one(word.hash);
		one(before.hash);
		one(after.hash);
		one(before2.hash);
		one(after2.hash);
		two(before.hash, word.hash);
		two(word.hash, after.hash);
		two(shape, begins);
		three(before.shape, shape, after.shape);
		two(plain ? word.pattern : 1, begins);
		one(word.prefix2);
		one(word.prefix3);
		one(word.suffix2);
		one(word.suffix3);
		one(word.suffix4);
		two(word.cluster, plain ? shape : 1);
		one(before.cluster);
		one(after.cluster);
		one(before2.cluster);
		one(after2.cluster);
		one(word.coarse);
		two(before.coarse, word.coarse);
		two(word.coarse, after.coarse);
		two(before.coarse, after.coarse);
		two(word.lists, plain ? shape : 1);
		two(word.lists, begins);
		two(before.lists, word.lists);
		two(word.lists, after.lists);
		two(before.hash, shape);
		two(after.hash, shape);
		two(word.roles, before.roles);
		two(word.roles, after.roles);
		three(before.lists, word.lists, after.lists);
		const phrase = phrases[index - segment.first]!;
		two(phrase, plain ? 1 : 0);
		two(phrase, before.hash);
		// The run of capitalised words: its last word is the head of an organization's or a place's name.
		if (plain) {
			const run = runAround(facts, index);
			const last = at(run.last);
			const position = (index === run.first ? 1 : 0) + (index === run.last ? 2 : 0);
			const length = Math.min(4, run.last - run.first);
			two(position, length);
			one(last.hash);
			two(last.coarse, position);
			two(last.roles, position);
			two(last.lists, position);
			const next = at(run.last + 1);
			const previous = at(run.first - 1);
			two(next.hash, position);
			two(previous.hash, position);
			two(next.coarse, length);
			two(previous.coarse, length);
			three(previous.roles, position, word.lists);
			two(at(run.first).roles, position);
			two(at(run.first).lists, position);
		} else {
			template += 12;
		}

		two(before.shape, before2.hash);
		two(after.shape, after2.hash);
		// What the document tells of the word elsewhere.
		two(known, plain ? begins : 2);
		for (let bit = 1; bit <= evidenceBits.afterCommaPlace; bit <<= 1) {
			if ((known & bit) === 0) template++;
			else two(bit, shape);
		}

		const knownAfter = evidence.get(after.lower) ?? 0;
		const knownBefore = evidence.get(before.lower) ?? 0;
		if (after.candidate) two(knownAfter, word.lists);
		else template++;
		if (before.candidate) two(knownBefore, known);
		else template++;
	}
};
