import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {readDocument} from '../../source/intake/open.ts';
import {packAnalysis, unpackAnalysis} from '../../source/story/packed-analysis.ts';
import {runThrough} from '../../source/story/run-through.ts';
import type {Story} from '../../source/story/story.ts';
import {harbourStory} from '../explorer/harbour-story.ts';

const again = ({actors, claims, ...document}: Story): Story => ({
	...document,
	...runThrough(unpackAnalysis(document.text, packAnalysis({actors, claims}))),
});

it.each(['courts', 'politics', 'interview'])(
	'what was found in %s is unpacked as it was packed',
	async name => {
		const location = `test/analysis/stories/${name}.txt`;
		const story = analyse(await readDocument(readFileSync(location), {location}, {kind: 'file', location}));
		expect(story.claims.length).toBeGreaterThan(3);
		// Also the order of the fields, which is that of the JSON.
		expect(JSON.stringify(again(story))).toBe(JSON.stringify(story));
	},
);

it('whatever a claim may lack', () => {
	expect(again(harbourStory)).toEqual(harbourStory);
	const [claim] = harbourStory.claims;
	const odd = {
		...harbourStory,
		actors: [],
		claims: [{...claim!, source: null, cue: null, content: [], disputes: []}],
	};
	expect(again(odd)).toEqual(odd);
	expect(again({...odd, claims: []})).toEqual({...odd, claims: []});
});

it('what was packed of another text, or is no packed analysis, is refused', () => {
	const packed = packAnalysis(harbourStory);
	const unpack = (text: string, change: Partial<typeof packed> = {}) =>
		runThrough(unpackAnalysis(text, {...packed, ...change}));
	expect(() => unpack(harbourStory.text.slice(0, 100))).toThrow(RangeError);
	expect(() => unpack(harbourStory.text, {claims: packed.claims.subarray(0, -1)})).toThrow(RangeError);
	expect(() => unpack(harbourStory.text, {claims: packed.claims.map(number => number + 7)})).toThrow(
		RangeError,
	);
	expect(() => unpack(harbourStory.text, {mentions: packed.mentions.subarray(4)})).toThrow(RangeError);
	expect(() => unpack(harbourStory.text, {sources: []})).toThrow(RangeError);
});
