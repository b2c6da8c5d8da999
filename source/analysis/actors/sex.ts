import {femaleTitles, maleTitles} from '../names/words-of-names.ts';
import {listsOf, wordLists} from '../names/word-table.ts';

/** What is known of a person's sex: positive is female, negative male, the size how sure. */
export const sexOfTitle = (title: string): number =>
	maleTitles.has(title) ? -3 : femaleTitles.has(title) ? 3 : 0;

/** What a first name tells of its bearer's sex. */
export const sexOfFirstName = (first: string): number => {
	let lists = listsOf(first);
	if ((lists & (wordLists.male | wordLists.female)) === 0 && first.includes('-'))
		lists = listsOf(first.split('-')[0] ?? '');
	const male = (lists & wordLists.male) !== 0;
	const female = (lists & wordLists.female) !== 0;
	return male === female ? 0 : male ? -2 : 2;
};

const maleWords = new Set(
	'man boy son father brother husband king prince uncle nephew grandson grandfather widower businessman chairman spokesman congressman policeman lord duke groom gentleman fireman salesman monk priest statesman'.split(
		' ',
	),
);
const femaleWords = new Set(
	'woman girl daughter mother sister wife queen princess aunt niece granddaughter grandmother widow actress businesswoman chairwoman spokeswoman congresswoman policewoman lady duchess bride nun heroine waitress mrs ms miss first-lady stateswoman ballerina'.split(
		' ',
	),
);

/** What a noun that describes a person tells of the sex. */
export const sexOfNoun = (noun: string): number => (maleWords.has(noun) ? -2 : femaleWords.has(noun) ? 2 : 0);
