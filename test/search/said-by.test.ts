import {expect, test} from 'vitest';
import {parseQuery} from '../../source/search/query.ts';
import {searchStory} from '../../source/search/story-search.ts';
import {storyOf} from '../analysis/read.ts';

const story = storyOf(
	'The European Union accused Vestria on Monday of holding up grain ships. Vestria’s Foreign Ministry denied it.',
	'Human Rights Watch and Doctors Without Borders warned that children would die.',
	'Two European diplomats said that the EU was weighing sanctions. An aide to Dana Ruiz said that she would wait.',
	'Dana Ruiz said that she had waited long enough.',
);

/** The sources of the claims that somebody is found by. */
const saidBy = (name: string): readonly string[] => {
	const found = new Set(searchStory(story, parseQuery(`by:"${name}"`)).claims);
	return story.claims.flatMap(({id, source}) => (found.has(id) && source !== null ? [source.text] : []));
};

test('who speaks together with another is found by either name', () => {
	const both = ['Human Rights Watch and Doctors Without Borders'];
	expect(saidBy('human rights watch')).toEqual(both);
	expect(saidBy('doctors without borders')).toEqual(both);
});

test('a land is found with its bodies, a short form with no word that begins like it', () => {
	expect(saidBy('vestria')).toEqual(['Vestria’s Foreign Ministry']);
	expect(saidBy('EU')).toEqual(['The European Union']);
});

test('a person is found with those around who have no name', () => {
	expect(saidBy('ruiz')).toEqual(['An aide to Dana Ruiz', 'Dana Ruiz']);
});

test('a body of a land is found by the land, whatever the story calls it', () => {
	const chinese = storyOf(
		'The envoy will stay for four days, according to the Chinese foreign ministry.',
		"China's foreign ministry declined to comment on the trip.",
	);
	expect(searchStory(chinese, parseQuery('by:china')).claims).toHaveLength(2);
});
