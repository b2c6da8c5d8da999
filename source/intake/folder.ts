import {readdirSync, statSync, type Dirent} from 'node:fs';
import path from 'node:path';
import {IntakeError, nameOfInput} from './intake-error.ts';
import {isFolder} from './is-folder.ts';
import {refuse} from './read-bytes.ts';

/** Of a folder no more files than these are taken. */
const mostFiles = 5000;
const deepest = 4;

/** What stories are kept in; a file of another kind may still be opened by its own name. */
const kinds = new Set(
	'.txt .text .md .markdown .mdown .html .htm .xhtml .mht .mhtml .eml .pdf .docx .epub .rtf .asc .adoc .rst'.split(
		' ',
	),
);

const isHidden = ({name}: Dirent): boolean => name.startsWith('.') || name === 'node_modules';

/** What is in a folder. */
export type FolderContents = {
	/** The files that may be stories, by their names, those of the folders in it after its own; in the order of their names, numbers by their size. */
	readonly stories: readonly string[];
	/** The files that hold none: empty ones, and those of other kinds. */
	readonly others: readonly string[];
};

const isEmpty = (file: string): boolean => {
	try {
		const status = statSync(file);
		return status.isFile() && status.size === 0;
	} catch {
		// What is wrong with it is told when it is opened.
		return false;
	}
};

const isStory = (file: string): boolean => kinds.has(path.extname(file).toLowerCase()) && !isEmpty(file);

const collect = (folder: string, depth: number, into: string[], others: string[]): void => {
	const entries = readdirSync(folder, {withFileTypes: true}).filter(entry => !isHidden(entry));
	const folders: string[] = [];
	const files: string[] = [];
	for (const entry of entries) {
		const whole = path.join(folder, entry.name);
		const isFile = entry.isFile() || (entry.isSymbolicLink() && !isFolder(whole));
		if (isFile) (isStory(whole) ? files : others).push(whole);
		// A link to a folder may lead back here.
		else if (entry.isDirectory()) folders.push(whole);
	}

	const {compare} = new Intl.Collator('en', {numeric: true});
	into.push(...files.toSorted(compare).slice(0, mostFiles - into.length));
	for (const inner of folders.toSorted(compare)) {
		if (depth === deepest || into.length >= mostFiles) break;
		try {
			collect(inner, depth + 1, into, others);
		} catch {
			// One that may not be looked into hides nothing of the others.
		}
	}
};

/** What is in a folder and the folders in it. Throws an IntakeError where it has no stories, or cannot be read. */
export const readFolder = (folder: string): FolderContents => {
	const stories: string[] = [];
	const others: string[] = [];
	try {
		collect(folder, 0, stories, others);
	} catch (error) {
		refuse(folder, error);
	}

	if (stories.length === 0) {
		throw new IntakeError(
			`${nameOfInput(folder)} has no stories in it: no text, Markdown, page, mail or document; a file of another kind opens by its own name`,
		);
	}

	return {stories, others};
};

/** The files of a folder that may be stories. Throws an IntakeError as `readFolder` does. */
export const storiesIn = (folder: string): readonly string[] => readFolder(folder).stories;
