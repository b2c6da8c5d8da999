import {isInDigits} from './tokens.ts';
import {setOf} from '../set-of.ts';

const days = 'monday tuesday wednesday thursday friday saturday sunday';
const months = 'january february march april may june july august september october november december';
const named: ReadonlySet<string> = setOf(`${days} ${months}`);
const beforeTimes: ReadonlySet<string> = setOf(
	'in on by since until till from before after last late early mid next',
);

/** The days, months and years that a claim names, by its tokens in small letters. */
export const timesIn = (tokens: readonly string[]): ReadonlySet<string> => {
	const times = new Set<string>();
	for (const [at, token] of tokens.entries()) {
		const isYear = token.length === 4 && isInDigits(token) && /^(?:19|20)\d\d$/.test(token);
		const isTime = named.has(token) || isYear;
		// "May" and "march" are words as well.
		if (isTime && beforeTimes.has(tokens[at - 1] ?? '')) times.add(token);
	}

	return times;
};

/** Whether both name times, and of one kind, and not one in common. */
export const timesDiffer = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
	if (a.size === 0 || b.size === 0) return false;
	for (const time of a) if (b.has(time)) return false;
	const kindOf = (time: string): string =>
		days.includes(time) ? 'day' : months.includes(time) ? 'month' : 'year';
	const kinds = new Set([...a].map(kindOf));
	return [...b].some(time => kinds.has(kindOf(time)));
};
