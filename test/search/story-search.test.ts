import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createNameMatcher, matchNames, namesOf} from '../../source/search/names.ts';
import {createSearch, mergeSpans} from '../../source/search/paragraph-search.ts';
import {parseQuery} from '../../source/search/query.ts';
import {searchStory} from '../../source/search/story-search.ts';
import {composeDocument} from '../../source/story/document.ts';
import {storyOf} from '../analysis/read.ts';
import {harbourStory} from '../explorer/harbour-story.ts';

const {text} = harbourStory;
const search = createSearch(harbourStory);

/** Numbers of the paragraphs, in reading order, with the words that matched. */
const found = (query: string): ReadonlyArray<readonly [number, readonly string[]]> =>
	search
		.search(parseQuery(query), 'reading')
		.map(({paragraph, ranges}) => [paragraph, ranges.map(({start, end}) => text.slice(start, end))]);

describe('a search over paragraphs', () => {
	it('finds whole words, in any order, all of them', () => {
		expect(found('seals ')).toEqual([[3, ['seals']]]);
		expect(found('noise seals ')).toEqual([[3, ['noise', 'seals']]]);
		expect(found('seals noise ')).toEqual(found('noise seals '));
		expect(found('seals survey ')).toEqual([]);
	});

	it('forgives a slip, and never marks scattered letters', () => {
		expect(found('survay ')).toEqual([
			[4, ['survey']],
			[5, ['survey']],
		]);
		expect(found('fihsermen ')).toEqual([[3, ['Fishermen']]]);
		expect(found('srvy ')).toEqual([]);
	});

	it('finds the forms of a word by each of them, and by the word in quotation marks itself alone', () => {
		for (const form of ['deny', 'denies', 'denied', 'denying'])
			expect(found(`${form} `)).toEqual([[5, ['denied']]]);
		expect(found('"denies"')).toEqual([]);
		expect(createNameMatcher(harbourStory.actors)('Calders').isSlip).toBe(true);
		const claims = searchStory(harbourStory, parseQuery('about:surveys ')).claims;
		expect(claims).toEqual(searchStory(harbourStory, parseQuery('about:survey ')).claims);
		expect(claims.length).toBeGreaterThan(0);
	});

	it('takes the beginning of a word that is being typed', () => {
		expect(found('dred').map(([paragraph]) => paragraph)).toEqual([0, 1, 6]);
	});

	it('prefers the very word to words like it', () => {
		const [best] = search.search(parseQuery('dredge '), 'best');
		expect(best).toMatchObject({paragraph: 1, quality: 'exact'});
	});

	it('takes a phrase as it stands, across punctuation marks but not across other words', () => {
		expect(found('"harbour floor"')).toEqual([[4, ['harbour floor']]]);
		expect(found('"floor harbour"')).toEqual([]);
		expect(found('"boatmen s union"').map(([paragraph]) => paragraph)).toEqual([4]);
	});

	it.each([
		['%', [[2, ['%']]]],
		['?', [[3, ['?', '?']]]],
	])('finds a sign in its own paragraph and no other: %s', (sign, expected) => {
		const document = composeDocument({
			...harbourStory,
			title: null,
			paragraphs: [
				'No toll was given',
				'Ferry fares rise by 5 %',
				'Who pays? Who sails?',
				'Nothing of the kind is known',
			].map(line => ({text: line, kind: 'text' as const})),
		});
		const matches = createSearch(document).search(parseQuery(sign), 'reading');
		expect(
			matches.map(({paragraph, ranges}) => [
				paragraph,
				ranges.map(({start, end}) => document.text.slice(start, end)),
			]),
		).toEqual(expected);
	});

	it('has everything where nothing is asked', () => {
		expect(search.search(parseQuery(''), 'reading').map(({paragraph}) => paragraph)).toEqual([
			0, 1, 2, 3, 4, 5, 6, 7,
		]);
	});

	it('puts the best first, or all in reading order, and they are the same paragraphs', () => {
		const numbers = (order: 'best' | 'reading') =>
			search.search(parseQuery('the harbour '), order).map(({paragraph}) => paragraph);
		expect(numbers('reading')).toEqual(numbers('reading').toSorted((a, b) => a - b));
		expect(numbers('best').toSorted((a, b) => a - b)).toEqual(numbers('reading'));
	});

	it('marks whole words inside of the paragraph, in order and apart, whatever the text and the query', () => {
		const word = fc.constantFrom(
			'seal',
			'seals',
			'ferry',
			'U.S.',
			'Ångström',
			'渡',
			'dual-use',
			'“no”',
			'👩‍🚀',
		);
		const sentence = fc.array(word, {minLength: 1, maxLength: 8}).map(parts => parts.join(' '));
		fc.assert(
			fc.property(
				fc.array(sentence, {minLength: 1, maxLength: 5}),
				fc.array(word, {minLength: 1, maxLength: 2}),
				(texts, asked) => {
					const document = composeDocument({
						...harbourStory,
						title: null,
						paragraphs: texts.map(line => ({text: line, kind: 'text' as const})),
					});
					for (const match of createSearch(document).search(parseQuery(asked.join(' ')), 'best')) {
						const block = document.paragraphs[match.paragraph - 1]!;
						let end = block.start;
						for (const range of match.ranges) {
							expect(range.start).toBeGreaterThanOrEqual(end);
							expect(range.end).toBeGreaterThan(range.start);
							expect(document.text.slice(range.start - 1, range.start)).not.toMatch(/[a-z]$/v);
							({end} = range);
						}

						expect(end).toBeLessThanOrEqual(block.end);
					}
				},
			),
		);
	});

	it('marks a word wherever it stands in a paragraph that never ends', () => {
		const count = 100_000;
		const document = composeDocument({
			...harbourStory,
			title: null,
			paragraphs: [{text: 'ferry '.repeat(count).trim(), kind: 'text' as const}],
		});
		const [match] = createSearch(document).search(parseQuery('ferry '));
		expect(match?.ranges).toHaveLength(count);
		expect(match?.ranges.at(-1)).toEqual({start: document.text.length - 5, end: document.text.length});
	});
});

