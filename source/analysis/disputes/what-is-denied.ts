import {comesTo, type StartWord} from './words-at-start.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What is said, and can be denied: in one and in several. */
const sayings = setOf(
	'accusation allegation claim charge suggestion assertion report account reading statement rumor rumour version criticism ' +
		'idea notion finding conclusion forecast complaint interpretation comment remark characterisation characterization ' +
		'figure estimate accusations allegations claims charges suggestions assertions reports accounts readings statements ' +
		'rumors rumours versions criticisms ideas notions findings conclusions forecasts complaints interpretations comments ' +
		'remarks characterisations characterizations figures estimates story stories theory theories number lawsuit case speculation',
);
const determiners = setOf('the that this these those all any such both his her its their every');
const determinersOfCharges = setOf('the all any his her its their');
/** What goes on behind a saying with a topic of its own. */
const topical = setOf('that of he she it they made');

const isNumber = (text: string): boolean => /^\d+$/.test(text);

const isDeterminer = ({written}: StartWord): boolean =>
	determiners.has(written) || isNumber(written) || /^[a-zß-öø-ɏ]+['’]s$/.test(written);

const isCharge = ({head}: StartWord): boolean => head === 'charges' || head === 'counts';

/** "The allegation", "those claims in full": one that goes on with "that" or "of" tells its own topic. */
export const pointsAtSaying = (words: readonly StartWord[]): boolean =>
	comesTo(
		words,
		isDeterminer,
		2,
		(word, next) => sayings.has(word.head) && !(word.isWhole && next !== undefined && topical.has(next.head)),
	) || comesTo(words, ({written}) => determinersOfCharges.has(written) || isNumber(written), 0, isCharge);

const verbs = setOf('is was were would will could can has had');
const pronouns = setOf('it this them these those everything');
const subjects = setOf('he she it they the a an his her their');

/** Whether what follows a pronoun makes it the beginning of a sentence: "it was", "this the minister", "these plans". */
const isGoneOnWith = ({isWhole}: StartWord, next: StartWord | undefined): boolean =>
	isWhole && next !== undefined && (subjects.has(next.head) || /\w(?:ed|s)$/.test(next.head));

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

/** "The claim that", "media reports of". */
export const refersToSaying = (words: readonly StartWord[]): boolean =>
	comesTo(
		words,
		() => false,
		3,
		({head}) => sayings.has(head),
	);
