import {piece} from '../explorer/layout/line.ts';
import type {Feed, FeedEntry} from '../intake/open.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import {optionOf, type Arguments} from './arguments.ts';
import {openStoryOrFeed} from './open-story.ts';
import {hang, type Output} from './output.ts';
import {UsageError} from './usage-error.ts';

const dateLength = '2026-01-31'.length;

const printEntry = ({number, published, title, url}: FeedEntry, digits: number, output: Output): void => {
	const date = (published ?? '').slice(0, dateLength).padEnd(dateLength);
	const label = [piece(`${String(number).padStart(digits)}  `, 'number'), piece(`${date}  `, 'dim')];
	const words = [
		piece(visibleLine(title ?? '(no title)'), title === null ? 'dim' : 'headline'),
		piece(url === null ? '' : `  ${visibleLine(url)}`, 'dim'),
	];
	output.print(hang(label, words, output.columns));
};

/** Print the entries of a feed, in its order. */
export const printFeed = (feed: Feed, output: Output, asJson: boolean): void => {
	if (asJson) {
		output.printJson(feed);
		return;
	}

	const digits = String(feed.entries.length).length;
	for (const entry of feed.entries) printEntry(entry, digits, output);
};

/** `nutgraf feed FEED`. Throws a UsageError where it is a story. */
export const run = async (given: Arguments, output: Output): Promise<number> => {
	const [what = ''] = given.positionals;
	const opened = await openStoryOrFeed(what, optionOf(given, 'encoding'));
	if ('document' in opened) {
		throw new UsageError(
			`${visibleLine(what)} is a story and no feed: open it with nutgraf ${visibleLine(what)}`,
		);
	}

	printFeed(opened.feed, output, given.options.has('json'));
	return 0;
};
