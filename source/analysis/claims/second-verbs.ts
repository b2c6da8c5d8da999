import type {RawClaim} from './find-claims.ts';
import {areOfOthers, othersNear} from './others-near.ts';
import {setOf} from '../set-of.ts';
import type {Span} from '../../story/span.ts';

/*
What the same speaker does next by a verb that the models overlooked: "said it was “absurd” and called on the board to resign". The
verbs are looked up in lists: every story has many an "and", and long patterns take long to compile.
*/

/** Verbs that make a claim of what follows, and the word that some of them need behind them. */
const verbs = setOf('demanded urged vowed pledged promised accused denied rejected dismissed blamed');
const verbsWith: Readonly<Record<string, readonly string[]>> = {
	called: ['on', 'for'],
	offered: ['to'],
	ruled: ['out'],
	apologised: ['for'],
	apologized: ['for'],
};
/** Verbs that go on with "that", behind what was found. */
const conclusions = setOf('concluded added warned argued insisted noted stressed acknowledged');

const leastSaid = 4;
const mostSaid = 200;

/** How long the verb is with which the words go on at an offset; 0 where they go on with none of these. */
const verbAt = (words: string, at: number): number => {
	const [first = '', second = ''] = words.slice(at, at + 24).split(' ');
	if (verbs.has(first)) return first.length;
	return verbsWith[first]?.includes(second) === true ? first.length + 1 + second.length : 0;
};

/** Where a verb and what is said by it stand in words: the turn to it, the verb, what is said, and the end. */
type Next = {readonly turn: number; readonly verb: number; readonly said: number; readonly end: number};

const turn = /^,?\s(?:and|but)\s(?:also\s|has\s)?/;

/** The next verb behind a turn that begins at an offset; null where there is none. */
const nextAt = (words: string, at: number, end: number): Next | null => {
	const length = turn.exec(words.slice(at, at + 16))?.[0].length ?? 0;
	const verb = length === 0 ? 0 : verbAt(words, at + length);
	if (verb === 0) return null;
	const said = at + length + verb + 1;
	return end - said >= leastSaid ? {turn: at, verb: at + length, said, end} : null;
};

/** Behind what was quoted, within the content; its closing mark stays before. */
const behindQuotation = (words: string): Next | null => {
	const mark = words.search(/["”],?\s(?:and|but)\s/);
	const next = mark === -1 ? null : nextAt(words, mark + 1, words.length);
	return next !== null && !/[.!?;:"“”\n]/.test(words.slice(next.said)) ? next : null;
};

/** Behind the content, up to the end of the sentence. */
const behindContent = (words: string): Next | null => {
	if (!turn.test(words.slice(0, 16))) return null;
	const end = words.search(/[.!?;:"“”\n]/);
	const next = end === -1 || end > mostSaid ? null : nextAt(words, 0, end);
	return next !== null && /^[.!?]["”]?(?:\s|$)/.test(words.slice(end, end + 3)) ? next : null;
};

/** Within the content: what is found, and then concluded. */
const withinContent = (words: string): Next | null => {
	for (let at = words.indexOf(', '); at !== -1; at = words.indexOf(', ', at + 1)) {
		const [joint, verb = '', behind] = words.slice(at + 2, at + 40).split(' ');
		if ((joint !== 'and' && joint !== 'but') || !conclusions.has(verb)) continue;
		if (behind !== 'that' && behind !== 'there') continue;
		const start = at + 2 + joint.length + 1;
		return {turn: at, verb: start, said: start + verb.length + 1, end: words.length};
	}

	return null;
};

/** Where the content ends before the next verb of its speaker, of which a claim was found: behind what was quoted. */
const turnWithin = (
	text: string,
	{source, content}: RawClaim,
	others: readonly RawClaim[],
): number | undefined => {
	const {start, end} = content.at(-1)!;
	for (const other of others) {
		if (other.source?.start !== source?.start || other.cue.start <= start || other.cue.start > end) continue;
		const found = /["”](?<turn>,?\s(?:and|but)\s(?:also\s|has\s)?)$/.exec(text.slice(start, other.cue.start));
		if (found !== null) return other.cue.start - found.groups!['turn']!.length;
	}

	return undefined;
};

/** The claim, and the one of its speaker's next verb; the claim alone where there is none. */
const withSecondVerb = (text: string, claim: RawClaim, others: readonly RawClaim[]): readonly RawClaim[] => {
	const {source, cue, content} = claim;
	const last = content.at(-1)!;
	if (source === null || last.start < cue.end || source.end > cue.start) return [claim];
	const words = text.slice(last.start, last.end);
	const isQuoted = /["”],?\s(?:and|but)\s/.test(words);
	const known = isQuoted ? turnWithin(text, claim, others) : undefined;
	const cutAt = (end: number): RawClaim => ({...claim, content: [...content.slice(0, -1), {...last, end}]});
	if (known !== undefined) return [cutAt(known)];
	const inside = withinContent(words) ?? (isQuoted ? behindQuotation(words) : null);
	const next = inside ?? (isQuoted ? null : behindContent(text.slice(last.end, last.end + mostSaid + 40)));
	if (next === null) return [claim];
	const from = inside === null ? last.end : last.start;
	const verb: Span = {start: from + next.verb, end: from + next.said - 1};
	// The models may have found the second one as well.
	const isFound = others.some(
		other => other.source?.start === source.start && other.cue.start === verb.start,
	);
	if (inside !== null && isFound) return [cutAt(from + next.turn)];
	if (areOfOthers({start: from + next.turn, end: from + next.end}, others)) return [claim];
	return [
		inside === null ? claim : cutAt(from + next.turn),
		{...claim, cue: verb, anchor: verb, content: [{start: from + next.said, end: from + next.end}]},
	];
};

/** The claims, and those of second verbs behind them. */
export const withSecondVerbs = (text: string, claims: readonly RawClaim[]): readonly RawClaim[] =>
	claims.flatMap((claim, index) => withSecondVerb(text, claim, othersNear(claims, index)));
