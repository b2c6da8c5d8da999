#!/usr/bin/env node
/*
The first file that runs. It has to be read by Node.js versions far older than the one that is needed, so it is
written, and built, in a language that all of them know: no static import, no syntax younger than dynamic import.
*/
/** Let Node.js keep what it compiled in a folder of the person's own: it starts in half the time from then on. */
const keepCompiled = async (): Promise<void> => {
	const {env, getBuiltinModule} = process;
	const chosen = env['XDG_CACHE_HOME'] || '';
	// The rules of the variable want an absolute path, and another to be passed over.
	const isChosen = getBuiltinModule('node:path').isAbsolute(chosen);
	const caches = isChosen ? chosen : env['HOME'] && `${env['HOME']}/.cache`;
	if (!caches) return;
	const compiled = `${caches}/nutgraf/compiled`;
	try {
		// Node.js makes it as well, and where a folder refuses as those of /proc do it tries forever.
		if (!getBuiltinModule('node:fs').existsSync(compiled)) {
			const {makeFolder} = await import('./user/make-folder.ts');
			makeFolder(compiled);
		}

		getBuiltinModule('node:module').enableCompileCache(compiled);
	} catch {
		// Where there is no such folder, or it cannot be written, everything works as well and takes longer.
	}
};

const start = async (): Promise<void> => {
	await keepCompiled();
	const cli = await import('./cli.ts');
	// All that was to be written is written: to wait for the loop to run dry would only take time.
	process.exit(await cli.main(process.argv.slice(2)));
};

const needed = [22, 16];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major! < needed[0]! || (major === needed[0] && minor! < needed[1]!)) {
	process.stderr.write(
		`nutgraf needs Node.js ${needed.join('.')} or newer, and this is ${process.versions.node}: see https://nodejs.org\n`,
	);
	process.exitCode = 1;
} else {
	if (process.env['NUTGRAF_DEBUG'] !== undefined) process.setSourceMapsEnabled(true);
	void start();
}
