import {claimsData} from '../insight/claims-data.ts';
import {indexStory, type StoryIndex} from '../insight/story-index.ts';
import {describeProblem, parseQuery, type QueryTerm} from '../search/query.ts';
import {searchStory} from '../search/story-search.ts';
import type {Claim} from '../story/claim.ts';
import type {Story} from '../story/story.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import type {Arguments} from './arguments.ts';
import {claimBlock} from './claim-lines.ts';
import {forEachStory, namesOf, prefixOf, printFound} from './each-story.ts';
import {tellLanguage} from './language-note.ts';
import {openStory} from './open-story.ts';
import type {Output} from './output.ts';
import {nameMeant, whyNoClaimBy, whyNoneFits} from './tell-names.ts';
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
const selectClaims = (story: Story, given: Arguments): readonly Claim[] => {
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

/** What the options ask of a story, with the names that are meant; null where a name may be that of several. What there is to know of the names is told. */
const withNamesMeant = (story: Story, given: Arguments, output: Output, prefix: string): Arguments | null => {
	const asked = given.options.get('by');
	if (asked === undefined) return given;
	const meant = asked.map(name => nameMeant(name, story, prefix === ''));
	for (const {note} of meant) if (note !== null) output.warn(prefix + note);
	const names = meant.flatMap(({name}) => name ?? []);
	return names.length < asked.length ? null : {...given, options: new Map([...given.options, ['by', names]])};
};

const printClaims = (
	claims: readonly Claim[],
	story: Story,
	index: StoryIndex,
	output: Output,
	place: {readonly prefix: string; readonly isFirst: boolean},
): void => {
	const digits = String(story.paragraphs.length).length;
	for (const [position, claim] of claims.entries()) {
		if (position > 0 || !place.isFirst) output.print([[]]);
		output.print(claimBlock(claim, index, digits, output, place.prefix));
	}
};

/** `nutgraf claims STORY... [--by NAME] [--about WORDS] [--stance STANCE] [--sourcing SOURCING]` */
export const run = async (given: Arguments, output: Output): Promise<number> => {
	const stories = await namesOf(given.positionals, output);
	const isJson = given.options.has('json');
	const data: unknown[] = [];
	let isFirst = true;
	const code = await forEachStory(stories, output, async name => {
		const prefix = prefixOf(name, stories);
		const story = await openStory(name, given, output.progress);
		tellLanguage(story.language, given, output, prefix);
		const asked = withNamesMeant(story, given, output, prefix);
		const claims = asked === null ? [] : selectClaims(story, asked);
		const index = indexStory(story);
		if (isJson) data.push(...claimsData(claims, index).map(claim => ({story: name, ...claim})));
		else printClaims(claims, story, index, output, {prefix: prefixOf(name, stories, ''), isFirst});
		isFirst &&= claims.length === 0;
		if (claims.length === 0 && stories.length === 1 && asked !== null) output.warn(whyNothing(story, asked));
		return claims.length > 0;
	});
	if (isJson) printFound(data, code, output);
	if (code === 1 && stories.length > 1)
		output.warn(`none of the ${stories.length} stories reports such a claim`);
	return code;
};
