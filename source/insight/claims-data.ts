import type {Claim} from '../story/claim.ts';
import type {StoryIndex} from './story-index.ts';
import {actorFoundBy, wordsOf} from './who.ts';

/**
Claims for other programs: as the interchange format has them, and with each its content as one string, the name of its source's
actor, and how that actor was found.
*/
export const claimsData = (claims: readonly Claim[], index: StoryIndex) =>
	claims.map(claim => {
		const {source} = claim;
		const actor = index.actorById.get(source?.actor ?? '');
		return {
			...claim,
			source:
				source === null
					? null
					: {...source, actorName: actor?.name ?? null, actorBy: actorFoundBy(claim, index)},
			words: wordsOf(claim),
		};
	});
