import {withoutInnerStops} from '../../language/inner-stops.ts';
import {setOf} from '../set-of.ts';
import type {Name, NameReader} from './find-names.ts';
import {isUnlisted} from './repeated-names.ts';
import {roles} from './token-facts.ts';
import {wordLists} from './word-table.ts';

/** "U.N.", "S.E.C.": short forms with points that are no countries' or states'. */
export const isPointedBody = ({text}: Name): boolean =>
	/^(?:U\.N|E\.U|(?:[A-Z]\.){2,}[A-Z])\.?$/.test(text) &&
	!/^(?:U\.S\.A|U\.A\.E|U\.S\.S\.R|D\.P\.R\.K|P\.R\.C)\.?$/.test(text);

/** Nouns before the name of a body: "the trade union Orrel". */
const calledBodies = setOf(
	'union company firm publisher retailer newspaper magazine charity bank airline agency broadcaster startup manufacturer carmaker supermarket ' +
		'consultancy association foundation outlet consortium festival contractor developer brewery network insurer brewer club forum newsletter think-tank conglomerate pollster website platform ' +
		'journal exchange drugmaker chipmaker automaker planemaker steelmaker housebuilder bookmaker lender operator utility nonprofit side rival rivals champions leaders weekly daily',
);

/** Whether the word before a name says that it is a body's; not of who is a person in the text or by the lists: "the firm Vashti runs". */
const isCalledBody = (reader: NameReader, name: Name, families: ReadonlySet<string>): boolean => {
	// "A forum called Orrel" as well.
	const before = /(?<noun>[A-Za-z-]+)(?<comma>,?)(?: called| named)? $/.exec(
		reader.text.slice(Math.max(0, name.start - 24), name.start),
	);
	const {noun: written = '', comma = ''} = before?.groups ?? {};
	// "Rival Orrel" at the front of a sentence.
	const noun = written === 'Rival' ? 'rival' : written;
	// "Its biggest seafood processor, Orrel,": in apposition.
	const isCalled =
		comma === ''
			? calledBodies.has(noun)
			: firmNouns.has(noun) && /^[,.;)]/.test(reader.text.slice(name.end, name.end + 1));
	return isCalled && isUnlisted(reader, name) && !families.has(name.text);
};

