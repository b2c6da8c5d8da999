import {expect, it, vi} from 'vitest';
import {analyseDocument} from '../../source/commands/open-story.ts';
import {IntakeError} from '../../source/intake/intake-error.ts';
import {documentOf} from '../analysis/read.ts';

const analyseInWorker = vi.hoisted(() => vi.fn());
vi.mock('../../source/explorer/analyse-in-worker.ts', () => ({analyseInWorker}));

it('a lookup tells that a story is too long for the analysis, and does not try again', async () => {
	vi.stubEnv('NUTGRAF_CACHE', 'off');
	const tooLong = new IntakeError('this story is too long to look for its actors and claims');
	analyseInWorker.mockRejectedValue(tooLong);
	const document = documentOf(['The mine at Skaret will close. '.repeat(70_000)]);
	await expect(analyseDocument(document)).rejects.toBe(tooLong);
	expect(analyseInWorker).toHaveBeenCalledOnce();
});
