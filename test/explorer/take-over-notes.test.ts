import {expect, it, vi} from 'vitest';
import {takeOverNotes} from '../../source/explorer/effects/take-over-notes.ts';
import type {Action} from '../../source/explorer/state/action.ts';
import {startState} from '../../source/explorer/state/start.ts';
import {blocksOf, type StoryDocument} from '../../source/story/document.ts';
import {aboutOf} from '../../source/user/kept.ts';
import {changeNotes, readNotes} from '../../source/user/notes-file.ts';
import {paragraphTarget, withNote} from '../../source/user/notes.ts';
import {storyKey} from '../../source/user/story-key.ts';
import {documentAt} from '../document-of.ts';
import {newPerson} from '../user/folder.ts';

const now = new Date('2026-03-04T05:06:07Z');
const write = (folders: ReturnType<typeof newPerson>, document: StoryDocument, note: string): void => {
	const target = paragraphTarget(blocksOf(document).at(-1)!);
	changeNotes(folders, storyKey(document.text), aboutOf(document), notes =>
		withNote(notes, target, note, now),
	);
};

/** What another nutgraf does while the files of notes are being read. */
let meanwhile = (): void => {};
vi.mock('../../source/user/earlier-notes.ts', async importOriginal => {
	const original = await importOriginal<typeof import('../../source/user/earlier-notes.ts')>();
	return {
		...original,
		findEarlierNotes: (...given: Parameters<typeof original.findEarlierNotes>) => {
			const found = original.findEarlierNotes(...given);
			meanwhile();
			return found;
		},
	};
});

it.each([
	[false, ['who?'], '1 note taken over from an earlier version of this story'],
	[true, ['mine'], null],
])('notes that another nutgraf has begun to keep meanwhile (%s) stay', (isBeaten, expected, message) => {
	const folders = newPerson();
	const about = {title: 'Footbridge stays shut', location: 'bridge.txt'};
	const words = 'A surveyor found that two of its bolts are gone.';
	const after = documentAt(about, 'Nobody was hurt.', words);
	write(folders, documentAt(about, words), 'who?');
	meanwhile = () => {
		if (isBeaten) write(folders, after, 'mine');
	};
	const said: Action[] = [];
	const state = startState(after, {label: 'bridge.txt', columns: 80, rows: 24});
	takeOverNotes(
		{get: () => state, dispatch: action => said.push(action), subscribe: () => () => false},
		folders,
	);
	expect(readNotes(folders, storyKey(after.text), aboutOf(after)).notes.map(({note}) => note)).toEqual(
		expected,
	);
	expect(said).toMatchObject([{type: 'noted', message}]);
});
