import {quotationsOf, type Quotation} from '../language/quotations.ts';
import {readParagraph, shelfFor, type Sentence} from '../language/read.ts';
import {blocksOf, isByline, type Paragraph, type StoryDocument} from '../story/document.ts';
import type {Analysis} from '../story/story.ts';
import {findActors} from './actors/find-actors.ts';
import {withContinued, withFollowing, withLoneQuotations} from './claims/continued.ts';
import {claimsOfPassage, type RawClaim} from './claims/find-claims.ts';
import {passagesIn} from './claims/passage.ts';
import {withAnswers} from './interviews/with-answers.ts';
import {linkDisputesInPieces} from './disputes/link-disputes.ts';
import {createNotes, findNamesInPieces, nameReader, type Name, type NameNotes} from './names/find-names.ts';
import {packagedNames} from './names/tagger.ts';
import {partOf} from './part-of.ts';
import {withPronounsInPieces} from './pronouns/resolve-pronouns.ts';
import {withInstitutions} from './sourcing/institutions.ts';
import type {SourceActor} from './sourcing/speaker.ts';
import {withSpeakers} from './sourcing/mentions-of-speakers.ts';
import {judgeClaimsInPieces} from './stance/judge-claims.ts';

/** The sentences of a document, tagged and parsed: half of the work. The notes for names are taken on the way. */
function* sentencesOf(
	document: StoryDocument,
	blocks: readonly Paragraph[],
	notes: NameNotes,
): Generator<number, Sentence[]> {
	const shelf = shelfFor(document.text.length);
	const sentences: Sentence[] = [];
	for (const [index, block] of blocks.entries()) {
		// Who wrote the story is nobody in it.
		if (isByline(block, document)) continue;
		for (const sentence of readParagraph(block.text, block.start, block.number, shelf)) {
			// The parse is made when it is first read: read it here, so that each step stays short.
			if (sentence.heads.length === 0) continue;
			sentences.push(sentence);
			notes.read(sentence.tokens);
		}

		yield index / blocks.length;
	}

	return sentences;
}

type Named = {readonly sentences: Sentence[]; readonly names: readonly Name[]};

/** The sentences of a document and the names in them. What finding these took can be thrown away when it has ended. */
function* namedSentences(document: StoryDocument, blocks: readonly Paragraph[]): Generator<number, Named> {
	const notes = createNotes();
	const sentences = yield* partOf(0, 0.75, sentencesOf(document, blocks, notes));
	const reader = nameReader(document.text, sentences, packagedNames(), notes);
	return {sentences, names: yield* partOf(0.75, 1, findNamesInPieces(reader))};
}

type Read = {readonly sentences: Sentence[]; readonly actors: readonly SourceActor[]};

/** The sentences, and the actors by name and by pronoun, without what these stages alone need to know of them. */
function* readActors(
	document: StoryDocument,
	blocks: readonly Paragraph[],
	quotations: readonly Quotation[],
): Generator<number, Read> {
	const {sentences, names} = yield* partOf(0, 0.93, namedSentences(document, blocks));
	// Steps at which what the stages before took can be thrown away.
	yield 0.93;
	const named = findActors(sentences, names);
	yield 0.93;
	const resolved = yield* partOf(0.93, 1, withPronounsInPieces(sentences, named, quotations));
	const actors = resolved.map(({id, name, kind, description, mentions, sex}) => ({
		id,
		name,
		kind,
		description,
		mentions,
		sex,
	}));
	return {sentences, actors};
}

/** Stands in the place of a sentence that nobody reads any more. */
const gone: Sentence = {paragraph: 0, tokens: [], tags: [], heads: [], relations: []};

/** The claims as the models find them. The last stage that reads the sentences lets each of them go. */
function* rawClaimsOf(
	text: string,
	sentences: Sentence[],
	quotations: readonly Quotation[],
	blocks: readonly Paragraph[],
): Generator<number, RawClaim[]> {
	const raw: RawClaim[] = [];
	let next = 0;
	for (const passage of passagesIn(sentences, quotations)) {
		for (const claim of claimsOfPassage(text, passage)) raw.push(claim);
		while (next < sentences.length && sentences[next]!.paragraph <= passage.paragraph)
			sentences[next++] = gone;
		yield passage.paragraph / (blocks.length + 1);
	}

	const told = withContinued(withFollowing(text, raw, quotations), quotations);
	return withAnswers(text, withLoneQuotations(text, told, quotations, blocks), blocks);
}

/**
The trained analysis in steps: yields the share of the work that is done, from 0 to 1, after each paragraph of the
slow stages. Takes any text. What no later stage reads is let go as soon as that is so: a long text has much of it.
*/
export function* analyseByModels(document: StoryDocument): Generator<number, Analysis> {
	const {text} = document;
	const blocks = blocksOf(document);
	const quotations = quotationsOf(blocks);
	const {sentences, actors: named} = yield* partOf(0, 0.7, readActors(document, blocks, quotations));
	const raw = yield* partOf(0.7, 0.95, rawClaimsOf(text, sentences, quotations, blocks));
	const actors = withInstitutions(text, raw, named);
	yield 0.95;
	const judged = yield* partOf(0.95, 0.97, judgeClaimsInPieces(text, raw, actors, quotations));
	const claims = yield* partOf(0.97, 1, linkDisputesInPieces(text, judged, actors));
	yield 1;
	return {
		actors: withSpeakers(text, actors, claims).map(({id, name, kind, description, mentions}) => ({
			id,
			name,
			kind,
			description,
			mentions,
		})),
		claims,
	};
}
