import {plainBefore, withoutInnerStops} from '../../language/inner-stops.ts';
import type {Mention} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import {lastWhere} from '../../story/last-where.ts';
import {personNoun} from '../pronouns/person-nouns.ts';
import {pronounOf} from '../pronouns/pronoun-words.ts';
import {endsInQuotation} from './in-quotation.ts';
import {headNoun} from './nouns-beside.ts';
import {placedMentions, type Placed} from './mentions.ts';
import type {SourceActor} from './speaker.ts';
import {personBefore, personNamedBefore} from './who-else.ts';

const ofOne = /^(?:he|him|his|himself|she|her|hers|herself)$/i;

/** The persons among the actors, by their ids. */
type Persons = ReadonlyMap<string, SourceActor>;

/**
Where the pronouns within somebody's own words were taken for the speaker, who says "I" of himself: the offsets of these, with the actor
that each then means, or null.
*/
const othersQuoted = (
	actors: readonly SourceActor[],
	persons: Persons,
	claims: readonly Claim[],
): ReadonlyMap<number, string | null> => {
	const moved = new Map<number, string | null>();
	// All mentions of a long text take much room, and few texts need them here.
	let all: readonly Placed[] | undefined;
	for (const {source, quotation, content} of claims) {
		const speaker = persons.get(source?.actor ?? '');
		if (quotation === 'indirect' || speaker === undefined) continue;
		const {mentions} = speaker;
		for (const run of content) {
			let at = lastWhere(mentions.length, index => mentions[index]!.start < run.start) + 1;
			for (; at < mentions.length && mentions[at]!.end <= run.end; at++) {
				const {start, text} = mentions[at]!;
				if (!ofOne.test(text)) continue;
				// "Says that is nonsense: “He was here”": what stands in marks alone is in his words.
				if (quotation === 'mixed' && !endsInQuotation(run.text.slice(0, start - run.start))) continue;
				all ??= placedMentions(actors);
				moved.set(start, personBefore(start, speaker, pronounOf(text)?.sex ?? 0, all)?.id ?? null);
			}
		}
	}

	return moved;
};

/** Whether words describe one person: "a former employee", "the driver". */
const isOnePerson = (words: string): boolean => {
	const noun = /^(?:an?|the|one|another|his|her)\s/i.test(words) ? headNoun(words) : null;
	return noun !== null && personNoun(noun) !== undefined;
};

