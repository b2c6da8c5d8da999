import {readAnnotatedStories, type AnnotatedStory} from '../../data/models/training/annotated-story.ts';

/** All annotated stories that the analysis is measured on, by name; no model learns from them. */
export const annotatedStories = (): readonly AnnotatedStory[] =>
	readAnnotatedStories(new URL('stories/', import.meta.url));
