import {cell, fit, piece} from '../explorer/layout/line.ts';
import type {Actor} from '../story/actor.ts';
import {widthOf} from '../terminal/width.ts';
import type {Arguments} from './arguments.ts';
import {tellLanguage} from './language-note.ts';
import {openStory} from './open-story.ts';
import type {Output} from './output.ts';

const widest = (texts: readonly string[]): number =>
	texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

const printActors = (actors: readonly Actor[], {columns, symbols, print}: Output): void => {
	const isEndless = columns === Number.POSITIVE_INFINITY;
	const name = Math.min(
		widest(actors.map(actor => actor.name)),
		isEndless ? columns : Math.floor(columns * 0.4),
	);
	const kind = widest(actors.map(actor => actor.kind));
	const count = widest(actors.map(actor => String(actor.mentions.length)));
	print(
		actors.map(actor => {
			const line = [
				piece(cell(actor.name, name, 'left', symbols.ellipsis), `actor.${actor.kind}`),
				piece(`  ${cell(actor.kind, kind)}  `, 'dim'),
				piece(cell(String(actor.mentions.length), count, 'right')),
				piece(actor.description === null ? '' : `  ${actor.description}`),
			];
			return isEndless ? line : fit(line, columns, symbols.ellipsis);
		}),
	);
};

/** `nutgraf actors STORY [--kind KIND]` */
export const run = async (given: Arguments, output: Output): Promise<number> => {
	const story = await openStory(given.positionals[0]!, given, output.progress);
	tellLanguage(story.language, given, output);
	const kinds = given.options.get('kind');
	const actors = story.actors.filter(actor => kinds === undefined || kinds.includes(actor.kind));
	if (given.options.has('json')) output.printJson(actors);
	else printActors(actors, output);
	if (actors.length > 0) return 0;
	output.warn(`the story names no ${kinds === undefined ? 'actor' : kinds.join(' and no ')}`);
	return 1;
};
