import {expect, it, vi} from 'vitest';
import {analyseDocument} from '../../source/commands/open-story.ts';
import {IntakeError} from '../../source/intake/intake-error.ts';
import {composeDocument} from '../../source/story/document.ts';

const analyseInWorker = vi.hoisted(() => vi.fn());
vi.mock('../../source/explorer/analyse-in-worker.ts', () => ({analyseInWorker}));

it('a lookup tells that a story is too long for the analysis, and does not try again', async () => {
	vi.stubEnv('NUTGRAF_CACHE', 'off');
	const tooLong = new IntakeError('this story is too long to look for its actors and claims');
	analyseInWorker.mockRejectedValue(tooLong);
	const document = composeDocument({
		title: null,
		byline: null,
		published: null,
		url: null,
		language: 'en',
		source: {kind: 'file', location: 'mine.txt'},
		paragraphs: [{kind: 'text', text: 'The mine at Skaret will close. '.repeat(70_000)}],
	});
	await expect(analyseDocument(document)).rejects.toBe(tooLong);
	expect(analyseInWorker).toHaveBeenCalledOnce();
});
