import {describe, expect, test} from 'vitest';
import {countDisputed, disputesOf, sidesOf} from '../../source/insight/disputes.ts';
import {indexStory} from '../../source/insight/story-index.ts';
import type {Claim} from '../../source/story/claim.ts';
import type {Story} from '../../source/story/story.ts';
import {documentOf} from '../analysis/read.ts';

const text = 'Vale said so. Ozan said no.';

/** A story of as many claims, by the sources given, with the pairs of claims that contradict each other. */
const storyWith = (
	sources: readonly string[],
	...pairs: ReadonlyArray<readonly [number, number]>
): Story => ({
	...documentOf([text]),
	actors: [],
	claims: sources.map((source, index): Claim => ({
		id: index + 1,
		paragraph: 1,
		source: {start: 0, end: 4, text: source, actor: null},
		cue: null,
		content: [{start: 0, end: 4, text: 'Vale'}],
		quotation: 'indirect',
		sourcing: 'unnamed',
		stance: 'asserts',
		disputes: pairs.flatMap(([a, b]) => (a === index + 1 ? [b] : b === index + 1 ? [a] : [])),
	})),
});

const idsOf = (story: Story) =>
	disputesOf(story, indexStory(story)).map(({claims}) => claims.map(({id}) => id));

describe('disputes', () => {
	test('none where nobody contradicts', () => {
		expect(idsOf(storyWith(['a', 'b']))).toEqual([]);
	});

	test('those that hang together by a third claim are one, in reading order', () => {
		expect(idsOf(storyWith(['a', 'b', 'c', 'd', 'e'], [4, 2], [1, 4], [3, 5]))).toEqual([
			[1, 2, 4],
			[3, 5],
		]);
	});

	test('have two sides: who contradicts the first stands on the other, with all that he says', () => {
		const story = storyWith(['a', 'b', 'b', 'a', 'c'], [1, 2], [1, 3], [3, 4], [5, 4]);
		const [dispute] = disputesOf(story, indexStory(story));
		expect(sidesOf(dispute!).map(side => side.map(({id}) => id))).toEqual([
			[1, 4],
			[2, 3, 5],
		]);
	});

	test('a long chain is one dispute', () => {
		const count = 2000;
		const sources = Array.from({length: count}, (_, index) => `source ${index}`);
		const chain = sources.slice(1).map((_, index) => [index + 1, index + 2] as const);
		expect(idsOf(storyWith(sources, ...chain))).toEqual([
			Array.from({length: count}, (_, index) => index + 1),
		]);
	});

	test('what one and the same source says twice is not disputed by it', () => {
		const story = storyWith(['a', 'b', 'a', 'a'], [1, 2], [3, 4]);
		expect(countDisputed(story.claims, indexStory(story))).toBe(2);
	});
});
