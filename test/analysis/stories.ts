import {readdirSync, readFileSync} from 'node:fs';
import {readAnnotatedStory, type AnnotatedStory} from './annotated-story.ts';

/** All annotated stories, by name. */
export const annotatedStories = (): readonly AnnotatedStory[] => {
	const folder = new URL('stories/', import.meta.url);
	return readdirSync(folder)
		.filter(file => file.endsWith('.txt'))
		.map(file => readAnnotatedStory(file.slice(0, -4), readFileSync(new URL(file, folder), 'utf8')));
};
