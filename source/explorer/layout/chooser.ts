import {counted} from '../../story/counted.ts';
import {keyFor} from '../keys/key-for.ts';
import {asksNothing, storiesFound} from '../state/chooser.ts';
import type {State} from '../state/state.ts';
import type {Chooser, Found, StoryEntry} from '../state/stories.ts';
import type {Symbols} from '../symbols.ts';
import {describeProblem, parseQuery} from '../../search/query.ts';
import {graphemesOf, widthOf} from '../../terminal/width.ts';
import {frame} from './frame.ts';
import {cell, fit, lineWidth, piece, type Block, type Line, type Piece} from './line.ts';
import {markRanges} from './mark-ranges.ts';
import {topOfList} from './top-of-list.ts';
import {wrap} from './wrap.ts';

/** From this width on the file has a column beside the headline. */
const withFile = 72;
const dateLength = '2026-01-31'.length;

/**
Columns of the list for the file, the number of claims and the date: as many as the longest of all stories takes, so that none moves when
the list does.
*/
type EntryColumns = {readonly file: number; readonly claims: number; readonly date: number};

const claimsOf = ({claims}: Pick<StoryEntry, 'claims'>): string =>
	claims === null ? '' : counted(claims, 'claim');

const longest = (texts: readonly string[]): number =>
	texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

const widest = new WeakMap<readonly StoryEntry[], EntryColumns>();

/** What the details of all stories take. It is found out once for as long as nothing more becomes known of any. */
const widestOf = (entries: readonly StoryEntry[]): EntryColumns => {
	const known = widest.get(entries);
	if (known !== undefined) return known;
	const columns = {
		file: longest(entries.filter(({title}) => title !== null).map(({label}) => label)),
		claims: longest(entries.map(claimsOf)),
		date: entries.some(({published}) => published !== null) ? dateLength : 0,
	};
	widest.set(entries, columns);
	return columns;
};

const gap = '  ';

/** The cells behind the headline, each with a gap in front of it; a column that no story fills takes no room. */
const detailsOf = (
	{stories: {entries}}: State,
	{title, label, published, claims, problem}: StoryEntry,
	width: number,
	{ellipsis}: Symbols,
): Line => {
	if (problem !== null && title === null) return [];
	const columns = widestOf(entries);
	const file = width < withFile ? 0 : Math.min(28, Math.floor(width * 0.28), columns.file);
	const cells = [
		[file, cell(title === null ? '' : label, file, 'left', ellipsis)],
		[columns.claims, cell(claimsOf({claims}), columns.claims, 'right')],
		[columns.date, cell((published ?? '').slice(0, dateLength), columns.date)],
	] as const;
	return cells.map(([columnWidth, text]) => piece(columnWidth === 0 ? '' : gap + text, 'dim'));
};

const entryLine = (
	state: State,
	story: number,
	isSelected: boolean,
	width: number,
	symbols: Symbols,
): Line => {
	const {entries, current, opening} = state.stories;
	const entry = entries[story]!;
	const head: Line = [
		piece(isSelected ? ` ${symbols.pointer}` : '  ', 'mark'),
		entry.problem === null
			? piece(story === current ? `${symbols.here} ` : '  ', 'here')
			: piece(`${symbols.denies} `, 'stance.denies'),
		piece(`${String(story + 1).padStart(String(entries.length).length)} `, 'number'),
	];
	const details: Line =
		opening === story
			? [piece(`${gap}opening${symbols.ellipsis}`, 'dim')]
			: detailsOf(state, entry, width, symbols);
	const room = Math.max(8, width - lineWidth(head) - lineWidth(details) - gap.length);
	// A known headline tells more than a reason that is cut off.
	const isLong = entry.problem !== null && widthOf(entry.problem) > room;
	const says = (isLong ? entry.title : null) ?? entry.problem ?? entry.title ?? entry.label;
	return [
		...head,
		piece(
			cell(says, room, 'left', symbols.ellipsis),
			isSelected ? 'selected' : entry.problem !== null ? 'message' : 'plain',
		),
		...details,
	];
};

/** The offset from which on there are at most so many columns to `end`. */
const startOfLead = (text: string, end: number, columns: number): number => {
	let start = end;
	let room = columns;
	for (const grapheme of graphemesOf(text.slice(0, end)).toReversed()) {
		room -= grapheme.width;
		if (room < 0) break;
		({start} = grapheme);
	}

	return start;
};

/** The text with its matches marked, beginning a little before the first of them where that would be cut off. */
const snippet = ({text, ranges}: Found, width: number, symbols: Symbols): readonly Piece[] => {
	const first = ranges[0]?.start ?? 0;
	const isFar = widthOf(text.slice(0, ranges[0]?.end ?? 0)) > width - 2;
	const space = text.indexOf(' ', isFar ? startOfLead(text, first, Math.floor(width / 3)) : first);
	const start = isFar ? (space === -1 || space > first ? first : space + 1) : 0;
	return [
		piece(start > 0 ? `${symbols.ellipsis} ` : '', 'dim'),
		...markRanges(text.slice(start), start, ranges, 'match'),
	];
};

