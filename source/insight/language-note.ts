import {isEnglish} from '../story/language.ts';

/** The English name of a language, or its tag where it has none. */
const nameOf = (language: string): string => {
	try {
		return new Intl.DisplayNames(['en'], {type: 'language'}).of(language) ?? language;
	} catch {
		// A tag that breaks the rules of tags.
		return language;
	}
};

/** One line on what was found, and how, in a story that is not English; null for an English one. */
export const languageNote = (language: string): string | null =>
	isEnglish(language)
		? null
		: `the analysis is for English, and this is ${nameOf(language)}: names are found by their shape, quotations by their marks`;
