/** How well one word goes under another: higher is better. */
export type Score = (word: number, head: number) => number;

/**
The heads of a sentence's words, -1 for the root, as one tree: each word under the head that suits it best, but the one that suits as the root
better than any other. Where that leaves a circle, the word is taken out of it that loses least by another head (the step of Chu and Liu, 1965,
and Edmonds, 1967, that opens a circle, for one circle after the other). `best` are the words' best heads other than the root.
*/
export const treeOf = (
	best: ArrayLike<number>,
	rootScores: ArrayLike<number>,
	score: Score,
): readonly number[] => {
	const heads = Array.from(best);
	let root = 0;
	let most = -Infinity;
	for (let word = 0; word < best.length; word++) {
		const gain = rootScores[word]! - score(word, best[word]!);
		if (gain > most) {
			most = gain;
			root = word;
		}
	}

	heads[root] = -1;
	for (;;) {
		const {isRooted, circle} = followUp(heads);
		if (circle === undefined) return heads;
		reattach(heads, circle, isRooted, score);
	}
};

/** Which words have the root above them, and the words of one circle where there is any. */
const followUp = (
	heads: readonly number[],
): {readonly isRooted: readonly number[]; readonly circle: readonly number[] | undefined} => {
	const isRooted = heads.map(() => 0);
	/** The word from which each was first met on the way up, counted from 1. */
	const metFrom = heads.map(() => 0);
	let circle: number[] | undefined;
	for (let word = 0; word < heads.length; word++) {
		let at = word;
		for (; at >= 0 && metFrom[at] === 0; at = heads[at]!) metFrom[at] = word + 1;
		if (at >= 0 && metFrom[at] === word + 1 && circle === undefined) {
			circle = [at];
			for (let next = heads[at]!; next !== at; next = heads[next]!) circle.push(next);
		}

		if (at >= 0 && isRooted[at] === 0) continue;
		for (let up = word; up !== at; up = heads[up]!) isRooted[up] = 1;
	}

	return {isRooted, circle};
};

/** Put that word of a circle under a word outside which loses least by it. */
const reattach = (
	heads: number[],
	circle: readonly number[],
	isRooted: readonly number[],
	score: Score,
): void => {
	let least = Infinity;
	let chosen = 0;
	let above = 0;
	for (const word of circle) {
		for (let head = 0; head < heads.length; head++) {
			if (isRooted[head] === 0) continue;
			const loss = score(word, heads[word]!) - score(word, head);
			if (loss >= least) continue;
			least = loss;
			chosen = word;
			above = head;
		}
	}

	heads[chosen] = above;
};
