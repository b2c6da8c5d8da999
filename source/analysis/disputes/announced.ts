import type {Claim} from '../../story/claim.ts';
import {setOf} from '../set-of.ts';

const words: ReadonlySet<string> = setOf(
	'dispute disputed disputes contested disagree disagrees disagreed differ differs differed differing different conflicting contradictory divided odds',
);
const notAgreed = /\bnot (?:\w+ )?agreed\b|\bno agreement\b/;

/** How long what announces a dispute may be, in characters. */
const longest = 110;

/**
Whether what stands before the first claim of its paragraph says that what follows is in dispute: "Accounts of the night
differ.", "The figure is contested."
*/
export const announcesDispute = (text: string, claim: Claim): boolean => {
	const first = Math.min(
		claim.source?.start ?? Number.POSITIVE_INFINITY,
		claim.cue?.start ?? Number.POSITIVE_INFINITY,
		...claim.content.map(run => run.start),
	);
	const start = text.lastIndexOf('\n\n', first) + 1;
	const before = text.slice(start, first).trim();
	if (before.length > longest || !/[.:;!]$/.test(before)) return false;
	const small = before.toLowerCase();
	return notAgreed.test(small) || small.split(/[^a-z]+/).some(word => words.has(word));
};
