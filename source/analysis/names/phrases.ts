import {plainHash} from '../../language/hash.ts';
import {lookUp, wordLists, type WordTable} from './word-table.ts';
import type {Segment} from './features.ts';
import {roles, type TokenFacts} from './token-facts.ts';

/** Whether these lists hold organizations, and no places of the same name. */
const isOrganization = (lists: number): boolean =>
	(lists & wordLists.organization) !== 0 && (lists & (wordLists.place | wordLists.country)) === 0;

const longest = 8;
const noPhrase = 0;

/**
For each token of a segment, whether it begins (1) or goes on (2) a listed phrase of two to eight words, and what kind of
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
			hash = plainHash(facts[index + length - 1]!.lower, plainHash(' ', hash));
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

/** The tokens of a listed organization of two to eight words. */
export type ListedOrganization = {readonly first: number; readonly last: number};

/** The organizations among the marks of a segment's phrases: all of their words but the small ones written with capitals. */
export const listedOrganizations = (
	facts: readonly TokenFacts[],
	segment: Segment,
	marks: Int32Array,
): readonly ListedOrganization[] => {
	const found: ListedOrganization[] = [];
	for (let place = 0; place < marks.length; place++) {
		const mark = marks[place]!;
		if ((mark & 3) !== 1 || !isOrganization(mark >> 2)) continue;
		// "The Guardian" is named without its article.
		const first = segment.first + place + (facts[segment.first + place]!.lower === 'the' ? 1 : 0);
		while (place + 1 < marks.length && (marks[place + 1]! & 3) === 2) place++;
		const last = segment.first + place;
		const isWritten = facts
			.slice(first, last + 1)
			.every(fact => fact.candidate || (fact.roles & roles.link) !== 0);
		if (isWritten) found.push({first, last});
	}

	return found;
};
