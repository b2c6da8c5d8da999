import {listed} from '../explorer/speech/sentences.ts';
import {nearestActor} from '../search/names.ts';
import type {Claim} from '../story/claim.ts';
import type {Story} from '../story/story.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import type {Arguments} from './arguments.ts';
import type {Output} from './output.ts';
import {countClaimsBy, selectClaims} from './select-claims.ts';
import {mostNamed, namesFor, whyNoClaimBy, whyNoneFits} from '../explorer/names-meant.ts';

/** Tell in a line each why a story has no claim by a name, and why the others leave none. `claims` are those that were found. */
export const tellWhyNone = (
	story: Story,
	asked: Arguments,
	claims: readonly Claim[],
	output: Output,
): void => {
	const names = asked.options.get('by') ?? [];
	if (claims.length > 0 && names.length < 2) return;
	if (story.claims.length === 0) {
		output.warn('the story reports no claims that could be found');
		return;
	}

	const silent = names.filter(name => countClaimsBy(name, story) === 0);
	for (const name of silent) output.warn(whyNoClaimBy(name, story));
	if (claims.length > 0 || (names.length > 0 && silent.length === names.length)) return;
	const heard = names.filter(name => !silent.includes(name));
	const by = heard.length === 0 ? story.claims : selectClaims(story, {options: new Map([['by', heard]])});
	const conditions = ['about', 'stance', 'sourcing'].flatMap(option =>
		(asked.options.get(option) ?? []).map(value => `--${option} ${visibleLine(value)}`),
	);
	const whose = heard.length === 0 ? '' : ` by ${heard.map(visibleLine).join(' or ')}`;
	output.warn(whyNoneFits(by.length, whose, conditions));
};

/** What one of several stories has of a name that is asked for. */
type NameInStory = {
	readonly people: readonly string[];
	readonly near: string | null;
	readonly claims: number;
};

/** What several stories have of the names that are asked for, to be told where none of them has a claim. */
export type NamesInStories = {
	/** Look for the names in a story that is open. */
	readonly look: (story: Story, asked: Arguments) => void;
	/** Why none of the stories has a claim by a name, in a line each; nothing of those by whom any has. */
	readonly why: () => readonly string[];
};

/** Look for names in one story after the other. */
export const createNamesInStories = (): NamesInStories => {
	const found = new Map<string, NameInStory[]>();
	const whyOf = (name: string, stories: readonly NameInStory[]): string | null => {
		if (stories.some(({claims}) => claims > 0)) return null;
		const people = [...new Set(stories.flatMap(story => story.people))];
		if (people.length > 0)
			return `the stories name ${listed(people, mostNamed)}, but report no claim by ${people.length === 1 ? 'that name' : 'these names'}`;
		const near = stories.find(story => story.near !== null)?.near ?? null;
		const help = near === null ? 'nutgraf actors lists who is' : `did you mean ${near}?`;
		return `nobody in the ${stories.length} stories is called ${visibleLine(name)}: ${help}`;
	};

	return {
		look: (story, {options}) => {
			for (const name of options.get('by') ?? []) {
				const people = namesFor(name, story);
				const near = people.length > 0 ? null : nearestActor(name, story.actors);
				const inStory = {
					people,
					near: near === null ? null : visibleLine(near.name),
					claims: countClaimsBy(name, story),
				};
				found.set(name, [...(found.get(name) ?? []), inStory]);
			}
		},
		why: () => Array.from(found, ([name, stories]) => whyOf(name, stories)).filter(line => line !== null),
	};
};
