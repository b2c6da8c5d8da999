import {readFileSync, writeFileSync} from 'node:fs';
import {keyTable} from '../../source/explorer/key-table.ts';

/** Write the keymap's table into the README, between its two comments. Usage: node test/picture/key-table.ts */
const readme = new URL('../../README.md', import.meta.url);
const begin = '<!-- From the keymap; a test holds it true. -->';
const end = '<!-- End of the keys. -->';
const text = readFileSync(readme, 'utf8');
const before = text.indexOf(begin);
const after = text.indexOf(end);
if (before === -1 || after === -1)
	throw new Error('the README has lost the comments around its table of keys');
writeFileSync(readme, `${text.slice(0, before + begin.length)}\n\n${keyTable()}\n\n${text.slice(after)}`);
