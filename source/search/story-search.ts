import type {Claim} from '../story/claim.ts';
import {lastWhere} from '../story/last-where.ts';
import {contains, overlaps, type Span, type TextSpan} from '../story/span.ts';
import type {Story} from '../story/story.ts';
import {createNameMatcher, createTextMatcher} from './names.ts';
import {createSearch, mergeSpans} from './paragraph-search.ts';
import type {MatchOrder, ParagraphMatch, ParagraphSearch} from './paragraph-search.ts';
import {claimTerms, hasProperty, textTerms, type Query, type QueryTerm, type TextTerm} from './query.ts';

/** What a query leaves of a story. */
export type StoryMatches = {
	readonly paragraphs: readonly ParagraphMatch[];
	/** Ids, in reading order. */
	readonly actors: readonly string[];
	/** Ids, in reading order. */
	readonly claims: readonly number[];
};

export type StorySearchOptions = {
	/** The search over the story's paragraphs, where there is one already; else it is built. */
	readonly paragraphs?: ParagraphSearch | undefined;
	readonly order?: MatchOrder | undefined;
};

/** Whether a claim meets a term, and the spans of its words that do. */
type Condition = {
	readonly meets: (claim: Claim) => boolean;
	readonly ranges: (claim: Claim) => readonly Span[];
};

type StorySearch = (query: Query, order: MatchOrder) => StoryMatches;

/** Whether a name in a source is one of those who speak: "Human Rights Watch and Doctors Without Borders". */
const isHead = (text: string, source: Span, name: Span): boolean =>
	/(?:^|,|\band|&)\s*(?:the\s+)?$/.test(text.slice(source.start, name.start)) &&
	/^\s*(?:$|,|and\b|&)/.test(text.slice(name.end, source.end));

