import {readAnnotatedStories, type AnnotatedStory} from '../../data/models/training/annotated-story.ts';

/** All annotated stories that the analysis is measured on, by name; no model learns from them. */
export const annotatedStories = (): readonly AnnotatedStory[] =>
	readAnnotatedStories(new URL('stories/', import.meta.url));

/** Stories that neither models nor rules have been made by: what is reached on them is what a new story may expect. Their errors are not looked at. */
export const unseenStories = (): readonly AnnotatedStory[] =>
	readAnnotatedStories(new URL('unseen-stories/', import.meta.url));
