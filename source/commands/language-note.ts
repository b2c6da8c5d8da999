import {languageNote} from '../insight/language-note.ts';
import type {Arguments} from './arguments.ts';
import type {Output} from './output.ts';

/**
Tell on standard error that a story is not English, for which the analysis is made; nothing where programs read. `prefix` says which
of several stories it is.
*/
export const tellLanguage = (language: string, given: Arguments, output: Output, prefix = ''): void => {
	const note = given.options.has('json') ? null : languageNote(language);
	if (note !== null) output.warn(prefix + note);
};
