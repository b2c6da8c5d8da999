import {composeDocument, type StoryDocument} from '../source/story/document.ts';

/** A document of plain paragraphs. */
export const plainDocument = (
	paragraphs: readonly string[],
	{title, language, source}: Pick<StoryDocument, 'title' | 'language' | 'source'>,
): StoryDocument =>
	composeDocument({
		title,
		byline: null,
		published: null,
		url: null,
		language,
		source,
		paragraphs: paragraphs.map(text => ({text, kind: 'text'})),
	});

/** An English document of plain paragraphs, read from a file at the location given. */
export const documentAt = (
	{title, location}: {readonly title: string | null; readonly location: string},
	...paragraphs: readonly string[]
): StoryDocument => plainDocument(paragraphs, {title, language: 'en', source: {kind: 'file', location}});
