import type {Claim} from '../../story/claim.ts';

const fewWords = new Set(
	'that this these those with have been were would could should their they them there from about which what when where will said says than then into also more most some such only over after before because'.split(
		' ',
	),
);
const reachBack = 40;

/** The words of a claim that tell its topic, cut to their first six letters so that their forms meet. */
const topicOf = (claim: Claim): ReadonlySet<string> => {
	const words =
		claim.content
			.map(run => run.text)
			.join(' ')
			.toLowerCase()
			.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
	return new Set(words.filter(word => !fewWords.has(word)).map(word => word.slice(0, 6)));
};

const reachesBack = (claim: Claim): boolean =>
	/\b(?:alleg|accus|charge|claim|report|it\b|this\b|suggestion)/i.test(claim.content[0]?.text ?? '') &&
	topicOf(claim).size <= 3;

/**
Link the claims that contradict each other, in both directions: a denial and the claim of somebody else that it
answers, by shared words of their contents, or the last accusation where it speaks of "these allegations". Looks at no
more than the 40 claims on either side, so that the time is linear.
*/
export const linkDisputes = (claims: readonly Claim[]): readonly Claim[] => {
	const topics = claims.map(topicOf);
	const links = claims.map(() => new Set<number>());
	for (const [index, claim] of claims.entries()) {
		if (claim.stance !== 'denies') continue;
		let best = -1;
		let bestScore = 0.3;
		for (
			let other = Math.max(0, index - reachBack);
			other < Math.min(claims.length, index + reachBack);
			other++
		) {
			const candidate = claims[other]!;
			if (other === index || candidate.stance === 'denies' || candidate.stance === 'declines') continue;
			if (
				claim.source !== null &&
				claim.source.actor !== null &&
				claim.source.actor === candidate.source?.actor
			)
				continue;
			let shared = 0;
			for (const word of topics[index]!) if (topics[other]!.has(word)) shared++;
			const overlap = shared / Math.max(1, Math.min(topics[index]!.size, topics[other]!.size));
			const answers = other < index && candidate.stance === 'accuses' && reachesBack(claim) ? 0.6 : 0;
			const score =
				(shared > 1 || answers > 0 ? overlap : 0) +
				answers +
				(candidate.stance === 'accuses' ? 0.1 : 0) -
				0.005 * Math.abs(other - index);
			if (shared + answers > 0 && score > bestScore) {
				bestScore = score;
				best = other;
			}
		}

		if (best < 0) continue;
		links[index]!.add(claims[best]!.id);
		links[best]!.add(claim.id);
	}

	return claims.map((claim, index) => ({...claim, disputes: [...links[index]!].toSorted((a, b) => a - b)}));
};
