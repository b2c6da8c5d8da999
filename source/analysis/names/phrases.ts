import {hashText} from './hash.ts';
import {lookUp, wordLists, type WordTable} from './word-table.ts';
import type {Segment} from './features.ts';
import type {TokenFacts} from './token-facts.ts';

const longest = 4;
const noPhrase = 0;

/**
For each token of a segment, whether it begins (1) or goes on (2) a listed phrase of two to four words, and what kind of
phrase: 0 for none, otherwise the place in the phrase plus the lists shifted.
*/
export const phraseMarks = (facts: readonly TokenFacts[], segment: Segment, table: WordTable): Int32Array => {
	const marks = new Int32Array(segment.end - segment.first);
	for (let index = segment.first; index + 1 < segment.end; index++) {
		if (!facts[index]!.candidate) continue;
		// The hash goes on from the first word over a space and each further word: no strings are joined.
		let hash = facts[index]!.hash;
		let found = 0;
		let lists = 0;
		for (let length = 2; length <= longest && index + length <= segment.end; length++) {
			hash = hashText(facts[index + length - 1]!.lower, hashText(' ', hash));
			const word = lookUp(table, hash);
			if ((word.lists & (wordLists.place | wordLists.organization | wordLists.country)) !== 0) {
				found = length;
				lists = word.lists;
			}
		}

		if (found === noPhrase) continue;
		for (let offset = 0; offset < found; offset++) {
			marks[index - segment.first + offset] = (offset === 0 ? 1 : 2) | (lists << 2);
		}

		index += found - 1;
	}

	return marks;
};
