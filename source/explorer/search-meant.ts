import {claimTerms, type Query, type QueryTerm} from '../search/query.ts';
import {searchStory, type StoryMatches, type StorySearchOptions} from '../search/story-search.ts';
import type {Story} from '../story/story.ts';
import {nameMeant, whyNoClaimBy} from './names-meant.ts';

type QueryMeant = {
	readonly query: Query;
	/** What a person has to know of the names in it, in one line; null where there is nothing to know. */
	readonly note: string | null;
};

/** A query with the names that are meant after by:, a slip of the keyboard forgiven. */
const queryMeant = (query: Query, story: Story): QueryMeant => {
	const notes: string[] = [];
	const terms = query.terms.map((term): QueryTerm => {
		if (term.kind !== 'by') return term;
		const {name, note} = nameMeant(term.text, story, false);
		if (note !== null) notes.push(note);
		return name === null ? term : {...term, text: name};
	});
	return {query: {...query, terms}, note: notes.length === 0 ? null : notes.join('; ')};
};

/** What a query leaves of a story. Where it has nobody of a name after by:, that is taken for the one whose name is nearly so. */
export const searchMeant = (story: Story, query: Query, options: StorySearchOptions = {}): StoryMatches => {
	const found = searchStory(story, query, options);
	// The search itself forgives slips in long names. Nobody waits at each letter for more than that where it found something.
	return found.claims.length > 0 || claimTerms(query).every(({kind}) => kind !== 'by')
		? found
		: searchStory(story, queryMeant(query, story).query, options);
};

/** What a person has to know of the names after by: in a query, in one line; null where they are those of the story. */
export const noteOnNames = (query: Query, story: Story): string | null => queryMeant(query, story).note;

/** The first name after by: in a query of somebody by whom the story has no claim; null where there is none. */
export const silentName = ({terms}: Query, story: Story): string | null => {
	const silent = terms.find(
		term =>
			term.kind === 'by' && searchStory(story, {text: '', terms: [term], problems: []}).claims.length === 0,
	);
	return silent?.kind === 'by' ? silent.text : null;
};

/** Why a query finds nothing where that is for a name after by:, in one line; else null. `whereAll` says where all names are. */
export const whyNothingBy = (asked: Query, story: Story, whereAll: string): string | null => {
	const {query, note} = queryMeant(asked, story);
	if (note !== null) return note;
	const silent = silentName(query, story);
	return silent === null ? null : whyNoClaimBy(silent, story, whereAll);
};
