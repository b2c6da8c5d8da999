import fc from 'fast-check';
import {expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {anyParagraph, damaged, endlessText, endlessTexts} from './any-text.ts';
import {documentOf, faultsOf, growthOf} from './read.ts';
import {annotatedStories} from './stories.ts';

/** How many texts; NUTGRAF_FUZZ_RUNS asks for more. */
const runs = Number(process.env['NUTGRAF_FUZZ_RUNS'] ?? 4000);
const patience = 30 * 60_000;

test(
	'a story of any text is sound',
	() => {
		fc.assert(
			fc.property(fc.array(anyParagraph, {maxLength: 12}), fc.option(anyParagraph), (paragraphs, title) => {
				expect(faultsOf(analyse(documentOf(paragraphs, {title})))).toEqual([]);
			}),
			{numRuns: runs},
		);
	},
	patience,
);

test.each(annotatedStories())(
	'$name is sound, however damaged',
	({document}) => {
		fc.assert(
			fc.property(damaged(document.text).chain(damaged), text => {
				expect(faultsOf(analyse(documentOf(text.split('\n\n'))))).toEqual([]);
			}),
			{numRuns: Math.ceil(runs / 30)},
		);
	},
	patience,
);

// Four times the text: linear would be 4, and a square 16.
test.each(Object.entries(endlessTexts))(
	'endless %s take their share of time',
	(_, piece) => {
		expect(faultsOf(analyse(documentOf(endlessText(piece, 20_000).split('\n\n'))))).toEqual([]);
		expect(growthOf(length => endlessText(piece, length), 20_000, 80_000)).toBeLessThan(9);
	},
	patience,
);
