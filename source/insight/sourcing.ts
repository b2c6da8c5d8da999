import type {Claim, Sourcing} from '../story/claim.ts';
import {counted} from '../story/counted.ts';

export type SourcingCounts = Readonly<Record<Sourcing, number>>;

/** How many claims have a named source, an unnamed one, and none. */
export const countSourcing = (claims: readonly Claim[]): SourcingCounts => {
	const counts = {named: 0, unnamed: 0, none: 0};
	for (const claim of claims) counts[claim.sourcing]++;
	return counts;
};

/** The sourcing of a story in one line, as in `17 claims · 11 named · 4 unnamed · 2 no source`. */
export const describeSourcing = (claims: readonly Claim[], separator = ' · '): string => {
	const {named, unnamed, none} = countSourcing(claims);
	return [counted(claims.length, 'claim'), `${named} named`, `${unnamed} unnamed`, `${none} no source`].join(
		separator,
	);
};

/**
Counts as whole percentages of their sum, which make a hundred together: each is rounded down, and what is missing goes to those that
lost most. All are 0 where there is nothing to count.
*/
export const percentagesOf = <Key extends string>(
	counts: Readonly<Record<Key, number>>,
): Readonly<Record<Key, number>> => {
	const keys = Object.keys(counts) as Key[];
	const total = keys.reduce((sum, key) => sum + counts[key], 0);
	const exact = (key: Key): number => (total === 0 ? 0 : (counts[key] * 100) / total);
	const missing = Math.round(keys.reduce((sum, key) => sum + (exact(key) % 1), 0));
	const raised = new Set(keys.toSorted((a, b) => (exact(b) % 1) - (exact(a) % 1)).slice(0, missing));
	return Object.fromEntries(
		keys.map(key => [key, Math.floor(exact(key)) + (raised.has(key) ? 1 : 0)]),
	) as Record<Key, number>;
};
