import {readFileSync, readdirSync} from 'node:fs';
import {dataFile} from '../../source/language/data-folder.ts';
import {composeDocument, type StoryDocument} from '../../source/story/document.ts';
import {annotatedStories} from '../analysis/stories.ts';

const syllables = 'ka ren to li mos ad ber un sho vi gra pel nor es qui zan dro yev'.split(' ');

/** An invented name for each number. */
const inventName = (number: number): string => {
	let name = '';
	for (let rest = number + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
		name += syllables[rest % syllables.length]!;
	return name.slice(0, 1).toUpperCase() + name.slice(1);
};

/** The stories that the measures are made of, as paragraphs, the headline first. */
const ownStories = (): ReadonlyArray<readonly string[]> => {
	const folder = dataFile('stories/');
	const samples = readdirSync(folder).map(file =>
		readFileSync(`${folder}/${file}`, 'utf8')
			.trim()
			.split(/\n\s*\n/)
			.map(paragraph => paragraph.replaceAll(/\s+/g, ' ')),
	);
	return [...samples, ...annotatedStories().map(({document}) => document.text.split('\n\n'))];
};

/** Words that have a capital wherever they stand: in each copy of a story other names take their place, as in new stories. */
const namesOf = (text: string): readonly string[] => {
	const small = new Set(text.match(/\b[a-z]{4,}\b/g));
	return [...new Set(text.match(/(?<=[a-z,] )[A-Z][a-z]{3,}\b/g))].filter(
		name => !small.has(name.toLowerCase()),
	);
};

const documentOf = (paragraphs: readonly string[]): StoryDocument =>
	composeDocument({
		title: null,
		byline: null,
		published: null,
		url: null,
		language: 'en',
		source: {kind: 'file', location: 'news.txt'},
		paragraphs: paragraphs.map(text => ({text, kind: 'text'})),
	});

/** One document of about so many words: our own stories again and again, each time with some names of their own. */
export const newsText = (words: number): StoryDocument => {
	const stories = ownStories().map(paragraphs => ({paragraphs, names: namesOf(paragraphs.join(' '))}));
	const paragraphs: string[] = [];
	let count = 0;
	for (let copy = 0; count < words; copy++) {
		for (const [index, story] of stories.entries()) {
			const others = new Map(
				story.names.map((name, place) => [
					name,
					(copy + place) % 3 === 0 ? name : inventName(copy * 977 + index * 61 + place),
				]),
			);
			for (const paragraph of story.paragraphs) {
				const text = paragraph.replaceAll(/\b[A-Z][a-z]{3,}\b/g, name => others.get(name) ?? name);
				paragraphs.push(text);
				count += text.split(' ').length;
				if (count >= words) return documentOf(paragraphs);
			}
		}
	}

	return documentOf(paragraphs);
};
