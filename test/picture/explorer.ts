import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {open, projectFolder} from '../terminal/harness.ts';
import {svgOf} from './svg.ts';

/** Draw the README's picture: the real program on its sample, after a few keys. Usage: node test/picture/explorer.ts [FILE] */
const target = process.argv[2] ?? path.join(projectFolder, 'data/pictures/explorer.svg');
const person = open({columns: 112, rows: 34});
try {
	await person.sees(/Claims [1-9]\d*/u);
	person.press('j', 'j');
	await person.waitForSilence(1000);
	mkdirSync(path.dirname(target), {recursive: true});
	writeFileSync(
		target,
		svgOf(person.emulator.cells(), 'nutgraf with a story open: its paragraphs, actors and claims'),
	);
} finally {
	await person.leave();
}
