import {evidenceBits, type Evidence, type ReadTokens} from './evidence.ts';
import {setOf} from '../set-of.ts';
import {listsOf, wordLists} from './word-table.ts';
import {organizationWords} from './words-of-names.ts';

/** Short forms that stand for no actor, unless the text brings one in as such: "Arden Insurance (AI)". */
const everyday = setOf(
	'AI AIDS ATM CCTV CD CEO CFO COO COVID DIY DJ DNA DVD FAQ GDP GMO GNP GP GPS HIV ICT IPO IQ KC LGBT LGBTQ MBA MEP MLA MP MRI NGO PC PDF PHD PhD Ph.D Ph.D. PPE PTSD QC RNA SOS ' +
		'SUV TV UFO USB VAT VIP',
);

/** What is written with a capital and is nobody: days, months, feasts, faiths, techniques, diseases. */
const neverActors = setOf(
	'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays January ' +
		'February July September October November December Christmas Easter Ramadan Hajj Thanksgiving Halloween Hanukkah Diwali Eid Passover Christianity Islam Sharia Internet Web Wi-Fi ' +
		'Bluetooth Bitcoin Blockchain Covid-19 COVID-19 Covid Ebola Zika Treaty Presidency Constitution Medicine Psychology God Press Media Honourable Gentlemen Ladies Excellency',
);

/** "Islamophobia", "Marxism": what people hold or fear. */
const isAttitude = (text: string): boolean => /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ɏ]{3,}(?:isms?|phobia)$/.test(text);

/** "DJs", "MPs": more than one of what a short form stands for. */
const singleOf = (text: string): string => text.replace(/(?<=[A-Z])[sS]$/, '');

/**
"Pro-Moscow" and "anti-Trump" say how somebody stands to one, unless a body goes by it ("Anti-Litter League"); "D-Va." of which party and
state a politician is; "N46bn" how much (but "N26" and "A24" are firms); "the Welshman" whence.
*/
const isAttribute = (text: string): boolean =>
	/^(?:(?:anti|pro|post|pre|non|un|neo|ex)-|(?:Anti|Pro|Pre|Non|Neo|Ex)-[A-ZÀ-ÖØ-Þ]\S*$|[DRI]-[A-ZÀ-ÖØ-Þ]|(?:US|A|C)\$\d|(?:Rs|Ksh|Sh)\d|[NR](?:\d{3}|\d[\d.,]*(?:k|m|bn|tn|,\d|\.\d))|[A-Z][a-z]{1,2}\d[+-]?$)/.test(
		text,
	) ||
	/^\d+(?:C|F|km|kg|bn|pc)$/.test(text) ||
	/^(?:Welsh|French|Irish|Dutch|Scots|English|Cornish|Manx)(?:man|men|woman|women)$/.test(text);

/** The last words of names of prizes, papers, laws and contests. */
const lastOfThings = setOf(
	'Medal Prize Award Awards License Licence Policy Guidelines Goals Act Amendment Treaty Accord Accords Agreement Protocol Declaration Resolution ' +
		'Constitution Championship Championships Tournament',
);

/** Whether a name is a body's by a noun with what it is for: "Institute for Farm Policy", "School of Public Policy". A law has one of a body: "Bank of Orrel Act". */
const isBodyFor = (words: readonly string[]): boolean =>
	words.some(
		(word, index) =>
			organizationWords.has(word.toLowerCase()) &&
			(words[index + 1] === 'for' ||
				words[index + 1] === 'on' ||
				(words[index + 1] === 'of' && words.at(-1) === 'Policy')),
	);

/** "Royal Gold Medal", "Bachelor of Science". */
const isPrizeOrPaper = (text: string): boolean =>
	(text.includes(' ') &&
		lastOfThings.has(text.slice(text.lastIndexOf(' ') + 1)) &&
		!isBodyFor(text.split(' '))) ||
	/^(?:Bachelor|Master|Doctor) of /.test(text);

const passedOver = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'to', 'a', 'an', 'or']);
const mostWordsBefore = 12;

/** Whether the words before token `end`, all in small letters, begin with the letters of a short form: "reactive oxygen species" for ROS. */
const isSpelledOutBefore = (tokens: ReadTokens, end: number, form: string): boolean => {
	let left = form.length;
	for (let at = end - 1; at >= Math.max(0, end - mostWordsBefore) && left > 0; at--) {
		const word = tokens[at]!.text;
		if (!/^\p{Ll}/u.test(word)) return false;
		for (const part of word.split('-').toReversed()) {
			if (left > 0 && part[0]?.toUpperCase() === form[left - 1]) left--;
			else if (!passedOver.has(part)) return false;
		}
	}

	return left === 0;
};

