import type {Claim} from '../story/claim.ts';
import type {Story} from '../story/story.ts';
import type {StoryIndex} from './story-index.ts';
import {partyOf} from './who.ts';

/** Claims that contradict each other, directly or by way of a third: two or more, in reading order. */
export type Dispute = {
	readonly claims: readonly Claim[];
};

/** The claims of a dispute on two sides, each in reading order: that of the first one, and those that contradict it. */
export const sidesOf = ({claims}: Dispute): readonly [readonly Claim[], readonly Claim[]] => {
	const sides = new Map<number, 0 | 1>();
	const byId = new Map(claims.map(claim => [claim.id, claim]));
	for (const first of claims) {
		if (sides.has(first.id)) continue;
		sides.set(first.id, 0);
		const waiting = [first];
		for (let claim = waiting.shift(); claim !== undefined; claim = waiting.shift()) {
			for (const id of claim.disputes) {
				const other = byId.get(id);
				if (other === undefined || sides.has(id)) continue;
				sides.set(id, sides.get(claim.id) === 0 ? 1 : 0);
				waiting.push(other);
			}
		}
	}

	return [claims.filter(({id}) => sides.get(id) === 0), claims.filter(({id}) => sides.get(id) === 1)];
};

/** The disputes of a story, in the order of their first claims. */
export const disputesOf = (story: Story, index: StoryIndex): readonly Dispute[] => {
	const seen = new Set<number>();
	const disputes: Dispute[] = [];
	for (const first of story.claims) {
		if (first.disputes.length === 0 || seen.has(first.id)) continue;
		const chain: Claim[] = [];
		const waiting = [first];
		seen.add(first.id);
		for (let claim = waiting.pop(); claim !== undefined; claim = waiting.pop()) {
			chain.push(claim);
			for (const id of claim.disputes) {
				const other = index.claimById.get(id);
				if (other === undefined || seen.has(id)) continue;
				seen.add(id);
				waiting.push(other);
			}
		}

		if (chain.length > 1) disputes.push({claims: chain.toSorted((a, b) => a.id - b.id)});
	}

	return disputes;
};

/** Who contradict each other, each once, in the order of their claims: by name, or the words for the source where the story names nobody. */
export const partiesOf = ({claims}: Dispute, index: StoryIndex): readonly string[] => [
	...new Set(claims.map(claim => partyOf(claim, index))),
];

/** How many of the claims are denied or contradicted by somebody else's. */
export const countDisputed = (claims: readonly Claim[], index: StoryIndex): number =>
	claims.filter(claim =>
		claim.disputes.some(id => {
			const other = index.claimById.get(id);
			return (
				other !== undefined &&
				(other.source?.actor ?? other.source?.text) !== (claim.source?.actor ?? claim.source?.text)
			);
		}),
	).length;
