import fc from 'fast-check';
import {expect, test} from 'vitest';
import {anyParagraph, endlessText, endlessTexts} from '../any-text.ts';
import {readClaims} from './claims-of.ts';

/** Every way in which the claims of a text contradict it; none where they are sound. */
const faultsOf = ({text, claims}: ReturnType<typeof readClaims>): readonly string[] => {
	const faults: string[] = [];
	for (const {source, cue, content, anchor, chance} of claims) {
		for (const {start, end} of [...content, cue, anchor, ...(source === null ? [] : [source])])
			if (!(start >= 0 && start < end && end <= text.length)) faults.push(`${start}–${end} lies outside`);
		if (content.length === 0) faults.push('a claim says nothing');
		for (const [index, run] of content.entries())
			if (index > 0 && run.start < content[index - 1]!.end) faults.push('runs of a content overlap');
		if (anchor.start < cue.start || anchor.end > cue.end) faults.push('the anchor is not in its cue');
		if (!(chance >= 0 && chance <= 1)) faults.push(`a chance of ${chance}`);
	}

	for (const [index, {cue}] of claims.entries())
		if (
			claims.some((other, place) => place < index && other.cue.start < cue.end && cue.start < other.cue.end)
		)
			faults.push('two claims share a cue');
	return faults;
};

test('claims of any text lie in it, say something and have a cue of their own', () => {
	fc.assert(
		fc.property(fc.array(anyParagraph, {maxLength: 5}), paragraphs => {
			expect(faultsOf(readClaims(paragraphs))).toEqual([]);
		}),
		{numRuns: 150},
	);
});

test.each(Object.entries(endlessTexts))('claims of endless %s are sound', (_, piece) => {
	expect(faultsOf(readClaims(endlessText(piece, 2500).split('\n\n')))).toEqual([]);
});

test('a text that is read twice has the same claims', () => {
	fc.assert(
		fc.property(fc.array(anyParagraph, {maxLength: 3}), paragraphs => {
			expect(readClaims(paragraphs)).toEqual(readClaims(paragraphs));
		}),
		{numRuns: 30},
	);
});

test('what a paragraph claims does not hang on the paragraphs around it', () => {
	const own = 'The council denied that the well was dry.';
	const alone = readClaims([own]);
	const among = readClaims(['Rain fell on the valley.', own, 'Nobody was hurt.']);
	const textsOf = ({text, claims}: typeof alone): readonly string[] =>
		claims.flatMap(({cue, content}) => [cue, ...content].map(({start, end}) => text.slice(start, end)));
	expect(textsOf(among)).toEqual(textsOf(alone));
	expect(alone.claims).toHaveLength(1);
});
