/* What makes the bundles load less than the packages in them ask for. */
import {readFileSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import type {Plugin} from 'esbuild';

/** What meow does whenever it is loaded, though it is for what nutgraf never asks of it: to read a package.json, and to tell the region. */
const meowsOwn: ReadonlyArray<readonly [string, string]> = [
	[
		'var normalizeExports = requireNormalize();\nconst normalizePackageData = getDefaultExportFromCjs(normalizeExports);',
		'const normalizePackageData = data => getDefaultExportFromCjs(requireNormalize())(data);',
	],
	[
		'var libExports = requireLib$1();',
		'const libExports = {codeFrameColumns: (...all) => requireLib$1().codeFrameColumns(...all)};',
	],
	['\npromisify(execFile);\n', '\n'],
];

/** meow, with that left for when it is asked for. Throws where meow is not as it was. */
export const quickMeow: Plugin = {
	name: 'quick meow',
	setup: ({onLoad}) => {
		onLoad({filter: /[\\/]meow[\\/]build[\\/]dependencies\.js$/}, ({path: file}) => {
			let contents = readFileSync(file, 'utf8');
			for (const [eager, lazy] of meowsOwn) {
				if (!contents.includes(eager)) throw new Error(`meow has changed: ${eager.trim()} is not in ${file}`);
				contents = contents.replace(eager, () => lazy);
			}

			return {contents};
		});
	},
};

/** A module of Node.js of which nothing is used is not loaded. */
export const unusedBuiltins: Plugin = {
	name: 'unused builtins',
	setup: ({onResolve}) => {
		onResolve({filter: /./}, ({path: name}) =>
			isBuiltin(name) ? {path: name, external: true, sideEffects: false} : undefined,
		);
	},
};

/**
A default import of a module of Node.js as a plain `require`: the conversion would copy all its properties, and some of
them load other modules when they are looked at.
*/
export const requireBuiltins = (code: string): string =>
	code.replaceAll(
		/^import (?<all>[\w$]+)(?:, (?<some>\{[^}]*\}))? from "(?<name>[^"]+)";$/gmu,
		(statement, all: string, some: string | undefined, name: string) =>
			isBuiltin(name)
				? `${some === undefined ? '' : `import ${some} from "${name}"; `}const ${all} = require("${name}");`
				: statement,
	);
