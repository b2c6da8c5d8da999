import {exportStory} from '../story/story.ts';
import {optionOf, type Arguments} from './arguments.ts';
import {forEachStory, namesOf} from './each-story.ts';
import {openStory} from './open-story.ts';
import type {Output} from './output.ts';

/** `nutgraf export STORY... [--format FORMAT]` */
export const run = async (given: Arguments, output: Output): Promise<number> => {
	const isLines = optionOf(given, 'format') === 'jsonl';
	return forEachStory(await namesOf(given.positionals), output, async name => {
		output.printJson(exportStory(await openStory(name, given, output.progress)), isLines ? '' : '\t');
		return true;
	});
};
