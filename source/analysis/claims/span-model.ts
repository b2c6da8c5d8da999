/** The roles that a token can play for a cue. */
export const roles = {none: 0, source: 1, cue: 2, content: 3} as const;
/** How many roles there are. */
export const roleCount = 4;

/** The scores of one window: `emissions` four a token, `transitions` sixteen a token (from, to); the first token's are unused. */
export type Lattice = {
	readonly size: number;
	readonly emissions: Float32Array;
	readonly transitions: Float32Array;
};

/**
The weights of an edge's features lie in the table of the roles, in the columns that tokens' features use least: the
first is for content that begins at the edge, the second for content that ends there.
*/
export const edgeColumns = {begins: 1, ends: 2} as const;

/** Add what speaks for content that begins or ends before the token `at` to the steps that lead to it. */
export const addEdge = (transitions: Float32Array, at: number, begins: number, ends: number): void => {
	const row = at * 16;
	for (let role = 0; role < roles.content; role++) {
		transitions[row + role * 4 + roles.content]! += begins;
		transitions[row + roles.content * 4 + role]! += ends;
	}
};

/**
The sums over all labellings of a window, by the forward-backward algorithm (Rabiner, 1989, with its scaling). Of each token the forward sums
are brought to 1 and the backward ones so that both multiplied give the chance of a role.
*/
export type Sums = {
	readonly size: number;
	/** Four a token. */
	readonly forward: Float64Array;
	readonly backward: Float64Array;
	/** What a step from one role to the next multiplies by, the next one's emission included: sixteen a token (from, to). */
	readonly factors: Float64Array;
	/** What the forward sums of each token were before they were brought to 1. */
	readonly scales: Float64Array;
	/** The logarithm of the sum over all. */
	readonly total: number;
};

/** Bring four sums to 1, and return what they were. */
const scaled = (sums: Float64Array, at: number): number => {
	const sum = sums[at]! + sums[at + 1]! + sums[at + 2]! + sums[at + 3]!;
	for (let role = 0; role < roleCount; role++) sums[at + role]! /= sum;
	return sum;
};

/** Sum up the labellings of a window. */
export const sumsOf = ({size, emissions, transitions}: Lattice): Sums => {
	const forward = new Float64Array(size * roleCount);
	const backward = new Float64Array(size * roleCount);
	const factors = new Float64Array(size * roleCount * roleCount);
	const scales = new Float64Array(size);
	for (let role = 0; role < roleCount; role++) forward[role] = Math.exp(emissions[role]!);
	scales[0] = scaled(forward, 0);
	let total = Math.log(scales[0]);
	for (let at = 1; at < size; at++) {
		const here = at * roleCount;
		const row = here * roleCount;
		for (let from = 0; from < roleCount; from++) {
			const before = forward[here - roleCount + from]!;
			for (let to = 0; to < roleCount; to++) {
				const cell = row + from * roleCount + to;
				const factor = Math.exp(transitions[cell]! + emissions[here + to]!);
				factors[cell] = factor;
				forward[here + to]! += before * factor;
			}
		}

		scales[at] = scaled(forward, here);
		total += Math.log(scales[at]!);
	}

	backward.fill(1, (size - 1) * roleCount);
	for (let at = size - 2; at >= 0; at--) {
		const next = (at + 1) * roleCount;
		for (let from = 0; from < roleCount; from++) {
			const row = next * roleCount + from * roleCount;
			backward[at * roleCount + from] =
				(factors[row]! * backward[next]! +
					factors[row + 1]! * backward[next + 1]! +
					factors[row + 2]! * backward[next + 2]! +
					factors[row + 3]! * backward[next + 3]!) /
				scales[at + 1]!;
		}
	}

	return {size, forward, backward, factors, scales, total};
};

/** The chance that a token has a role. */
export const chanceOf = ({forward, backward}: Sums, at: number, role: number): number =>
	forward[at * roleCount + role]! * backward[at * roleCount + role]!;

