import {claimsData} from '../insight/claims-data.ts';
import {indexStory, type StoryIndex} from '../insight/story-index.ts';
import type {Claim} from '../story/claim.ts';
import type {Story} from '../story/story.ts';
import type {Arguments} from './arguments.ts';
import {claimBlock} from './claim-lines.ts';
import {forEachStory, namesOf, prefixOf, printFound} from './each-story.ts';
import {tellLanguage} from './language-note.ts';
import {openStory} from './open-story.ts';
import type {Output} from './output.ts';
import {nameMeant} from '../explorer/names-meant.ts';
import {selectClaims} from './select-claims.ts';
import {createNamesInStories, tellWhyNone} from './tell-none.ts';

/** What the options ask of a story, with the names that are meant; null where each name may be that of several. What there is to know of the names is told. */
const withNamesMeant = (story: Story, given: Arguments, output: Output, prefix: string): Arguments | null => {
	const asked = given.options.get('by');
	if (asked === undefined) return given;
	const meant = asked.map(name => nameMeant(name, story, prefix === ''));
	for (const {note} of meant) if (note !== null) output.warn(prefix + note);
	const names = meant.flatMap(({name}) => name ?? []);
	return names.length === 0 ? null : {...given, options: new Map([...given.options, ['by', names]])};
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
	const names = createNamesInStories();
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
		if (stories.length === 1 && asked !== null) tellWhyNone(story, asked, claims, output);
		else if (claims.length === 0) names.look(story, given);
		return claims.length > 0;
	});
	if (isJson) printFound(data, code, output);
	if (code === 1 && stories.length > 1) {
		const why = names.why();
		for (const line of why) output.warn(line);
		if (why.length === 0) output.warn(`none of the ${stories.length} stories reports such a claim`);
	}

	return code;
};
