import {monitorEventLoopDelay} from 'node:perf_hooks';
import {describe, expect, it} from 'vitest';
import {analyse, type Progress} from '../../source/analysis/analyse.ts';
import {analyseInWorker} from '../../source/explorer/analyse-in-worker.ts';
import {IntakeError} from '../../source/intake/intake-error.ts';
import {composeDocument} from '../../source/story/document.ts';

const documentOf = (count: number) =>
	composeDocument({
		title: 'Mine at Skaret to close, and to close again',
		byline: null,
		published: null,
		url: null,
		language: 'en',
		source: {kind: 'file', location: 'mine.txt'},
		paragraphs: Array.from({length: count}, (_, at) => ({
			kind: at % 7 === 0 ? ('quote' as const) : ('text' as const),
			text: `The mine at Skaret will close for the ${at + 1}th time, said Borghild Rui, who manages it. The Miners’ Union denied that.`,
		})),
	});

describe('the analysis in a thread of its own', () => {
	it('finds what the analysis finds, and tells how far it is', async () => {
		const document = documentOf(700);
		const told: Progress[] = [];
		const story = await analyseInWorker(
			document,
			progress => told.push(progress),
			new AbortController().signal,
		);
		expect(story).toEqual(analyse(document));
		expect(told.length).toBeGreaterThan(0);
		expect(told.map(({done}) => done)).toEqual(told.map(({done}) => done).toSorted((a, b) => a - b));
	});

	it('keeps nobody waiting', async () => {
		const delay = monitorEventLoopDelay({resolution: 5});
		const document = documentOf(1500);
		delay.enable();
		await analyseInWorker(document, () => {}, new AbortController().signal);
		delay.disable();
		// In one piece it takes a second and more.
		expect(delay.percentile(99) / 1e6).toBeLessThan(250);
	});

	it('refuses a story that needs too much memory', async () => {
		const found = analyseInWorker(documentOf(3000), () => {}, new AbortController().signal, 16);
		await expect(found).rejects.toThrow(
			new IntakeError('this story is too long to look for its actors and claims'),
		);
	});

	it('is ended by its signal', async () => {
		const leaving = new AbortController();
		const found = analyseInWorker(documentOf(5000), () => leaving.abort(), leaving.signal);
		expect(await found).toBe(undefined);
		expect(await analyseInWorker(documentOf(1), () => {}, leaving.signal)).toBe(undefined);
	});
});