/** The chance that a token, which is not the first, has the role `to` and the one before it `from`. */
export const chanceOfStep = (
	{forward, backward, factors, scales}: Sums,
	at: number,
	from: number,
	to: number,
): number =>
	(forward[(at - 1) * roleCount + from]! *
		factors[(at * roleCount + from) * roleCount + to]! *
		backward[at * roleCount + to]!) /
	scales[at]!;

/** The logarithm of the sum over all labellings in which no token is a source. */
export const totalWithoutSource = ({size, emissions}: Lattice, {factors}: Sums): number => {
	let none = Math.exp(emissions[roles.none]!);
	let cue = Math.exp(emissions[roles.cue]!);
	let content = Math.exp(emissions[roles.content]!);
	let total = 0;
	for (let at = 1; at < size; at++) {
		const row = at * roleCount * roleCount;
		const nextNone = none * factors[row]! + cue * factors[row + 8]! + content * factors[row + 12]!;
		const nextCue = none * factors[row + 2]! + cue * factors[row + 10]! + content * factors[row + 14]!;
		const nextContent = none * factors[row + 3]! + cue * factors[row + 11]! + content * factors[row + 15]!;
		const sum = nextNone + nextCue + nextContent;
		total += Math.log(sum);
		none = nextNone / sum;
		cue = nextCue / sum;
		content = nextContent / sum;
	}

	return total + Math.log(none + cue + content);
};

/** The score of the labelling in which no token has a role. */
export const emptyScore = ({size, emissions, transitions}: Lattice): number => {
	let score = emissions[0]!;
	for (let at = 1; at < size; at++) score += emissions[at * 4]! + transitions[at * 16]!;
	return score;
};

/** What a state of the search knows beside the role: whether a source, and whether content, has been met. */
const met = {source: 1, content: 2} as const;
const stateCount = roleCount * 4;

const meets = (role: number): number =>
	role === roles.source ? met.source : role === roles.content ? met.content : 0;

const mayBe = (role: number, at: number, anchor: number, withSource: boolean): boolean =>
	at === anchor ? role === roles.cue : withSource || role !== roles.source;

/**
The best labelling in which the token at `anchor` belongs to the cue, some token is content, and one run of tokens is
the source, or none where `withSource` is false; and its score. Undefined where the window has no room for that. A
state is a role and what has been met so far.
*/
export const bestLabels = (
	{size, emissions, transitions}: Lattice,
	anchor: number,
	withSource: boolean,
): {readonly labels: Uint8Array; readonly score: number} | undefined => {
	const best = new Float64Array(size * stateCount).fill(barred);
	const back = new Uint8Array(size * stateCount);
	for (let role = 0; role < roleCount; role++) {
		if (mayBe(role, 0, anchor, withSource)) best[meets(role) * 4 + role] = emissions[role]!;
	}

	for (let at = 1; at < size; at++) {
		const here = at * stateCount;
		const firstRole = at === anchor ? roles.cue : 0;
		const lastRole = at === anchor ? roles.cue : roleCount - 1;
		for (let previous = 0; previous < stateCount; previous++) {
			const reached = best[here - stateCount + previous]!;
			if (reached <= barred) continue;
			const before = previous >> 2;
			const from = previous & 3;
			const mayBeSource = withSource && ((before & met.source) === 0 || from === roles.source);
			for (let role = firstRole; role <= lastRole; role++) {
				if (role === roles.source && !mayBeSource) continue;
				const state = here + (before | meets(role)) * 4 + role;
				const score = reached + transitions[at * 16 + from * 4 + role]! + emissions[at * 4 + role]!;
				if (score > best[state]!) {
					best[state] = score;
					back[state] = previous;
				}
			}
		}
	}

	const end = (size - 1) * stateCount;
	const goal = (met.content | (withSource ? met.source : 0)) * 4;
	let state = goal;
	for (let role = 1; role < roleCount; role++)
		if (best[end + goal + role]! > best[end + state]!) state = goal + role;
	const score = best[end + state]!;
	if (score <= barred) return undefined;
	const labels = new Uint8Array(size);
	for (let at = size - 1; at >= 0; at--) {
		labels[at] = state & 3;
		state = back[at * stateCount + state]!;
	}

	return {labels, score};
};

const barred = -1e9;
