// Documents with invented names: from them the tagger learns to go by what stands around a name that no list knows.
import {isTitle, organizationWords, placeWords} from '../../../source/analysis/names/words-of-names.ts';
import {createRandom} from '../training/random.ts';
import type {GoldDocument} from './gold.ts';

const syllables =
	'ka to ri men sol va du le pa no shi bra kel mor tan gu fi lo ze wa da che ny hal or ber em ost ul ja vi sto re'.split(
		' ',
	);

/** A word of two or three syllables, at times with the end of the real one. */
const invented = (word: string, random: () => number): string => {
	const syllable = (): string => syllables[Math.floor(random() * syllables.length)]!;
	const front = random() < 0.5 ? syllable() : syllable() + syllable();
	const keepsEnd = word.length > 4 && random() < 0.5;
	const made = front + (keepsEnd ? word.slice(-3).toLowerCase() : syllable() + (random() < 0.3 ? 'n' : ''));
	return made.slice(0, 1).toUpperCase() + made.slice(1);
};

/** The document with an invented word for each word of a name, the same one at every place; titles and words such as "court" and "street" stay. */
export const renamed = (document: GoldDocument, seed: number): GoldDocument => {
	const random = createRandom(seed);
	const forms = new Map<string, string>();
	const formOf = (word: string): string => {
		const lower = word.toLowerCase();
		if (isTitle(lower) || organizationWords.has(lower) || placeWords.has(lower)) return word;
		const form = forms.get(lower) ?? invented(word, random);
		forms.set(lower, form);
		return form;
	};
	return {
		...document,
		sentences: document.sentences.map(sentence => ({
			...sentence,
			tokens: sentence.tokens.map((token, index) =>
				sentence.labels[index] === 0 || !/^\p{Lu}\p{Ll}{2,}$/u.test(token.text)
					? token
					: {...token, text: formOf(token.text)},
			),
		})),
	};
};
