import {lastWhere} from '../../story/last-where.ts';
import type {Actor} from '../../story/actor.ts';
import type {Placed} from '../sourcing/mentions.ts';
import {mentionsBetween} from '../sourcing/mentions.ts';
import {turnsOf, type Turn} from './turns.ts';

/** Who answers in an interview, by where one speaks. */
export type Interview = {
	/** The person who says what stands at an offset; null where nobody answers there, or nobody can be told. */
	readonly speakerAt: (offset: number) => Actor | null;
};

/** The person whom the introduction, all that stands before the first question, speaks of most. */
const intervieweeIn = (mentions: readonly Placed[], start: number): Actor | null => {
	const counts = new Map<Actor, number>();
	for (const {actor, mention} of mentionsBetween(mentions, -1, start)) {
		if (actor.kind !== 'person') continue;
		// A full name brings somebody in.
		const weight = mention.form === 'name' ? 2 : 1;
		counts.set(actor, (counts.get(actor) ?? 0) + weight);
	}

	const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
	return first === undefined || (second !== undefined && second[1] === first[1]) ? null : first[0];
};

/** Who answers in a text, or null where it is no interview. `mentions` as `placedMentions` gives them. */
export const interviewIn = (text: string, mentions: readonly Placed[]): Interview | null => {
	const turns = turnsOf(text);
	const [first] = turns;
	if (first === undefined) return null;
	const interviewee = intervieweeIn(mentions, first.start);
	const nameOf = ({label}: Turn): Actor | null => {
		if (label === null || /^(?:A|Answer)$/.test(text.slice(label.start, label.end))) return interviewee;
		const named = mentionsBetween(mentions, label.start, label.end).findLast(
			({mention}) => mention.start >= label.start && mention.end <= label.end,
		);
		return named?.actor ?? null;
	};
	return {
		speakerAt: offset => {
			const turn = turns[lastWhere(turns.length, index => turns[index]!.start <= offset)];
			// What is labelled ends with its paragraph, or with the next label.
			return turn === undefined || turn.kind !== 'answer' ? null : nameOf(turn);
		},
	};
};
