import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {projectFolder} from './terminal/harness.ts';

/** The rules of the house: who may import what. They are read off the source, so that no file is forgotten. */

const sourceFolder = path.join(projectFolder, 'source');

/** Which rooms a room may look into, besides itself. */
const rooms: Readonly<Record<string, readonly string[]>> = {
	story: [],
	intake: ['story'],
	language: ['story'],
	analysis: ['story', 'language'],
	insight: ['story'],
	search: ['story', 'language'],
	user: ['story'],
	terminal: [],
	explorer: ['story', 'intake', 'language', 'analysis', 'insight', 'search', 'user', 'terminal'],
	commands: ['story', 'intake', 'language', 'analysis', 'insight', 'search', 'user', 'terminal', 'explorer'],
	'clock.ts': [],
	'cli.ts': ['commands', 'terminal'],
	'launch.ts': ['cli.ts', 'user'],
};

/** What every room may look at. */
const hall = 'clock.ts';

/** Packages that belong to one place. The others of the package file may be used in `intake/` only, each in one file. */
const placeOfPackage: Readonly<Record<string, string>> = {
	ink: 'explorer/',
	react: 'explorer/',
	'fuse.js': 'search/',
	meow: 'cli.ts',
	'string-width': 'terminal/',
};

/** Packages that build, check and test the program, and are no part of it. */
const tools: ReadonlySet<string> = new Set([
	'@jridgewell/sourcemap-codec',
	'@lydell/node-pty',
	'@types/node',
	'@types/react',
	'@xterm/headless',
	'esbuild',
	'fast-check',
	'ink-testing-library',
	'node',
	'oxfmt',
	'oxlint',
	// Ink asks for it only where a developer wants to look inside.
	'react-devtools-core',
	'rolldown',
	'typescript',
	'vitest',
]);

type Import = {
	readonly from: string;
	readonly to: string;
	readonly isType: boolean;
	/** Whether it is loaded when it is asked for, not with the file. */
	readonly isLater: boolean;
};

const importPattern =
	/(?:^|\n)\s*(?:import|export)\s+(?<type>type\s)?[^'"`;]*?from\s+'(?<static>[^']+)'|(?:^|\n)import\s+'(?<bare>[^']+)'|\b(?:import|require)\(\s*'(?<dynamic>[^']+)'\s*\)|new URL\('(?<worker>[^']+\.ts)',\s*import\.meta\.url\)/gu;

const files = readdirSync(sourceFolder, {recursive: true, encoding: 'utf8'}).filter(name =>
	/\.tsx?$/u.test(name),
);

const importsOf = (file: string): readonly Import[] =>
	[...readFileSync(path.join(sourceFolder, file), 'utf8').matchAll(importPattern)].map(({groups = {}}) => {
		const to = groups['static'] ?? groups['bare'] ?? groups['dynamic'] ?? groups['worker']!;
		return {
			from: file,
			to: to.startsWith('.') ? path.join(path.dirname(file), to) : to,
			isType: groups['type'] !== undefined,
			isLater: groups['dynamic'] !== undefined || groups['worker'] !== undefined,
		};
	});

const imports = files.flatMap(importsOf);
const inside = imports.filter(({to}) => files.includes(to));
const roomOf = (file: string): string => file.split('/')[0]!;
const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');
const packages = imports
	.filter(({to}) => !files.includes(to) && !to.startsWith('node:') && !to.includes('..'))
	.map(({from, to}) => ({from, name: packageOf(to)}));

/** All files that a file loads, at once or later. */
const reachedFrom = (start: string): ReadonlySet<string> => {
	const reached = new Set([start]);
	for (const file of reached)
		for (const {from, to, isType} of inside) if (from === file && !isType) reached.add(to);
	return reached;
};

describe('the rooms of the house', () => {
	it('are all known', () => {
		expect(files.map(roomOf).filter(room => rooms[room] === undefined)).toEqual([]);
		expect(inside.length).toBeGreaterThan(100);
	});

	it('are looked into only from below', () => {
		const wrong = inside.filter(({from, to}) => {
			const [here, there] = [roomOf(from), roomOf(to)];
			return here !== there && there !== hall && !rooms[here]!.includes(there);
		});
		expect(wrong.map(({from, to}) => `${from} imports ${to}`)).toEqual([]);
	});

	it('import every file that they name', () => {
		const missing = imports.filter(({to}) => /\.tsx?$/u.test(to) && !files.includes(to));
		expect(missing.map(({from, to}) => `${from} imports ${to}`)).toEqual([]);
	});
});

describe('a package', () => {
	it('is used only behind the room that needs it', () => {
		const wrong = packages.filter(({from, name}) => !from.startsWith(placeOfPackage[name] ?? 'intake/'));
		expect(wrong.map(({from, name}) => `${from} imports ${name}`)).toEqual([]);
	});

	it('is one of the package file, and none stands there unused', () => {
		const packageFile = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
			dependencies?: Record<string, string>;
			devDependencies: Record<string, string>;
		};
		// The build bundles what the program uses, so that an installation needs no further package.
		expect(packageFile.dependencies).toBeUndefined();
		const named = Object.keys(packageFile.devDependencies);
		const used = new Set(packages.map(({name}) => name));
		expect([...used].filter(name => !named.includes(name))).toEqual([]);
		expect(named.filter(name => !used.has(name) && !tools.has(name))).toEqual([]);
	});
});

describe('what opens a story', () => {
	it('loads the library of a format only when a document of that format is read', () => {
		const reached = new Set(['intake/open.ts']);
		for (const file of reached)
			for (const {from, to, isType, isLater} of inside)
				if (from === file && !isType && !isLater) reached.add(to);
		expect([...reached].filter(file => file.startsWith('intake/')).length).toBeGreaterThan(15);
		const loaded = imports.filter(
			({from, to, isType, isLater}) =>
				reached.has(from) && !isType && !isLater && !files.includes(to) && !to.startsWith('node:'),
		);
		expect(loaded.map(({from, to}) => `${from} imports ${to}`)).toEqual([]);
	});
});

describe('a lookup', () => {
	const lookups = files.filter(file => file.startsWith('commands/') && file !== 'commands/explore.ts');

	it.each(lookups)('never loads ink or react, in %s', lookup => {
		const reached = reachedFrom(lookup);
		const heavy = packages.filter(
			({from, name}) => reached.has(from) && (name === 'ink' || name === 'react'),
		);
		expect(heavy.map(({from, name}) => `${from} imports ${name}`)).toEqual([]);
	});
});
