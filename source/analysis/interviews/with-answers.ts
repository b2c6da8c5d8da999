import {lastWhere} from '../../story/last-where.ts';
import type {Paragraph} from '../../story/document.ts';
import type {RawClaim} from '../claims/find-claims.ts';
import {turnsOf} from './turns.ts';

/** Not every line with a label is worth a claim. */
const shortest = 12;

/**
The claims with the answers of an interview: "A: We will rebuild it." is claimed by who is asked, as a whole; what is asked there
is no claim. `blocks` are the paragraphs of the story. Linear in the length.
*/
export const withAnswers = (text: string, claims: RawClaim[], blocks: readonly Paragraph[]): RawClaim[] => {
	const turns = turnsOf(text).filter(({label}) => label !== null);
	if (turns.length === 0) return claims;
	const colons = new Set(turns.map(({colon}) => colon));
	const answers = turns.flatMap(({kind, label, colon, said, start, end}): readonly RawClaim[] => {
		if (kind !== 'answer' || end - said < shortest) return [];
		const block = blocks[lastWhere(blocks.length, index => blocks[index]!.start <= start)];
		if (block === undefined) return [];
		const cue = {start: colon, end: colon + 1};
		const content = [{start: said, end}];
		return [{paragraph: block.number, source: label, cue, content, anchor: cue, chance: 1}];
	});
	return [...claims.filter(({cue}) => !colons.has(cue.start)), ...answers].sort(
		(a, b) => a.paragraph - b.paragraph || a.cue.start - b.cue.start,
	);
};
