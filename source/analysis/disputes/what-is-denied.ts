import {comesTo, type StartWord} from './words-at-start.ts';
import {setOf} from '../set-of.ts';

/** What accuses, in one and in several. */
const allegations = setOf(
	'accusation allegation charge criticism complaint lawsuit case accusations allegations charges criticisms complaints counts attack attacks',
);
/** What counts. */
const figures = setOf(
	'figure estimate number count toll total statistic calculation figures estimates numbers counts statistics calculations',
);
/** What is said otherwise. */
const sayings = setOf(
	'claim suggestion assertion report account reading statement rumor rumour version idea notion finding conclusion forecast ' +
		'interpretation comment remark characterisation characterization claims suggestions assertions reports accounts readings statements rumors ' +
		'rumours versions ideas notions findings conclusions forecasts interpretations comments remarks characterisations characterizations ' +
		'story stories theory theories speculation assessment description explanation argument arguments insinuation insinuations article articles ' +
		'concern concerns charge warning warnings talk analysis analyses view views',
);
const determiners = setOf('the that this these those all any such both his her its their every');
const determinersOfCharges = setOf('the all any his her its their');
/** What goes on behind a saying with a topic of its own. */
const topical = setOf('that of he she it they made about from against');

/** What a denial points at. */
export type PointedAt = 'allegation' | 'figure' | 'saying';

/** The sort of saying that a noun in small letters names, or null. */
export const kindOfSaying = (word: string): PointedAt | null =>
	allegations.has(word) ? 'allegation' : figures.has(word) ? 'figure' : sayings.has(word) ? 'saying' : null;

const isNumber = (text: string): boolean => /^\d+$/.test(text);

const isDeterminer = ({written}: StartWord): boolean =>
	determiners.has(written) || isNumber(written) || /^[a-zß-öø-ɏ]+['’]s?$/.test(written);

const isCharge = ({head}: StartWord): boolean => head === 'charges' || head === 'counts';

/** A saying that words point at: the sort it is of, and the noun for it. */
export type Pointing = {readonly at: PointedAt; readonly noun: string};

/**
The saying that the words point at; null where they do not. "The allegation", "those claims in full": one that goes on with "that" or "of" tells its own topic. So does one without a
determiner, unless it is all that is said: "rejected criticism".
*/
export const sayingPointedAt = (words: readonly StartWord[]): Pointing | null => {
	let found: Pointing | null = null;
	const isSaying = (word: StartWord, next: StartWord | undefined): boolean => {
		const at = kindOfSaying(word.head);
		if (at === null || (word.isWhole && next !== undefined && topical.has(next.head))) return false;
		found = {at, noun: word.head};
		return true;
	};
	if (comesTo(words, isDeterminer, 2, isSaying) && words[0] !== undefined) {
		const bare = !isDeterminer(words[0]);
		if (!bare || words.length <= 2) return found;
	}

	return comesTo(words, ({written}) => determinersOfCharges.has(written) || isNumber(written), 0, isCharge)
		? {at: 'allegation', noun: 'charges'}
		: null;
};

const verbs = setOf('is was were would will could can has had');
const pronouns = setOf('which it this them these those everything');
const modals = setOf('would could will should might may must had did does can cannot');
const subjects = setOf('he she it they the a an his her their');

/** Whether what follows a pronoun makes it the beginning of a sentence: "it was", "this the minister", "these plans". */
const isGoneOnWith = ({head, isWhole}: StartWord, next: StartWord | undefined): boolean =>
	isWhole &&
	next !== undefined &&
	(head === 'these' ||
		head === 'those' ||
		subjects.has(next.head) ||
		modals.has(next.head) ||
		(next.head !== 'as' && /\w(?:ed|s)$/.test(next.head)));

/** "It", "all of this", "everything"; "that" where it is no conjunction. */
export const pointsByPronoun = (words: readonly StartWord[]): boolean => {
	const [first, second, third] = words;
	if (first === undefined) return false;
	if (first.head === 'that') {
		const rest = first.isWhole ? second?.written : first.written.slice('that'.length);
		if (rest === undefined || (second === undefined && /^\W*$/.test(rest))) return true;
		return (first.isWhole && verbs.has(second?.head ?? '')) || /^\W*[.,;:”"]/.test(rest);
	}

	if (pronouns.has(first.head)) return !isGoneOnWith(first, second);
	if (first.written !== 'all') return false;
	const [pronoun, next] = second?.written === 'of' ? [third, words[3]] : [second, third];
	return pronoun !== undefined && /^(?:this|that|it)$/.test(pronoun.head) && !isGoneOnWith(pronoun, next);
};

const wrongdoings = setOf(
	'wrongdoing involvement responsibility misconduct knowledge role part impropriety anything nothing',
);
const beforeWrongdoing = setOf('any all every having doing playing the');

/** "Any wrongdoing", "having played a part": what one denies who was accused. */
export const deniesWrongdoing = (words: readonly StartWord[]): boolean =>
	comesTo(
		words,
		({written}) => beforeWrongdoing.has(written),
		1,
		({head}) => wrongdoings.has(head),
	);

/** "The claim that", "media reports of": the noun for the saying, or null. */
export const sayingReferredTo = (words: readonly StartWord[]): string | null => {
	let found: string | null = null;
	comesTo(
		words,
		() => false,
		3,
		({head}) => {
			if (kindOfSaying(head) === null) return false;
			found = head;
			return true;
		},
	);
	return found;
};