const createStorySearch = (story: Story, paragraphs: ParagraphSearch): StorySearch => {
	const {index} = paragraphs;
	const matchName = createNameMatcher(story.actors);
	const sourceTexts = [...new Set(story.claims.flatMap(claim => claim.source?.text ?? []))];
	const sourceMatcher = createTextMatcher(sourceTexts);
	const mentions = new Map(story.actors.map(actor => [actor.id, actor.mentions]));
	const kinds = new Map(story.actors.map(actor => [actor.id, actor.kind]));

	/**
	A source that is one of the actors of that name, one of several that speak together, or a body of theirs ("China's foreign ministry");
	a source without a name that has its words; and where the name is no actor's, any that has.
	*/
	const saidBy = (term: TextTerm): Condition => {
		const match = matchName(term.text);
		const ids = new Set(match.ids);
		const textsWith = (words: string): ReadonlySet<string> => {
			const matches = sourceMatcher.match(words, {wholeWords: ids.size > 0});
			return new Set(sourceTexts.filter((_, at) => matches[at]));
		};
		// "US and Chinese statements" are those of the United States too.
		const texts = new Set([match.words, ...match.otherForms].flatMap(words => [...textsWith(words)]));
		const textsAsAsked = match.words === term.text ? texts : textsWith(term.text);
		const named = [...ids]
			.flatMap(id => mentions.get(id) ?? [])
			.filter(({form}) => form === 'name')
			.toSorted((a, b) => a.start - b.start);
		// Only of the names within the source: a long story has many of both.
		const speaksAlong = (source: TextSpan): boolean => {
			for (
				let at = lastWhere(named.length, index => named[index]!.start < source.start) + 1;
				at < named.length && named[at]!.start < source.end;
				at++
			)
				if (contains(source, named[at]!) && isHead(story.text, source, named[at]!)) return true;
			return false;
		};
		const meets = ({source}: Claim): boolean => {
			if (source === null) return false;
			if (source.actor !== null && ids.has(source.actor)) return true;
			if (source.actor === null || ids.size === 0)
				return texts.has(source.text) || textsAsAsked.has(source.text);
			return (
				speaksAlong(source) || (kinds.get(source.actor) === 'organization' && textsAsAsked.has(source.text))
			);
		};
		// "China's foreign ministry" is China's wherever it is cited: as "the Chinese foreign ministry" too.
		const bodies = new Set(
			story.claims
				.filter(claim => kinds.get(claim.source?.actor ?? '') === 'organization' && meets(claim))
				.map(claim => claim.source!.actor),
		);
		return {
			meets: claim => meets(claim) || (claim.source?.actor != null && bodies.has(claim.source.actor)),
			ranges: ({source}) => (source === null ? [] : [source]),
		};
	};

	/** A content that has the words, or that speaks of the actor of that name in whatever words. */
	const isAbout = (term: TextTerm): Condition => {
		const lookedUp = index.lookUp(term);
		const named = matchName(term.text).ids.flatMap(id => mentions.get(id) ?? []);
		const byParagraph = Map.groupBy(named, mention => mention.paragraph);
		const namedIn = (claim: Claim): readonly Span[] =>
			(byParagraph.get(claim.paragraph) ?? []).filter(mention =>
				claim.content.some(span => overlaps(span, mention)),
			);
		return {
			meets: claim => claim.content.some(span => index.meets(lookedUp, span)) || namedIn(claim).length > 0,
			ranges: claim => [
				...namedIn(claim),
				...claim.content.flatMap(span => index.rangesWithin(lookedUp, span)),
			],
		};
	};

	const conditionOf = (term: QueryTerm): Condition => {
		if (term.kind === 'is') {
			return {
				meets: claim => hasProperty(claim, term.property),
				ranges: claim => (claim.cue === null ? claim.content : [claim.cue]),
			};
		}

		return term.kind === 'by' ? saidBy(term) : isAbout(term);
	};

	/** A plain word or phrase of a query may stand in any part of a claim, or be a name of its source. */
	const mentionsTerm = (term: TextTerm): ((claim: Claim) => boolean) => {
		const lookedUp = index.lookUp(term);
		const ids = new Set(matchName(term.text).ids);
		return ({source, cue, content}) =>
			(source?.actor !== undefined && source.actor !== null && ids.has(source.actor)) ||
			[...content, ...(source === null ? [] : [source]), ...(cue === null ? [] : [cue])].some(span =>
				index.meets(lookedUp, span),
			);
	};

	const narrowActors = (
		words: string,
		matched: ReadonlySet<number>,
		claims: readonly Claim[] | null,
	): readonly string[] => {
		const named = new Set(words === '' ? [] : matchName(words).ids);
		const sources = new Set(claims?.map(claim => claim.source?.actor));
		const contents = Map.groupBy(
			(claims ?? []).flatMap(claim => claim.content.map(span => ({span, paragraph: claim.paragraph}))),
			({paragraph}) => paragraph,
		);
		return story.actors
			.filter(actor => {
				if (named.size > 0 && !named.has(actor.id)) return false;
				if (claims === null)
					return named.size > 0 || actor.mentions.some(({paragraph}) => matched.has(paragraph));
				return (
					sources.has(actor.id) ||
					actor.mentions.some(mention =>
						contents.get(mention.paragraph)?.some(({span}) => overlaps(span, mention)),
					)
				);
			})
			.map(actor => actor.id);
	};

	return (query, order) => {
		const found = paragraphs.search(query, order);
		const conditions = claimTerms(query).map(conditionOf);
		const words = textTerms(query);
		if (query.terms.length === 0) {
			return {
				paragraphs: found,
				actors: story.actors.map(actor => actor.id),
				claims: story.claims.map(claim => claim.id),
			};
		}

		const held = story.claims.filter(claim => conditions.every(condition => condition.meets(claim)));
		const wordConditions = words.map(mentionsTerm);
		const claims = held.filter(claim => wordConditions.every(meets => meets(claim)));
		const joined = words.map(term => term.text).join(' ');
		if (conditions.length === 0) {
			const matched = new Set(found.map(match => match.paragraph));
			return {
				paragraphs: found,
				actors: narrowActors(joined, matched, null),
				claims: claims.map(claim => claim.id),
			};
		}

		const heldIn = Map.groupBy(held, claim => claim.paragraph);
		return {
			paragraphs: found
				.filter(match => heldIn.has(match.paragraph))
				.map(match => withRanges(match, heldIn.get(match.paragraph)!, conditions)),
			actors: narrowActors(joined, new Set(), words.length === 0 ? held : claims),
			claims: claims.map(claim => claim.id),
		};
	};
};

const withRanges = (
	match: ParagraphMatch,
	claims: readonly Claim[],
	conditions: readonly Condition[],
): ParagraphMatch => ({
	paragraph: match.paragraph,
	score: match.score,
	quality: match.quality,
	ranges: mergeSpans([
		...match.ranges,
		...claims.flatMap(claim => conditions.flatMap(condition => condition.ranges(claim))),
	]),
});

/** The names of a story are prepared once, however often it is searched. */
const searches = new WeakMap<Story, StorySearch>();

/**
What a query leaves of a story. Paragraphs: those that meet its words and hold a claim that meets its other terms.
Claims: those that meet them all. Actors: those that the words name; where they name none, those in the paragraphs that are left,
or in the claims where the query asks for claims. An empty query leaves everything.
*/
export const searchStory = (story: Story, query: Query, options: StorySearchOptions = {}): StoryMatches => {
	let search = searches.get(story);
	if (search === undefined) {
		search = createStorySearch(story, options.paragraphs ?? createSearch(story));
		searches.set(story, search);
	}

	return search(query, options.order ?? 'best');
};
