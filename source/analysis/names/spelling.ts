/** British spellings that stand in names, as America writes them. */
const american: ReadonlyMap<string, string> = new Map([
	['centre', 'center'],
	['defence', 'defense'],
	['harbour', 'harbor'],
	['labour', 'labor'],
	['organisation', 'organization'],
	['organisations', 'organizations'],
	['programme', 'program'],
	['theatre', 'theater'],
]);

/** A word in small letters, in the American spelling where it is one of those that stand in names. */
export const americanSpelling = (word: string): string => american.get(word) ?? word;
