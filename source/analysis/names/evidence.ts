import {setOf} from '../set-of.ts';
import {wordLists} from './word-table.ts';
import {roles, shapes, type FactsMemory, type TokenFacts} from './token-facts.ts';

/** What the name stages read of a token. */
export type TokenText = {readonly text: string};
/** The tokens of one sentence. */
export type ReadTokens = ReadonlyArray<TokenText>;

/** How a sentence is set: `capitals` and `headline` make the capital letters of its words say little. */
export const settings = {running: 0, headline: 1, capitals: 2} as const;

/** What the whole document tells of a word, as bits: the word's other places help where one place is unclear. */
export const evidenceBits = {
	small: 1,
	capitalisedWithin: 2,
	afterTitle: 4,
	afterFirstName: 8,
	beforeOrganizationWord: 16,
	afterPlacePreposition: 32,
	beforeSaying: 64,
	inBrackets: 128,
	beforeSurname: 256,
	afterThe: 512,
	afterCommaPlace: 1024,
} as const;

/** Bits by lower-case word. */
export type Evidence = ReadonlyMap<string, number>;

/** The words that headlines set small. */
const headlineSmall = setOf(
	'the and for but nor per via yet off out not with from into onto over upon than that this when like amid near about after under among until since ' +
		'while where which through against between before during within without across around behind beyond despite toward towards',
);

/** How the sentence is set. */
export const settingOf = (facts: readonly TokenFacts[]): number => {
	let words = 0;
	let capitals = 0;
	let long = 0;
	let longSmall = 0;
	for (const fact of facts) {
		if (fact.shape === shapes.mark || fact.shape === shapes.figure) continue;
		words++;
		if (fact.shape === shapes.capitals || fact.shape === shapes.dotted || fact.shape === shapes.initial)
			capitals++;
		if (fact.text.length > 3) {
			long++;
			if (fact.shape !== shapes.small) continue;
			// "agreed", "said": a headline would set it with a capital, and so it would shorter words.
			longSmall += headlineSmall.has(fact.lower) ? 1 : 3;
		} else if (fact.text.length === 3 && fact.shape === shapes.small && !headlineSmall.has(fact.lower)) {
			long++;
			longSmall += 2;
		}
	}

	if (words >= 3 && capitals > words * 0.7) return settings.capitals;
	return long >= 4 && longSmall <= long * 0.25 ? settings.headline : settings.running;
};

/** Whether the token at `index` begins its sentence or the speech in it, so that its capital says little. */
export const beginsAt = (facts: readonly TokenFacts[], index: number): boolean => {
	if (index === 0) return true;
	const before = facts[index - 1]!;
	if (before.shape !== shapes.mark) return index === 1 && before.shape === shapes.figure;
	return (
		before.text !== ',' &&
		before.text !== '-' &&
		before.text !== '&' &&
		before.text !== "'" &&
		before.text !== '/' &&
		before.text !== ')'
	);
};

const add = (evidence: Map<string, number>, word: string, bits: number): void => {
	const known = evidence.get(word);
	if (known === undefined || (known & bits) !== bits) evidence.set(word, (known ?? 0) | bits);
};

const bitsAt = (facts: readonly TokenFacts[], index: number): number => {
	let bits = beginsAt(facts, index) ? 0 : evidenceBits.capitalisedWithin;
	const before = facts[index - 1];
	const after = facts[index + 1];
	if (before !== undefined) {
		if ((before.roles & roles.title) !== 0) bits |= evidenceBits.afterTitle;
		if ((before.lists & (wordLists.male | wordLists.female)) !== 0 && before.candidate)
			bits |= evidenceBits.afterFirstName;
		if ((before.roles & roles.placePreposition) !== 0) bits |= evidenceBits.afterPlacePreposition;
		if (before.text === '(') bits |= evidenceBits.inBrackets;
		if (before.lower === 'the') bits |= evidenceBits.afterThe;
		if (before.text === ',' && index > 1 && (facts[index - 2]!.lists & wordLists.place) !== 0)
			bits |= evidenceBits.afterCommaPlace;
	}

	if (after !== undefined) {
		if (after.candidate && (after.roles & roles.organizationWord) !== 0)
			bits |= evidenceBits.beforeOrganizationWord;
		if ((after.roles & roles.saying) !== 0) bits |= evidenceBits.beforeSaying;
		if (after.candidate && (after.lists & wordLists.surname) !== 0) bits |= evidenceBits.beforeSurname;
	}

	return bits;
};

/** Add what a sentence tells of its words; one that is set in capitals tells nothing. Linear in the number of tokens. */
export const addEvidence = (evidence: Map<string, number>, tokens: ReadTokens, memory: FactsMemory): void => {
	const facts = tokens.map(token => memory(token.text));
	if (settingOf(facts) !== settings.running) return;
	for (let index = 0; index < facts.length; index++) {
		const fact = facts[index]!;
		if (fact.candidate) add(evidence, fact.lower, bitsAt(facts, index));
		else if (fact.shape === shapes.small) add(evidence, fact.lower, evidenceBits.small);
	}
};
