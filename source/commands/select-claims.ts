import {describeProblem, parseQuery, type QueryTerm} from '../search/query.ts';
import {searchStory} from '../search/story-search.ts';
import type {Claim} from '../story/claim.ts';
import type {Story} from '../story/story.ts';
import type {Arguments} from './arguments.ts';
import {UsageError} from './usage-error.ts';

/** One term for a whole name. */
const byTerm = (name: string): QueryTerm => ({
	kind: 'by',
	text: name,
	start: 0,
	end: name.length,
	quoted: false,
	finished: true,
});

/** One term for each word of what a claim is about; what is quoted stays a phrase. */
const aboutTerms = (values: readonly string[]): readonly QueryTerm[] =>
	values.flatMap((value): readonly QueryTerm[] => {
		const {terms, problems} = parseQuery(`${value} `);
		const [problem] = problems;
		if (problem !== undefined) throw new UsageError(describeProblem(problem));
		return terms.map(term =>
			term.kind === 'word' || term.kind === 'phrase' ? {...term, kind: 'about' as const} : term,
		);
	});

/** The ids of the claims of a story that meet all terms. Where there are none, nothing is searched. */
const claimsWith = (story: Story, terms: readonly QueryTerm[]): readonly number[] =>
	terms.length === 0
		? story.claims.map(({id}) => id)
		: searchStory(story, {text: '', terms, problems: []}).claims;

/** The claims of a story that the options ask for; of several names those of each. Throws a UsageError where --about is no query. */
export const selectClaims = (story: Story, {options}: Pick<Arguments, 'options'>): readonly Claim[] => {
	const names = options.get('by');
	const about = aboutTerms(options.get('about') ?? []);
	const found = new Set(
		names === undefined
			? claimsWith(story, about)
			: names.flatMap(name => claimsWith(story, [byTerm(name), ...about])),
	);
	const stances = options.get('stance');
	const sourcings = options.get('sourcing');
	return story.claims.filter(
		claim =>
			found.has(claim.id) &&
			(stances === undefined || stances.includes(claim.stance)) &&
			(sourcings === undefined || sourcings.includes(claim.sourcing)),
	);
};

/** How many claims a story has by a name. */
export const countClaimsBy = (name: string, story: Story): number => claimsWith(story, [byTerm(name)]).length;
