import type {Actor, Mention} from '../../story/actor.ts';
import {lastWhere} from '../../story/last-where.ts';

/** A mention with its actor. */
export type Placed = {readonly mention: Mention; readonly actor: Actor};

/** The mentions of all actors in the order in which they end; of two that end together the longer one comes first. */
export const placedMentions = (actors: readonly Actor[]): readonly Placed[] =>
	actors
		.flatMap(actor => actor.mentions.map((mention): Placed => ({mention, actor})))
		.sort((a, b) => a.mention.end - b.mention.end || a.mention.start - b.mention.start);

/** The first place of a list, from 0 to `count`, whose item ends after `offset`. Items stand in the order of their ends. */
export const firstAfter = (count: number, endOf: (index: number) => number, offset: number): number =>
	lastWhere(count, index => endOf(index) <= offset) + 1;

/** The offset behind the last paragraph break before `offset`, or one so many characters back where there is none as near as that. */
export const paragraphStart = (text: string, offset: number, reach: number): number => {
	const from = Math.max(0, offset - reach);
	const breakAt = text.slice(from, offset).lastIndexOf('\n\n');
	return breakAt === -1 ? from : from + breakAt + 2;
};

/** The mentions that end after `start` and begin before `end`. */
export const mentionsBetween = (
	mentions: readonly Placed[],
	start: number,
	end: number,
): readonly Placed[] => {
	const found: Placed[] = [];
	const from = firstAfter(mentions.length, index => mentions[index]!.mention.end, start);
	for (let index = from; index < mentions.length && mentions[index]!.mention.start < end; index++)
		found.push(mentions[index]!);
	return found;
};
