import {expect, it} from 'vitest';
import {lineText} from '../../source/explorer/layout/line.ts';
import {matrixContent} from '../../source/explorer/layout/views/matrix.ts';
import {startState} from '../../source/explorer/state/start.ts';
import {unicodeSymbols} from '../../source/explorer/symbols.ts';
import type {Actor} from '../../source/story/actor.ts';
import {sliceSpan} from '../../source/story/span.ts';
import type {Story} from '../../source/story/story.ts';
import {documentAt} from '../document-of.ts';

const source = 'Council of Lakes and Rivers';
const quarries = ['Western Quarry', 'Eastern Quarry', 'Northern Quarry', 'Southern Quarry', 'Central Quarry'];
const document = documentAt(
	{title: null, location: 'quarries.txt'},
	`${source} said that ${quarries.join(', ')} would close.`,
);
const spanOf = (words: string) => {
	const start = document.text.indexOf(words);
	return sliceSpan(document.text, start, start + words.length);
};

const actorOf = (name: string): Actor => ({
	id: name,
	name,
	kind: 'organization',
	description: null,
	mentions: [{...spanOf(name), paragraph: 1, form: 'name'}],
});

const story: Story = {
	...document,
	actors: [source, ...quarries].map(actorOf),
	claims: [
		{
			id: 1,
			paragraph: 1,
			source: {...spanOf(source), actor: source},
			cue: spanOf('said'),
			content: [spanOf(`that ${quarries.join(', ')} would close`)],
			quotation: 'indirect',
			sourcing: 'named',
			stance: 'asserts',
			disputes: [],
		},
	],
};

it.each([
	[78, 3],
	[118, 5],
])('as many actors as there is room for stand above the matrix: in %i columns %i', (width, count) => {
	const {reading} = startState(story, {label: 'quarries.txt', columns: width + 2, rows: 24});
	const {rows} = matrixContent(reading, 0, width, unicodeSymbols);
	const head = lineText(rows[1]!.line);
	expect(head.match(/ Q/gv)).toHaveLength(count);
	expect(head.length).toBeLessThanOrEqual(width);
});
