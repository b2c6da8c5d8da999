import {quotationsOf, type Quotation} from '../language/quotations.ts';
import {readParagraph, shelfFor, type Sentence} from '../language/read.ts';
import {blocksOf, isByline, type Paragraph, type StoryDocument} from '../story/document.ts';
import type {Story} from '../story/story.ts';
import {findActors} from './actors/find-actors.ts';
import {claimsOfPassage, type RawClaim} from './claims/find-claims.ts';
import {passagesIn} from './claims/passage.ts';
import {linkDisputes} from './disputes/link-disputes.ts';
import {findNames} from './names/find-names.ts';
import {withPronouns} from './pronouns/resolve-pronouns.ts';
import {withInstitutions} from './sourcing/institutions.ts';
import type {SourceActor} from './sourcing/speaker.ts';
import {withSpeakers} from './sourcing/mentions-of-speakers.ts';
import {judgeClaims} from './stance/judge-claims.ts';

/** What the trained models find in a document. */
export type TrainedFindings = Pick<Story, 'actors' | 'claims'>;

/** The sentences of a document, tagged and parsed: half of the work. */
function* sentencesOf(document: StoryDocument, blocks: readonly Paragraph[]): Generator<number, Sentence[]> {
	const shelf = shelfFor(document.text.length);
	const sentences: Sentence[] = [];
	for (const [index, block] of blocks.entries()) {
		// Who wrote the story is nobody in it.
		if (isByline(block, document)) continue;
		for (const sentence of readParagraph(block.text, block.start, block.number, shelf)) {
			// The parse is made when it is first read: read it here, so that each step stays short.
			if (sentence.heads.length > 0) sentences.push(sentence);
		}

		yield (0.5 * index) / blocks.length;
	}

	return sentences;
}

/** The actors by name and by pronoun, without what those stages alone need to know of them. */
const namedActors = (
	text: string,
	sentences: readonly Sentence[],
	quotations: readonly Quotation[],
): readonly SourceActor[] =>
	withPronouns(sentences, findActors(sentences, findNames(text, sentences)), quotations).map(
		({id, name, kind, description, mentions, sex}) => ({id, name, kind, description, mentions, sex}),
	);

/** The claims as the models find them. */
function* rawClaimsOf(
	text: string,
	sentences: readonly Sentence[],
	quotations: readonly Quotation[],
	total: number,
): Generator<number, RawClaim[]> {
	const raw: RawClaim[] = [];
	for (const passage of passagesIn(sentences, quotations)) {
		for (const claim of claimsOfPassage(text, passage)) raw.push(claim);
		yield 0.7 + (0.25 * passage.paragraph) / (total + 1);
	}

	return raw;
}

/**
The trained analysis in steps: yields the share of the work that is done, from 0 to 1, after each paragraph of the
slow stages. Takes any text. What no later stage reads is let go as soon as that is so: a long text has much of it.
*/
export function* analyseByModels(document: StoryDocument): Generator<number, TrainedFindings> {
	const {text} = document;
	const blocks = blocksOf(document);
	const quotations = quotationsOf(blocks);
	const sentences = yield* sentencesOf(document, blocks);
	const named = namedActors(text, sentences, quotations);
	yield 0.7;
	const raw = yield* rawClaimsOf(text, sentences, quotations, blocks.length);
	sentences.length = 0;
	const actors = withInstitutions(text, raw, named);
	const judged = judgeClaims(text, raw, actors, quotations);
	raw.length = 0;
	const claims = linkDisputes(text, judged, actors);
	return {
		actors: withSpeakers(actors, claims).map(({id, name, kind, description, mentions}) => ({
			id,
			name,
			kind,
			description,
			mentions,
		})),
		claims,
	};
}
