import {judgeClaims} from '../../../source/analysis/stance/judge-claims.ts';
import {linkDisputes} from '../../../source/analysis/disputes/link-disputes.ts';
import {quotationsOf} from '../../../source/language/quotations.ts';
import type {Actor} from '../../../source/story/actor.ts';
import {blocksOf, type StoryDocument} from '../../../source/story/document.ts';
import {sliceSpan, type Span, type TextSpan} from '../../../source/story/span.ts';
import type {Analysis} from '../../../source/story/story.ts';
import type {AnnotatedStory} from './annotated-story.ts';

/** The true actors and claims of a story as the analysis would judge them: sources and stances, without disputes. */
export const truthOf = (
	annotated: AnnotatedStory,
	document: StoryDocument = annotated.document,
	carry: (span: Span) => Span = span => span,
): Analysis => {
	const {text} = document;
	const blocks = blocksOf(document);
	const carried = (span: Span): TextSpan => {
		const {start, end} = carry(span);
		return sliceSpan(text, start, end);
	};
	const actors = annotated.actors.map(({id, kind}): Actor => {
		const mentions = annotated.mentions
			.filter(mention => mention.actor === id)
			.map(mention => {
				const span = carried(mention);
				const block = blocks.findLast(each => each.start <= span.start);
				return {...span, paragraph: block?.number ?? 0, form: mention.form};
			});
		const names = mentions.filter(({form}) => form !== 'pronoun').map(mention => mention.text);
		const name = names.toSorted((a, b) => b.length - a.length)[0] ?? '';
		return {id, kind, name, description: null, mentions};
	});
	const raw = annotated.claims
		.toSorted((a, b) => a.cue.start - b.cue.start)
		.map(({paragraph, source, cue, content}) => ({
			paragraph,
			source: source === null ? null : carried(source),
			cue: carried(cue),
			content: content.map(carried),
			anchor: carried(cue),
			chance: 1,
		}));
	return {actors, claims: judgeClaims(text, raw, actors, quotationsOf(blocks))};
};

/**
What the last stages make of the true names, pronouns and claims: of sources, stances and disputes by themselves.
`document` and `carry` put the story in other words.
*/
export const judgeTruth = (
	annotated: AnnotatedStory,
	document?: StoryDocument,
	carry?: (span: Span) => Span,
): Analysis => {
	const {actors, claims} = truthOf(annotated, document, carry);
	return {
		actors,
		claims: linkDisputes((document ?? annotated.document).text, claims, actors),
	};
};
