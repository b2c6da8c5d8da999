import {readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {dataFile} from '../language/data-folder.ts';
import {openAnalysisCache, type AnalysisCache} from '../user/analysis-cache.ts';
import {userFolders} from '../user/folders.ts';
import {version} from './version.ts';

/** The state of a file as far as its place in time and its size tell. */
const stateOf = (file: string): string => {
	const {mtimeMs, size} = statSync(file);
	return `${mtimeMs} ${size}`;
};

/** What analyses a story here: the version; and where somebody works on it, which build and which models. */
const maker = (): string => {
	const folder = dataFile('models');
	const models = readdirSync(folder).flatMap(name =>
		readdirSync(path.join(folder, name))
			.filter(file => file.endsWith('.bin'))
			.map(file => stateOf(path.join(folder, name, file))),
	);
	const build = process.argv[1] ?? '';
	return [version(), stateOf(build), ...models].join('\n');
};

const noCache: AnalysisCache = {load: () => null, save: () => {}};

/**
The analyses of earlier runs, in the person's cache folder. None where NUTGRAF_CACHE is `off`, and where the program runs
from its sources, which may change from one run to the next.
*/
export const knownAnalyses = (): AnalysisCache => {
	if (process.env['NUTGRAF_CACHE'] === 'off' || import.meta.filename.endsWith('.ts')) return noCache;
	try {
		return openAnalysisCache(path.join(userFolders().cache, 'analyses'), maker());
	} catch {
		// The program stands in a place that tells nothing of itself.
		return noCache;
	}
};
