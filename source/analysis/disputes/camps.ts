import type {Actor} from '../../story/actor.ts';
import type {Claim, ClaimSource} from '../../story/claim.ts';
import {mentionsBetween, type Placed} from '../sourcing/mentions.ts';
import {wordsIn} from './cue-kinds.ts';
import {keysOf, statesIn} from './metonyms.ts';
import {stemOf} from './stems.ts';
import {setOf} from '../set-of.ts';

/** The actor of an id. */
export type ActorById = (id: string) => Actor | undefined;

/** Who speaks in a claim, and for whom. */
export type Camp = {
	/** The keys of who speaks, and of whom the words of the source name beside: "a spokesperson for Orrin". */
	readonly speakers: readonly string[];
	/** The keys of the places that the source names beside: "the mayor of Lorne". */
	readonly places: readonly string[];
	/** The body or group that speaks, by the words for it: "ministry" in "a ministry spokeswoman". */
	readonly bodies: readonly string[];
	/** The stems of all words by which a claim may mean who speaks: "the minister", "the company". */
	readonly roles: readonly string[];
	/** The key of the last person cited, whom a bare "the candidate" may mean. */
	readonly maybe: string | null;
};

/** Words of a source that name no body: the offices, and what only tells how many or which. */
const offices = setOf(
	'spokesman spokeswoman spokesperson spokespeople official officials lawyer lawyers attorney counsel director chief head leader leaders ' +
		'president chair chairman chairwoman chairperson chancellor minister mayor governor general commander manager editor secretary deputy ' +
		'member members person people man men woman women source sources aide aides adviser advisers advisor expert experts analyst analysts ' +
		'researcher researchers scientist scientists economist professor doctor engineer critic critics owner founder boss executive judge captain ' +
		'inspector detective officer officers prosecutor teacher coach author resident residents witness witnesses representative representatives ' +
		'supporters defenders opponents others friend neighbour wife husband son daughter sister brother father mother candidate senator lawmaker ' +
		'correspondent reporter reporters office statement report familiar close',
);
const fillers = setOf(
	'the a an of for from at in on with by to and or its his her their our who which that former senior top deputy acting new old late two three ' +
		'four five several some many most other another one second third first local own chief prime vice executive foreign not named said asked',
);
/** Those who do not speak for whom their name says: "critics of the mayor". */
const adversaries = setOf(
	'critic critics opponent opponents rival rivals enemy enemies accuser accusers victim victims foe foes detractors challenger challengers',
);
const beforeAdversaries = setOf('the some many its his her their one other two three several');

const isAgainst = (source: string): boolean => {
	const words = wordsIn(source);
	return adversaries.has(words.find(word => !beforeAdversaries.has(word)) ?? '');
};

/** What stories call a person whom they have named, for a change. */
const anybody = setOf(
	'candidate man woman nominee contender senator congressman congresswoman governor billionaire businessman businesswoman leader star ' +
		'frontrunner runner mogul politician lawmaker justice author actor singer player official',
);

/** "The candidate", "the former governor". */
const isAnybody = (source: string): boolean => {
	const words = wordsIn(source);
	return words[0] === 'the' && words.length <= 5 && anybody.has(words.at(-1)!);
};

const possessives = setOf('its their his her');
const relative = /[,\s](?:who|whom|whose|which|that)\b/;

/** The words of the source without what a clause tells of it: one that "lost to Dutra" does not speak for her. */
const headLength = (text: string): number => {
	const at = text.search(relative);
	return at <= 0 ? text.length : at;
};

