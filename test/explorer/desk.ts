import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {onTestFinished} from 'vitest';
import {createLibrary} from '../../source/explorer/effects/library.ts';
import {createPerform} from '../../source/explorer/effects/perform.ts';
import type {OfferedStory} from '../../source/explorer/offered-story.ts';
import type {Store} from '../../source/explorer/store.ts';

/** Time for what was pressed to arrive. */
export const turn = () => new Promise(resolve => setTimeout(resolve, 5));

/** A folder for what a person keeps, gone when the tests end. */
export const makeHome = (): string => {
	const home = mkdtempSync(path.join(tmpdir(), 'nutgraf-person-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true}));
	return home;
};

/**
What surrounds the explorer of a person, seeing or listening: the library of the stories, the folder `home`, and what the explorer asks of the program,
which is noted in `asked`.
*/
export const performAt = (
	store: Store,
	offered: readonly OfferedStory[],
	home: string,
	asked: string[],
	world: {readonly redraw: () => void; readonly copy: (text: string) => void},
) => {
	const folders = {config: home, state: home, cache: home};
	const leaving = new AbortController();
	onTestFinished(() => leaving.abort());
	const library = createLibrary({
		store,
		offered,
		first: null,
		folders,
		known: {load: () => null, save: () => {}},
		signal: leaving.signal,
	});
	void library.run();
	return createPerform({
		store,
		leave: () => asked.push('quit'),
		suspend: () => asked.push('suspend'),
		folders,
		folder: home,
		now: () => new Date('2026-03-04T05:06:07Z'),
		library,
		...world,
	});
};
