import type {Bounds} from './bounds.ts';
import {add, pair, step, type FeatureList} from './features.ts';
import type {Passage} from './passage.ts';
import {roles} from './span-model.ts';
import {likelyCue, type Window} from './window.ts';
import {marks, type WordFacts} from './word-table.ts';

const {none, content} = roles;

/** How content with some bounds lies in the parse. Counts are of words; relations are codes, 0 for none. */
type Arcs = {
	/** Words within whose head stands outside, the first of them (-1 for none), and a sum of their relations. */
	readonly outward: number;
	readonly root: number;
	readonly outwardKinds: number;
	/** Whether the content depends on the anchor (1), the anchor on the content (2), or both. */
	readonly tie: number;
	/** Words outside, but for source and cue, whose head stands within; the first of them behind the content, or -1. */
	readonly inward: number;
	readonly next: number;
	/** The relation of the last such word before the content. */
	readonly relationBefore: number;
	/** How many arcs lead from the head of `next` up to the root. */
	readonly depth: number;
};

const arcsOf = (passage: Passage, window: Window, labels: Uint8Array, first: number, last: number): Arcs => {
	const {words, heads, relationCodes} = passage;
	const {from, to, anchor} = window;
	const isInside = (token: number): boolean => token >= first && token <= last;
	let outward = 0;
	let root = -1;
	let outwardKinds = 0;
	let inward = 0;
	let next = -1;
	let relationBefore = 0;
	let tie = 0;
	for (let token = from; token < to; token++) {
		const role = labels[token - from];
		if (words[token]!.mark !== marks.word || (role !== none && role !== content)) continue;
		const head = heads[token]!;
		const relation = relationCodes[token]!;
		if (isInside(token) === isInside(head)) continue;
		if (isInside(token)) {
			outward++;
			if (root < 0) root = token;
			outwardKinds += Math.imul(relation | 1, head === anchor ? 3 : head < first ? 5 : 7);
			if (head === anchor) tie = 1;
		} else {
			inward++;
			if (token > last && next < 0) next = token;
			if (token < first) relationBefore = relation;
		}
	}

	let depth = 0;
	if (next >= 0)
		for (let above = heads[next]!; above !== root && isInside(above) && depth < 5; depth++)
			above = heads[above]!;
	if (isInside(heads[anchor]!)) tie |= 2;
	return {outward, root, outwardKinds, tie, inward, next, relationBefore, depth};
};

/** What stands within content with some bounds. */
type Inside = {
	readonly quotes: number;
	readonly cues: number;
	/** Verbs that are not infinitives. */
	readonly verbs: number;
};

const insideOf = ({words, tags}: Passage, chances: Float32Array, first: number, last: number): Inside => {
	let quotes = 0;
	let cues = 0;
	let verbs = 0;
	for (let token = first; token <= last; token++) {
		if (words[token]!.mark === marks.quote) quotes++;
		if (chances[token]! > likelyCue) cues++;
		const tag = tags[token]!;
		if (tag !== 'VB' && tag.startsWith('VB')) verbs++;
	}

	return {quotes, cues, verbs};
};

/** How far behind the content another cue is looked for, in tokens. */
const reach = 8;

const distanceToCue = ({anchor, to}: Window, chances: Float32Array, last: number): number => {
	for (let token = last + 1; token < Math.min(to, last + 1 + reach); token++)
		if (chances[token]! > likelyCue && token !== anchor) return token - last;
	return 0;
};

const outsideWord: Pick<WordFacts, 'lower' | 'mark'> = {lower: 0, mark: 9};
/** The role of a token outside of the window. */
const outsideRole = 4;

const isQuote = ({mark}: Pick<WordFacts, 'mark'>): number => (mark === marks.quote ? 1 : 0);
/** A logarithm of chances in steps. */
const bucket = (chance: number, width: number): number => Math.round(Math.log(chance + 1e-4) / width);

