import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {open, projectFolder} from '../terminal/harness.ts';
import {svgOf} from './svg.ts';

/** Draw the README's pictures: the real program on its sample, after a few keys. Usage: node test/picture/pictures.ts [FOLDER] */
const folder = process.argv[2] ?? path.join(projectFolder, 'data/pictures');

const pictures = [
	{
		name: 'explorer',
		size: {columns: 112, rows: 34},
		keys: ['j', 'j'],
		title: 'nutgraf with a story open: its paragraphs, actors and claims',
	},
	{name: 'sourcing', size: {columns: 100, rows: 30}, keys: ['s'], title: 'On whose word the story rests'},
	{
		name: 'card',
		size: {columns: 100, rows: 30},
		keys: ['2', 'j', 'o'],
		title: 'All that the story has on one actor',
	},
	{
		name: 'stories',
		size: {columns: 100, rows: 16, args: ['data/stories']},
		keys: ['tab', ...'is:denies'],
		title: 'What is denied in any of several stories',
	},
] as const;

mkdirSync(folder, {recursive: true});
for (const {name, size, keys, title} of pictures) {
	const person = open(size);
	try {
		await person.sees(/Claims [1-9]\d*|[1-9]\d* claims|Stories [1-9]/u);
		person.press(...keys);
		await person.waitForSilence(1000);
		writeFileSync(path.join(folder, `${name}.svg`), svgOf(person.emulator.cells(), title));
	} finally {
		await person.leave();
	}
}
