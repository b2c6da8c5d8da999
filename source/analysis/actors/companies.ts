import {wordsOfName} from './name-keys.ts';
import type {NameInPlace} from './name-groups.ts';
import {arePlaces, listsOf, wordLists} from '../names/word-table.ts';

const wordsIn = (list: string): readonly string[] => list.split(' ');

/** Last words of companies and clubs alone, and of no place. */
const ofCompanies = wordsIn(
	'industries motors partners holdings freight shipping airlines airways foods brands ltd inc corp llc plc rovers wanderers albion hotspur fc afc',
);
/** Last words that make an organization of what was taken for a person. */
const lastWords = new Set([
	...ofCompanies,
	...wordsIn(
		'works group company corporation infirmary hospital hydro aviation foundation university college ministry agency committee commission council association union bank courier gazette herald ' +
			'tribune chronicle observer telegraph times journal dispatch ledger examiner sentinel inquirer athletic',
	),
]);
/** Those that do so where no given name stands before them: there may be a Tom Marine. */
const lastWordsOfNobody = new Set(
	wordsIn(
		'chemicals mutual marine homes semiconductor semiconductors logistics pharma pharmaceuticals therapeutics energy water rail railways railway steel mining ' +
			'brewery breweries dairy dairies telecom biotech solutions software technologies insurance securities capital ventures petroleum ' +
			'resources stores ferries lines developments properties estates trust police hospital academy institute society federation alliance league club news health foods air electric gas oil airlines studios pictures films records games robotics aerospace systems networks labs laboratories minerals packaging power residential textiles cement paper elementary primary kindergarten cruises dynamics optics timber quarries haulage telecommunications wireless broadband solar nuclear offshore maritime ' +
			'fisheries seafoods biosciences genomics diagnostics analytics consulting investments equities leasing realty construction contractors engineering plastics fertilisers fertilizers',
	),
);
/** Those that make one of what was taken for a place: there are a West Bank and a Soviet Union. */
const lastWordsOfCompanies = new Set([
	...ofCompanies,
	...wordsIn(
		'electric pictures studios council police constabulary hospital ministry capital securities ventures insurance petroleum mining resources lines ferries stores energy logistics pharmaceuticals software technologies network air research media power infirmary residential minerals packaging',
	),
]);

const hasGivenName = (words: readonly string[]): boolean =>
	words.length > 1 && (listsOf(words[0]!) & (wordLists.male | wordLists.female)) !== 0;

/** Whether the words of a name, in small letters, are those of an organization by the last of them. */
export const isOrganizationByWords = (words: readonly string[]): boolean =>
	words.length > 1 &&
	(lastWords.has(words.at(-1)!) || (lastWordsOfNobody.has(words.at(-1)!) && !hasGivenName(words)));

const ofFirms = new Set([
	...ofCompanies,
	...wordsIn(
		'group company corporation lines energy pharma pharmaceuticals therapeutics technologies software semiconductors semiconductor biotech logistics aerospace robotics solutions networks petroleum telecom',
	),
]);

/** Whether the words of a name, in small letters, are those of a firm by the last of them: "Halvorsen Group". */
export const isFirmByWords = (words: readonly string[]): boolean =>
	words.length > 1 && ofFirms.has(words.at(-1)!);

/**
The names, where what was taken for a place or a person is a company by its last word ("Norsund Lines"), or is short for such a
company: "Norsund", where no list knows a place of that name. Nobody of a listed given name is one.
*/
export const withCompanies = (names: readonly NameInPlace[]): readonly NameInPlace[] => {
	const companies = new Set<string>();
	const families = new Set<string>();
	for (const {text, kind} of names) {
		const words = wordsOfName(text);
		if (words.length < 2) continue;
		if (lastWordsOfCompanies.has(words.at(-1)!)) companies.add(words[0]!);
		else if (kind === 'person') families.add(words.at(-1)!);
	}

	// "Voss" is Greg Voss, whatever his firm is called.
	for (const family of families) companies.delete(family);

	return names.map(name => {
		const words = wordsOfName(name.text);
		if (name.kind === 'organization' || (name.kind === 'person' && hasGivenName(words))) return name;
		const isCompany =
			words.length > 1
				? lastWordsOfCompanies.has(words.at(-1)!) || (name.kind === 'person' && isOrganizationByWords(words))
				: words.length === 1 && companies.has(words[0]!) && !arePlaces(listsOf(words[0]!));
		return isCompany ? {...name, kind: 'organization'} : name;
	});
};