/**
Fill `list` with what speaks for or against content with these bounds: all that a labelling token by token can't see, such as whether it is a
whole phrase. `chances` are those of the passage's cues, `labels` those of the window's best reading, whose own bounds have `isBest`.
*/
export const boundsFeatures = (
	list: FeatureList,
	passage: Passage,
	window: Window,
	chances: Float32Array,
	labels: Uint8Array,
	bounds: Bounds,
	isBest: boolean,
): void => {
	list.size = 0;
	const {words, tagCodes, relationCodes, heads, sentences, quoted} = passage;
	const {anchor, from} = window;
	const first = from + bounds.first;
	const last = from + bounds.last;
	const arcs = arcsOf(passage, window, labels, first, last);
	const {root, tie, next, depth} = arcs;
	const {quotes, cues, verbs} = insideOf(passage, chances, first, last);
	const cue = words[anchor]!;
	const cueTag = tagCodes[anchor]!;
	const firstWord = words[first]!;
	const lastWord = words[last]!;
	const before = words[first - 1] ?? outsideWord;
	const after = words[last + 1] ?? outsideWord;
	const tagAfter = tagCodes[last + 1] ?? 0;
	const secondTagAfter = tagCodes[last + 2] ?? 0;
	const roleAt = (place: number): number => {
		const role = labels[place] ?? outsideRole;
		return role === content ? none : role;
	};
	const roleBefore = roleAt(bounds.first - 1);
	const roleAfter = roleAt(bounds.last + 1);
	const side = anchor < first ? 1 : anchor > last ? 2 : 3;
	const outward = Math.min(4, arcs.outward);
	const inward = Math.min(3, arcs.inward);
	const rootRelation = root < 0 ? 0 : relationCodes[root]!;
	const rootTag = root < 0 ? 0 : tagCodes[root]!;
	const nextRelation = next < 0 ? 0 : relationCodes[next]!;
	const nextHead = next < 0 ? anchor : heads[next]!;
	const length = step(last - first);
	// The last mark of a sentence is not always part of what is claimed.
	const endsSentence =
		sentences[last + 1] === sentences[last] && sentences[last + 2] === sentences[last] ? 0 : 1;
	const isFirst = bucket(bounds.firstChance, 0.4);
	const isLast = bucket(bounds.lastChance, 0.4);
	const best = isBest ? 1 : 0;

	// How likely the bounds are by themselves.
	add(list, 501, bucket(bounds.firstChance * bounds.lastChance, 0.5));
	add(list, 502, isLast, best);
	add(list, 503, isFirst, best);
	add(list, 504, isLast, after.mark);
	add(list, 505, isFirst, firstWord.lower);
	// Where the content begins.
	add(list, 511, firstWord.lower, before.lower);
	add(list, 512, firstWord.lower, side);
	add(list, 513, firstWord.lower, pair(rootTag, tie));
	add(list, 514, firstWord.lower, pair(roleBefore, tagCodes[first]!));
	add(list, 515, cue.lemma, firstWord.lower);
	add(list, 516, arcs.relationBefore, pair(before.mark, tie));
	// Where it ends.
	add(list, 521, after.lower, side);
	add(list, 522, after.lower, words[last + 2]?.lower ?? 0);
	add(list, 523, after.lower, pair(secondTagAfter, rootTag));
	add(list, 524, cue.lemma, after.lower);
	add(list, 525, tagAfter, secondTagAfter);
	add(list, 526, lastWord.lower, tagAfter);
	add(list, 527, lastWord.fine, tagAfter);
	add(list, 528, pair(window.commas[bounds.last]!, after.mark), side);
	add(list, 529, distanceToCue(window, chances, last), side);
	add(list, 530, cue.lemma, pair(endsSentence, side));
	// Both together.
	add(list, 541, pair(roleBefore, roleAfter), side);
	add(list, 542, pair(before.mark, after.mark), side);
	add(
		list,
		543,
		pair(isQuote(before), isQuote(after)),
		pair(Math.min(quotes, 4), pair(isQuote(firstWord), isQuote(lastWord))),
	);
	add(
		list,
		544,
		Math.min(3, sentences[last]! - sentences[first]!),
		pair(quoted[first]! > 0 ? 1 : 0, quoted[last]! > 0 ? 1 : 0),
	);
	add(list, 545, length, pair(outward, inward));
	add(list, 546, length, pair(endsSentence, side));
	add(list, 547, Math.min(cues, 2), side);
	add(list, 548, Math.min(verbs, 3), pair(cueTag, outward));
	// What the content is to what stands around it.
	add(list, 551, rootRelation, outward);
	add(list, 552, cue.lemma, rootRelation);
	add(list, 553, cue.lemma, rootTag);
	add(list, 554, cue.lemma, pair(outward, tie));
	add(list, 555, rootTag, pair(outward, tie));
	add(list, 556, pair(cueTag, tie), pair(outward, inward));
	add(list, 557, arcs.outwardKinds, side);
	// What is cut off behind it.
	add(list, 561, nextRelation, rootTag);
	add(list, 562, nextRelation, pair(rootRelation, after.lower));
	add(list, 563, nextRelation, pair(secondTagAfter, depth));
	add(list, 564, nextRelation, pair(tagCodes[nextHead]!, next < 0 ? 0 : tagCodes[next]!));
	add(list, 565, pair(nextRelation, after.lower), words[nextHead]!.coarse);
	add(list, 566, nextRelation, pair(cueTag, rootRelation));
	add(list, 567, nextRelation, cue.coarse);
	add(list, 568, cue.lemma, nextRelation);
	add(list, 569, cue.coarse, pair(nextRelation, depth));
};
