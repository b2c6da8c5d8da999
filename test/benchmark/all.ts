/** Runs every benchmark after the other: each is a program of its own that prints ratios. */
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

for (const name of ['start-up', 'bytes', 'explorer-keys', 'search', 'memory', 'analysis', 'corpora']) {
	console.log(`\n== ${name}`);
	const program = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
	const {status} = spawnSync(process.execPath, [program], {stdio: 'inherit'});
	if (status !== 0) process.exitCode = 1;
}
