import {quotationsOf} from '../language/quotations.ts';
import {readParagraph, shelfFor, type Sentence} from '../language/read.ts';
import {blocksOf, type StoryDocument} from '../story/document.ts';
import type {Story} from '../story/story.ts';
import {findActors} from './actors/find-actors.ts';
import {claimsOfPassage, type RawClaim} from './claims/find-claims.ts';
import {passagesIn} from './claims/passage.ts';
import {linkDisputes} from './disputes/link-disputes.ts';
import {findNames} from './names/find-names.ts';
import {withPronouns} from './pronouns/resolve-pronouns.ts';
import {withInstitutions} from './sourcing/institutions.ts';
import {withSpeakers} from './sourcing/mentions-of-speakers.ts';
import {judgeClaims} from './stance/judge-claims.ts';

/** What the trained models find in a document. */
export type TrainedFindings = Pick<Story, 'actors' | 'claims'>;

/**
The trained analysis in steps: yields the share of the work that is done, from 0 to 1, after each paragraph of the
slow stages. Takes any text.
*/
export function* analyseByModels(document: StoryDocument): Generator<number, TrainedFindings> {
	const blocks = blocksOf(document);
	const quotations = quotationsOf(blocks);
	const shelf = shelfFor(document.text.length);
	const sentences: Sentence[] = [];
	for (const [index, block] of blocks.entries()) {
		for (const sentence of readParagraph(block.text, block.start, block.number, shelf)) {
			// The parse is made when it is first read: read it here, so that each step stays short.
			if (sentence.heads.length > 0) sentences.push(sentence);
		}

		yield (0.5 * index) / blocks.length;
	}

	const found = findActors(sentences, findNames(document.text, sentences));
	const named = withPronouns(sentences, found, quotations);
	yield 0.7;
	const raw: RawClaim[] = [];
	for (const passage of passagesIn(sentences, quotations)) {
		for (const claim of claimsOfPassage(document.text, passage)) raw.push(claim);
		yield 0.7 + (0.25 * passage.paragraph) / (blocks.length + 1);
	}

	const actors = withInstitutions(document.text, raw, named);
	const claims = linkDisputes(judgeClaims(document.text, raw, actors, quotations), actors);
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
