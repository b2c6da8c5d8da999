import {composeDocument, type StoryDocument} from '../../source/story/document.ts';
import {createRandom} from '../random.ts';

const syllables = [
	'ka',
	'ren',
	'to',
	'li',
	'mos',
	'ad',
	'ber',
	'un',
	'sho',
	'vi',
	'gra',
	'pel',
	'nor',
	'es',
	'qui',
	'zan',
	'dro',
	'yev',
];
const common = 'the of and to in a that is was for on said with as by it from at his had'.split(' ');
const topical = [
	'security',
	'talks',
	'ministry',
	'border',
	'Putin',
	'Korolev',
	'Kyrgyzstan',
	'Ukraine',
	'envoy',
	'Moscow',
	'denied',
	'sources',
];

/** An invented word of two to four syllables; a square law makes some much more frequent than others, as in a language. */
const inventWord = (random: () => number): string => {
	const number = Math.floor(random() ** 3 * syllables.length ** 4);
	let word = '';
	for (let rest = number + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
		word += syllables[rest % syllables.length]!;
	return word;
};

/** A story of any length, 400 characters a paragraph, with as many distinct words as a long English text has. */
export const longStory = (paragraphs: number): StoryDocument => {
	const random = createRandom(7);
	const word = (): string => {
		const kind = random();
		if (kind < 0.45) return common[Math.floor(random() * common.length)]!;
		return kind < 0.5 ? topical[Math.floor(random() * topical.length)]! : inventWord(random);
	};

	return composeDocument({
		title: 'A very long story',
		byline: null,
		published: null,
		url: null,
		language: 'en',
		source: {kind: 'file', location: 'long-story.txt'},
		paragraphs: Array.from({length: paragraphs}, () => ({
			kind: 'text' as const,
			text: `${Array.from({length: 70}, word).join(' ')}.`,
		})),
	});
};
