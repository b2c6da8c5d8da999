import {pair} from './features.ts';
import type {Passage} from './passage.ts';
import {marks} from './word-table.ts';

/**
The stretch of a passage that is searched for the source and content of one cue, and how each of its tokens lies
to the cue. Lists are by place in the window.
*/
export type Window = {
	readonly from: number;
	readonly to: number;
	readonly anchor: number;
	/** The way through the parse from the anchor: relations up and down; 0 where there is none. */
	readonly paths: Int32Array;
	/** The first steps of that way, up to the first step down. */
	readonly branches: Int32Array;
	/** How many steps down from where the way turns; 7 at most. */
	readonly depths: Uint8Array;
	readonly commas: Uint8Array;
	readonly candidates: Uint8Array;
	readonly quoteTurns: Uint8Array;
	/** How many arcs of the parse lead over the edge before each token, those of marks aside, and a sum of their relations. */
	readonly arcs: Uint8Array;
	readonly arcKinds: Int32Array;
};

/** A token with at least about this chance is taken for the anchor of another cue. */
export const likelyCue = 0.3;
const reach = 110;
const sentenceReach = 3;

/** The window around the token `anchor`: its sentence, and those beside it that quote. Never more than about 220 tokens. */
export const windowOf = (passage: Passage, anchor: number, chances: Float32Array): Window => {
	const {sentences, sentenceStarts, quoted, words} = passage;
	const sentence = sentences[anchor]!;
	let from = sentenceStarts[sentence]!;
	let to = sentenceStarts[sentence + 1]!;
	for (let number = sentence - 1; number >= Math.max(0, sentence - sentenceReach); number--) {
		const start = sentenceStarts[number]!;
		const end = sentenceStarts[number + 1]!;
		if (quoted[end - 1] === 0 && quoted[end - 2] === 0) break;
		from = start;
	}

	// In a transcript, what follows a speaker's name and a colon is that speaker's up to the paragraph's end.
	const speaks = words[anchor]!.mark === marks.colon;
	const onward = speaks ? sentenceStarts.length : sentence + sentenceReach;
	for (let number = sentence + 1; number <= onward && number + 1 < sentenceStarts.length; number++) {
		const start = sentenceStarts[number]!;
		if (quoted[start] === 0 && !speaks && words[start - 1]!.mark !== marks.colon) break;
		to = sentenceStarts[number + 1]!;
		if (to >= anchor + reach) break;
	}

	from = Math.max(from, anchor - reach);
	to = Math.min(to, anchor + reach);
	const size = to - from;
	const window = {
		from,
		to,
		anchor,
		paths: new Int32Array(size),
		branches: new Int32Array(size),
		depths: new Uint8Array(size),
		commas: new Uint8Array(size),
		candidates: new Uint8Array(size),
		quoteTurns: new Uint8Array(size),
		arcs: new Uint8Array(size),
		arcKinds: new Int32Array(size),
	};
	tracePaths(passage, window);
	countArcs(passage, window);
	let commas = 0;
	let candidates = 0;
	let turns = 0;
	for (let index = anchor + 1; index < to; index++) {
		if (quoted[index] !== quoted[index - 1]) turns++;
		window.commas[index - from] = Math.min(commas, 3);
		window.candidates[index - from] = Math.min(candidates, 3);
		window.quoteTurns[index - from] = Math.min(turns, 3);
		if (words[index]!.mark === marks.comma) commas++;
		if (chances[index]! > likelyCue) candidates++;
	}

	commas = 0;
	candidates = 0;
	turns = 0;
	for (let index = anchor - 1; index >= from; index--) {
		if (quoted[index] !== quoted[index + 1]) turns++;
		window.commas[index - from] = Math.min(commas, 3);
		window.candidates[index - from] = Math.min(candidates, 3);
		window.quoteTurns[index - from] = Math.min(turns, 3);
		if (words[index]!.mark === marks.comma) commas++;
		if (chances[index]! > likelyCue) candidates++;
	}

	return window;
};

const longestArc = 60;

const countArcs = ({heads, relationCodes, words}: Passage, {from, to, arcs, arcKinds}: Window): void => {
	for (let token = from; token < to; token++) {
		const head = heads[token]!;
		if (head < from || head >= to || words[token]!.mark !== marks.word) continue;
		const first = Math.min(token, head) + 1;
		const last = Math.min(Math.max(token, head), first + longestArc);
		const kind = Math.imul(relationCodes[token]! | 1, head < token ? 3 : 7);
		for (let at = first; at <= last; at++) {
			if (arcs[at - from]! < 255) arcs[at - from]!++;
			arcKinds[at - from]! += kind;
		}
	}
};

const steepest = 24;

const tracePaths = (
	{heads, relationCodes, sentenceStarts, sentences}: Passage,
	{
		from,
		to,
		anchor,
		paths,
		branches,
		depths,
	}: Pick<Window, 'from' | 'to' | 'anchor' | 'paths' | 'branches' | 'depths'>,
): void => {
	const start = Math.max(from, sentenceStarts[sentences[anchor]!]!);
	const end = Math.min(to, sentenceStarts[sentences[anchor]! + 1]!);
	const traced = new Uint8Array(to - from);
	let up = 17;
	let token = anchor;
	for (let climbed = 0; climbed < 6; climbed++) {
		if (token < from || token >= to) break;
		paths[token - from] = up;
		branches[token - from] = up;
		traced[token - from] = 1;
		if (heads[token]! < 0) break;
		up = pair(up, relationCodes[token]! ^ 1);
		token = heads[token]!;
	}

	const chain: number[] = [];
	for (let index = start; index < end; index++) {
		let current = index;
		chain.length = 0;
		while (current >= from && current < to && traced[current - from] === 0 && chain.length < steepest) {
			chain.push(current);
			const head = heads[current]!;
			if (head < 0) {
				current = -1;
				break;
			}

			current = head;
		}

		const known = current >= from && current < to && traced[current - from] === 1;
		for (let place = chain.length - 1; place >= 0; place--) {
			const here = chain[place]! - from;
			traced[here] = 1;
			if (!known) continue;
			const above = (place === chain.length - 1 ? current : chain[place + 1]!) - from;
			const relation = relationCodes[chain[place]!]!;
			const depth = depths[above]!;
			depths[here] = Math.min(7, depth + 1);
			paths[here] = depth < 3 ? pair(paths[above]!, relation) : paths[above]!;
			branches[here] = depth === 0 ? pair(branches[above]!, relation) : branches[above]!;
		}
	}
};
