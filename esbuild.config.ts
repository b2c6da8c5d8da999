import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {build, type BuildOptions, type OutputFile, type Plugin} from 'esbuild';
import {compiledAtOnce} from './esbuild.eager.ts';
import {quickMeow, requireBuiltins, unusedBuiltins} from './esbuild.quick.ts';
import {manPage} from './source/commands/man-page.ts';

/**
Builds the program into `dist`, in a form that starts quickly. Everything is bundled into chunks, so that each command
loads little besides its own, and the chunks are made CommonJS modules: Node.js loads those in a third of the time. Ink
cannot be one, since its layout engine waits at its top level; it is bundled apart from the rest, and loaded when the first
screen is already there.
*/

const outputFolder = path.resolve('dist');
const chunksFolder = path.join(outputFolder, 'chunks');
const common: BuildOptions = {
	platform: 'node',
	target: 'node22.16',
	bundle: true,
	minify: true,
	sourcemap: true,
	logLevel: 'warning',
	define: {'process.env.NODE_ENV': '"production"'},
	// Node.js knows them; esbuild would make a call of each such pattern, which is then made anew wherever it is used.
	supported: {'regexp-unicode-property-escapes': true, 'regexp-set-notation': true},
};
/** Packages that are asked for by a call in the middle of the work, with the name of the file for each. */
const packagesApart: Readonly<Record<string, string>> = {
	'string-width': 'string-width',
	'fuse.js/basic': 'fuse',
};

type Written = Pick<OutputFile, 'path' | 'text'>;

/** The files of code among some that were built, and their source maps, in the form that V8 compiles at once. */
const inOneGo = (built: readonly OutputFile[]): readonly Written[] =>
	built
		.filter(({path: file}) => /\.m?js$/u.test(file))
		.flatMap(({path: file, text}) => {
			const mapFile = `${file}.map`;
			const {code, map} = compiledAtOnce(text, built.find(other => other.path === mapFile)!.text);
			return [
				{path: file, text: code},
				{path: mapFile, text: map},
			];
		});

const buildPanes = async (): Promise<void> => {
	const {outputFiles = []} = await build({
		...common,
		entryPoints: {panes: 'source/explorer/panes/mount.tsx'},
		// Ink looks for it, in a chunk of its own, where a developer asks for it.
		external: ['react-devtools-core'],
		splitting: true,
		format: 'esm',
		outdir: chunksFolder,
		write: false,
		chunkNames: '[name]-[hash]',
		outExtension: {'.js': '.mjs'},
		banner: {
			js: "import {createRequire as nodeCreateRequire} from 'node:module';const require=nodeCreateRequire(import.meta.url);",
		},
	});
	for (const {path: file, text} of inOneGo(outputFiles)) writeFileSync(file, text);
};

const buildPackages = async (): Promise<void> => {
	await build({
		...common,
		entryPoints: Object.fromEntries(Object.entries(packagesApart).map(([name, file]) => [file, name])),
		format: 'cjs',
		outdir: chunksFolder,
	});
};

const apart: Plugin = {
	name: 'apart',
	setup: ({onResolve}) => {
		onResolve({filter: /\/mount\.tsx$/}, () => ({path: './panes.mjs', external: true}));
		onResolve({filter: /^[\w-]/}, ({path: name, kind}) =>
			kind === 'require-call' && packagesApart[name] !== undefined
				? {path: `./${packagesApart[name]}.js`, external: true}
				: undefined,
		);
	},
};

type Chunk = {
	readonly code: string;
	readonly map: string;
	/** The chunks that are loaded with it, and those that it loads when it comes to that. */
	readonly imports: readonly string[];
	readonly loads: readonly string[];
};
type Chunks = ReadonlyMap<string, Chunk>;

