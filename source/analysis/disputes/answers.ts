import type {Claim} from '../../story/claim.ts';
import {falsehood} from '../stance/what-follows.ts';
import {wordsAtStart} from './words-at-start.ts';
import {deniesWrongdoing, pointsAtSaying, pointsByPronoun, refersToSaying} from './what-is-denied.ts';

/** How a claim answers others. */
export type Answer =
	/** It points at what was said: "the allegation", "that", "any wrongdoing". */
	| 'points'
	/** It denies something in words of its own that speak of a saying: "the claim that", "suggestions of". */
	| 'refers'
	/** It denies something in words of its own. */
	| 'denies'
	/** It insists on something, as one does who was accused. */
	| 'insists'
	/** It says something of its own, which may contradict. */
	| 'says';

/* Patterns for what stands in small letters: one that ignores case takes longer to compile. */
const nothingOfTheKind = /\bnothing of the (?:kind|sort)\b|\bno such (?:thing|\w+)\b/;
const insisting = /\b(?:insist|maintain|counter|retort|protest|stress|hit back|shot back|defend)\w*/;

const answerOfDenial = (content: string): Answer => {
	const words = wordsAtStart(content);
	const isPointed =
		pointsByPronoun(words) ||
		pointsAtSaying(words) ||
		deniesWrongdoing(words) ||
		nothingOfTheKind.test(content) ||
		(content.length < 120 && falsehood.test(content));
	return isPointed ? 'points' : refersToSaying(words) ? 'refers' : 'denies';
};

/** How a claim answers, by its stance, its cue, and the beginning of its content. */
export const answerOf = (claim: Claim): Answer | null => {
	const content = claim.content
		.map(run => run.text)
		.join(' ')
		.toLowerCase();
	switch (claim.stance) {
		case 'denies': {
			return answerOfDenial(content);
		}

		case 'asserts': {
			if (nothingOfTheKind.test(content)) return 'points';
			return insisting.test((claim.cue?.text ?? '').toLowerCase()) ? 'insists' : 'says';
		}

		case 'accuses':
		case 'predicts':
		case 'believes': {
			return 'says';
		}

		default: {
			return null;
		}
	}
};

/** Whether a claim can be what another one answers. */
export const canBeAnswered = (claim: Claim): boolean =>
	claim.stance === 'asserts' ||
	claim.stance === 'accuses' ||
	claim.stance === 'predicts' ||
	claim.stance === 'believes';
