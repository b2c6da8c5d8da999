import {describe, expect, it, vi} from 'vitest';
import {lineText} from '../../source/explorer/layout/line.ts';
import {layout} from '../../source/explorer/layout/layout.ts';
import {readInBackground} from '../../source/explorer/read-in-background.ts';
import {startState} from '../../source/explorer/state/start.ts';
import {createStore} from '../../source/explorer/store.ts';
import {IntakeError} from '../../source/intake/intake-error.ts';
import {documentOf} from '../analysis/read.ts';

const failure = vi.hoisted(() => ({current: new Error()}));
vi.mock('../../source/explorer/analyse-in-worker.ts', () => ({
	analyseInWorker: () => Promise.reject(failure.current),
}));

const document = documentOf(
	Array.from(
		{length: 3000},
		() => 'The mine at Skaret will close, said Borghild Rui, who manages it. The Miners’ Union denied that.',
	),
	{title: 'The mine at Skaret'},
);

const read = async () => {
	const store = createStore(startState(document, {label: 'mine.txt', columns: 120, rows: 40}));
	const known = {load: () => null, save: () => expect.fail('nothing was found that could be kept')};
	await readInBackground(document, store, new AbortController().signal, known);
	return store.get();
};

describe('a long story whose analysis fails', () => {
	it('is read and searched all the same where the analysis refuses it, and the screen says so', async () => {
		failure.current = new IntakeError('this story is too long to look for its actors and claims');
		const state = await read();
		expect(state.reading).toMatchObject({analysed: 1, story: {actors: [], claims: []}});
		expect(state.reading.search?.index.blocks).toHaveLength(3001);
		const screen = layout(state).map(lineText);
		expect(screen.join('\n')).toContain('this story is too long to look for its actors and claims');
	});

	it('does not hide any other error', async () => {
		failure.current = new RangeError('an error of the program');
		await expect(read()).rejects.toThrow('an error of the program');
	});
});
