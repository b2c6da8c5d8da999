import {counted, listed} from '../explorer/speech/sentences.ts';
import {matchNames, nearestActor} from '../search/names.ts';
import type {Story} from '../story/story.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import type {Output} from './output.ts';

const namesFor = (name: string, {actors}: Story): readonly string[] => {
	const ids = new Set(matchNames(name, actors));
	return actors.filter(({id}) => ids.has(id)).map(actor => visibleLine(actor.name));
};

/** Tell on standard error where a name that was asked for is that of several actors: all of them count. */
export const tellNamesakes = (asked: readonly string[], story: Story, output: Output): void => {
	for (const name of asked) {
		const names = namesFor(name, story);
		if (names.length > 1)
			output.warn(`${visibleLine(name)} fits ${listed(names, 6)}: give a full name for one of them alone`);
	}
};

/** Why a story has no claim by a name, in one line: it has nobody of that name, or somebody who claims nothing. */
export const whyNoClaimBy = (name: string, story: Story): string => {
	const names = namesFor(name, story);
	if (names.length > 0)
		return `the story names ${listed(names, 6)}, but reports no claim by ${names.length === 1 ? 'that name' : 'these names'}`;
	const near = nearestActor(name, story.actors);
	const help = near === null ? 'nutgraf actors lists who is' : `did you mean ${visibleLine(near.name)}?`;
	return `nobody in the story is called ${visibleLine(name)}: ${help}`;
};

/** Why none of a story's claims fits: how many there are, `whose` words, and what was asked of them. */
export const whyNoneFits = (count: number, whose: string, asked: readonly string[]): string =>
	`the story reports ${counted(count, 'claim')}${whose}, but none with ${asked.join(' ')}`;