const wordsOf = (text: string): readonly string[] =>
	text
		.toLowerCase()
		.replaceAll(/['’]s?\b/g, '')
		.split(/[^\da-zß-öø-ɏ-]+/)
		.filter(word => word.length > 2 && !fillers.has(word));

/** The bodies for which each person has been cited: "Petra Quist, the chair of Rovers". */
export type Affiliations = ReadonlyMap<string, ReadonlySet<string>>;

/** For how many bodies one person speaks at most: the story of one who speaks for more is about something else. */
const mostBodies = 24;

const namedIn = (claim: Claim, mentions: readonly Placed[]): readonly Actor[] => {
	const {source} = claim;
	if (source === null || isAgainst(source.text)) return [];
	return mentionsBetween(mentions, source.start, source.start + headLength(source.text))
		.filter(({mention}) => mention.form !== 'pronoun')
		.map(({actor}) => actor);
};

/** For whom the people speak whom the claims cite, by the words of all sources. */
export const affiliationsIn = (
	claims: readonly Claim[],
	mentions: readonly Placed[],
	actorOf: ActorById,
): Affiliations => {
	const found = new Map<string, Set<string>>();
	for (const claim of claims) {
		const id = claim.source?.actor ?? null;
		if (id === null || actorOf(id)?.kind !== 'person') continue;
		const others = namedIn(claim, mentions).filter(actor => actor.id !== id && actor.kind !== 'place');
		if (others.length === 0) continue;
		const bodies = found.get(id) ?? new Set();
		found.set(id, bodies);
		for (const key of others.flatMap(keysOf)) if (bodies.size < mostBodies) bodies.add(key);
	}

	return found;
};

/** The common words in an organization's name that also mean it: "the agency". */
const commonIn = (actor: Actor | undefined): readonly string[] =>
	actor?.kind !== 'organization' ? [] : ['company', 'firm', 'group', ...wordsOf(actor.name).slice(-3)];

/** The words of a source in small letters, which are of no name. */
const plainWords = (source: string): readonly string[] =>
	isAgainst(source) ? [] : wordsOf(source.slice(0, headLength(source))).filter(word => source.includes(word));

/** The bodies that a source names before it goes on to tell more: of "residents of Sarn, a village below the mine", none. */
const bodiesIn = (source: string): readonly string[] => {
	const first = source
		.split(',')
		.map(plainWords)
		.find(words => words.length > 0);
	return (first ?? []).filter(word => !offices.has(word));
};

/**
For whom "its director" or "her coach" speaks: whom the pronoun means; whom the claim before cited, where nobody knows, but not for
"his" and "her", which the story then says of somebody without a name.
*/
const ownersIn = (
	source: ClaimSource,
	mentions: readonly Placed[],
	cited: string | null,
): readonly string[] => {
	const word = wordsIn(source.text)[0] ?? '';
	if (!possessives.has(word)) return [];
	const [meant] = mentionsBetween(mentions, source.start, source.start + word.length);
	if (meant !== undefined) return keysOf(meant.actor);
	return cited === null || word === 'his' || word === 'her' ? [] : [cited];
};

/** Who speaks in a claim. `cited` is the actor that a claim before it cites. */
export const campOf = (
	claim: Claim,
	mentions: readonly Placed[],
	actorOf: ActorById,
	affiliations: Affiliations,
	cited: string | null,
): Camp => {
	const {source} = claim;
	if (source === null) return {speakers: [], places: [], bodies: [], roles: [], maybe: null};
	const actor = source.actor === null ? undefined : actorOf(source.actor);
	const named = namedIn(claim, mentions);
	const [places, others] = [true, false].map(isPlace =>
		named.filter(({kind}) => (kind === 'place') === isPlace),
	);
	const words = plainWords(source.text);
	return {
		speakers: [
			...(actor === undefined ? others! : [actor, ...others!]).flatMap(keysOf),
			...(actor === undefined ? [] : (affiliations.get(actor.id) ?? [])),
			...ownersIn(source, mentions, cited),
			...(isAgainst(source.text) ? [] : statesIn(source.text)),
		],
		places: places!.flatMap(keysOf),
		bodies: bodiesIn(source.text),
		roles: [...words, ...commonIn(actor), ...named.flatMap(commonIn)].map(word => stemOf(word)),
		maybe: actor === undefined && named.length === 0 && isAnybody(source.text) ? cited : null,
	};
};

/** Whether both speak for the same: nobody contradicts those who speak for him. */
export const isSameCamp = (a: Camp, b: Camp): boolean => {
	if (a.maybe !== null && b.speakers.includes(a.maybe)) return true;
	if (b.maybe !== null && a.speakers.includes(b.maybe)) return true;
	if (a.speakers.some(key => b.speakers.includes(key) || b.places.includes(key))) return true;
	// Two who come from one place need not be of one mind.
	if (b.speakers.some(key => a.places.includes(key))) return true;
	if (a.speakers.length > 0 && b.speakers.length > 0) return false;
	return a.bodies.some(word => b.bodies.includes(word));
};
