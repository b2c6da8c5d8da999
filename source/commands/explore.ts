import {basename} from 'node:path';
import {openBeginning} from '../intake/beginning.ts';
import {isLink} from '../intake/open.ts';
import {runExplorer} from '../explorer/run.ts';
import {dataFile} from '../language/data-folder.ts';
import {optionOf, type Arguments} from './arguments.ts';
import {explorerSettings} from './explorer-settings.ts';
import {printList} from './feed.ts';
import {openStoryDocument, openStoryOrList} from './open-story.ts';
import type {Output} from './output.ts';

export type ExploreOptions = {
	/** A path, an address, or `-` for standard input; absent for the sample. */
	readonly what?: string | undefined;
	/** The options that say how it is read. */
	readonly given: Arguments;
	/** Where a feed is listed. */
	readonly output: Output;
};

const sample = 'stories/wang-yi-in-moscow.txt';

const labelOf = (what: string | undefined): string => {
	if (what === undefined) return 'sample story';
	return what === '-' ? 'standard input' : isLink(what) ? (URL.parse(what)?.host ?? what) : basename(what);
};

/** Open a story in the explorer. Resolves to the exit code; throws `IntakeError` where there is nothing to open. */
export const explore = async ({what, given, output}: ExploreOptions): Promise<number> => {
	const location = what ?? dataFile(sample);
	const beginning =
		given.options.has('entry') || isLink(location)
			? null
			: await openBeginning(location, {encoding: optionOf(given, 'encoding')});
	const opened = beginning === null ? await openStoryOrList(location, given) : null;
	if (opened !== null && 'list' in opened) {
		printList(opened.list, output, false);
		return 0;
	}

	return runExplorer({
		opened: opened ?? {beginning: beginning!, readOn: async () => openStoryDocument(location, given)},
		chosen: await explorerSettings(),
		label: labelOf(what),
		message: what === undefined ? 'This is a sample: open your own with nutgraf FILE' : null,
		stdin: process.stdin,
		stdout: process.stdout,
		describeError: error => `nutgraf: an error that should not happen: ${String(error)}`,
	});
};
