// Our own annotated stories as marked documents, as the training of names and pronouns reads them.
import {learntStories, type AnnotatedStory} from '../training/annotated-story.ts';
import {labelsOf, sentencesOfText, type MarkedDocument} from './gold.ts';
import type {MarkedActor} from './score.ts';

/** The genre of these documents. */
export const ownGenre = 'own';

/** Whether a document of this name is one of them. */
export const isOwn = (name: string): boolean => name.startsWith(`story_${ownGenre}_`);

const documentOf = ({name, document: {text}, actors, mentions}: AnnotatedStory): MarkedDocument => {
	const {sentences, quotations} = sentencesOfText(text);
	const marked = actors.map(({id, kind}): MarkedActor => ({
		type: kind,
		mentions: mentions
			.filter(({actor}) => actor === id)
			.map(({start, end, form, text: words}) => ({
				start,
				end,
				coreStart: start,
				coreEnd: end,
				form,
				text: words,
			})),
	}));
	const names = marked.flatMap(({type, mentions: all}) =>
		all.filter(({form}) => form === 'name').map(({start, end}) => ({start, end, type})),
	);
	return {
		name: `story_${ownGenre}_${name}`,
		text,
		quotations,
		given: marked,
		asRead: marked,
		sentences: sentences.map(sentence => ({...sentence, labels: labelsOf(sentence.tokens, [], names)})),
	};
};

/** All our stories that models learn from. */
export const ownDocuments = (): readonly MarkedDocument[] => learntStories().map(documentOf);
