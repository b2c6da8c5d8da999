import type {Actor} from './actor.ts';
import type {Claim} from './claim.ts';
import type {StoryDocument} from './document.ts';

/** One article and what the analysis found in it. Actors and claims stand in reading order. */
export type Story = StoryDocument & {
	readonly actors: readonly Actor[];
	readonly claims: readonly Claim[];
};

/** What an analysis adds to a document. */
export type Analysis = Pick<Story, 'actors' | 'claims'>;

/** The name of the interchange format that `nutgraf export` prints. */
export const storyFormat = 'nutgraf-story/1';

/** The story as the interchange format has it: plain data, ready for JSON. */
export const exportStory = (story: Story) => ({
	format: storyFormat,
	title: story.title,
	byline: story.byline,
	published: story.published,
	url: story.url,
	language: story.language,
	source: story.source,
	text: story.text,
	paragraphs: story.paragraphs,
	actors: story.actors,
	claims: story.claims,
});
