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

const logSum4 = (a: number, b: number, c: number, d: number): number => {
	const top = Math.max(a, b, c, d);
	return top + Math.log(Math.exp(a - top) + Math.exp(b - top) + Math.exp(c - top) + Math.exp(d - top));
};

/** The forward scores, in logarithms, four a token. */
export const forward = ({size, emissions, transitions}: Lattice): Float64Array => {
	const alpha = new Float64Array(size * 4);
	for (let role = 0; role < 4; role++) alpha[role] = emissions[role]!;
	for (let at = 1; at < size; at++) {
		const previous = (at - 1) * 4;
		for (let role = 0; role < 4; role++) {
			const row = at * 16 + role;
			alpha[at * 4 + role] =
				emissions[at * 4 + role]! +
				logSum4(
					alpha[previous]! + transitions[row]!,
					alpha[previous + 1]! + transitions[row + 4]!,
					alpha[previous + 2]! + transitions[row + 8]!,
					alpha[previous + 3]! + transitions[row + 12]!,
				);
		}
	}

	return alpha;
};

/** The backward scores, in logarithms, four a token. */
export const backward = ({size, emissions, transitions}: Lattice): Float64Array => {
	const beta = new Float64Array(size * 4);
	for (let at = size - 2; at >= 0; at--) {
		const next = (at + 1) * 4;
		for (let role = 0; role < 4; role++) {
			const row = (at + 1) * 16 + role * 4;
			beta[at * 4 + role] = logSum4(
				beta[next]! + transitions[row]! + emissions[next]!,
				beta[next + 1]! + transitions[row + 1]! + emissions[next + 1]!,
				beta[next + 2]! + transitions[row + 2]! + emissions[next + 2]!,
				beta[next + 3]! + transitions[row + 3]! + emissions[next + 3]!,
			);
		}
	}

	return beta;
};

/** The logarithm of the sum over all labellings. */
export const partition = (size: number, alpha: Float64Array): number => {
	const last = (size - 1) * 4;
	return logSum4(alpha[last]!, alpha[last + 1]!, alpha[last + 2]!, alpha[last + 3]!);
};

/** The logarithm of the sum over all labellings in which no token is a source. */
export const partitionWithoutSource = ({size, emissions, transitions}: Lattice): number => {
	let none = emissions[0]!;
	let cue = emissions[2]!;
	let content = emissions[3]!;
	for (let at = 1; at < size; at++) {
		const row = at * 16;
		const a = none;
		const b = cue;
		const c = content;
		none =
			emissions[at * 4]! +
			logSum4(a + transitions[row]!, b + transitions[row + 8]!, c + transitions[row + 12]!, -1e9);
		cue =
			emissions[at * 4 + 2]! +
			logSum4(a + transitions[row + 2]!, b + transitions[row + 10]!, c + transitions[row + 14]!, -1e9);
		content =
			emissions[at * 4 + 3]! +
			logSum4(a + transitions[row + 3]!, b + transitions[row + 11]!, c + transitions[row + 15]!, -1e9);
	}

	return logSum4(none, cue, content, -1e9);
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
