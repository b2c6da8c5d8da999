import {markRanges} from '../explorer/layout/mark-ranges.ts';
import {piece} from '../explorer/layout/line.ts';
import {
	createSearch,
	type MatchOrder,
	type ParagraphMatch,
	type ParagraphSearch,
} from '../search/paragraph-search.ts';
import {claimTerms, describeProblem, parseQuery, type Query, type QueryTerm} from '../search/query.ts';
import {blocksOf, type StoryDocument} from '../story/document.ts';
import type {Story} from '../story/story.ts';
import type {Arguments} from './arguments.ts';
import {forEachStory, namesOf, prefixOf, printFound} from './each-story.ts';
import {tellLanguage} from './language-note.ts';
import {analyseDocument, openStoryDocument} from './open-story.ts';
import {hang, type Output} from './output.ts';
import type {Unfound} from './unfound.ts';
import {UsageError} from './usage-error.ts';

/** A query that is typed to its end. Throws a UsageError where it asks for nothing, or for what there is not. */
const readQuery = (text: string): Query => {
	const query = parseQuery(`${text} `);
	const [problem] = query.problems;
	if (problem !== undefined) throw new UsageError(describeProblem(problem));
	if (query.terms.length === 0)
		throw new UsageError('the query is empty: give a word, as in nutgraf search talks story.txt');
	return query;
};

/** The query with the names that are meant after by:; null where one of them may be that of several. What there is to know of them is told. */
const withNamesMeant = async (
	query: Query,
	story: Story,
	output: Output,
	prefix: string,
): Promise<Query | null> => {
	if (query.terms.every(({kind}) => kind !== 'by')) return query;
	const {nameMeant} = await import('../explorer/names-meant.ts');
	const terms: QueryTerm[] = [];
	for (const term of query.terms) {
		const {name, note} =
			term.kind === 'by' ? nameMeant(term.text, story, prefix === '') : {name: '', note: null};
		if (note !== null) output.warn(prefix + note);
		if (name === null) return null;
		terms.push(term.kind === 'by' ? {...term, text: name} : term);
	}

	return {...query, terms};
};

/** What was found in a story, and whether it was told why nothing was. */
type Found = {readonly matches: readonly ParagraphMatch[]; readonly isTold: boolean};

/** Search the claims of a story as well. Of a single story it is told where a name after by: is that of nobody who claims anything. */
const searchClaims = async (
	document: StoryDocument,
	paragraphs: ParagraphSearch,
	asked: Query,
	order: MatchOrder,
	output: Output,
	prefix: string,
): Promise<Found> => {
	const {searchStory} = await import('../search/story-search.ts');
	const story = await analyseDocument(document, output.progress);
	const query = await withNamesMeant(asked, story, output, prefix);
	if (query === null) return {matches: [], isTold: true};
	const {paragraphs: matches} = searchStory(story, query, {paragraphs, order});
	// Of several stories it is told once, when all have been looked through.
	if (prefix !== '' || query.terms.every(({kind}) => kind !== 'by')) return {matches, isTold: false};
	const {silentName} = await import('../explorer/search-meant.ts');
	const silent = silentName(query, story);
	if (silent === null) return {matches, isTold: false};
	const {whyNoClaimBy} = await import('../explorer/names-meant.ts');
	output.warn(whyNoClaimBy(silent, story));
	return {matches, isTold: true};
};

/** `nutgraf search QUERY STORY...` */
export const run = async (given: Arguments, output: Output): Promise<number> => {
	const [text = '', ...places] = given.positionals;
	const query = readQuery(text);
	const order = given.options.has('best') ? 'best' : 'reading';
	const names = await namesOf(places, output);
	const results: unknown[] = [];
	const seen: {isFound: boolean; isTold: boolean; unfound: Unfound | null} = {
		isFound: false,
		isTold: false,
		unfound: null,
	};
	const code = await forEachStory(names, output, async name => {
		const document = await openStoryDocument(name, given, output.progress);
		const blocks = blocksOf(document);
		const prefix = prefixOf(name, names);
		if (claimTerms(query).length > 0) tellLanguage(document.language, given, output, prefix);
		const paragraphs = createSearch(document);
		const {matches, isTold} =
			claimTerms(query).length === 0
				? {matches: paragraphs.search(query, order), isTold: false}
				: await searchClaims(document, paragraphs, query, order, output, prefix);
		seen.isFound ||= matches.length > 0;
		seen.isTold ||= isTold;
		if (!seen.isFound && !seen.isTold) {
			const {createUnfound} = await import('./unfound.ts');
			seen.unfound ??= createUnfound(query, names.length);
			seen.unfound.look(paragraphs);
		}

		for (const match of matches) {
			const block = blocks[match.paragraph - (blocks[0]?.number ?? 0)]!;
			if (given.options.has('json')) {
				const {paragraph, score, quality, ranges} = match;
				results.push({story: name, paragraph, score, quality, text: block.text, start: block.start, ranges});
				continue;
			}

			const label = [piece(prefixOf(name, names, ''), 'source'), piece(`${match.paragraph}: `, 'number')];
			const body = markRanges(block.text, block.start, match.ranges, 'match');
			output.print(hang(label, body, output.columns, 4));
		}

		return matches.length > 0;
	});
	if (given.options.has('json')) printFound(results, code, output);
	if (code === 1 && !seen.isTold && seen.unfound !== null) output.warn(seen.unfound.why());
	return code;
};
