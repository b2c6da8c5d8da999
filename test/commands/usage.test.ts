import {spawnSync} from 'node:child_process';
import {closeSync, existsSync, openSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {projectFolder} from '../terminal/harness.ts';
import {commands} from '../../source/commands/table.ts';
import {fileWith, lighthouse, lighthouseText, nutgraf, testFolder} from './program.ts';

const oneLine = /^nutgraf: [^\n]+\n$/u;

describe('an error is one line that names the input and says what to do', () => {
	it.each([
		{
			name: 'no such file',
			args: ['claims', 'nosuch.txt'],
			says: /nosuch\.txt.*no such file; check the path/u,
		},
		{name: 'no such file for the explorer', args: ['nosuch.txt'], says: /nosuch\.txt.*no such file/u},
		{name: 'a mistyped command', args: ['clams', lighthouse], says: /did you mean nutgraf claims\?/u},
		{
			name: 'an option mistyped',
			args: ['claims', lighthouse, '--stnce', 'x'],
			says: /did you mean --stance\?/u,
		},
		{
			name: 'an option of another command',
			args: ['actors', lighthouse, '--by', 'x'],
			says: /--by is no option of actors/u,
		},
		{
			name: 'a value that cannot be',
			args: ['claims', lighthouse, '--stance', 'denyes'],
			says: /did you mean denies\?/u,
		},
		{name: 'a value forgotten', args: ['claims', lighthouse, '--by'], says: /--by needs a value/u},
		{name: 'too few arguments', args: ['claims'], says: /give a story, as in nutgraf claims STORY/u},
		{name: 'too many arguments', args: ['report', lighthouse, lighthouse], says: /too many arguments/u},
		{
			name: 'no such command to help with',
			args: ['help', 'clams'],
			says: /did you mean nutgraf help claims\?/u,
		},
		{
			name: 'a link of another kind',
			args: ['claims', 'ftp://x/y'],
			says: /ftp:\/\/x\/y: of links only http and https open/u,
		},
		{
			name: 'a page without its https',
			args: ['claims', 'www.tarnpost.example/news'],
			says: /if it is a page, give https:\/\/www\.tarnpost\.example\/news$/mu,
		},
		{name: 'a host without its https', args: ['tarnpost.com'], says: /give https:\/\/tarnpost\.com$/mu},
		{
			name: 'a file without a name',
			args: ['claims', ''],
			says: /the name of the story is empty: give a path/u,
		},
		{
			name: 'two forms of an export',
			args: ['export', lighthouse, '--format', 'jsonl', '--json'],
			says: /--json is the same as --format json: give either it or --format jsonl/u,
		},
		{name: 'a file as a link', args: ['file:///tmp/x'], says: /give the path alone, without file:/u},
		{name: 'a query that is a file', args: ['search', lighthouse], says: /search got too few arguments/u},
		{name: 'an empty query', args: ['search', '', lighthouse], says: /query is empty/u},
		{name: 'a query for what there is not', args: ['search', 'is:purple', lighthouse], says: /purple/u},
		{name: 'no range', args: ['paragraphs', lighthouse, 'two'], says: /two is no range of paragraphs/u},
	])('$name', ({args, says}) => {
		const {code, out, err} = nutgraf(args);
		expect({code, out}).toEqual({code: 2, out: ''});
		expect(err).toMatch(oneLine);
		expect(err).toMatch(says);
	});

	it.each([
		{name: 'a file of nothing', content: '', says: /empty/u},
		{name: 'a file of white space', content: ' \n\n\t\n', says: /empty|no text/u},
		{
			name: 'a program',
			content: Uint8Array.from({length: 4096}, (_, at) => (at * 7919) % 256),
			says: /binary|not a text|no text/u,
		},
	])('$name', ({name, content, says}) => {
		const file = fileWith(`${name.replaceAll(' ', '-')}.txt`, content);
		const {code, out, err} = nutgraf(['show', file]);
		expect({code, out}).toEqual({code: 2, out: ''});
		expect(err).toMatch(oneLine);
		expect(err).toContain(file);
		expect(err).toMatch(says);
	});

	it('a directory', () => {
		expect(nutgraf(['report', testFolder])).toMatchObject({
			code: 2,
			err: expect.stringMatching(/directory/u),
		});
	});
});

describe('help', () => {
	it('names every command and the exit codes, and fits 80 columns', () => {
		const {code, lines, out} = nutgraf(['--help'], {env: {COLUMNS: '80'}});
		expect(code).toBe(0);
		for (const {name} of commands) expect(out).toContain(`  ${name} `);
		expect(out).toMatch(/Exit codes\n  0 .*\n  1 .*\n  2 /u);
		expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80);
	});

	it.each(commands.map(({name}) => name))('of %s names its options', name => {
		const {code, out} = nutgraf([name, '--help']);
		expect(code).toBe(0);
		for (const option of commands.find(command => command.name === name)!.options)
			expect(out).toContain(`--${option.name}`);
	});

	it('of show has no sign that claims alone prints', () => {
		const bracket = /\[denies, direct\]/v;
		expect(nutgraf(['show', '--help']).out).not.toMatch(bracket);
		expect(nutgraf(['claims', '--help']).out).toMatch(bracket);
		const {out} = nutgraf(['show', lighthouse]);
		expect(out).toMatch(/Fishermen .* accused ↔  the trust/v);
		expect(out).not.toMatch(/\[(?:denies|accuses|direct)/v);
	});

	it.each(['claims', 'show'])('of %s says what the signs and the fields mean', name => {
		const {out} = nutgraf([name, '--help'], {env: {COLUMNS: '80'}});
		expect(out).toMatch(/Signs\n  ✗ +in front of the verb: what follows is denied\n  ↔ +another claim/v);
		expect(out).toMatch(/In JSON\n  start, end +where a piece of text stands/v);
		expect(out).toContain('UTF-16');
		expect(nutgraf([name, '--help'], {env: {LC_ALL: 'C'}}).out).toMatch(/Signs\n  x +in front of the verb/v);
		expect(nutgraf([name, '--help'], {env: {INK_SCREEN_READER: 'true'}}).out).toMatch(/Signs\n  disputed +/v);
	});

	it('comes for -h as well', () => {
		expect(nutgraf(['-h'])).toEqual(nutgraf(['--help']));
		expect(nutgraf(['claims', '-h']).out).toContain('--stance STANCE');
		expect(nutgraf(['-x'])).toMatchObject({
			code: 2,
			out: '',
			err: 'nutgraf: -x is no option: see nutgraf --help\n',
		});
	});

	it('comes for the word help, alone or before a command', () => {
		expect(nutgraf(['help'])).toEqual(nutgraf(['--help']));
		expect(nutgraf(['help', 'claims'])).toEqual(nutgraf(['claims', '--help']));
	});

	it('is not needed to open a file whose name is an option', () => {
		fileWith('--json', 'Headline of a strange file\n\nThe text said so.\n');
		expect(nutgraf(['paragraphs', '--', '--json']).out).toContain('Headline of a strange file');
	});
});

describe('the version', () => {
	it.each(['-v', '-V'])('comes for %s as well', letter => {
		expect(nutgraf([letter])).toEqual(nutgraf(['--version']));
		expect(nutgraf([letter]).out).toMatch(/^\d+\.\d+\.\d+\n$/v);
	});
});

describe('a value of an option', () => {
	it('may be in capitals', () => {
		expect(nutgraf(['claims', lighthouse, '--stance', 'DENIES'])).toEqual(
			nutgraf(['claims', lighthouse, '--stance', 'denies']),
		);
		expect(nutgraf(['claims', lighthouse, '--stance', 'Denies']).code).toBe(0);
	});
});

describe('a lookup without a story', () => {
	it.each([
		['actors', 'actors -'],
		['claims --by obi', 'claims - --by obi'],
		['search lens', 'search lens -'],
		['report', 'report -'],
		['paragraphs 3', 'paragraphs - 3'],
		['paragraphs 2-', 'paragraphs - 2-'],
		['export', 'export -'],
	])('takes the one that is piped in: %s', (short, long) => {
		const found = nutgraf(short.split(' '), {input: lighthouseText});
		expect(found.code).toBe(0);
		expect(found).toEqual(nutgraf(long.split(' '), {input: lighthouseText}));
	});

	it('takes a file for the story where one is called as a number is', () => {
		fileWith('7', 'Seven\n\nA story in a file of that name.\n');
		expect(nutgraf(['paragraphs', '7'], {input: lighthouseText}).out).toContain('A story in a file');
		expect(nutgraf(['paragraphs', '8'], {input: null}).err).toContain('cannot open 8: there is no such file');
		expect(nutgraf(['paragraphs', '8'], {input: ''}).err).toContain('nothing came in on standard input');
	});

	it('takes all of a long one', () => {
		const long = `${lighthouseText}${'\nThe lamp burns on.\n'.repeat(20_000)}`;
		expect(nutgraf(['paragraphs'], {input: long}).lines).toHaveLength(20_006);
	});

	it.each([
		{input: null, says: 'actors got too few arguments: use nutgraf actors STORY...'},
		{input: '', says: 'nothing came in on standard input: give a story, as in nutgraf actors STORY...'},
	])('misses it where nothing is piped in: $input', ({input, says}) => {
		expect(nutgraf(['actors'], {input})).toMatchObject({code: 2, out: '', err: `nutgraf: ${says}\n`});
	});
});

describe('output that cannot be written', () => {
	it.skipIf(!existsSync('/dev/full'))('is told about in words, and ends with 2', () => {
		const full = openSync('/dev/full', 'w');
		const {status, stderr} = spawnSync(
			process.execPath,
			[path.join(projectFolder, 'dist/cli.js'), 'paragraphs', lighthouse],
			{encoding: 'utf8', stdio: ['ignore', full, 'pipe']},
		);
		closeSync(full);
		expect({status, stderr}).toEqual({
			status: 2,
			stderr: 'nutgraf: cannot write the output: the disk is full; make room, or write elsewhere\n',
		});
		expect(nutgraf(['report', lighthouse, '--output', '/dev/full'])).toMatchObject({
			code: 2,
			err: 'nutgraf: cannot write the report to /dev/full: the disk is full; make room, or write elsewhere\n',
		});
	});
});

describe('a pipe that is closed early', () => {
	it('ends the program quietly', () => {
		const long = fileWith(
			'long.txt',
			Array.from({length: 20_000}, (_, at) => `Paragraph number ${at} says little.`).join('\n\n'),
		);
		const {stdout, stderr} = spawnSync(
			'/bin/bash',
			[
				'-c',
				'set -o pipefail; "$0" "$1" paragraphs "$2" | head -n 2; echo "codes ${PIPESTATUS[*]}"',
				process.execPath,
				path.join(projectFolder, 'dist/cli.js'),
				long,
			],
			{encoding: 'utf8'},
		);
		expect(stderr).toBe('');
		expect(stdout.trimEnd().split('\n').at(-1)).toBe('codes 0 0');
	});
});
