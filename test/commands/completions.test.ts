import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeAll, describe, expect, it} from 'vitest';
import {explorerOptions, generalOptions} from '../../source/commands/options.ts';
import {commandNames, commands, shells} from '../../source/commands/table.ts';
import {open, projectFolder, type Person} from '../terminal/harness.ts';
import {lighthouse, lighthouseText, nutgraf, testFolder} from './program.ts';

const bin = path.join(testFolder, 'bin');
const hasShell = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;
const environment = {
	PATH: `${bin}:${process.env['PATH'] ?? ''}`,
	HOME: testFolder,
	LANG: 'C.UTF-8',
	XDG_CACHE_HOME: path.join(testFolder, 'cache'),
	XDG_CONFIG_HOME: path.join(testFolder, 'config'),
};
let person: Person | undefined;

beforeAll(() => {
	mkdirSync(bin);
	const program = path.join(bin, 'nutgraf');
	writeFileSync(
		program,
		`#!/bin/sh\nexec "${process.execPath}" "${path.join(projectFolder, 'dist/cli.js')}" "$@"\n`,
	);
	chmodSync(program, 0o755);
	writeFileSync(path.join(testFolder, 'light house.txt'), lighthouseText);
	for (const shell of shells)
		writeFileSync(path.join(testFolder, `completions.${shell}`), nutgraf(['completions', shell]).out);
});
afterEach(async () => person?.leave());

describe.each(shells)('the completions for %s', shell => {
	it('know every command and every option', () => {
		const script = nutgraf(['completions', shell]).out;
		for (const {name} of commands) expect(script).toContain(name);
		for (const {name, choices = []} of [
			...commands.flatMap(({options}) => options),
			...explorerOptions,
			...generalOptions,
		]) {
			expect(script).toMatch(new RegExp(`(?:--|-l )${name}\\b`, 'v'));
			for (const choice of choices) expect(script).toContain(choice);
		}
	});

	it.skipIf(!hasShell(shell))('are a script that the shell reads', () => {
		const {status, stderr} = spawnSync(shell, ['-n', `completions.${shell}`], {
			cwd: testFolder,
			encoding: 'utf8',
		});
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
	});
});

/** What bash offers for a line of words, the last of which is being typed; bash makes = and : words of their own. */
const bashOffers = (...words: readonly string[]): readonly string[] => {
	const {stdout, stderr} = spawnSync(
		'bash',
		[
			'-c',
			'source completions.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _nutgraf nutgraf; printf "%s\\n" "${COMPREPLY[@]}"',
			'bash',
			...words,
		],
		{cwd: testFolder, encoding: 'utf8', env: environment},
	);
	expect(stderr).toBe('');
	return stdout.split('\n').filter(line => line !== '');
};

const fishOffers = (line: string): readonly string[] => {
	const {stdout} = spawnSync('fish', ['-c', `source completions.fish; complete -C ${JSON.stringify(line)}`], {
		cwd: testFolder,
		encoding: 'utf8',
		env: environment,
	});
	return stdout.split('\n').flatMap(offer => (offer === '' ? [] : [offer.split('\t')[0]!]));
};

describe('bash completes', () => {
	it('commands and options', () => {
		expect(bashOffers('nutgraf', 'cla')).toEqual(['claims']);
		expect(bashOffers('nutgraf', 'claims', lighthouse, '--s')).toEqual(['--stance', '--sourcing']);
		expect(bashOffers('nutgraf', '--scr')).toEqual(['--screen-reader']);
		expect(bashOffers('nutgraf', 'hel')).toEqual(['help']);
		expect(bashOffers('nutgraf', 'help', '')).toEqual([...commandNames]);
		expect(bashOffers('nutgraf', 'help', 'claims', '')).toEqual([]);
	});

	it('what an option may be', () => {
		expect(bashOffers('nutgraf', 'actors', '--kind', '')).toEqual(['person', 'organization', 'place']);
		expect(bashOffers('nutgraf', 'claims', '--stance', '=', 'den')).toEqual(['denies']);
		expect(bashOffers('nutgraf', 'export', lighthouse, '--format', 'j')).toEqual(['json', 'jsonl']);
		expect(bashOffers('nutgraf', 'completions', '')).toEqual([...shells]);
		expect(bashOffers('nutgraf', 'claims', '--sourcing', 'none,')).toEqual(['none,named', 'none,unnamed']);
		expect(bashOffers('nutgraf', 'claims', '--stance', 'denies,asks,acc')).toEqual(['denies,asks,accuses']);
	});

	it('after --by, the names in the story given, in capitals or not, with what the shell asks for around them', () => {
		expect(bashOffers('nutgraf', 'claims', lighthouse, '--by', 'ing')).toEqual([String.raw`Ingrid\ Solheim`]);
		expect(bashOffers('nutgraf', 'claims', String.raw`light\ house.txt`, '--by', '"ing')).toEqual([
			'Ingrid Solheim',
		]);
		expect(bashOffers('nutgraf', 'claims', 'nosuch.txt', '--by', 'ing')).toEqual([]);
	});

	it('a query', () => {
		expect(bashOffers('nutgraf', 'search', 'i')).toEqual(['is:']);
		expect(bashOffers('nutgraf', 'search', 'is', ':', 'unn')).toEqual(['unnamed']);
	});
});