/* What firms have, and who works for them. */
const behindFirms =
	/^(?:['’]s?)? (?:shares?|stock|revenues?|profits?|earnings|customers|users|employees|executives?|shareholders|spokes(?:man|woman|person)|chief executive|CEO)\b|^ (?:said|says) its? /;
const beforeFirms =
	/(?:shares in|(?:spokes(?:man|woman|person)|chief executive|CEO|customers|employees|shareholders|subsidiary) (?:of|for|at)|(?:owned|acquired|bought) by) $/;

/** What a sentence that begins with a firm's name goes on with: "Viradex denied it. In a statement, the company said". */
const calledFirmNext =
	/^[^.!?\n]*[.!?]["”]? (?:(?:In|On) [^.,!?\n]{3,30}, |But |And |Later,? )?[Tt]he (?:company|firm|airline|retailer|developer|manufacturer|operator|startup|bank|insurer|lender|publisher|brewer)\b/;

/** "Halvorsen cut its guidance". */
const cutsItsOwn =
	/^ (?:has |had )?(?:cut|raised|lowered|reported|posted|launched|unveiled|reaffirmed|halted|suspended|delayed|sold|lost|updated|reduced|trimmed|missed|doubled|halved) its\b/;

const isGivenName = (reader: NameReader, {text}: Name): boolean =>
	(reader.memory(text).lists & (wordLists.male | wordLists.female)) !== 0;

/** What goes on with a person: "Zandra, who", "Zandra said she would", "Zandra left. She". */
const goesOnWithPerson =
	/^(?:,? who\b|[^.!?\n]{0,120}?\b(?:(?:said|says|added|thought|knew|insisted|admitted|claimed|before|after|when|because|that) s?he\b|(?:him|her)self\b)|[^.!?\n]{0,160}[.!?]["”]? (?:S?[Hh]e|His|Her)\b)/;

/** The names whose sentences go on with "the company", and which the text nowhere takes for a person's: a company may be spoken of behind a singer. */
const firmsBySentence = (reader: NameReader, names: readonly Name[]): ReadonlySet<string> => {
	const found = new Set(
		names
			.filter(
				name =>
					(name.kind === 'person' || (name.kind === 'place' && isUnlisted(reader, name))) &&
					name.first === 0 &&
					name.first === name.last &&
					!isGivenName(reader, name) &&
					calledFirmNext.test(withoutInnerStops(reader.text.slice(name.end, name.end + 300))),
			)
			.map(({text}) => text),
	);
	for (const {text, end} of names)
		if (found.has(text) && goesOnWithPerson.test(withoutInnerStops(reader.text.slice(end, end + 200))))
			found.delete(text);
	return found;
};

/** Whether the words around a name are those around a firm: "Nimbria's customers", "shares in Corvane", "Corvane said it would". */
const isFirm = (reader: NameReader, name: Name, families: ReadonlySet<string>): boolean => {
	if (name.kind === 'organization' || name.first !== name.last || families.has(name.text)) return false;
	const after = reader.text.slice(name.end, name.end + 30);
	// "It" is of no person, whatever the lists know of the name.
	if (name.kind === 'person' && name.first === 0 && cutsItsOwn.test(after)) return true;
	return (
		isUnlisted(reader, name) &&
		(behindFirms.test(after.slice(0, 24)) ||
			beforeFirms.test(reader.text.slice(Math.max(0, name.start - 24), name.start)))
	);
};

/** "The Madrid-based Transvia": one word behind where it is from. Persons are told with two, or with what they are. */
const isFirmOfPlace = (reader: NameReader, name: Name, families: ReadonlySet<string>): boolean =>
	name.first === name.last &&
	!families.has(name.text) &&
	isUnlisted(reader, name) &&
	/[A-Za-zÀ-ɏ]-(?:based|listed|owned|headquartered) $/.test(
		reader.text.slice(Math.max(0, name.start - 20), name.start),
	);

/* Words are looked up in lists: a pattern of so many alternatives takes longer to compile than all else here. */
const firmNouns = setOf(
	'company firm group business bank charity processor startup start-up retailer supermarket brewer airline publisher newspaper magazine website broadcaster agency ' +
		'think-tank tank manufacturer maker developer union contractor consultancy pollster insurer lender operator nonprofit organisation organization ' +
		'network platform collective watchdog exchange weekly daily journal side club',
);
/** What may go on behind such a noun: what the firm is or does. */
const behindNoun = setOf(
	'in of that which with based from owned run founded behind and for making known at led',
);

/** The last word of a phrase before what goes on with it: "firm" of "law firm in London". */
const headOf = (phrase: string): string => {
	const words = phrase.split(' ');
	const end = words.findIndex((word, index) => index > 0 && behindNoun.has(word));
	return words.at(end === -1 ? -1 : end - 1) ?? '';
};

/** Whether a description is one of a firm or body: "Turkish manufacturer", "law firm in London"; neither "company director" nor "chairman of a union". */
export const describesFirm = (description: string): boolean => firmNouns.has(headOf(description));

const whatFirmsDo =
	/^(?:has|had|owns?|owned|is|was|runs?|ran|operates?|operated|makes?|made|employs?|sells?|sold|supplies|represents|publishes|produces|builds|built|manages|said|says)\b/;

/** Whether what follows a name in commas is said of no person: "Kombra, a Belgian beverage company," "Brandel, which is based in". */
const isApposedFirm = (reader: NameReader, name: Name, families: ReadonlySet<string>): boolean => {
	if (name.kind === 'organization' || reader.text[name.end] !== ',' || families.has(name.text)) return false;
	const after = reader.text.slice(name.end, name.end + 100);
	const phrase = /^, (?:an?|the|one of the) (?<phrase>[A-Za-z -]+?)(?=[,.;)\n]|\s(?:that|which)\s|$)/.exec(
		after,
	)?.groups?.['phrase'];
	// The noun has to end the phrase, or to go on with what it is: "a company director" directs one.
	if (phrase !== undefined) return firmNouns.has(headOf(phrase));
	return (
		name.kind === 'person' &&
		after.startsWith(', which ') &&
		(isUnlisted(reader, name) ||
			(name.first !== name.last && whatFirmsDo.test(after.slice(', which '.length))))
	);
};

const otherLists =
	wordLists.male | wordLists.female | wordLists.surname | wordLists.place | wordLists.country;

/** "The Kremlin": what the lists know for an organization and for nothing else is no person. */
const isListedBody = (reader: NameReader, name: Name): boolean => {
	if (name.kind !== 'person' || name.first !== name.last) return false;
	const {lists} = reader.memory(name.text);
	return (lists & wordLists.organization) !== 0 && (lists & otherLists) === 0;
};

/** "The Guild": a word for a body alone is no person. */
const isWordForBody = (reader: NameReader, name: Name, families: ReadonlySet<string>): boolean =>
	name.kind === 'person' &&
	name.first === name.last &&
	!families.has(name.text) &&
	(reader.memory(name.text).roles & roles.organizationWord) !== 0 &&
	/\b[Tt]he $/.test(reader.text.slice(Math.max(0, name.start - 4), name.start));

/** "The ED": a short form in capitals amid small letters, which no list knows as a person's name. */
export const isShortForm = (reader: NameReader, name: Name): boolean => {
	if (!/^[A-ZÀ-ÖØ-Þ]{2,4}$/.test(name.text)) return false;
	const {tokens} = reader.sentences[name.sentence]!;
	const beside = [tokens[name.first - 1]?.text ?? '', tokens[name.last + 1]?.text ?? ''];
	if (beside[0] === 'the') return true;
	return isUnlisted(reader, name) && beside[1] !== ':' && beside.some(text => /^[a-zß-öø-ɏ]{2,}$/.test(text));
};

const mostBeforeAgency = 6;

/** Whether a name stands as the agency behind the place that a story comes from: "LOKARA (Northwire) -". */
const isAgency = (reader: NameReader, name: Name): boolean => {
	if (reader.text[name.start - 1] !== '(') return false;
	const {tokens} = reader.sentences[name.sentence]!;
	return (
		name.first <= mostBeforeAgency &&
		tokens[name.first - 1]?.text === '(' &&
		tokens[name.last + 1]?.text === ')' &&
		/^[-–—]+$/.test(tokens[name.last + 2]?.text ?? '-')
	);
};

/** The names that the text takes for bodies at one place at least. `families` are the family names of its persons. */
export const bodiesAmong = (
	reader: NameReader,
	names: readonly Name[],
	families: ReadonlySet<string>,
): ReadonlySet<string> => {
	const bySentence = firmsBySentence(reader, names);
	return new Set(
		names
			.filter(
				name =>
					(bySentence.has(name.text) && !families.has(name.text)) ||
					isAgency(reader, name) ||
					isCalledBody(reader, name, families) ||
					isListedBody(reader, name) ||
					isWordForBody(reader, name, families) ||
					isApposedFirm(reader, name, families) ||
					isFirmOfPlace(reader, name, families) ||
					isFirm(reader, name, families),
			)
			.map(({text}) => text),
	);
};
