import type {Actor, Mention} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import {pronounOf} from '../pronouns/pronoun-words.ts';

/**
The actors, where a pronoun that is a claim's source is a mention of whom the claim cites: the sourcing looks at who
spoke before, which the stage of the pronouns cannot. Linear in the number of claims and mentions.
*/
export const withSpeakers = <Kind extends Actor>(
	actors: readonly Kind[],
	claims: readonly Claim[],
): readonly Kind[] => {
	const speakers = new Map<number, string | null>();
	const gained = new Map<string, Mention[]>();
	for (const {source, paragraph} of claims) {
		if (source === null || pronounOf(source.text) === undefined || speakers.has(source.start)) continue;
		const {actor, start, end, text} = source;
		speakers.set(start, actor);
		if (actor === null) continue;
		const mentions = gained.get(actor) ?? [];
		mentions.push({paragraph, start, end, text, form: 'pronoun'});
		gained.set(actor, mentions);
	}

	if (speakers.size === 0) return actors;
	return actors.map(actor => ({
		...actor,
		mentions: [
			...actor.mentions.filter(({form, start}) => form !== 'pronoun' || !speakers.has(start)),
			...(gained.get(actor.id) ?? []),
		].toSorted((a, b) => a.start - b.start),
	}));
};
