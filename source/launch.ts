#!/usr/bin/env node
/*
The first file that runs. It has to be read by Node.js versions far older than the one that is needed, so it is
written, and built, in a language that all of them know: no static import, no syntax younger than dynamic import.
*/
const start = async (): Promise<void> => {
	const cli = await import('./cli.ts');
	process.exitCode = await cli.main(process.argv.slice(2));
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