/** Where a sentence brings in a short form for what stands in small letters before it, in brackets: "reactive oxygen species (ROS)". */
const addSpelledOut = (found: Set<string>, tokens: ReadTokens): void => {
	for (let at = 1; at < tokens.length - 2; at++) {
		if (tokens[at]!.text !== '(' || tokens[at + 2]!.text !== ')') continue;
		const form = /^(?<letters>\p{Lu}{2,7})s?$/u.exec(tokens[at + 1]!.text)?.groups?.['letters'];
		if (form !== undefined && isSpelledOutBefore(tokens, at, form)) found.add(form);
	}
};

const storms = new Set(['Cyclone', 'Hurricane', 'Typhoon', 'Storm']);

/** Whether words are the name of a body, by one of them or by the lists. */
const isBody = (text: string): boolean =>
	(listsOf(text) & wordLists.organization) !== 0 ||
	text.split(' ').some(word => organizationWords.has(word.toLowerCase()));

/** The names of storms: what stands behind "Hurricane" and its like, but for "Hurricane Center". */
const addStorms = (found: Set<string>, tokens: ReadTokens): void => {
	for (let at = 0; at + 1 < tokens.length; at++) {
		const name = tokens[at + 1]!.text;
		if (storms.has(tokens[at]!.text) && /^\p{Lu}\p{Ll}+$/u.test(name) && !isBody(name)) found.add(name);
	}
};

const isStorm = (text: string, names: ReadonlySet<string>): boolean => {
	const words = text.split(' ');
	return names.has(words.at(-1)!) && (words.length === 1 || (words.length < 4 && storms.has(words.at(-2)!)));
};

const vessels = setOf(
	'ferry tanker boat trawler yacht frigate destroyer submarine vessel ship freighter liner lifeboat schooner tugboat steamer warship corvette minesweeper icebreaker dredger barge',
);
const beforeShips = new Set(['aboard', 'boarded', 'skippered', 'crewed']);

/** The name that begins at a token, of as many words as have capitals; empty where there is none. */
const nameFrom = (tokens: ReadTokens, first: number): string => {
	let end = first;
	while (end < tokens.length && /^\p{Lu}\p{Ll}+$/u.test(tokens[end]!.text)) end++;
	return tokens
		.slice(first, end)
		.map(({text}) => text)
		.join(' ');
};

/** The names of ships: "the ferry Marna", "aboard the Marna", "the Marna ran aground". */
const addShips = (found: Set<string>, tokens: ReadTokens): void => {
	for (let at = 1; at < tokens.length; at++) {
		const word = tokens[at - 1]!.text;
		const isAfterVessel = vessels.has(word);
		const before = tokens[at - 2]?.text ?? '';
		const isOnBoard = before === 'board' && tokens[at - 3]?.text === 'on';
		const isBoarded = word === 'the' && (isOnBoard || beforeShips.has(before));
		const isAground =
			/^[Tt]he$/.test(word) && tokens[at + 1]?.text === 'ran' && tokens[at + 2]?.text === 'aground';
		// "One of the boats, the Marna Bell".
		const isApposed =
			word === 'the' && before === ',' && vessels.has((tokens[at - 3]?.text ?? '').replace(/s$/, ''));
		const name = isAfterVessel || isBoarded || isAground || isApposed ? nameFrom(tokens, at) : '';
		// "Aboard the Royal Navy's", "boarded the Boeing": whose the ship is, or who made it.
		if (name !== '' && !isBody(name)) found.add(name);
	}
};

/** Whether the word that goes on from a name makes a thing of it: "Halmer Science" before "Prize". */
export const isThingBy = (next: string | undefined): boolean => next !== undefined && lastOfThings.has(next);

/** What a text tells of things that are written like names. */
export type Things = {
	/** Take in what one sentence tells. */
	readonly read: (tokens: ReadTokens) => void;
	/** Whether a name is none, but a short form or a word for a thing, a prize, a law; to be asked when all is read. */
	readonly include: (name: string, evidence: Evidence) => boolean;
	/** Whether a name is a storm's or a ship's, unless the text has a person of that name; to be asked when all is read. */
	readonly mayMean: (name: string) => boolean;
};

/** For one text. */
export const createThings = (): Things => {
	const spelledOut = new Set<string>();
	const stormNames = new Set<string>();
	const shipNames = new Set<string>();
	return {
		read: tokens => {
			addSpelledOut(spelledOut, tokens);
			addStorms(stormNames, tokens);
			addShips(shipNames, tokens);
		},
		include: (name, evidence) =>
			neverActors.has(name) ||
			(everyday.has(singleOf(name)) &&
				((evidence.get(name.toLowerCase()) ?? 0) & evidenceBits.inBrackets) === 0) ||
			spelledOut.has(name.replace(/s$/, '')) ||
			isAttitude(name) ||
			isAttribute(name) ||
			isPrizeOrPaper(name),
		mayMean: name => isStorm(name, stormNames) || shipNames.has(name),
	};
};
