import {describe, expect, test} from 'vitest';
import {storyOf} from '../read.ts';

/** The pairs of claims that contradict each other, by their numbers. */
const pairsIn = (...paragraphs: readonly string[]): readonly string[] =>
	storyOf(...paragraphs).claims.flatMap(({id, disputes}) =>
		disputes.filter(other => other > id).map(other => `${id}-${other}`),
	);

describe('claims that contradict each other in words of which no rule knows', () => {
	test.each([
		[
			'why somebody left',
			'The company says that Mr. Ek was dismissed for stealing parts. Mr. Ek insists he left of his own will.',
		],
		[
			'what somebody is accused of, and never saw',
			'Prosecutors accused Maren Holt of hiding the ledgers in a barn. Ms. Holt told the court that she had never seen any ledgers.',
		],
	])('%s', (_, text) => {
		expect(pairsIn(text)).toEqual(['1-2']);
	});

	test('those of one camp do not', () => {
		expect(
			pairsIn(
				'Beijing insisted that it took no side in the conflict.',
				'A statement from the Chinese foreign ministry said the two armies would meet in May.',
			),
		).toEqual([]);
	});
});
