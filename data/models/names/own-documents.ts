// Our own annotated stories as marked documents, as the training of names and pronouns reads them.
import type {Span} from '../../../source/story/span.ts';
import {learntStories, type AnnotatedStory} from '../training/annotated-story.ts';
import {kindLabels, sentencesOfText, type MarkedDocument} from './gold.ts';
import type {MarkedActor} from './score.ts';

/** The genre of these documents. */
export const ownGenre = 'own';

/** Whether a document of this name is one of them. */
export const isOwn = (name: string): boolean => name.startsWith(`story_${ownGenre}_`);

const labelsOf = (
	tokens: readonly Span[],
	names: ReadonlyArray<Span & {readonly label: number}>,
): Uint8Array => {
	const labels = new Uint8Array(tokens.length);
	for (const {start, end, label} of names) {
		const first = tokens.findIndex(token => token.start >= start && token.start < end);
		if (first < 0) continue;
		for (let at = first; at < tokens.length && tokens[at]!.start < end; at++) labels[at] = label + 1;
		labels[first] = label;
	}

	return labels;
};

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
		all.filter(({form}) => form === 'name').map(({start, end}) => ({start, end, label: kindLabels[type]!})),
	);
	return {
		name: `story_${ownGenre}_${name}`,
		text,
		quotations,
		given: marked,
		asRead: marked,
		sentences: sentences.map(sentence => ({...sentence, labels: labelsOf(sentence.tokens, names)})),
	};
};

/** All our stories that models learn from. */
export const ownDocuments = (): readonly MarkedDocument[] => learntStories().map(documentOf);
