import {isCommonWord} from './word-lists.ts';
import type {FoundClaim} from './claims.ts';

/** How many claims back a denial looks for what it answers. */
const reach = 12;
const leastShared = 0.2;

const frequent = new Set(
	(
		'the and that was were has have had its his her their they them this these those with from for not but been are would could will which who ' +
		'about into over than more said any such other being also there then when while after before what some because very only'
	).split(' '),
);

const stemOf = (word: string): string =>
	word.length > 5
		? word.replace(/(?:ations?|ions?|ingly|edly|ing|ed|ies|es|s|e|y)$/, '')
		: word.replace(/s$/, '');

const topicOf = (claim: FoundClaim): ReadonlySet<string> => {
	const stems = new Set<string>();
	for (const {text} of claim.content) {
		for (const match of text
			.slice(0, 600)
			.toLowerCase()
			.matchAll(/\p{L}{3,}/gu)) {
			if (!frequent.has(match[0])) stems.add(stemOf(match[0]));
		}
	}

	return stems;
};

const allegation =
	/\b(?:allegation|accusation|claim|charge|suggestion|report|rumou?r|theory|idea|this|that|these|it)s?\b/i;

/**
Link each denial to what it answers: the claim before it, by somebody else, that shares most of its words, or, where
the denial says no more than "these allegations", the nearest accusation. Links go both ways.
*/
export const linkDisputes = (claims: readonly FoundClaim[]): readonly FoundClaim[] => {
	const links = new Map<number, Set<number>>();
	const link = (from: number, to: number): void => {
		const set = links.get(from);
		if (set === undefined) links.set(from, new Set([to]));
		else set.add(to);
	};

	for (const [index, denial] of claims.entries()) {
		if (denial.stance !== 'denies') continue;
		const answered = answeredBy(claims, index);
		if (answered === undefined) continue;
		link(denial.id, answered.id);
		link(answered.id, denial.id);
	}

	if (links.size === 0) return claims;
	return claims.map(claim => ({
		...claim,
		disputes: [...(links.get(claim.id) ?? [])].toSorted((a, b) => a - b),
	}));
};

const answeredBy = (claims: readonly FoundClaim[], index: number): FoundClaim | undefined => {
	const denial = claims[index]!;
	const topic = topicOf(denial);
	const rare = new Set([...topic].filter(stem => !isCommonWord(stem)));
	const pointsBack = topic.size <= 3 && denial.content.some(({text}) => allegation.test(text));
	let best: FoundClaim | undefined;
	let bestScore = 0;
	const consider = (claim: FoundClaim | undefined, distance: number): void => {
		if (claim === undefined || claim.stance === 'denies' || claim.stance === 'declines') return;
		if (claim.figure !== undefined && claim.figure === denial.figure) return;
		const other = topicOf(claim);
		let shared = 0;
		for (const stem of topic) if (other.has(stem)) shared += rare.has(stem) ? 1.5 : 1;
		const accuses = claim.stance === 'accuses';
		const aboutDenier =
			denial.figure !== undefined &&
			claim.content.some(({text}) =>
				text.includes(
					denial.figure!.words.at(-1) === undefined
						? denial.figure!.name
						: (denial.figure!.name.split(' ').at(-1) ?? ''),
				),
			);
		const overlap = shared / Math.max(3, Math.min(topic.size, other.size));
		const score = overlap + (accuses ? 0.35 : 0) + (aboutDenier ? 0.2 : 0) - 0.03 * distance;
		const isEnough = pointsBack
			? accuses || aboutDenier
			: overlap >= leastShared && shared >= (accuses ? 1 : 2);
		if (isEnough && score > bestScore) {
			bestScore = score;
			best = claim;
		}
	};

	for (let back = 1; back <= reach; back++) consider(claims[index - back], back);
	for (let ahead = 1; ahead <= 3; ahead++) consider(claims[index + ahead], ahead + 3);
	return best;
};
