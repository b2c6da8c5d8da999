import type {TaggedName} from './kinds-of-text.ts';
import {shapes, type TokenFacts} from './token-facts.ts';
import {isHead, type Run} from './whole-organizations.ts';

/** How many words a name may have. */
const longest = 9;

/** Whether a token is a short form in brackets, in capitals: "HAWU" in "Union (HAWU)". */
const isShortForm = (facts: readonly TokenFacts[], at: number): boolean =>
	facts[at - 1]?.text === '(' && facts[at + 1]?.text === ')' && /^[A-ZÀ-ÖØ-Þ]{3,7}$/.test(facts[at]!.text);

const small = /^(?:of|for|and|the|on|in|de|&|['’]s?)$/;

/** The capitals of a word that a short form may have: both of "Anti-Corruption", or the first alone. */
const lettersOf = ({text}: TokenFacts): readonly string[] => {
	const all = text.replaceAll(/[^A-ZÀ-ÖØ-Þ]/g, '');
	return all.length > 1 ? [text[0]!, all] : [text[0]!];
};

/** The first of the words from `least` up to `last` whose capitals are those of the short form; -1 where they are not. */
const firstOf = (facts: readonly TokenFacts[], least: number, last: number, short: string): number => {
	if (short === '') return last + 1;
	const fact = facts[last];
	if (fact === undefined || last < least) return -1;
	if (small.test(fact.text)) return firstOf(facts, least, last - 1, short);
	if (fact.shape !== shapes.capitalised && fact.shape !== shapes.mixed) return -1;
	for (const letters of lettersOf(fact)) {
		if (!short.endsWith(letters)) continue;
		const first = firstOf(facts, least, last - 1, short.slice(0, -letters.length));
		if (first >= 0) return first;
	}

	return -1;
};

/**
The organizations of a sentence that stand before their short forms: "Healthcare and Allied Workers’ Union (HAWU)", of which the tagger
saw the end.
*/
export const shortenedIn = (facts: readonly TokenFacts[], names: readonly TaggedName[]): readonly Run[] => {
	const runs: Run[] = [];
	for (let at = 3; at < facts.length; at++) {
		if (!isShortForm(facts, at)) continue;
		const last = at - 2;
		const found = firstOf(facts, last - longest, last, facts[at]!.text);
		let first = found;
		while (first >= 0 && first < last && small.test(facts[first]!.text)) first++;
		if (found < 0 || first >= last) continue;
		const isBody =
			facts.slice(first, last + 1).some(fact => isHead(fact)) ||
			names.some(name => name.kind === 'organization' && name.first >= first && name.last <= last);
		if (isBody) runs.push({first, last});
	}

	return runs;
};
