import path from 'node:path';
import type {StoryDocument} from '../story/document.ts';
import type {Analysis} from '../story/story.ts';
import {contentOf, formatEntry, parseEntry} from './analysis-format.ts';
import {readCacheFile, writeCacheFile} from './cache-file.ts';
import {checksum} from './checksum.ts';

/** What is known of stories that were analysed before. */
export type AnalysisCache = {
	/** The actors and claims of a document; null where they are not known. Never throws. */
	readonly load: (document: StoryDocument) => Analysis | null;
	/** Keep the actors and claims of a document. Never throws. */
	readonly save: (document: StoryDocument, analysis: Analysis) => void;
};

const bounds = {files: 300, bytes: 48 * 1024 * 1024};
/** Characters of an entry: a longer one would push too many others out. */
const longest = 12 * 1024 * 1024;

/**
Analyses by the content of their documents, in a folder of the person's own, at most 300 of them and 48 MB, readable by
nobody else. `maker` says what made them, as a version does: what another maker left is not found. An entry that is
damaged, or of another text, is as good as none.
*/
export const openAnalysisCache = (folder: string, maker: string): AnalysisCache => {
	const fileOf = (content: string): string => path.join(folder, checksum(`${maker}\n${content}`));
	// What is too long to be kept is not put together to see so.
	const isTooLong = ({text}: StoryDocument): boolean => text.length > longest;
	return {
		load: document =>
			isTooLong(document)
				? null
				: readCacheFile(fileOf(contentOf(document)), bytes =>
						parseEntry(bytes.toString('utf8'), maker, document),
					),
		save: (document, analysis) => {
			if (isTooLong(document)) return;
			const content = contentOf(document);
			const entry = formatEntry(analysis, maker, content);
			if (entry.length <= longest) writeCacheFile(fileOf(content), entry, bounds);
		},
	};
};
