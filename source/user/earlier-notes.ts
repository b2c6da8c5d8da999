import {existsSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {blocksOf, type Paragraph, type StoryDocument} from '../story/document.ts';
import {foldSpace} from '../story/fold-space.ts';
import type {Span} from '../story/span.ts';
import {createWordFinder} from './find-words.ts';
import type {UserFolders} from './folders.ts';
import {notesFile} from './notes-file.ts';
import {parseNotes, storyOfNotes, type Note, type NotedStory} from './notes.ts';
import {storyKey} from './story-key.ts';
import {readUserFile, UserFileError} from './user-file.ts';

/** The notes on an earlier version of a story, as they stand in the one of now. */
export type EarlierNotes = {
	/** Those whose words the story still has, where it has them now. */
	readonly placed: readonly Note[];
	/** Those whose words it has no longer. */
	readonly lost: readonly Note[];
	/** The file of the earlier version, which keeps them all. */
	readonly file: string;
};

/** The indexes of `count` blocks, those that are nearest to one of them first. */
function* outwardFrom(middle: number, count: number): Generator<number> {
	for (let distance = 0; distance < count; distance++) {
		if (middle - distance >= 0) yield middle - distance;
		if (distance > 0 && middle + distance < count) yield middle + distance;
	}
}

/**
The note where its words stand now: in the paragraph of its number, or the nearest that has them, and there as near as can be to where they stood.
Null where none has.
*/
const placeOne = (note: Note, document: StoryDocument, blocks: readonly Paragraph[]): Note | null => {
	const {kind, words, start, paragraph} = note;
	if (words === '') return null;
	const find =
		kind === 'claim'
			? createWordFinder(document, blocks, words)
			: (index: number): Span | null => (blocks[index]!.text === words ? blocks[index]! : null);
	const middle = Math.min(paragraph - (blocks[0]?.number ?? 0), blocks.length - 1);
	for (const index of outwardFrom(Math.max(0, middle), blocks.length)) {
		const span = find(index, start);
		if (span !== null) return {...note, start: span.start, end: span.end, paragraph: blocks[index]!.number};
	}

	return null;
};

/** The notes on an earlier version of a document put where their words stand in it. */
export const placeNotes = (
	notes: readonly Note[],
	document: StoryDocument,
): Pick<EarlierNotes, 'placed' | 'lost'> => {
	const blocks = blocksOf(document);
	const places = notes.map(note => placeOne(note, document, blocks));
	return {
		placed: places.filter(note => note !== null).toSorted((a, b) => a.start - b.start || a.end - b.end),
		lost: notes.filter((_, index) => places[index] === null),
	};
};

/** The text of a file of notes; an empty one where it cannot be read. */
const textOf = (file: string): string => {
	try {
		return readUserFile(file) ?? '';
	} catch (error) {
		if (error instanceof UserFileError) return '';
		throw error;
	}
};

/** All files of notes, those that were changed last first. */
const filesIn = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder)
			.filter(name => name.endsWith('.json'))
			.map(name => path.join(folder, name))
			.map(file => ({file, changed: statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0}))
			.toSorted((a, b) => b.changed - a.changed)
			.map(({file}) => file);
	} catch {
		// There is no folder yet, or it cannot be read: so there are no notes.
		return [];
	}
};

const hasTitle = (document: StoryDocument, {title}: NotedStory): boolean =>
	document.title !== null && title !== null && foldSpace(title) === foldSpace(document.title);

const isFrom = ({source}: StoryDocument, {location}: NotedStory): boolean =>
	source.kind === 'file'
		? path.resolve(source.location) === location
		: source.kind === 'url' && source.location === location;

/**
The notes on the version of a story that was noted last before this one: a story of the same headline, or one of the same file or address
that has some of the words noted, since a file may hold other stories at other times. Null where this version has notes of its own, and
where there is no earlier one. Never throws.
*/
export const findEarlierNotes = (folders: UserFolders, document: StoryDocument): EarlierNotes | null => {
	const own = notesFile(folders, storyKey(document.text));
	if (existsSync(own)) return null;
	for (const file of filesIn(path.dirname(own))) {
		const text = textOf(file);
		const story = storyOfNotes(text);
		const isSame = story !== null && hasTitle(document, story);
		if (!isSame && (story === null || !isFrom(document, story))) continue;
		const {notes, state} = parseNotes(text);
		if (state !== 'whole') continue;
		const {placed, lost} = placeNotes(notes, document);
		if (isSame || placed.length > 0) return notes.length === 0 ? null : {placed, lost, file};
	}

	return null;
};

const counted = (notes: readonly Note[]): string => {
	const {length} = notes;
	const words = notes.filter(({note}) => note !== null && note !== '').length;
	const name = words === length ? 'note' : words === 0 ? 'mark' : 'marks and notes';
	return `${length} ${name}${length > 1 && name !== 'marks and notes' ? 's' : ''}`;
};

/** What became of the notes on an earlier version, in one line. */
export const describeEarlierNotes = ({placed, lost, file}: EarlierNotes): string => {
	const stay = `${lost.length === 1 ? 'it stays' : 'they stay'} in ${file}`;
	if (placed.length === 0)
		return `${counted(lost)} on an earlier version of this story could not be placed in it: ${stay}`;
	const taken = `${counted(placed)} taken over from an earlier version of this story`;
	return lost.length === 0 ? taken : `${taken}, ${lost.length} could not be placed: ${stay}`;
};
