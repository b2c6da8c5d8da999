import {basename} from 'node:path';
import {openDocument} from '../intake/open.ts';
import {runExplorer} from '../explorer/run.ts';
import {dataFile} from '../language/data-folder.ts';

export type ExploreOptions = {
	/** A path, or `-` for standard input; absent for the sample. */
	readonly what?: string | undefined;
	readonly encoding?: string | undefined;
};

const sample = 'stories/wang-yi-in-moscow.txt';

/** Open a story in the explorer. Resolves to the exit code; throws `IntakeError` where there is nothing to open. */
export const explore = async ({what, encoding}: ExploreOptions): Promise<number> => {
	const location = what ?? dataFile(sample);
	const document = await openDocument(location, encoding === undefined ? {} : {encoding});
	return runExplorer({
		document,
		label: what === '-' ? 'standard input' : what === undefined ? 'sample story' : basename(what),
		message: what === undefined ? 'This is a sample: open your own with nutgraf FILE' : null,
		stdin: process.stdin,
		stdout: process.stdout,
		describeError: error => `nutgraf: an error that should not happen: ${String(error)}`,
	});
};
