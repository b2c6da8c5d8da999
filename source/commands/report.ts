import {realpathSync, writeFileSync} from 'node:fs';
import {reportStory, type ReportedNote} from '../insight/report.ts';
import type {Story} from '../story/story.ts';
import {visible, visibleLine} from '../terminal/sanitize.ts';
import {optionOf, type Arguments} from './arguments.ts';
import {openStory} from './open-story.ts';
import type {Output} from './output.ts';
import {UsageError} from './usage-error.ts';
import {writeProblem} from './write-problem.ts';

/** Whether two paths lead to one file. */
const isSameFile = (one: string, other: string): boolean => {
	try {
		return realpathSync(one) === realpathSync(other);
	} catch {
		// One of them is not there yet.
		return false;
	}
};

const write = (file: string, text: string): void => {
	try {
		writeFileSync(file, text);
	} catch (error) {
		throw new UsageError(`cannot write the report to ${visibleLine(file)}: ${writeProblem(error)}`);
	}
};

/** The person's marks on the story; what is wrong with their file is told. */
const notesOn = async (story: Story, output: Output): Promise<readonly ReportedNote[]> => {
	const {userFolders} = await import('../user/folders.ts');
	const {notesOf} = await import('../user/kept.ts');
	const {notes, message} = notesOf(story, userFolders());
	if (message !== null) output.warn(visibleLine(message));
	return notes;
};

/** `nutgraf report STORY [--notes] [--output FILE]`. Throws a UsageError where the file cannot be written, or is the story itself. */
export const run = async (given: Arguments, output: Output): Promise<number> => {
	const [what = ''] = given.positionals;
	const file = optionOf(given, 'output');
	if (file !== undefined && isSameFile(what, file)) {
		throw new UsageError(
			`${visibleLine(file)} is the story itself: give another file, as in --output report.md`,
		);
	}

	const story = await openStory(what, given, output.progress);
	const notes = given.options.has('notes') ? await notesOn(story, output) : [];
	const report = visible(reportStory(story, notes));
	if (file === undefined) output.printText(report);
	else {
		write(file, report);
		output.warn(`the report is in ${visibleLine(file)}`);
	}

	return 0;
};
