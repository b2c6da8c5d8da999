import {isEnglish} from '../story/language.ts';
import {countFunctionWords, guessLanguage, sampleLength} from './language-guess.ts';

/** Characters from which on a text speaks for itself: a shorter one may be a headline, or names. */
const longEnough = 400;
/** By how much the words of one language have to outnumber those of the other. */
const plainly = 3;

/**
The language of a text whose document says that it is in `declared`, or nothing. A page often says what its site is written in, and not what
the story is: between English and another language a text that is long enough, and plainly in the other one, has the last word.
Languages that are near to each other are left as they are declared.
*/
export const languageOf = (declared: string | null, text: string): string => {
	if (declared === null) return guessLanguage(text);
	if (text.length < longEnough) return declared;
	const guessed = guessLanguage(text);
	if (guessed === 'und' || isEnglish(guessed) === isEnglish(declared)) return declared;
	const {scores} = countFunctionWords(text.slice(0, sampleLength));
	const own = scores.get(declared.toLowerCase().split(/[\-_]/v)[0]!) ?? 0;
	// What is written in another script has none of these words.
	return (scores.get(guessed) ?? Number.POSITIVE_INFINITY) >= plainly * own ? guessed : declared;
};
