import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {reasonOf} from '../../user/user-file.ts';
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
		.replaceAll(/^-+|-+$/gv, '')
		.slice(0, longestName);
	return plain === '' ? 'story' : plain;
};

const writeAnew = (file: string, text: string): boolean => {
	try {
		writeFileSync(file, text, {flag: 'wx'});
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
		throw error;
	}
};

/**
`e` and `E`: the story's report as Markdown, with the person's notes or without, in a new file of the folder, `NAME-report.md` or with the next free number behind it:
nothing that is there is written over. Returns what is to be said of it.
*/
export const writeReport = (state: State, folder: string, withNotes: boolean): string => {
	if (state.reading.analysed < 1) return 'the story is still being analysed: try again in a moment';
	const report = visible(reportStory(state.reading.story, withNotes ? state.notes : []));
	const base = path.join(folder, `${baseName(state)}-report`);
	try {
		for (let number = 1; number <= mostTries; number++) {
			const file = `${base}${number === 1 ? '' : `-${number}`}.md`;
			if (writeAnew(file, report)) return `the report is in ${visibleLine(file)}`;
		}

		return `there are ${mostTries} reports of this story in ${visibleLine(folder)} already`;
	} catch (error) {
		return `the report could not be written to ${visibleLine(folder)}: ${reasonOf(error)}`;
	}
};
