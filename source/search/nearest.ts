import {editDistance} from './edit-distance.ts';

/** The candidate that a mistyped `word` most likely means: one that begins with it, else the closest spelling; null where none is near. */
export const nearest = (word: string, candidates: readonly string[]): string | null => {
	const typed = word.toLowerCase();
	if (typed === '') return null;
	const begun = candidates.find(candidate => candidate.startsWith(typed));
	if (begun !== undefined) return begun;
	const bound = typed.length < 4 ? 1 : typed.length < 8 ? 2 : 3;
	let best: string | null = null;
	let least = bound + 1;
	for (const candidate of candidates) {
		const distance = editDistance(typed, candidate, bound);
		// Two mistakes, one of them in the first letter, are another word more often than a slip: tcsh is not bash.
		const isOther = distance > 1 && candidate[0]?.toLowerCase() !== typed[0];
		if (distance < least && !isOther) {
			least = distance;
			best = candidate;
		}
	}

	return best;
};
