import type {Actor} from '../../story/actor.ts';
import {setOf} from '../set-of.ts';

/* A state speaks by its capital, its seat of government and its name: each line is one of them. */
const states = [
	'china|beijing',
	'russia|moscow|kremlin',
	'united states|us|u.s.|usa|washington|white house|pentagon|america',
	'united kingdom|uk|britain|london|downing street|whitehall|great britain',
	'france|paris|élysée',
	'germany|berlin',
	'ukraine|kyiv|kiev',
	'north korea|pyongyang',
	'south korea|seoul',
	'japan|tokyo',
	'india|delhi|new delhi',
	'pakistan|islamabad',
	'iran|tehran',
	'israel|jerusalem',
	'turkey|türkiye|ankara',
	'italy|rome',
	'spain|madrid',
	'poland|warsaw',
	'european union|eu|brussels',
	'saudi arabia|riyadh',
	'syria|damascus',
	'egypt|cairo',
	'taiwan|taipei',
	'canada|ottawa',
	'australia|canberra',
	'hungary|budapest',
	'serbia|belgrade',
	'ireland|dublin',
	'scotland|holyrood',
	'vatican|holy see',
	'afghanistan|kabul',
	'iraq|baghdad',
	'lebanon|beirut',
	'sweden|stockholm',
	'norway|oslo',
	'denmark|copenhagen',
	'finland|helsinki',
	'greece|athens',
	'mexico|mexico city',
	'south africa|pretoria',
	'nigeria|abuja',
	'ethiopia|addis ababa',
	'venezuela|caracas',
	'cuba|havana',
	'belarus|minsk',
	'netherlands|the hague',
	'portugal|lisbon',
	'austria|vienna',
	'brazil|brasília|brasilia',
	'indonesia|jakarta',
	'philippines|manila',
	'vietnam|hanoi',
	'thailand|bangkok',
	'armenia|yerevan',
	'azerbaijan|baku',
	'kosovo|pristina',
];

/* How those are called who speak for a state. */
const adjectives =
	'chinese:china russian:russia american:united_states british:united_kingdom french:france german:germany ukrainian:ukraine japanese:japan indian:india ' +
	'pakistani:pakistan iranian:iran israeli:israel turkish:turkey italian:italy spanish:spain polish:poland saudi:saudi_arabia syrian:syria ' +
	'egyptian:egypt taiwanese:taiwan canadian:canada australian:australia hungarian:hungary serbian:serbia irish:ireland afghan:afghanistan iraqi:iraq ' +
	'lebanese:lebanon swedish:sweden norwegian:norway danish:denmark finnish:finland greek:greece mexican:mexico nigerian:nigeria ethiopian:ethiopia ' +
	'venezuelan:venezuela cuban:cuba belarusian:belarus dutch:netherlands portuguese:portugal austrian:austria brazilian:brazil indonesian:indonesia ' +
	'philippine:philippines vietnamese:vietnam thai:thailand armenian:armenia azerbaijani:azerbaijan';
const ofState: ReadonlySet<string> = setOf(
	'ministry official officials government army military embassy president minister diplomat diplomats navy delegation authorities ambassador',
);
/** How many words may stand between the adjective and what is the state's: "Chinese deputy foreign minister". */
const mostBetween = 3;

let table: ReadonlyMap<string, string> | undefined;

/** The name of the state, in small letters, that a name in small letters speaks for, as its capital does; undefined for other names. */
export const stateOf = (name: string): string | undefined => {
	table ??= new Map(
		states.flatMap(line => line.split('|').map(word => [word, line.split('|')[0]!] as const)),
	);
	return table.get(name.replace(/^the /, ''));
};

let adjectiveTable: ReadonlyMap<string, string> | undefined;

/** The keys of the states for which a source speaks by its words: "a statement from the Chinese foreign ministry". */
export const statesIn = (source: string): readonly string[] => {
	if (!/\b[A-Z][a-z]+(?:n|h|e|i|k)\s/.test(source)) return [];
	adjectiveTable ??= new Map(
		adjectives.split(' ').map(pair => [pair.split(':')[0]!, pair.split(':')[1]!.replace('_', ' ')] as const),
	);
	const words = source.toLowerCase().split(/[^a-z]+/);
	return words.flatMap((word, at) => {
		const state = adjectiveTable!.get(word);
		if (state === undefined || words[at - 1] === 'north' || words[at - 1] === 'south') return [];
		return words.slice(at + 1, at + 2 + mostBetween).some(next => ofState.has(next)) ? [keyOf(state)] : [];
	});
};

const keyOf = (state: string): string => `the state of ${state}`;

/** What an actor is known by where it is asked who is meant: its id, and the state that it speaks for. */
export const keysOf = ({id, name}: Actor): readonly string[] => {
	const state = stateOf(name.toLowerCase());
	return state === undefined ? [id] : [id, keyOf(state)];
};