const foundLine = (
	state: State,
	found: Found,
	isSelected: boolean,
	width: number,
	columns: FoundColumns,
	symbols: Symbols,
): Line => {
	const {name, file} = columns;
	const entry = state.stories.entries[found.story];
	const label = entry === undefined || entry.title === null ? '' : entry.label;
	const head: Line = [
		piece(isSelected ? ` ${symbols.pointer} ` : '   ', 'mark'),
		piece(cell(nameOf(entry), name, 'left', symbols.ellipsis), isSelected ? 'selected' : 'source'),
		piece(file === 0 ? '' : ` ${cell(label, file, 'left', symbols.ellipsis)}`, 'dim'),
		piece(` ${String(found.paragraph).padStart(3)}  `, 'number'),
	];
	return fit([...head, ...snippet(found, width - lineWidth(head), symbols)], width, symbols.ellipsis);
};

/** Columns for the headline of a story and for its file, where there is room for both. */
type FoundColumns = {readonly name: number; readonly file: number};

/** From this width on the file stands behind the headline of what was found. */
const withFileOfFound = 90;

const nameOf = (entry: StoryEntry | undefined): string => entry?.title ?? entry?.label ?? '';

const columnsOfFound = (
	{stories: {entries}}: State,
	shown: readonly Found[],
	width: number,
): FoundColumns => {
	const stories = shown.map(({story}) => entries[story]);
	return {
		name: Math.min(30, Math.floor(width * 0.3), longest(stories.map(nameOf))),
		file: width < withFileOfFound ? 0 : Math.min(18, longest(stories.map(entry => entry?.label ?? ''))),
	};
};

const noteOf = (state: State, chooser: Chooser, symbols: Symbols): string => {
	const {entries} = state.stories;
	if (chooser.kind === 'words') {
		if (asksNothing(chooser) || problemIn(chooser) !== null) return '';
		if (chooser.searched < entries.length) return `searching ${chooser.searched} of ${entries.length}`;
		const {size: length} = new Set(chooser.found.map(({story}) => story));
		return `${counted(chooser.found.length, 'paragraph')} in ${counted(length, 'story', 'stories')}`;
	}

	const unread = entries.filter(({isRead, problem}) => !isRead && problem === null).length;
	return unread === 0 ? '' : `reading${symbols.ellipsis} ${entries.length - unread} of ${entries.length}`;
};

/** What is wrong with the words that are looked for, as a sentence; null where nothing is. */
const problemIn = ({text}: Chooser): string | null => {
	const [problem] = parseQuery(text).problems;
	return problem === undefined ? null : describeProblem(problem);
};

const empty = ({settings}: State, chooser: Chooser): string => {
	if (chooser.kind === 'headlines')
		return `no story is called so: ${keyFor(settings, {type: 'turnChooser'}, 'chooser')} searches their words`;
	if (asksNothing(chooser)) return 'type what to look for in all stories';
	return problemIn(chooser) ?? 'nothing found';
};

const emptyLines = (state: State, chooser: Chooser, width: number): readonly Line[] => {
	const text = empty(state, chooser);
	return wrap(text, width - 4).map(({start, end}) => [piece(`   ${text.slice(start, end)}`, 'dim')]);
};

/** Rows for what is wrong with the selected story, where there is room for the list beside it. */
const problemRows = 3;

/** Why the selected story cannot be opened, whole: in its own row there is seldom room for it. */
const problemLines = (
	state: State,
	story: number | undefined,
	width: number,
	symbols: Symbols,
): readonly Line[] => {
	const problem = story === undefined ? null : (state.stories.entries[story]?.problem ?? null);
	if (problem === null || widthOf(problem) < width / 2) return [];
	const spans = wrap(problem, width - 2).slice(0, problemRows);
	return spans.map(({start, end}, row) =>
		fit(
			[piece(` ${problem.slice(start, row === problemRows - 1 ? problem.length : end)}`, 'message')],
			width,
			symbols.ellipsis,
		),
	);
};

/** The stories by their headlines, or the paragraphs of all of them in which words were found, over the whole screen. */
export const chooserScreen = (state: State, chooser: Chooser, symbols: Symbols): Block => {
	const isWords = chooser.kind === 'words';
	const stories = isWords ? [] : storiesFound(state, chooser);
	const below = problemLines(state, stories[chooser.selected], state.columns, symbols);
	const size = {width: state.columns, height: state.rows - 2 - below.length};
	const width = size.width - 2;
	const rows = size.height - 2;
	const count = isWords ? chooser.found.length : stories.length;
	const top = topOfList(chooser.selected, count, rows);
	const shown = chooser.found.slice(top, top + rows);
	const columns = columnsOfFound(state, shown, width);
	const lines = isWords
		? shown.map((found, row) =>
				foundLine(state, found, top + row === chooser.selected, width, columns, symbols),
			)
		: stories
				.slice(top, top + rows)
				.map((story, row) => entryLine(state, story, top + row === chooser.selected, width, symbols));
	const list = frame(count === 0 ? emptyLines(state, chooser, width) : lines, {
		size,
		title: isWords ? 'In all stories' : `Stories ${count}`,
		note: noteOf(state, chooser, symbols),
		focused: true,
		symbols,
	});
	return {width: list.width, lines: [...list.lines, ...below]};
};
