import {readDocument} from '../../source/intake/open.ts';
import type {Hints} from '../../source/intake/kind.ts';
import type {StoryDocument} from '../../source/story/document.ts';

/** A document read from text or bytes as if they came from a file that is called `location`. */
export const documentFrom = (
	input: string | Uint8Array,
	hints: Partial<Hints> = {},
): Promise<StoryDocument> => {
	const location = hints.location ?? 'story';
	const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
	return readDocument(bytes, {...hints, location}, {kind: 'file', location});
};

/** Each paragraph as its kind and its text. */
export const outline = (document: StoryDocument): readonly string[] =>
	document.paragraphs.map(paragraph => `${paragraph.kind}: ${paragraph.text}`);

/** What a reader can see of a text: no white space, nothing invisible. */
export const visibleCharacters = (text: string): string =>
	text.replaceAll(
		/[\s\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu,
		'',
	);

/** Lines broken as a mail program breaks them: as many words as fit in `width` columns. */
export const wrapped = (text: string, width: number): string => {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		if (line !== '' && line.length + 1 + word.length > width) {
			lines.push(line);
			line = word;
		} else {
			line = line === '' ? word : `${line} ${word}`;
		}
	}

	return [...lines, line].join('\n');
};
