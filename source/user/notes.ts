import type {Claim} from '../story/claim.ts';
import type {Paragraph} from '../story/document.ts';
import {joinRuns, type Span} from '../story/span.ts';
import {isCount} from './is-count.ts';

/** What is marked: a paragraph, or a claim by the span of its words, since the numbers of claims may change with the analysis. */
export type NoteTarget = Span & {
	readonly kind: 'paragraph' | 'claim';
	readonly paragraph: number;
	/** The words that are marked. */
	readonly words: string;
};

/** A mark on a paragraph or a claim, with a note or without. */
export type Note = NoteTarget & {
	/** What the person wrote; null for a mark alone. */
	readonly note: string | null;
	/** When it was made or changed last: ISO 8601. */
	readonly changed: string;
};

/** Which story a file of notes is about, for a person who looks into it. */
export type NotedStory = {readonly title: string | null; readonly location: string};

const notesFormat = 'nutgraf-notes/1';

/** The target for a mark on a paragraph. */
export const paragraphTarget = ({number, start, end, text}: Paragraph): NoteTarget => ({
	kind: 'paragraph',
	paragraph: number,
	start,
	end,
	words: text,
});

/** The target for a mark on a claim. */
export const claimTarget = ({paragraph, content, cue}: Claim): NoteTarget => {
	const runs = content.length > 0 ? content : cue === null ? [] : [cue];
	return {
		kind: 'claim',
		paragraph,
		start: runs[0]?.start ?? 0,
		end: runs.at(-1)?.end ?? 0,
		words: joinRuns(runs),
	};
};

/** How much of two spans is common, from 0 to 1 where they are the same. */
const likeness = (a: Span, b: Span): number => {
	const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	const whole = Math.max(a.end, b.end) - Math.min(a.start, b.start);
	return common === whole ? 1 : Math.max(0, common / whole);
};

const isSame = (note: NoteTarget, {kind, paragraph, start, end}: NoteTarget): boolean =>
	note.kind === kind &&
	note.paragraph === paragraph &&
	(kind === 'paragraph' || (note.start === start && note.end === end));

/**
The note on a paragraph or claim, or undefined. A newer analysis may cut a claim's words a little differently: then the
note on most of the same words is taken for it.
*/
export const noteOn = (notes: readonly Note[], target: NoteTarget): Note | undefined =>
	notes.find(note => isSame(note, target)) ??
	(target.kind === 'claim'
		? notes.find(
				note => note.kind === 'claim' && note.paragraph === target.paragraph && likeness(note, target) > 0.7,
			)
		: undefined);

const inReadingOrder = (notes: readonly Note[]): readonly Note[] =>
	notes.toSorted((a, b) => a.start - b.start || a.end - b.end || a.kind.localeCompare(b.kind));

/** The notes with a mark on the target: with these words, or with null and no words. An earlier note there gives way. */
export const withNote = (
	notes: readonly Note[],
	target: NoteTarget,
	note: string | null,
	now: Date,
): readonly Note[] => {
	const {kind, paragraph, start, end, words} = target;
	const changed = now.toISOString();
	return inReadingOrder([...withoutNote(notes, target), {kind, paragraph, start, end, words, note, changed}]);
};

/** The notes without the one on the target. */
export const withoutNote = (notes: readonly Note[], target: NoteTarget): readonly Note[] => {
	const old = noteOn(notes, target);
	return notes.filter(note => note !== old);
};

/** The notes with the mark on the target set where there is none, and taken away, note and all, where there is one. */
export const withMarkToggled = (notes: readonly Note[], target: NoteTarget, now: Date): readonly Note[] =>
	noteOn(notes, target) === undefined ? withNote(notes, target, null, now) : withoutNote(notes, target);

/** The notes with an earlier note back on its target, or with null, with none on it. */
export const withNoteBack = (
	notes: readonly Note[],
	target: NoteTarget,
	earlier: Note | null,
): readonly Note[] => {
	const others = withoutNote(notes, target);
	return earlier === null ? others : inReadingOrder([...others, earlier]);
};

/** The text of a file of notes. */
export const formatNotes = (story: NotedStory, notes: readonly Note[]): string =>
	`${JSON.stringify({format: notesFormat, story, notes}, null, '\t')}\n`;

/** What a file of notes says. */
export type ParsedNotes = {
	readonly notes: readonly Note[];
	/** `damaged`: not all of it can be understood. `newer`: it is of a program to come, and not to be touched. */
	readonly state: 'whole' | 'damaged' | 'newer';
};

const noteFrom = (value: unknown): Note | null => {
	if (typeof value !== 'object' || value === null) return null;
	const {kind, paragraph, start, end, words, note, changed} = value as Readonly<Record<string, unknown>>;
	if (kind !== 'paragraph' && kind !== 'claim') return null;
	if (!isCount(paragraph) || !isCount(start) || !isCount(end) || end < start) return null;
	if (typeof words !== 'string' || typeof changed !== 'string') return null;
	if (note !== null && typeof note !== 'string') return null;
	return {kind, paragraph, start, end, words, note, changed};
};

const parseJson = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
};

/** Read a file of notes. Never throws: of a damaged file it returns what can be understood. */
export const parseNotes = (text: string): ParsedNotes => {
	const file = parseJson(text);
	if (typeof file !== 'object' || file === null) return {notes: [], state: 'damaged'};
	const {format, notes} = file as Readonly<Record<string, unknown>>;
	if (typeof format === 'string' && /^nutgraf-notes\/\d+$/u.test(format) && format !== notesFormat)
		return {notes: [], state: 'newer'};
	if (format !== notesFormat || !Array.isArray(notes)) return {notes: [], state: 'damaged'};
	const understood = notes.map(noteFrom).filter(note => note !== null);
	return {
		notes: inReadingOrder(understood),
		state: understood.length === notes.length ? 'whole' : 'damaged',
	};
};

/** The story that a file of notes is about; null where it does not tell. Never throws. */
export const storyOfNotes = (text: string): NotedStory | null => {
	const file = parseJson(text);
	if (typeof file !== 'object' || file === null || !('story' in file)) return null;
	const {story} = file;
	if (typeof story !== 'object' || story === null) return null;
	const {title, location} = story as Readonly<Record<string, unknown>>;
	if ((title !== null && typeof title !== 'string') || typeof location !== 'string') return null;
	return {title, location};
};
