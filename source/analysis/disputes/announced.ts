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

const disagreeing =
	/\b(?:disagree[sd]?|begg(?:ed|ing) to differ|push(?:ed|es) back|t(?:old|ells) a different story|saw it differently|dispute[sd] (?:that|this)|countered|was not (?:so )?convinced|is not (?:so )?(?:sure|convinced))\b[^.!?\n]{0,60}[.!:]\s/i;
/** How far apart two claims may be between which somebody disagrees, in characters. */
const longestBetween = 400;

/** Whether the text says between two claims that who makes the second disagrees: "Dr. Brandt disagreed. The effect, she said, was small." */
export const disagreesBetween = (text: string, before: Claim, claim: Claim): boolean => {
	const end = Math.max(before.cue?.end ?? 0, before.source?.end ?? 0, ...before.content.map(run => run.end));
	const start = Math.min(
		claim.source?.start ?? Number.POSITIVE_INFINITY,
		claim.cue?.start ?? Number.POSITIVE_INFINITY,
		...claim.content.map(run => run.start),
	);
	return start > end && start - end < longestBetween && disagreeing.test(text.slice(end, start));
};
