import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beginningOf} from '../../story/beginning-of-text.ts';
import type {UserFolders} from '../../user/folders.ts';
import {reasonOf} from '../../user/user-file.ts';
import {isUnchangedReport, keepWrittenReport} from '../../user/written-reports.ts';
import {reportStory} from '../../insight/report.ts';
import {visible, visibleLine} from '../../terminal/sanitize.ts';
import type {State} from '../state/state.ts';

const longestName = 60;
const mostTries = 1000;

/** A name for a file from the story's own: letters and digits of any script, and dashes. */
const baseName = ({reading: {story}, label}: State): string => {
	const name = story.source.kind === 'file' ? path.parse(story.source.location).name : (story.title ?? label);
	const plain = name
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gv, '-')
		.replaceAll(/^-+|-+$/gv, '');
	return plain === '' ? 'story' : beginningOf(plain, longestName);
};

/** Which story a report is of: a file may have several, as a book has. */
const storyOf = ({reading: {story}}: State): string => {
	const {kind, location} = story.source;
	return JSON.stringify([kind === 'file' ? path.resolve(location) : location, story.title]);
};

/** The text of a file; null where there is none. Throws where it cannot be read. */
const textOf = (file: string): string | null => {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
};

/**
`e` and `E`: the story's report as Markdown, with the person's notes or without, in a file of the folder, `NAME-report.md` or `NAME-report-with-notes.md`. Where a report of this
story is in it that nobody has changed since, the new one takes its place; where there is anything else, that stays, and the report goes to
the next free number. Returns what is to be said of it.
*/
export const writeReport = (
	state: State,
	folders: UserFolders,
	folder: string,
	withNotes: boolean,
): string => {
	if (state.reading.analysed < 1) return 'the story is still being analysed: try again in a moment';
	const report = visible(reportStory(state.reading.story, withNotes ? state.notes : []));
	const story = storyOf(state);
	const base = path.join(folder, `${baseName(state)}-report${withNotes ? '-with-notes' : ''}`);
	try {
		for (let number = 1; number <= mostTries; number++) {
			const file = `${base}${number === 1 ? '' : `-${number}`}.md`;
			const before = textOf(file);
			if (before === report) return `the report is in ${visibleLine(file)} already`;
			if (before !== null && !isUnchangedReport(folders, file, story, before)) continue;
			writeFileSync(file, report, {flag: before === null ? 'wx' : 'w'});
			keepWrittenReport(folders, file, story, report);
			return before === null
				? `the report is in ${visibleLine(file)}`
				: `the report in ${visibleLine(file)} is written anew`;
		}

		return `there are ${mostTries} reports of this story in ${visibleLine(folder)} already`;
	} catch (error) {
		return `the report could not be written to ${visibleLine(folder)}: ${reasonOf(error)}`;
	}
};
