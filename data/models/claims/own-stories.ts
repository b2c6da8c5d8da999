import type {Span} from '../../../source/story/span.ts';
import {learntStories, smallStories, type AnnotatedStory} from '../training/annotated-story.ts';
import {exchangeNames} from '../training/exchanged.ts';
import type {Article, GoldClaim} from './corpus.ts';

/** The beginning of the name of each article that is one of our stories. */
export const storyName = 'story ';

/** The end of the name of one with other names. */
export const otherNames = ' with other names';

/** Our own annotated stories as articles, each followed by the same with other names. */
export const ownStories = (): readonly Article[] =>
	[...learntStories(), ...smallStories()].flatMap(story => [articleOf(story, ''), exchangedArticle(story)]);

const articleOf = ({name, document, claims}: AnnotatedStory, suffix: string): Article => ({
	name: `${storyName}${name}${suffix}`,
	document,
	gold: claims.map(({source, cue, content}) => ({
		source: source === null ? [] : [source],
		cue: [cue],
		content,
	})),
});

const exchangedArticle = (story: AnnotatedStory): Article => {
	const {document, forth} = exchangeNames(story);
	const article = articleOf(story, otherNames);
	const carried = (spans: readonly Span[]): readonly Span[] => spans.map(forth);
	return {
		...article,
		document,
		gold: article.gold.map(({source, cue, content}): GoldClaim => ({
			source: carried(source),
			cue: carried(cue),
			content: carried(content),
		})),
	};
};
