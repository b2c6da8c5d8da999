import {withoutInnerStops} from '../../language/inner-stops.ts';
/** Whether a sentence ends within the words, and not with the last of them. */
export const endsSentence = (words: string): boolean => /[.!?]["”’')]*\s/.test(withoutInnerStops(words));
