import {piece} from '../explorer/layout/line.ts';
import {nameOfInput} from '../intake/intake-error.ts';
import type {FeedEntry, StoryList} from '../intake/open.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import type {Arguments} from './arguments.ts';
import {openStoryOrList} from './open-story.ts';
import {hang, type Output} from './output.ts';
import {UsageError} from './usage-error.ts';

const dateLength = '2026-01-31'.length;

type Columns = {readonly digits: number; readonly isDated: boolean};

const printEntry = (
	{number, published, title, url}: FeedEntry,
	{digits, isDated}: Columns,
	output: Output,
): void => {
	const date = (published ?? '').slice(0, dateLength).padEnd(dateLength);
	const label = [
		piece(`${String(number).padStart(digits)}  `, 'number'),
		piece(isDated ? `${date}  ` : '', 'dim'),
	];
	const words = [
		piece(visibleLine(title ?? '(no title)'), title === null ? 'dim' : 'headline'),
		piece(url === null ? '' : `  ${visibleLine(url)}`, 'dim'),
	];
	output.print(hang(label, words, output.columns));
};

/** Print the entries of a feed, or the chapters of a book, in their order. */
export const printList = ({title, url, entries}: StoryList, output: Output, asJson: boolean): void => {
	if (asJson) {
		output.printJson({title, url, entries});
		return;
	}

	const digits = String(entries.length).length;
	// Chapters have no dates of their own.
	const isDated = entries.some(({published}) => published !== null);
	for (const entry of entries) printEntry(entry, {digits, isDated}, output);
};

/** `nutgraf feed FEED`. Throws a UsageError where it is a story. */
export const run = async (given: Arguments, output: Output): Promise<number> => {
	const [what = ''] = given.positionals;
	const opened = await openStoryOrList(what, given, output.progress);
	if ('document' in opened) {
		throw new UsageError(
			`${visibleLine(nameOfInput(what))} is a story and no feed: open it with nutgraf ${visibleLine(what)}`,
		);
	}

	printList(opened.list, output, given.options.has('json'));
	return 0;
};
