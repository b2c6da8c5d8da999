import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {build, type BuildOptions, type OutputFile} from 'esbuild';

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
	minifySyntax: true,
	minifyWhitespace: true,
	sourcemap: true,
	logLevel: 'warning',
	define: {'process.env.NODE_ENV': '"production"'},
};
const newRequire =
	"import {createRequire as nodeCreateRequire} from 'node:module';const require=nodeCreateRequire(import.meta.url);";
const newImportMeta = "const importMeta={url:require('node:url').pathToFileURL(__filename).href};";

const buildPanes = async (): Promise<void> => {
	await build({
		...common,
		entryPoints: {panes: 'source/explorer/panes/mount.tsx'},
		bundle: true,
		// Ink looks for it, in a chunk of its own, where a developer asks for it.
		external: ['react-devtools-core'],
		splitting: true,
		format: 'esm',
		outdir: chunksFolder,
		chunkNames: '[name]-[hash]',
		outExtension: {'.js': '.mjs'},
		banner: {js: newRequire},
	});
};

const buildRest = async (): Promise<void> => {
	const {outputFiles = []} = await build({
		...common,
		entryPoints: {cli: 'source/launch.ts'},
		bundle: true,
		splitting: true,
		format: 'esm',
		outdir: outputFolder,
		chunkNames: 'chunks/[name]-[hash]',
		write: false,
		plugins: [
			{
				name: 'panes-apart',
				setup: ({onResolve}) => {
					onResolve({filter: /\/mount\.tsx$/}, () => ({path: './panes.mjs', external: true}));
				},
			},
		],
	});
	const textOf = (file: string): string => outputFiles.find(output => output.path === file)!.text;
	const toCommonJs = async (file: string): Promise<readonly OutputFile[]> => {
		const text = textOf(file).replace(/^\/\/# sourceMappingURL=.*$/mu, '');
		const map = Buffer.from(textOf(`${file}.map`)).toString('base64');
		const hasImportMeta = text.includes('import.meta');
		const result = await build({
			...common,
			stdin: {
				contents: `${text}\n//# sourceMappingURL=data:application/json;base64,${map}`,
				resolveDir: path.dirname(file),
				sourcefile: file,
			},
			outfile: file,
			format: 'cjs',
			write: false,
			supported: {'dynamic-import': text.includes('panes.mjs')},
			define: hasImportMeta ? {'import.meta': 'importMeta'} : {},
			banner: hasImportMeta ? {js: newImportMeta} : {},
		});
		return result.outputFiles ?? [];
	};

	const modules = outputFiles.map(output => output.path).filter(file => file.endsWith('.js'));
	const converted = await Promise.all(modules.map(toCommonJs));
	mkdirSync(chunksFolder, {recursive: true});
	for (const {path: file, contents} of converted.flat()) writeFileSync(file, contents);
	// The package as a whole is one of ECMAScript modules; this folder is not.
	writeFileSync(path.join(outputFolder, 'package.json'), '{"type": "commonjs"}\n');
};

await Promise.all([buildPanes(), buildRest()]);
