import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {packAnalysis, unpackAnalysis} from '../../source/explorer/packed-analysis.ts';
import {runInSlices} from '../../source/explorer/background.ts';
import {readDocument} from '../../source/intake/open.ts';
import type {Story} from '../../source/story/story.ts';
import {harbourStory} from './harbour-story.ts';

const again = async (story: Story): Promise<Story | undefined> =>
	runInSlices(unpackAnalysis(story, packAnalysis(story)), () => {}, new AbortController().signal);

it.each(['courts', 'politics', 'interview'])(
	'what was found in %s is unpacked as it was packed',
	async name => {
		const location = `test/analysis/stories/${name}.txt`;
		const story = analyse(await readDocument(readFileSync(location), {location}, {kind: 'file', location}));
		expect(story.claims.length).toBeGreaterThan(3);
		// Also the order of the fields, which is that of the JSON.
		expect(JSON.stringify(await again(story))).toBe(JSON.stringify(story));
	},
);

it('whatever a claim may lack', async () => {
	expect(await again(harbourStory)).toEqual(harbourStory);
	const [claim] = harbourStory.claims;
	const odd = {
		...harbourStory,
		actors: [],
		claims: [{...claim!, source: null, cue: null, content: [], disputes: []}],
	};
	expect(await again(odd)).toEqual(odd);
	expect(await again({...odd, claims: []})).toEqual({...odd, claims: []});
});
