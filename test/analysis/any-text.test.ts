import fc from 'fast-check';
import {expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {anyParagraph, damaged, endlessText, endlessTexts} from './any-text.ts';
import {documentOf, faultsOf, growthOf} from './read.ts';
import {annotatedStories} from './stories.ts';

test('a story of any text is sound', () => {
	fc.assert(
		fc.property(fc.array(anyParagraph, {maxLength: 6}), fc.option(anyParagraph), (paragraphs, title) => {
			expect(faultsOf(analyse(documentOf(paragraphs, {title})))).toEqual([]);
		}),
		{numRuns: 200},
	);
});

test('a damaged story is sound', () => {
	for (const {name, document} of annotatedStories().slice(0, 3)) {
		fc.assert(
			fc.property(damaged(document.text), text => {
				expect(faultsOf(analyse(documentOf(text.split('\n\n')))), name).toEqual([]);
			}),
			{numRuns: 10},
		);
	}
});

test.each(Object.entries(endlessTexts))('a story of endless %s is sound', (_, piece) => {
	expect(faultsOf(analyse(documentOf(endlessText(piece, 1500).split('\n\n'))))).toEqual([]);
});

test('a paragraph of 10,000 words without a full stop is read to its end, and takes its share of time', () => {
	const endless = (words: number): string =>
		`${endlessText(endlessTexts['words without a full stop']!, words * 5)}Mr. Ozan said it was not.`;
	const story = analyse(documentOf([endless(10_000)]));
	expect(faultsOf(story)).toEqual([]);
	expect(story.claims.at(-1)?.source?.start).toBeGreaterThan(story.text.length - 100);
	expect(growthOf(endless, 2500, 10_000)).toBeLessThan(10);
});
