import type {Claim, Sourcing} from '../story/claim.ts';

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
	return [
		claims.length === 1 ? '1 claim' : `${claims.length} claims`,
		`${named} named`,
		`${unnamed} unnamed`,
		`${none} no source`,
	].join(separator);
};
