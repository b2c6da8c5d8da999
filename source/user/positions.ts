import path from 'node:path';
import {keepWithin} from './bounded-folder.ts';
import type {UserFolders} from './folders.ts';
import {attempt} from './attempt.ts';
import {isCount} from './is-count.ts';
import {readUserFile, writeUserFile} from './user-file.ts';

/** Where somebody was in a story. */
export type StoryPosition = {
	readonly focus: 'paragraphs' | 'actors' | 'claims';
	readonly paragraph: number;
	/** The id of the selected actor, and of the selected claim; null for none. */
	readonly actor: string | null;
	readonly claim: number | null;
	readonly zoomed: boolean;
};

const positionsFormat = 'nutgraf-position/1';
const bounds = {files: 1000, bytes: 4 * 1024 * 1024};

/** The text of a position's file. */
export const formatPosition = (position: StoryPosition): string =>
	`${JSON.stringify({format: positionsFormat, ...position})}\n`;

/** Read a position's file. Null for a damaged one. Never throws. */
export const parsePosition = (text: string): StoryPosition | null => {
	let file: unknown;
	try {
		file = JSON.parse(text);
	} catch {
		return null;
	}

	if (typeof file !== 'object' || file === null) return null;
	const {format, focus, paragraph, actor, claim, zoomed} = file as Readonly<Record<string, unknown>>;
	if (format !== positionsFormat || !isCount(paragraph) || typeof zoomed !== 'boolean') return null;
	if (focus !== 'paragraphs' && focus !== 'actors' && focus !== 'claims') return null;
	if ((actor !== null && typeof actor !== 'string') || (claim !== null && !isCount(claim))) return null;
	return {focus, paragraph, actor, claim, zoomed};
};

const positionFile = (folders: UserFolders, key: string): string =>
	path.join(folders.state, 'positions', `${key}.json`);

/** Where the person was in the story of this `storyKey` the last time; null where that is not known. Never throws. */
export const readPosition = (folders: UserFolders, key: string): StoryPosition | null =>
	attempt(() => parsePosition(readUserFile(positionFile(folders, key)) ?? ''));

/** Keep where the person is in a story. Of a thousand stories the oldest go. Never throws. */
export const writePosition = (folders: UserFolders, key: string, position: StoryPosition): void => {
	attempt(() => {
		const file = positionFile(folders, key);
		writeUserFile(file, formatPosition(position));
		keepWithin(path.dirname(file), bounds);
	});
};
