/** Gives for a word the first one that was equal to it: of one that a text has a thousand times, all places then share one string. */
export const sharedWords = (): ((word: string) => string) => {
	const known = new Map<string, string>();
	return word => {
		const same = known.get(word);
		if (same !== undefined) return same;
		known.set(word, word);
		return word;
	};
};
