import {claimsData} from '../insight/claims-data.ts';
import {indexStory} from '../insight/story-index.ts';
import {exportStory} from '../story/story.ts';
import {optionOf, type Arguments} from './arguments.ts';
import {forEachStory, namesOf} from './each-story.ts';
import {openStory} from './open-story.ts';
import type {Output} from './output.ts';
import {UsageError} from './usage-error.ts';

/** `nutgraf export STORY... [--format FORMAT]`. Throws a UsageError where two forms are asked for. */
export const run = async (given: Arguments, output: Output): Promise<number> => {
	const isLines = optionOf(given, 'format') === 'jsonl';
	if (isLines && given.options.has('json'))
		throw new UsageError('--json is the same as --format json: give either it or --format jsonl');
	return forEachStory(await namesOf(given.positionals, output), output, async name => {
		const story = await openStory(name, given, output.progress);
		const claims = claimsData(story.claims, indexStory(story));
		output.printJson({...exportStory(story), claims}, isLines ? '' : '\t');
		return true;
	});
};
