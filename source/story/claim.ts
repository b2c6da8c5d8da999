import type {TextSpan} from './span.ts';

export const stances = [
	'asserts',
	'denies',
	'accuses',
	'predicts',
	'believes',
	'demands',
	'promises',
	'declines',
	'asks',
] as const;
/** What the cue of a claim does. */
export type Stance = (typeof stances)[number];

export const sourcings = ['named', 'unnamed', 'none'] as const;
/** Whether the source of a claim resolves to an actor, does not, or is missing. */
export type Sourcing = (typeof sourcings)[number];

export const quotations = ['direct', 'indirect', 'mixed'] as const;
/** Whether a claim's content stands in quotation marks wholly, not at all, or in part. */
export type Quotation = (typeof quotations)[number];

/** The words that name who is cited, and the id of the actor that they refer to. */
export type ClaimSource = TextSpan & {
	readonly actor: string | null;
};

/** Something that the story puts in somebody's mouth. */
export type Claim = {
	/** Counts from 1 in reading order. */
	readonly id: number;
	/** The paragraph of the cue, or of the content where there is no cue. */
	readonly paragraph: number;
	readonly source: ClaimSource | null;
	readonly cue: TextSpan | null;
	/** One or more runs, without outer commas; enclosing quotation marks belong to them. */
	readonly content: readonly TextSpan[];
	readonly quotation: Quotation;
	readonly sourcing: Sourcing;
	readonly stance: Stance;
	/** Ids of the claims that this one contradicts. */
	readonly disputes: readonly number[];
};
