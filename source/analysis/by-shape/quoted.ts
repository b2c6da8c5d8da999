import type {Quotation} from '../../language/quotations.ts';
import type {Actor} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import type {Paragraph} from '../../story/document.ts';
import {sliceSpan, type Span} from '../../story/span.ts';
import {mentionsBetween, placedMentions, type Placed} from '../sourcing/mentions.ts';

type Piece = Span & {readonly paragraph: number};

/** The least of what is quoted to be a claim: shorter, it is a title or a word in doubt. */
const leastWords = 4;
const leastLetters = 10;
/** How far from a quotation, in characters, its speaker is looked for. */
const reach = 60;

const isSaying = (text: string): boolean => {
	const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
	const words = text.split(/\s+/).length;
	return (
		letters >= leastLetters &&
		(words >= leastWords || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(text))
	);
};

/** What stands in the marks of East Asian texts. */
const cornered = (blocks: readonly Paragraph[]): readonly Piece[] =>
	blocks.flatMap(({text, start, number}) =>
		[...text.matchAll(/[「『][^「」『』]*[」』]/g)].map(match => ({
			start: start + match.index,
			end: start + match.index + match[0].length,
			paragraph: number,
		})),
	);

/** The name that stands nearest to a quotation in the same sentence, outside of it. */
const speakerOf = (text: string, {start, end}: Span, mentions: readonly Placed[]): Placed | null => {
	const after = mentionsBetween(mentions, end, end + reach).find(({mention}) => mention.start >= end);
	const before = mentionsBetween(mentions, start - reach, start).findLast(
		({mention}) => mention.end <= start,
	);
	const near = [
		...(after === undefined ? [] : [{placed: after, gap: text.slice(end, after.mention.start)}]),
		...(before === undefined ? [] : [{placed: before, gap: text.slice(before.mention.end, start)}]),
	].filter(({gap}) => !/[.!?。！？\n]/.test(gap));
	const [best] = near.toSorted((a, b) => a.gap.length - b.gap.length);
	return best?.placed ?? null;
};

/**
The claims of a text in a language that is not read: what stands in quotation marks, by the name that is nearest. No
cue is found, and all of it counts as asserted.
*/
export const claimsByMarks = (
	text: string,
	blocks: readonly Paragraph[],
	quotations: readonly Quotation[],
	actors: readonly Actor[],
): readonly Claim[] => {
	const groups = new Map<number, Piece[]>();
	for (const {group, start, end, paragraph, depth, mark} of quotations) {
		if (depth > 0 || mark !== 'double' || paragraph === 0) continue;
		const pieces = groups.get(group);
		if (pieces === undefined) groups.set(group, [{start, end, paragraph}]);
		else pieces.push({start, end, paragraph});
	}

	const mentions = placedMentions(actors);
	return [...groups.values(), ...cornered(blocks).map(piece => [piece])]
		.filter(pieces => pieces.some(({start, end}) => isSaying(text.slice(start, end))))
		.sort((a, b) => a[0]!.start - b[0]!.start)
		.map((pieces, index): Claim => {
			const speaker = speakerOf(text, {start: pieces[0]!.start, end: pieces.at(-1)!.end}, mentions);
			return {
				id: index + 1,
				paragraph: pieces[0]!.paragraph,
				source:
					speaker === null
						? null
						: {...sliceSpan(text, speaker.mention.start, speaker.mention.end), actor: speaker.actor.id},
				cue: null,
				content: pieces.map(({start, end}) => sliceSpan(text, start, end)),
				quotation: 'direct',
				sourcing: speaker === null ? 'none' : 'named',
				stance: 'asserts',
				disputes: [],
			};
		});
};
