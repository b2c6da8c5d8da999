import type {Actor} from '../../story/actor.ts';
import type {Claim, Stance} from '../../story/claim.ts';
import {blocksOf, type StoryDocument} from '../../story/document.ts';
import {sliceSpan} from '../../story/span.ts';

const cues: ReadonlyArray<readonly [RegExp, Stance]> = [
	[/\b(?:denies|denied|rejected|dismissed)\b/, 'denies'],
	[/\b(?:accuses|accused|blamed)\b/, 'accuses'],
	[/\b(?:predicts|predicted|expects|expected)\b/, 'predicts'],
	[/\b(?:believes|believe|thinks|believed)\b/, 'believes'],
	[/\b(?:demanded|urged)\b/, 'demands'],
	[/\b(?:promised|vowed|pledged)\b/, 'promises'],
	[/\b(?:declined to comment)\b/, 'declines'],
	[/\b(?:asked)\b/, 'asks'],
	[
		/\b(?:said|says|stated|told|added|reported|claimed|insisted|announced|warned|argued|according to)\b/,
		'asserts',
	],
];

/** The claims of a story: who says what. */
export const findClaims = (document: StoryDocument, actors: readonly Actor[]): readonly Claim[] => {
	const claims: Claim[] = [];
	const names = new Map<number, string>();
	for (const actor of actors) for (const mention of actor.mentions) names.set(mention.start, actor.id);
	for (const block of blocksOf(document)) {
		for (const sentence of block.text.matchAll(/\S.*?(?:[.!?]["”’]?(?=\s+["“]?\p{Lu})|$)/gsu)) {
			const cue = cues
				.map(([pattern, stance]) => ({match: pattern.exec(sentence[0]), stance}))
				.find(({match}) => match !== null);
			if (cue?.match === null || cue === undefined) continue;
			const from = block.start + sentence.index;
			const to = from + sentence[0].replace(/[.!?]$/, '').length;
			const at = from + cue.match.index;
			const end = at + cue.match[0].length;
			const according = cue.match[0] === 'according to';
			const rest = /^[\s,]*(?:that\s)?/.exec(document.text.slice(end, to))?.[0].length ?? 0;
			const before = document.text.slice(from, at).replace(/[\s,]+$/, '').length;
			if (before === 0 || end + rest >= to) continue;
			const first = sliceSpan(document.text, from, from + before);
			const second = sliceSpan(document.text, end + rest, to);
			const source = according ? second : first;
			let actor: string | null = null;
			for (let index = source.start; index < source.end; index++) actor ??= names.get(index) ?? null;
			claims.push({
				id: claims.length + 1,
				paragraph: block.number,
				source: {...source, actor},
				cue: sliceSpan(document.text, at, end),
				content: [according ? first : second],
				quotation: /^["“].*["”]$/s.test((according ? first : second).text)
					? 'direct'
					: /["“]/.test((according ? first : second).text)
						? 'mixed'
						: 'indirect',
				sourcing: actor === null ? 'unnamed' : 'named',
				stance: cue.stance,
				disputes: [],
			});
		}
	}

	return claims;
};
