import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/**
The build puts other people's code into the bundle, and their licences ask to be passed on with it. This program reads
from the source maps of the bundle whose code is in it, and writes all the licences to `dist/third-party-licences.txt`.
*/

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
const distFolder = path.join(projectFolder, 'dist');

/** The folder of the package that a file belongs to. A package that was itself built from others may hold folders that only look like one. */
const packageFolderOf = (file: string): string | undefined => {
	for (let rest = file; rest.includes('node_modules/');) {
		const folder = /^.*node_modules\/(?:@[^\/]+\/)?[^\/]+/v.exec(rest)?.[0] ?? '';
		if (existsSync(path.join(projectFolder, folder, 'package.json'))) return folder;
		rest = folder.slice(0, folder.lastIndexOf('node_modules/'));
	}

	return undefined;
};

/** The folders of all packages, as in `node_modules/ink`, that the bundle has code of. */
const bundledPackages = (): readonly string[] => {
	const folders = new Set<string>();
	const maps = readdirSync(distFolder, {recursive: true, encoding: 'utf8'}).filter(name =>
		name.endsWith('.map'),
	);
	for (const name of maps) {
		const {sources} = JSON.parse(readFileSync(path.join(distFolder, name), 'utf8')) as {
			sources: readonly string[];
		};
		for (const source of sources) {
			const folder = packageFolderOf(source.replace(/^(?:\.\.\/)+/v, ''));
			if (folder !== undefined) folders.add(folder);
		}
	}

	return [...folders].toSorted();
};

const licenceOf = (folder: string): string => {
	const absolute = path.join(projectFolder, folder);
	const {name, version, license} = JSON.parse(readFileSync(path.join(absolute, 'package.json'), 'utf8')) as {
		name: string;
		version: string;
		license?: string;
	};
	const file = readdirSync(absolute).find(entry => /^licen[cs]e/iv.test(entry));
	const text =
		file === undefined
			? 'The package carries no text of its licence.'
			: readFileSync(path.join(absolute, file), 'utf8').trim();
	return `${name} ${version} (${license ?? 'see below'})\n\n${text}\n`;
};

/**
What a package was itself built from, and does not say: unpdf holds PDF.js, which asks for its notice and for the whole text of its
licence. That text, which says nothing of whom it was taken from, stands with another package.
*/
const builtIn: ReadonlyArray<{readonly inside: string; readonly notice: string; readonly text: string}> = [
	{
		inside: 'node_modules/unpdf',
		notice:
			'PDF.js, inside of unpdf, changed by its build (Apache-2.0)\n\nCopyright Mozilla Foundation and contributors',
		text: 'node_modules/typescript/LICENSE',
	},
];

const licencesInside = (folder: string): readonly string[] =>
	builtIn
		.filter(({inside}) => inside === folder)
		.map(({notice, text}) => {
			const whole = readFileSync(path.join(projectFolder, text), 'utf8').trim();
			if (!whole.startsWith('Apache License')) throw new Error(`${text} is no longer the Apache License`);
			return `${notice}\n\n${whole}\n`;
		});

const packages = bundledPackages();
if (packages.length === 0) throw new Error('no bundle with source maps in dist: run the build first');
writeFileSync(
	path.join(distFolder, 'third-party-licences.txt'),
	`nutgraf contains code of these packages.\n\n${packages.flatMap(folder => [licenceOf(folder), ...licencesInside(folder)]).join(`\n${'-'.repeat(80)}\n\n`)}`,
);
