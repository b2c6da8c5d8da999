/* The forms of an English word, by its letters alone. What is no word does no harm: it is in no text. */

/** Words that look like the form of another, and are none. */
const noForms: ReadonlySet<string> = new Set(['during', 'evening', 'evenings', 'news', 'united']);

/** One syllable that ends in a consonant behind a single vowel: it doubles that consonant before -ed and -ing. */
const isShort = (stem: string): boolean => /^[^aeiouy]*[aeiou][^aeiouwxy]$/u.test(stem);

const withoutDouble = (stem: string): readonly string[] =>
	/(?<consonant>[^aeiou])\k<consonant>$/u.test(stem) ? [stem.slice(0, -1)] : [];

/** The words of which one may be the form with -ed or -ing, by what is left without that. */
const basesOfStem = (stem: string): readonly string[] =>
	isShort(stem) ? [`${stem}e`] : [stem, `${stem}e`, ...withoutDouble(stem)];

/** The words of which one may be a form, itself among them. */
const basesOf = (word: string): readonly string[] => {
	const bases = [word];
	if (/[^aeiou]ie[ds]$/u.test(word)) bases.push(`${word.slice(0, -3)}y`);
	else if (/(?:[sxz]|[cs]h|o)es$/u.test(word)) bases.push(word.slice(0, -2), word.slice(0, -1));
	else if (/[^ius]s$/u.test(word)) bases.push(word.slice(0, -1));
	else if (/[^e]ed$/u.test(word)) bases.push(...basesOfStem(word.slice(0, -2)));
	else if (/[aeiouy].*ing$/u.test(word)) bases.push(...basesOfStem(word.slice(0, -3)));
	return bases.filter(base => base.length >= 3);
};

const formsOfBase = (base: string): readonly string[] => {
	if (/[^aeiou]y$/u.test(base)) {
		const stem = base.slice(0, -1);
		return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
	}

	if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base}ing`, `${base.slice(0, -1)}ing`];
	const double = `${base}${base.at(-1)}`;
	const stems = isShort(base) ? [double] : /[aeiou][^aeiouwxy]$/u.test(base) ? [base, double] : [base];
	const plural = /(?:[sxz]|[cs]h|o)$/u.test(base) ? [`${base}es`, `${base}s`] : [`${base}s`];
	return [base, ...plural, ...stems.flatMap(stem => [`${stem}ed`, `${stem}ing`])];
};

const shortestWord = 4;

/** The other forms that an English word in lower case may have: `denies`, `denied` and `denying` of `deny`, and of each of these the others. */
export const formsOfWord = (word: string): ReadonlySet<string> => {
	const isWord = word.length >= shortestWord && /^[a-z]+$/u.test(word) && !noForms.has(word);
	const forms = new Set(isWord ? basesOf(word).flatMap(formsOfBase) : []);
	forms.delete(word);
	return forms;
};
