import {fold} from '../search/fold.ts';

const wordStart = /[\p{L}\p{N}]+/gv;

/** How well the letters of `query` are found in `text` in their order, at the beginnings of words before elsewhere; 0 where they are not. */
const scattered = (query: string, text: string): number => {
	let at = -1;
	let score = 0;
	for (const letter of query) {
		const next = text.indexOf(letter, at + 1);
		if (next === -1) return 0;
		const isStart = next === 0 || !/[\p{L}\p{N}]/v.test(text[next - 1] ?? '');
		score += next === at + 1 ? 3 : isStart ? 2 : 0.2;
		at = next;
	}

	return (score / query.length) * 10;
};

/**
How well a text matches what somebody types to find it, however the case and the accents: 0 for not at all. Every word of
the query must be found: at the beginning of a word, which counts most, inside of one, or as letters in their order.
*/
export const fuzzyScore = (query: string, text: string): number => {
	const folded = fold(text);
	const words = [...folded.matchAll(wordStart)];
	let total = 0;
	for (const part of fold(query).split(/\s+/v)) {
		if (part === '') continue;
		const start = words.findIndex(([word]) => word.startsWith(part));
		const inside = folded.indexOf(part);
		const score =
			start !== -1
				? 100 + (words[start]?.[0] === part ? 20 : 0) - Math.min(30, start * 3)
				: inside !== -1
					? 60
					: part.length > 2
						? scattered(part, folded)
						: 0;
		// Letters that are strewn all over a long text are no match.
		if (score < 12) return 0;
		total += score;
	}

	return total;
};
