import {composeDocument, type StoryDocument} from '../source/story/document.ts';

/** An English document of plain paragraphs, read from a file at the location given. */
export const documentAt = (
	{title, location}: {readonly title: string | null; readonly location: string},
	...paragraphs: readonly string[]
): StoryDocument =>
	composeDocument({
		title,
		byline: null,
		published: null,
		url: null,
		language: 'en',
		source: {kind: 'file', location},
		paragraphs: paragraphs.map(text => ({text, kind: 'text' as const})),
	});
