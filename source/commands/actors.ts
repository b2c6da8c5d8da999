import {cell, fit, piece} from '../explorer/layout/line.ts';
import {byMentions, type Actor} from '../story/actor.ts';
import {widthOf} from '../terminal/width.ts';
import {optionOf, type Arguments} from './arguments.ts';
import {forEachStory, namesOf, prefixOf, printFound} from './each-story.ts';
import {tellLanguage} from './language-note.ts';
import {openStory} from './open-story.ts';
import type {Output} from './output.ts';

const widest = (texts: readonly string[]): number =>
	texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

const printActors = (actors: readonly Actor[], {columns, symbols, print}: Output, prefix: string): void => {
	const isEndless = columns === Number.POSITIVE_INFINITY;
	const name = Math.min(
		widest(actors.map(actor => actor.name)),
		isEndless ? columns : Math.floor(columns * 0.4),
	);
	const kind = widest(actors.map(actor => actor.kind));
	const count = widest(actors.map(actor => String(actor.mentions.length)));
	// On a terminal the names need the room: the file stands above them, once.
	if (!isEndless && prefix !== '' && actors.length > 0) print([[piece(prefix, 'source')]]);
	print(
		actors.map(actor => {
			const line = [
				piece(isEndless ? prefix : '', 'source'),
				piece(cell(actor.name, name, 'left', symbols.ellipsis), `actor.${actor.kind}`),
				piece(`  ${cell(actor.kind, kind)}  `, 'dim'),
				piece(cell(String(actor.mentions.length), count, 'right')),
				piece(actor.description === null ? '' : `  ${actor.description}`),
			];
			return isEndless ? line : fit(line, columns, symbols.ellipsis);
		}),
	);
};

/** `nutgraf actors STORY... [--kind KIND] [--order ORDER]` */
export const run = async (given: Arguments, output: Output): Promise<number> => {
	const stories = await namesOf(given.positionals, output);
	const isJson = given.options.has('json');
	const kinds = given.options.get('kind');
	const data: unknown[] = [];
	const code = await forEachStory(stories, output, async name => {
		const prefix = prefixOf(name, stories);
		const story = await openStory(name, given, output.progress);
		tellLanguage(story.language, given, output, prefix);
		const asked = story.actors.filter(actor => kinds === undefined || kinds.includes(actor.kind));
		const actors = optionOf(given, 'order') === 'mentions' ? byMentions(asked) : asked;
		if (isJson) data.push(...actors.map(actor => ({story: name, ...actor})));
		else printActors(actors, output, prefix);
		return actors.length > 0;
	});
	if (isJson) printFound(data, code, output);
	if (code === 1) {
		const whole = stories.length === 1 ? 'the story names' : `none of the ${stories.length} stories names`;
		const none = stories.length === 1 ? 'no' : 'any';
		output.warn(`${whole} ${none} ${kinds === undefined ? 'actor' : kinds.join(` and ${none} `)}`);
	}

	return code;
};
