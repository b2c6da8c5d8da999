import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {open, projectFolder} from '../terminal/harness.ts';
import {commands} from '../../source/commands/table.ts';
import {lighthouse, nutgraf, testFolder} from './program.ts';

const program = path.join(projectFolder, 'dist/cli.js');
const oneLine =
	/^nutgraf needs Node\.js 22\.16 or newer, and this is \d+\.\d+\.\d+: see https:\/\/nodejs\.org\n$/v;

/** The first Node.js of this machine that is too old, if there is one. */
const oldNode = ['/usr/bin/node', '/usr/local/bin/node', '/usr/bin/nodejs'].find(node => {
	const [major = 99] = (spawnSync(node, ['--version'], {encoding: 'utf8'}).stdout ?? 'v99')
		.slice(1)
		.split('.')
		.map(Number);
	return major < 22;
});

describe('on a Node.js that is too old', () => {
	it.each(['10.24.1', '20.19.0', '22.15.9'])('as %s is, one line says which is needed', version => {
		const pretend = `Object.defineProperty(process.versions, 'node', {value: '${version}'}); require(${JSON.stringify(program)})`;
		const {status, stdout, stderr} = spawnSync(process.execPath, ['--eval', pretend, 'claims', lighthouse], {
			encoding: 'utf8',
		});
		expect({status, stdout}).toEqual({status: 1, stdout: ''});
		expect(stderr).toMatch(oneLine);
		expect(stderr).toContain(version);
	});

	it.skipIf(oldNode === undefined)('that is really there, the line is read and printed', () => {
		const {status, stdout, stderr} = spawnSync(oldNode!, [program, 'claims', lighthouse], {encoding: 'utf8'});
		expect({status, stdout}).toEqual({status: 1, stdout: ''});
		expect(stderr).toMatch(oneLine);
	});
});

describe.skipIf(!existsSync('/proc/self'))('below a folder that takes none', () => {
	it.each(['/proc', '/proc/nowhere'])('nothing is kept, and the lookup ends: %s', folder => {
		const env = {XDG_CACHE_HOME: folder, XDG_STATE_HOME: folder, XDG_CONFIG_HOME: folder};
		const {code, out, err} = nutgraf(['claims', lighthouse, '--by', 'obi'], {env});
		expect({code, err}).toEqual({code: 0, err: ''});
		expect(out).toContain('the lamp would burn on');
	});

	it('a mark cannot be kept, which a line says, and the explorer goes on and ends', async () => {
		const person = open({args: [lighthouse], columns: 120, env: {XDG_STATE_HOME: '/proc/nowhere'}});
		await person.sees('Ingrid Solheim');
		person.press('m');
		await person.sees('its folder is not there and cannot be made');
		person.press('q');
		expect((await person.ends()).code).toBe(0);
	});
});

describe('a folder that is named by where one is', () => {
	it('is passed over, as the XDG rules ask', () => {
		const folder = path.join(testFolder, 'here');
		mkdirSync(folder);
		const named = {XDG_CACHE_HOME: 'cache', XDG_STATE_HOME: './state', XDG_CONFIG_HOME: 'config'};
		const home = path.join(testFolder, 'home');
		const {code} = nutgraf(['claims', lighthouse, '--by', 'obi'], {env: {...named, HOME: home}, folder});
		expect(code).toBe(0);
		expect(readdirSync(folder)).toEqual([]);
		expect(readdirSync(path.join(home, '.cache/nutgraf')).toSorted()).toEqual(['analyses', 'compiled']);
	});
});

describe('a reader that has enough', () => {
	const lines = [
		...commands.flatMap(({name}) => {
			if (name === 'search') return [`search light "$STORY"`];
			if (name === 'completions') return ['completions bash'];
			if (name === 'feed') return [];
			return [name === 'config' || name === 'man' ? name : `${name} "$STORY"`];
		}),
		'--help',
		'"$STORY"',
	];
	it.each(lines)('ends nutgraf %s without a word', line => {
		const {stdout, stderr} = spawnSync(
			'/bin/bash',
			['-c', `set -o pipefail; "$NODE" "$PROGRAM" ${line} | head -n 1 > /dev/null; echo "\${PIPESTATUS[0]}"`],
			{
				encoding: 'utf8',
				env: {
					PATH: process.env['PATH'] ?? '',
					HOME: testFolder,
					NODE: process.execPath,
					PROGRAM: program,
					STORY: lighthouse,
				},
			},
		);
		expect({stdout, stderr}).toEqual({stdout: '0\n', stderr: ''});
	});
});