describe.skipIf(!hasShell('fish'))('fish completes', () => {
	it('commands, options, what they may be, names, a query', () => {
		expect(fishOffers('nutgraf cla')).toEqual(['claims']);
		expect(fishOffers('nutgraf claims x --so')).toEqual(['--sourcing']);
		expect(fishOffers('nutgraf actors x --kind ').toSorted()).toEqual(['organization', 'person', 'place']);
		expect(fishOffers(`nutgraf claims ${lighthouse} --by ing`)).toEqual(['Ingrid Solheim']);
		expect(fishOffers('nutgraf search is:unn')).toEqual(['is:unnamed']);
		expect(fishOffers('nutgraf help cla')).toEqual(['claims']);
		expect(fishOffers('nutgraf claims x --stance denies,acc')).toEqual(['denies,accuses']);
	});
});

describe('a person presses Tab', () => {
	it('in bash', async () => {
		person = open({program: ['bash', '--norc', '-i'], folder: testFolder, env: {...environment, PS1: '> '}});
		await person.sees('>');
		// The answer is not yet in what is typed.
		person.type('source <(nutgraf completions bash); echo ready $((1 + 1))\r');
		await person.sees('ready 2');
		person.type('nutgraf cla\t');
		await person.sees('> nutgraf claims');
		person.type('lighth\t');
		await person.sees('claims lighthouse.txt');
		person.type('--by ing\t');
		await person.sees(String.raw`--by Ingrid\ Solheim`);
		person.type('\r');
		await person.sees('nobody had asked her opinion');
	});

	it.skipIf(!hasShell('zsh'))('in zsh', async () => {
		person = open({program: ['zsh', '-f', '-i'], folder: testFolder, env: {...environment, PS1: '> '}});
		await person.sees('>');
		person.type(
			'autoload -Uz compinit; compinit -u -D; source <(nutgraf completions zsh); echo ready $((1 + 1))\r',
		);
		await person.sees('ready 2');
		person.type('nutgraf claims lighthouse.txt --by ing\t');
		await person.sees(/--by[ =]Ingrid(?:\\ Solheim)?/v);
		person.press('ctrl+c');
		await person.waitForSilence(200);
		person.type('nutgraf actors lighthouse.txt --kind org\t');
		await person.sees('--kind organization');
		person.press('ctrl+c');
		await person.waitForSilence(200);
		person.type('nutgraf search is:unn\t');
		await person.sees('search is:unnamed');
		person.press('ctrl+c');
		await person.waitForSilence(200);
		person.type('nutgraf claims lighthouse.txt --stance denies,acc\t');
		await person.sees('--stance denies,accuses');
		person.press('ctrl+c');
		await person.waitForSilence(200);
		person.type('nutgraf help cla\t');
		await person.sees('nutgraf help claims');
	});

	it.skipIf(!hasShell('fish'))('in fish', async () => {
		person = open({program: ['fish', '--no-config', '-i'], folder: testFolder, env: environment});
		await person.waitForSilence(700);
		person.type('source completions.fish; echo ready (math 1 + 1)\r');
		await person.sees('ready 2');
		person.type('nutgraf claims lighthouse.txt --by ing\t');
		await person.sees(/--by '?Ingrid/v);
	});
});

describe('what cannot be completed', () => {
	it('is told in a line', () => {
		expect(nutgraf(['completions', 'bas'])).toMatchObject({
			code: 2,
			out: '',
			err: 'nutgraf: there are no completions for bas: did you mean bash?\n',
		});
		expect(nutgraf(['completions', 'tcsh']).err).toBe(
			'nutgraf: there are no completions for tcsh: use bash, zsh, fish\n',
		);
		expect(nutgraf(['completions', 'bash', 'zsh'])).toMatchObject({code: 2, out: ''});
		expect(nutgraf(['completions'])).toMatchObject({code: 2, out: ''});
	});

	it('names are never fetched from a link or from standard input', () => {
		expect(nutgraf(['completions', 'names', 'https://nowhere.invalid/story'])).toEqual(
			expect.objectContaining({code: 1, out: '', err: ''}),
		);
		expect(nutgraf(['completions', 'names', '-'], {input: lighthouseText})).toMatchObject({code: 1, out: ''});
		expect(nutgraf(['completions', 'names', lighthouse]).lines).toEqual(
			expect.arrayContaining(['Ingrid Solheim', 'Solheim', 'Marcus Obi']),
		);
	});
});
