import {setOf} from '../set-of.ts';
/** What a personal pronoun asks of its antecedent. */
export type PronounWord = {
	/** A number for each form, to tell them apart in features. */
	readonly form: number;
	/** Negative male, positive female, 0 either. */
	readonly sex: number;
	readonly plural: boolean;
	readonly role: 'subject' | 'object' | 'possessive' | 'reflexive';
};

const table: ReadonlyArray<readonly [string, number, boolean, PronounWord['role']]> = [
	['he', -1, false, 'subject'],
	['him', -1, false, 'object'],
	['his', -1, false, 'possessive'],
	['himself', -1, false, 'reflexive'],
	['she', 1, false, 'subject'],
	['her', 1, false, 'possessive'],
	['hers', 1, false, 'object'],
	['herself', 1, false, 'reflexive'],
	['they', 0, true, 'subject'],
	['them', 0, true, 'object'],
	['their', 0, true, 'possessive'],
	['theirs', 0, true, 'object'],
	['themselves', 0, true, 'reflexive'],
];

const words: ReadonlyMap<string, PronounWord> = new Map(
	table.flatMap(([word, sex, plural, role], form) => {
		const pronoun = {form, sex, plural, role};
		return [
			[word, pronoun],
			[word.slice(0, 1).toUpperCase() + word.slice(1), pronoun],
			[word.toUpperCase(), pronoun],
		] as const;
	}),
);

/** The pronoun that a token is, or undefined. */
export const pronounOf = (text: string): PronounWord | undefined => words.get(text);

/** Verbs of saying, in the forms that stand beside who speaks. */
export const sayingWords: ReadonlySet<string> = setOf(
	'said says told tells added adds argued argues claimed claims stated explained explains wrote writes asked asks replied replies insisted insists noted ' +
		'notes announced warned warns testified recalled recalls remarked conceded denied denies admitted continued according',
);
