import path from 'node:path';
import {keepWithin} from './bounded-folder.ts';
import {checksum} from './checksum.ts';
import type {UserFolders} from './folders.ts';
import {attempt} from './attempt.ts';
import {readUserFile, writeUserFile} from './user-file.ts';

const reportsFormat = 'nutgraf-written-report/1';
const bounds = {files: 1000, bytes: 1024 * 1024};

const recordOf = (folders: UserFolders, file: string): string =>
	path.join(folders.state, 'reports', `${checksum(path.resolve(file))}.json`);

const formatRecord = (file: string, story: string, text: string): string =>
	`${JSON.stringify({format: reportsFormat, file: path.resolve(file), story, sum: checksum(text)})}\n`;

/** Whether the text of a file is the report of this story, as nutgraf wrote it there, and nobody has changed it since. Never throws. */
export const isUnchangedReport = (folders: UserFolders, file: string, story: string, text: string): boolean =>
	attempt(() => readUserFile(recordOf(folders, file))) === formatRecord(file, story, text);

/** Keep what was written to a file as the report of a story. Of a thousand the oldest go. Never throws. */
export const keepWrittenReport = (folders: UserFolders, file: string, story: string, text: string): void => {
	attempt(() => {
		const record = recordOf(folders, file);
		writeUserFile(record, formatRecord(file, story, text));
		keepWithin(path.dirname(record), bounds);
	});
};
