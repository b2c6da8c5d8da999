import {evidenceBits, type Evidence} from './evidence.ts';
import {arePersons, listsOf, wordLists} from './word-table.ts';

const leastLetters = 5;

const isCapitalised = (evidence: Evidence, lower: string): boolean =>
	((evidence.get(lower) ?? 0) & evidenceBits.capitalisedWithin) !== 0;

/** Whether the lists know a name for a person's and for no country's: "Julia" and "Julian" are two persons. */
const isOfPerson = (name: string): boolean => {
	const lists = listsOf(name);
	return arePersons(lists) && (lists & wordLists.country) === 0;
};

/** Whether a text has an adjective of this name, which so is a land's: "Vestria", of which it tells what is Vestrian. */
export const isLand = (name: string, evidence: Evidence): boolean =>
	name.length >= leastLetters &&
	name.endsWith('a') &&
	isCapitalised(evidence, `${name.toLowerCase()}n`) &&
	!isOfPerson(name);

/** Whether a name is the adjective of a land that the text names: "Vestrian". */
export const isOfLand = (name: string, evidence: Evidence): boolean =>
	name.length > leastLetters &&
	name.endsWith('an') &&
	isCapitalised(evidence, name.toLowerCase().slice(0, -1)) &&
	!isOfPerson(name);