const beginsWithPronoun = /^(?<lead>(?:that\s)?)(?:he|she|his|her)\b/i;
const pronounOfOne = /\b(?:he|him|his|himself|she|her|hers|herself)\b/gi;
const aside = /^,?\s(?:who|whose)\s[^.!?\n"“”]*$/;
/** What stands before a speaker in his sentence: "In his report, the director, Bo Ek, said". */
const inFront =
	/(?:^|[.!?]["”’)]*\s|\n)(?<front>(?:In|At|On|During|Through|With|By|From|For|After|Before|As)\s(?:[a-z]+\s){0,3}(?<pronoun>his|her)\s[^,.;:!?"“”\n]{2,60},\s)$/;

/** Whether a pronoun can mean a speaker; one who is unknown may be of either sex. */
const fits = (speaker: SourceActor | undefined, word: string): boolean => {
	const known = Math.sign(speaker?.sex ?? 0);
	return known === 0 || known === (pronounOf(word)?.sex ?? 0);
};

/**
Whom the pronoun means with which somebody's indirect words begin: "Nwosu said she welcomed it" is said of Nwosu, who speaks, where the
pronoun can mean her.
*/
const ownPronouns = (
	text: string,
	actors: readonly SourceActor[],
	persons: Persons,
	claims: readonly Claim[],
): ReadonlyMap<number, string | null> => {
	const own = new Map<number, string | null>();
	let all: readonly Placed[] | undefined;
	for (const {source, cue, content, quotation} of claims) {
		const speaker = persons.get(source?.actor ?? '');
		const [first] = content;
		if (source === null || first === undefined) continue;
		const isNobody = source.actor === null && isOnePerson(source.text);
		if (isNobody || speaker !== undefined) {
			// "A teammate, who would not be named because he feared": whoever stands between a speaker and his verb.
			const isTold =
				cue !== null &&
				cue.start > source.end &&
				aside.test(withoutInnerStops(text.slice(source.end, cue.start)));
			const end = isTold ? cue.start : source.end;
			for (const {index, 0: word} of text.slice(source.start, end).matchAll(pronounOfOne))
				if (index > 0 && fits(speaker, word)) own.set(source.start + index, speaker?.id ?? null);
			const before = text.slice(Math.max(0, source.start - 90), source.start);
			const mayBeHis = before.endsWith(', ') && (before.includes(' his ') || before.includes(' her '));
			const front = mayBeHis ? inFront.exec(plainBefore(text, source.start, 90))?.groups : undefined;
			if (front !== undefined && fits(speaker, front['pronoun']!)) {
				const {front: words = '', pronoun = ''} = front;
				own.set(source.start - words.length + words.indexOf(` ${pronoun} `) + 1, speaker?.id ?? null);
			}
		}

		if (quotation === 'direct') continue;
		if (cue === null || source.end > cue.start || first.start < cue.end) continue;
		const lead = beginsWithPronoun.exec(first.text)?.groups?.['lead'];
		if (lead === undefined) continue;
		// "A former employee said he was not surprised": nobody with a name.
		if (speaker === undefined && !isNobody) continue;
		const word = first.text.slice(lead.length).split(/[^A-Za-z]/)[0]!;
		if (fits(speaker, word)) {
			own.set(first.start + lead.length, speaker?.id ?? null);
			continue;
		}

		// "The guild accused Ms. Wex of bias. Its president, Donald Frayne, said she had": not he, but who was named just before.
		all ??= placedMentions(actors);
		const other = personNamedBefore(source.start, pronounOf(word)?.sex ?? 0, text, all);
		if (other !== null && other.id !== speaker?.id) own.set(first.start + lead.length, other.id);
	}

	return own;
};

const toldOfHim = /^(?<lead>(?:that\s)?)[A-ZÀ-ÖØ-Þ][^,.;:"“”]*?\shim\b/;

/**
Whom "him" means in somebody's indirect words of a deed: "Daud told the court that Pinnock had rung him" is said of Daud, and never of
Pinnock, whose deed it is.
*/
const objectsOfDeeds = (
	actors: readonly SourceActor[],
	persons: Persons,
	claims: readonly Claim[],
): ReadonlyMap<number, string | null> => {
	const found: Array<{readonly subject: number; readonly him: number; readonly speaker: string}> = [];
	for (const {source, content, quotation} of claims) {
		const speaker = persons.get(source?.actor ?? '');
		const [first] = content;
		if (speaker === undefined || first === undefined || quotation === 'direct') continue;
		const told = first.text.includes(' him') ? toldOfHim.exec(first.text) : null;
		if (told === null || !fits(speaker, 'him')) continue;
		const {lead = ''} = told.groups!;
		const him = first.start + told[0].length - 'him'.length;
		found.push({subject: first.start + lead.length, him, speaker: speaker.id});
	}

	const moved = new Map<number, string | null>();
	if (found.length === 0) return moved;
	const places = new Set(found.flatMap(({subject, him}) => [subject, him]));
	const owners = new Map(
		actors.flatMap(({id, mentions}) =>
			mentions.filter(({start}) => places.has(start)).map(({start}) => [start, id] as const),
		),
	);
	for (const {subject, him, speaker} of found) {
		const owner = owners.get(him);
		if (owner !== undefined && owner === owners.get(subject) && owner !== speaker) moved.set(him, speaker);
	}

	return moved;
};

/**
The actors, where a pronoun that is a claim's source is a mention of whom the claim cites: the sourcing looks at who
spoke before, which the stage of the pronouns cannot. Linear in the number of claims and mentions.
*/
export const withSpeakers = <Kind extends SourceActor>(
	text: string,
	actors: readonly Kind[],
	claims: readonly Claim[],
): readonly Kind[] => {
	const persons: Persons = new Map(
		actors.filter(({kind}) => kind === 'person').map(actor => [actor.id, actor]),
	);
	const speakers = new Map<number, string | null>([
		...othersQuoted(actors, persons, claims),
		...ownPronouns(text, actors, persons, claims),
		...objectsOfDeeds(actors, persons, claims),
	]);
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
