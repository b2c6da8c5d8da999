import {basename} from 'node:path';
import {isLink} from '../intake/open.ts';
import {runExplorer} from '../explorer/run.ts';
import {dataFile} from '../language/data-folder.ts';
import {printFeed} from './feed.ts';
import {explorerSettings} from './explorer-settings.ts';
import {openStoryOrFeed} from './open-story.ts';
import type {Output} from './output.ts';

export type ExploreOptions = {
	/** A path, an address, or `-` for standard input; absent for the sample. */
	readonly what?: string | undefined;
	readonly encoding?: string | undefined;
	/** Where a feed is listed. */
	readonly output: Output;
};

const sample = 'stories/wang-yi-in-moscow.txt';

const labelOf = (what: string | undefined): string => {
	if (what === undefined) return 'sample story';
	return what === '-' ? 'standard input' : isLink(what) ? (URL.parse(what)?.host ?? what) : basename(what);
};

/** Open a story in the explorer. Resolves to the exit code; throws `IntakeError` where there is nothing to open. */
export const explore = async ({what, encoding, output}: ExploreOptions): Promise<number> => {
	const location = what ?? dataFile(sample);
	const opened = await openStoryOrFeed(location, encoding);
	if ('feed' in opened) {
		printFeed(opened.feed, output, false);
		return 0;
	}

	const {document} = opened;
	return runExplorer({
		document,
		chosen: await explorerSettings(),
		label: labelOf(what),
		message: what === undefined ? 'This is a sample: open your own with nutgraf FILE' : null,
		stdin: process.stdin,
		stdout: process.stdout,
		describeError: error => `nutgraf: an error that should not happen: ${String(error)}`,
	});
};
