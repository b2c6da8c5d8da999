import {readFileSync, writeFileSync} from 'node:fs';
import {inReadme, reference} from './reference.ts';

/** Write the program's tables into the README, each between its two comments. Usage: node test/picture/readme-tables.ts */
const readme = new URL('../../README.md', import.meta.url);
let text = readFileSync(readme, 'utf8');
for (const [name, table] of Object.entries(reference)) {
	const end = `<!-- End of the ${name}. -->`;
	const from = text.indexOf(`<!-- The ${name}. -->`);
	const to = text.indexOf(end);
	if (from === -1 || to === -1)
		throw new Error(`the README has lost the comments around its table of ${name}`);
	text = text.slice(0, from) + inReadme(name, table()) + text.slice(to + end.length);
}

writeFileSync(readme, text);
