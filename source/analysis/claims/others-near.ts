import {overlaps, type Span} from '../../story/span.ts';
import type {RawClaim} from './find-claims.ts';

/** How many claims before and behind one may be of the same words. */
const near = 8;

/** The claims around the one at an index, without it. */
export const othersNear = (claims: readonly RawClaim[], index: number): readonly RawClaim[] => [
	...claims.slice(Math.max(0, index - near), index),
	...claims.slice(index + 1, index + near + 1),
];

/** Whether words are those of other claims: they share some with the cue or the source of one. */
export const areOfOthers = (run: Span, others: readonly RawClaim[]): boolean =>
	others.some(({cue, source}) => overlaps(cue, run) || (source !== null && overlaps(source, run)));
