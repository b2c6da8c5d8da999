import {readFileSync} from 'node:fs';
import {dataFile} from '../language/data-folder.ts';

/** The version of the program, as its package says. */
export const version = (): string =>
	(JSON.parse(readFileSync(dataFile('../package.json'), 'utf8')) as {version: string}).version;
