import type {Mention} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import {pronounOf} from '../pronouns/pronoun-words.ts';
import {mentionsBetween, placedMentions} from './mentions.ts';
import type {SourceActor} from './speaker.ts';
import {personBefore} from './who-else.ts';

const ofOne = /^(?:he|him|his|himself|she|her|hers|herself)$/i;

/**
Where the pronouns within somebody's own words were taken for the speaker, who says "I" of himself: the offsets of these, with the actor
that each then means, or null.
*/
const othersQuoted = (
	actors: readonly SourceActor[],
	claims: readonly Claim[],
): ReadonlyMap<number, string | null> => {
	const moved = new Map<number, string | null>();
	const mentions = placedMentions(actors);
	for (const {source, quotation, content} of claims) {
		if (quotation !== 'direct' || source?.actor == null) continue;
		for (const run of content) {
			for (const {actor, mention} of mentionsBetween(mentions, run.start, run.end)) {
				if (actor.id !== source.actor || actor.kind !== 'person' || !ofOne.test(mention.text)) continue;
				const sex = pronounOf(mention.text)?.sex ?? 0;
				moved.set(mention.start, personBefore(mention.start, actor, sex, mentions)?.id ?? null);
			}
		}
	}

	return moved;
};

/**
The actors, where a pronoun that is a claim's source is a mention of whom the claim cites: the sourcing looks at who
spoke before, which the stage of the pronouns cannot. Linear in the number of claims and mentions.
*/
export const withSpeakers = <Kind extends SourceActor>(
	actors: readonly Kind[],
	claims: readonly Claim[],
): readonly Kind[] => {
	const speakers = new Map<number, string | null>(othersQuoted(actors, claims));
	const gained = new Map<string, Mention[]>();
	const gain = (actor: string, mention: Mention): void => {
		const mentions = gained.get(actor) ?? [];
		if (mentions.length === 0) gained.set(actor, mentions);
		mentions.push(mention);
	};
	const pronouns = actors.flatMap(({mentions}) => mentions.filter(({start}) => speakers.has(start)));
	for (const pronoun of pronouns) {
		const actor = speakers.get(pronoun.start) ?? null;
		if (actor !== null) gain(actor, pronoun);
	}

	for (const {source, paragraph} of claims) {
		if (source === null || pronounOf(source.text) === undefined || speakers.has(source.start)) continue;
		const {actor, start, end, text} = source;
		speakers.set(start, actor);
		if (actor !== null) gain(actor, {paragraph, start, end, text, form: 'pronoun'});
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
