import {claimsData} from '../insight/claims-data.ts';
import {indexStory} from '../insight/story-index.ts';
import {describeProblem, parseQuery, type QueryTerm} from '../search/query.ts';
import {searchStory} from '../search/story-search.ts';
import type {Claim} from '../story/claim.ts';
import type {Story} from '../story/story.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import type {Arguments} from './arguments.ts';
import {claimBlock} from './claim-lines.ts';
import {tellLanguage} from './language-note.ts';
import {openStory} from './open-story.ts';
import type {Output} from './output.ts';
import {tellNamesakes, whyNoClaimBy, whyNoneFits} from './tell-names.ts';
import {UsageError} from './usage-error.ts';

/** One term for a whole name, one for each word of what a claim is about; what is quoted stays a phrase. */
const termsOf = (field: 'by' | 'about', values: readonly string[]): readonly QueryTerm[] =>
	values.flatMap((value): readonly QueryTerm[] => {
		if (field === 'by') {
			const span = {start: 0, end: value.length};
			return [{...span, kind: field, text: value, quoted: false, finished: true}];
		}

		const {terms, problems} = parseQuery(`${value} `);
		const [problem] = problems;
		if (problem !== undefined) throw new UsageError(describeProblem(problem));
		return terms.map(term =>
			term.kind === 'word' || term.kind === 'phrase' ? {...term, kind: 'about' as const} : term,
		);
	});

/** The claims that the options ask for. */
export const selectClaims = (story: Story, given: Arguments): readonly Claim[] => {
	const terms = [
		...termsOf('by', given.options.get('by') ?? []),
		...termsOf('about', given.options.get('about') ?? []),
	];
	const found = new Set(
		terms.length === 0
			? story.claims.map(claim => claim.id)
			: searchStory(story, {text: '', terms, problems: []}).claims,
	);
	const stances = given.options.get('stance');
	const sourcings = given.options.get('sourcing');
	return story.claims.filter(
		claim =>
			found.has(claim.id) &&
			(stances === undefined || stances.includes(claim.stance)) &&
			(sourcings === undefined || sourcings.includes(claim.sourcing)),
	);
};

/** Why the options leave no claim of a story, in one line. */
const whyNothing = (story: Story, given: Arguments): string => {
	if (story.claims.length === 0) return 'the story reports no claims that could be found';
	const names = given.options.get('by') ?? [];
	const by = new Map(
		names.map(name => [name, selectClaims(story, {...given, options: new Map([['by', [name]]])}).length]),
	);
	const silent = names.find(name => by.get(name) === 0);
	if (silent !== undefined) return whyNoClaimBy(silent, story);
	const isOne = names.length === 1;
	const asked = ['by', 'about', 'stance', 'sourcing'].flatMap(option =>
		option === 'by' && isOne
			? []
			: (given.options.get(option) ?? []).map(value => `--${option} ${visibleLine(value)}`),
	);
	const name = names[0] ?? '';
	return isOne
		? whyNoneFits(by.get(name) ?? 0, ` by ${visibleLine(name)}`, asked)
		: whyNoneFits(story.claims.length, '', asked);
};

/** `nutgraf claims STORY [--by NAME] [--about WORDS] [--stance STANCE] [--sourcing SOURCING]` */
export const run = async (given: Arguments, output: Output): Promise<number> => {
	const story = await openStory(given.positionals[0]!, given, output.progress);
	tellLanguage(story.language, given, output);
	tellNamesakes(given.options.get('by') ?? [], story, output);
	const claims = selectClaims(story, given);
	const index = indexStory(story);
	if (given.options.has('json')) output.printJson(claimsData(claims, index));
	else {
		const digits = String(story.paragraphs.length).length;
		for (const [position, claim] of claims.entries()) {
			if (position > 0) output.print([[]]);
			output.print(claimBlock(claim, index, digits, output));
		}
	}

	if (claims.length > 0) return 0;
	output.warn(whyNothing(story, given));
	return 1;
};
