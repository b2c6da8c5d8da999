import {listed} from '../explorer/speech/sentences.ts';
import type {ParagraphSearch} from '../search/paragraph-search.ts';
import {claimTerms, textTerms, type Query, type TextTerm} from '../search/query.ts';
import {visibleLine} from '../terminal/sanitize.ts';

/** What was looked for in stories that do not have it. */
export type Unfound = {
	/** Look through a story in which the search found nothing. */
	readonly look: (search: ParagraphSearch) => void;
	/** Why nothing was found in any of them, in one line. */
	readonly why: () => string;
};

/** See why a query finds nothing in a number of stories. */
export const createUnfound = (query: Query, count: number): Unfound => {
	const asWritten = ({start, end}: {readonly start: number; readonly end: number}): string =>
		visibleLine(query.text.slice(start, end));
	const missing = new Set<TextTerm>(textTerms(query));
	const near = new Map<TextTerm, string>();
	const whole = count === 1 ? 'the story has no' : `none of the ${count} stories has a`;
	return {
		look: ({index}) => {
			for (const term of missing) {
				if (index.narrow(index.lookUp(term), null, () => {}).length > 0) missing.delete(term);
				const word = term.kind === 'word' && /\p{L}/u.test(term.text) ? index.nearestWord(term.text) : null;
				if (word !== null && !near.has(term)) near.set(term, word);
			}
		},
		why: () => {
			if (missing.size > 0) {
				const words = listed([...missing].map(asWritten), Number.POSITIVE_INFINITY, 'or');
				const [first] = [...missing].flatMap(term => near.get(term) ?? []);
				const help = first === undefined ? '' : `: did you mean ${visibleLine(first)}?`;
				return `${whole}${count === 1 ? 'thing' : 'nything'} like ${words}${help}`;
			}

			const what = claimTerms(query).length === query.terms.length ? 'claim' : 'paragraph';
			const all = query.terms.length === 1 ? '' : 'all of ';
			return `${whole} ${what} that fits ${all}${listed(query.terms.map(asWritten))}`;
		},
	};
};
