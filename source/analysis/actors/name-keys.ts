import {americanSpelling} from '../names/spelling.ts';
import {organizationWords} from '../names/words-of-names.ts';

/** The words of a name in one form: small letters, no accents, stops, or possessive endings, spelled as in America. */
export const wordsOfName = (name: string): readonly string[] =>
	(/[^\0-~]/.test(name) ? name.normalize('NFKD').replaceAll(/\p{M}+/gu, '') : name)
		.toLowerCase()
		.replaceAll(/['’]s?(?=\s|$)/g, '')
		.replaceAll(/(?<=[a-zß-öø-ɏ])\./g, '')
		.split(/[\s,()/"“”]+/)
		.filter(word => word !== '' && word !== 'the')
		.map(word => americanSpelling(word));

/** The names of states and unions that have several: each line is one actor. */
const synonyms = [
	'united states|us|usa|united states of america|america|u s',
	'united kingdom|uk|britain|great britain|u k',
	'united nations|un|u n',
	'european union|eu|e u',
	'united arab emirates|uae',
	'soviet union|ussr|union of soviet socialist republics',
	'north korea|dprk|democratic people republic of korea|n korea',
	'south korea|rok|republic of korea|s korea',
	'china|prc|people republic of china',
	'new york city|nyc',
	'los angeles|la',
	'washington dc|washington d c|washington, dc',
	'myanmar|burma',
	'ivory coast|cote d ivoire',
	'netherlands|holland',
	'czech republic|czechia',
	'turkey|turkiye',
	'vatican|holy see|vatican city',
	'north atlantic treaty organization|nato',
	'world health organization|who',
];
const synonymKeys: ReadonlyMap<string, string> = new Map(
	synonyms.flatMap(line => {
		const forms = line.split('|');
		return forms.map(form => [form, forms[0]!] as const);
	}),
);

/** The short forms of states and unions that names of their bodies begin with. */
const unions = new Set(['us', 'uk', 'un', 'eu']);

/** The key under which equal names meet: "U.S." and "United States" have one. Takes the words of `wordsOfName`. */
export const nameKey = (words: readonly string[]): string => {
	const key = words.join(' ');
	const [first = ''] = words;
	// "U.N. Security Council": a longer name begins with the short form of a union.
	const full = words.length > 1 && unions.has(first) ? synonymKeys.get(first)! : first;
	return synonymKeys.get(key) ?? full + key.slice(first.length);
};

const smallWords = new Set(['of', 'and', 'for', 'on', 'in', 'de', 'la', 'to', '&']);

const firstLetter = (word: string): string => word.slice(0, 1);

/** The acronyms that a name of several words can have: with its small words and without. */
export const acronymsOf = (words: readonly string[]): readonly string[] => {
	if (words.length < 2 || words.length > 10) return [];
	const parts = words.flatMap(word => word.split('-'));
	const short = parts
		.filter(word => !smallWords.has(word))
		.map(firstLetter)
		.join('');
	const long = parts.map(firstLetter).join('');
	return [...new Set([short, long])].filter(acronym => acronym.length > 1);
};

/** Whether the text has the look of an acronym: "KCNA", "F.B.I.", "NCoV". */
export const isAcronym = (text: string): boolean =>
	/^(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]?\.?){2,8}$/.test(text) && /[A-ZÀ-ÖØ-Þ].*[A-ZÀ-ÖØ-Þ]/.test(text);

/** Whether the word is a common noun of organizations: "court", "ministry". */
export const isOrganizationWord = (word: string): boolean => organizationWords.has(word);
