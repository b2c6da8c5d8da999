import {describe, expect, test} from 'vitest';
import {nameReader, namesOfSentence, type Name} from '../../../source/analysis/names/find-names.ts';
import {
	chancesOfKinds,
	withKindsOfText,
	type TaggedName,
} from '../../../source/analysis/names/kinds-of-text.ts';
import {labelCount} from '../../../source/analysis/names/tagger.ts';
import {readParagraph} from '../../../source/language/read.ts';
import {namesIn} from '../reading.ts';

const text = 'Berk spoke. Berk wept. They met Berk.';
const reader = nameReader(text, readParagraph(text, 0, 1));
const places = [0, 12, 32];

/** The three names of the text with the chances that a person, an organization and a place have in them. */
const kindsBy = (...chances: ReadonlyArray<readonly [number, number, number]>): readonly string[] =>
	withKindsOfText(
		reader,
		chances.map((each, index): TaggedName => {
			const start = places[index]!;
			const likeliest = each.indexOf(Math.max(...each));
			const name: Name = {
				start,
				end: start + 4,
				text: 'Berk',
				kind: (['person', 'organization', 'place'] as const)[likeliest]!,
				paragraph: 1,
				sentence: index,
				first: index === 2 ? 2 : 0,
				last: index === 2 ? 2 : 0,
				nested: false,
			};
			return {...name, chances: each};
		}),
	).map(name => name.kind);

test('equal names have the kind that all of them together make likeliest', () => {
	expect(kindsBy([-0.1, -4, -2.4], [-0.2, -4, -1.8], [-0.9, -4, -0.6])).toEqual([
		'person',
		'person',
		'person',
	]);
	expect(kindsBy([-0.6, -4, -0.8], [-0.6, -4, -0.8], [-4, -4, -0.1])).toEqual(['place', 'place', 'place']);
});

test('a name of which the tagger is sure keeps its kind', () => {
	expect(kindsBy([-0.01, -5, -5], [-0.01, -5, -5], [-5, -5, -0.01])).toEqual(['person', 'person', 'place']);
});

test('the chances of the kinds add up to one, but none is less than a mention may say', () => {
	const scores = new Float32Array(2 * labelCount);
	scores.set([0, 2, 0, 1, 0, 0, 0], 0);
	scores.set([0, 0, 2, 0, 1, 0, 0], labelCount);
	const transitions = new Float32Array(labelCount * labelCount);
	const chances = chancesOfKinds(scores, transitions, 0, 1);
	expect(chances.reduce((sum, chance) => sum + Math.exp(chance), 0)).toBeCloseTo(1);
	expect(chances[0]! - chances[1]!).toBeCloseTo(2);
	scores[1] = 90;
	expect(chancesOfKinds(scores, transitions, 0, 1)).toEqual([0, -5, -5]);
});

test('a tagged name has the chances of its kinds', () => {
	const london = 'They met in London.';
	const [name] = namesOfSentence(nameReader(london, readParagraph(london, 0, 1)), 0);
	expect(name?.chances?.[2]).toBeGreaterThan(-0.1);
});

describe('the kind that the text around a name tells', () => {
	test.each([
		['LOKARA (Northwire) - Tom Hart told Northwire that the mine was safe.', 'Northwire/organization'],
		['The council and the trade union Unite agreed. Ms. Ruiz said that Unite had won.', 'Unite/organization'],
		['Dana Ruiz was called by the ED on Monday. She said that the ED was wrong.', 'ED/organization'],
		[
			'Nimbria lost the data of two million people. A spokesperson for Nimbria had no comment.',
			'Nimbria/organization',
		],
		['Corvane fell by a tenth on Monday. Corvane said it would sell the mine.', 'Corvane/organization'],
		['Dana Ruiz said that the Kremlin has few friends left.', 'Kremlin/organization'],
		['The Vestrian navy left. Tom Hart had accused Vestria of it.', 'Vestria/place'],
		['What we have in Dana Ruiz is a mayor who listens, he said.', 'Dana Ruiz/person'],
	])('%s', (text, name) => {
		expect(namesIn(text)).toContain(name);
	});
});

test('who gives a name is a person', () => {
	expect(namesIn('“It was awful,” said a woman who gave her name only as Lena. Lena wept.')).toEqual([
		'Lena/person',
		'Lena/person',
	]);
});

test('a person is no land for a namesake whose name is longer by a letter', () => {
	const text =
		'Julia Marsh met her brother. Julian Marsh, 30, said the shop was shut.\n\nJulian said the key was lost. Julia said the door was open.';
	expect(namesIn(text)).toEqual([
		'Julia Marsh/person',
		'Julian Marsh/person',
		'Julian/person',
		'Julia/person',
	]);
	expect(namesIn('Ada Vestran left Vestra on Monday. Vestran said that Vestra was cold.')).toContain(
		'Vestran/person',
	);
});
