import type {Actor} from '../../story/actor.ts';

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

let table: ReadonlyMap<string, string> | undefined;

/** The name of the state, in small letters, that a name in small letters speaks for, as its capital does; undefined for other names. */
export const stateOf = (name: string): string | undefined => {
	table ??= new Map(
		states.flatMap(line => line.split('|').map(word => [word, line.split('|')[0]!] as const)),
	);
	return table.get(name.replace(/^the /, ''));
};

/** What an actor is known by where it is asked who is meant: its id, and the state that it speaks for. */
export const keysOf = ({id, name}: Actor): readonly string[] => {
	const state = stateOf(name.toLowerCase());
	return state === undefined ? [id] : [id, `the state of ${state}`];
};