/** The chunks of all but the panes, by their files, as ECMAScript modules with their source maps. */
const bundle = async (): Promise<Chunks> => {
	const {outputFiles = [], metafile} = await build({
		...common,
		entryPoints: {cli: 'source/launch.ts'},
		splitting: true,
		format: 'esm',
		outdir: outputFolder,
		chunkNames: 'chunks/[name]-[hash]',
		write: false,
		metafile: true,
		// The next step does that, and finds each import on a line of its own.
		minify: false,
		plugins: [apart, quickMeow, unusedBuiltins],
	});
	const textOf = (file: string): string => outputFiles.find(output => output.path === file)!.text;
	return new Map(
		Object.entries(metafile!.outputs)
			.filter(([name]) => name.endsWith('.js'))
			.map(([name, output]) => {
				const file = path.resolve(name);
				const code = requireBuiltins(textOf(file).replace(/^\/\/# sourceMappingURL=.*$/mu, ''));
				const to = (wanted: string) =>
					output.imports
						.filter(({kind, external}) => kind === wanted && external !== true)
						.map(({path: name}) => path.resolve(name));
				const imports = to('import-statement');
				const loads = to('dynamic-import');
				return [file, {code, map: textOf(`${file}.map`), imports, loads}];
			}),
	);
};

// The panes alone are imported by a true import, which is hidden from the conversion; of the same length, so that the map stays true.
const importOfPanes = 'import("./panes.mjs")';
const hiddenImport = 'impanes("./panes.mj")';

/** Make some chunks one CommonJS module, the first of them with its own exports and, as `parts`, those of the others. */
const toCommonJs = async (
	chunks: Chunks,
	members: readonly string[],
	banner: string,
	ending: string,
): Promise<readonly Written[]> => {
	const [first = '', ...others] = members;
	const names = others.map(other => `./${path.basename(other)}`);
	const parts = [
		...names.map((name, index) => `import * as part${index} from '${name}';`),
		`export const parts = {${names.map((name, index) => `'${name}': part${index}`).join()}};${ending}`,
	].join('\n');
	const contentsOf = (file: string): string => {
		const {code, map} = chunks.get(file)!;
		const own = code.replaceAll(importOfPanes, hiddenImport);
		const url = `data:application/json;base64,${Buffer.from(map).toString('base64')}`;
		return `${own}\n${file === first && others.length > 0 ? parts : ''}\n//# sourceMappingURL=${url}`;
	};

	const hasImportMeta = members.some(member => chunks.get(member)!.code.includes('import.meta'));
	// The address is seldom asked for, and takes as long to make as a small file to load.
	const importMeta =
		"const importMeta={dirname:__dirname,filename:__filename,get url(){return require('node:url').pathToFileURL(__filename).href}};";
	const {outputFiles = []} = await build({
		...common,
		entryPoints: [first],
		outfile: first,
		format: 'cjs',
		write: false,
		supported: {...common.supported, 'dynamic-import': false},
		define: hasImportMeta ? {'import.meta': 'importMeta'} : {},
		banner: {js: banner + (hasImportMeta ? importMeta : '')},
		plugins: [
			{
				name: 'chunks',
				setup: ({onResolve, onLoad}) => {
					onResolve({filter: /^[./]/}, ({path: name, resolveDir, kind}) => {
						const to = path.resolve(resolveDir, name);
						return kind !== 'dynamic-import' && members.includes(to)
							? {path: to}
							: {path: name, external: true};
					});
					onLoad({filter: /./}, ({path: file}) => ({
						contents: contentsOf(file),
						resolveDir: path.dirname(file),
					}));
				},
			},
		],
	});
	return inOneGo(outputFiles);
};

/** The chunks that a chunk needs as soon as it is loaded, itself the first. */
const neededBy = (chunks: Chunks, file: string): readonly string[] => {
	const needed = new Set([file]);
	for (const member of needed) for (const to of chunks.get(member)!.imports) needed.add(to);
	return [...needed];
};

const buildRest = async (): Promise<void> => {
	const chunks = await bundle();
	const launcher = path.join(outputFolder, 'cli.js');
	// A few files load sooner than a dozen. One is what every command loads: the chunk of the command line and all that it imports.
	const commandLine = [...chunks.keys()].find(file => /\/chunks\/cli-/u.test(file))!;
	const always = neededBy(chunks, commandLine);
	const shared = `./${path.basename(commandLine)}`;
	const useParts = `{const own=require;require=name=>own("${shared}").parts[name]??own(name)}`;
	// And one for each command that opens stories: itself, what opens them and what keeps their analyses, and all that these
	// import. What is loaded later finds its modules there.
	const giveParts = `\nObject.assign(require("${shared}").parts, parts);`;
	const opening = [...chunks.keys()].find(file => /\/chunks\/open-[^-]*\.js$/u.test(file))!;
	const keeping = [...chunks.keys()].find(file => /\/chunks\/known-analyses-/u.test(file))!;
	const groups = [...chunks.keys()].flatMap(file => {
		const members = neededBy(chunks, file).filter(member => !always.includes(member));
		const opens = members.some(member => chunks.get(member)!.loads.includes(opening));
		if (!chunks.get(commandLine)!.loads.includes(file) || !opens) return [];
		const keeps = members.some(member => chunks.get(member)!.loads.includes(keeping));
		const all = new Set([
			...members,
			...neededBy(chunks, opening),
			...(keeps ? neededBy(chunks, keeping) : []),
		]);
		return [[...all].filter(member => !always.includes(member))];
	});
	const grouped = new Set(groups.map(([file]) => file));
	const rest = [...chunks.keys()].filter(
		file => !always.includes(file) && !grouped.has(file) && file !== launcher,
	);
	const converted = await Promise.all([
		toCommonJs(chunks, [launcher], '', ''),
		toCommonJs(chunks, always, '', ''),
		...groups.map(async members => toCommonJs(chunks, members, useParts, giveParts)),
		...rest.map(async file => toCommonJs(chunks, [file], useParts, '')),
	]);
	for (const {path: file, text} of converted.flat())
		writeFileSync(file, text.replaceAll(hiddenImport, importOfPanes));

	// The package as a whole is one of ECMAScript modules; this folder is not.
	writeFileSync(path.join(outputFolder, 'package.json'), '{"type": "commonjs"}\n');
};

const writeManPage = (): void => {
	const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {readonly version: string};
	writeFileSync(path.join(outputFolder, 'nutgraf.1'), manPage(version));
};

mkdirSync(chunksFolder, {recursive: true});
writeManPage();
await Promise.all([buildPanes(), buildPackages(), buildRest()]);