describe('a search over a story', () => {
	const ask = (query: string) => {
		const {paragraphs, actors, claims} = searchStory(harbourStory, parseQuery(query), {order: 'reading'});
		return {paragraphs: paragraphs.map(({paragraph}) => paragraph), actors, claims};
	};

	it('by: asks for the claims of a source, by any of its names, a slip included', () => {
		for (const name of ['calder', '"ines calder"', 'cadler'])
			expect(ask(`by:${name} `).claims).toEqual([1, 2, 5, 6]);
		expect(ask('by:residents ').claims).toEqual([3]);
		expect(ask('by:nobodyknown ').claims).toEqual([]);
	});

	it('about: asks for what claims say, in words or by whom they name', () => {
		expect(ask('about:survey ').claims).toEqual([4, 5]);
		expect(ask('about:kyrrfjord ').claims).toEqual([8]);
		// The words of the source are not what is claimed.
		expect(ask('about:mayor ').claims).toEqual([]);
	});

	it('is: asks for stance, sourcing, quotation and disputes', () => {
		expect(ask('is:denies ').claims).toEqual([5]);
		expect(ask('is:unnamed ').claims).toEqual([3]);
		expect(ask('is:none ').claims).toEqual([7]);
		expect(ask('is:direct ').claims).toEqual([6]);
		expect(ask('is:disputed ').claims).toEqual([4, 5]);
	});

	it('takes all conditions together, and leaves the paragraphs and actors that belong to them', () => {
		expect(ask('by:calder is:denies ')).toEqual({paragraphs: [5], actors: ['ines-calder'], claims: [5]});
		expect(ask('by:calder jetty ')).toMatchObject({paragraphs: [2], claims: [2]});
		expect(ask('by:reyle is:denies ')).toEqual({paragraphs: [], actors: [], claims: []});
	});

	it('leaves everything where nothing is asked', () => {
		expect(ask('')).toEqual({
			paragraphs: [0, 1, 2, 3, 4, 5, 6, 7],
			actors: harbourStory.actors.map(({id}) => id),
			claims: harbourStory.claims.map(({id}) => id),
		});
	});
});

it('a sign is asked of the words of a claim, not of what stands around them', () => {
	const story = storyOf(
		'Fares rise by 5 % in May, Dana Ruiz said.',
		'Ada Brook said that the ferry, old as it is, would sail.',
	);
	const said = (query: string) =>
		story.claims
			.filter(({id}) => searchStory(story, parseQuery(query)).claims.includes(id))
			.map(({source}) => source?.text);
	expect(said('about:% ')).toEqual(['Dana Ruiz']);
	expect(said('about:, ')).toEqual(['Ada Brook']);
});

describe('a name', () => {
	it('is any that the story uses, the fullest first', () => {
		expect(namesOf(harbourStory.actors[1]!)).toEqual(['Ines Calder', 'Calder']);
	});

	it.each([
		['calder', ['ines-calder']],
		['INES', ['ines-calder']],
		['reyl', ['tomas-reyle']],
		['boatmen union', ['boatmen-s-union']],
		['kyrfjord', ['kyrrfjord']],
		['zeppelin', []],
		['', []],
	])('%j means %j', (name, ids) => {
		expect(matchNames(name, harbourStory.actors)).toEqual(ids);
	});
});

it('spans that overlap are made one, the others stay apart, in order', () => {
	expect(
		mergeSpans([
			{start: 8, end: 9},
			{start: 0, end: 3},
			{start: 2, end: 5},
			{start: 5, end: 6},
		]),
	).toEqual([
		{start: 0, end: 5},
		{start: 5, end: 6},
		{start: 8, end: 9},
	]);
});
