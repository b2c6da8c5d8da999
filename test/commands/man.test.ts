import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {keymap} from '../../source/explorer/keymap.ts';
import {readableKey} from '../../source/explorer/keys/readable-key.ts';
import {explorerOptions, generalOptions} from '../../source/commands/options.ts';
import {fields, signs} from '../../source/commands/legend.ts';
import {environment, exitCodes} from '../../source/commands/surroundings.ts';
import {commands} from '../../source/commands/table.ts';
import {unicodeSymbols} from '../../source/explorer/symbols.ts';
import {projectFolder} from '../terminal/harness.ts';
import {nutgraf, testFolder} from './program.ts';

const hasProgram = (name: string): boolean => spawnSync(name, ['--version']).error === undefined;

/** Roff without its marks, as somebody reads it who knows them. */
const words = (page: string): string =>
	page
		.replaceAll(/\\f[BIR]/gv, '')
		.replaceAll(String.raw`\-`, '-')
		.replaceAll(String.raw`\(lq`, '“')
		.replaceAll(String.raw`\(rq`, '”')
		.replaceAll(String.raw`\(cq`, '’')
		.replaceAll(String.raw`\[u2717]`, '✗')
		.replaceAll(String.raw`\[u2194]`, '↔')
		.replaceAll(String.raw`\e`, '\\')
		.replaceAll(/^\\&/gmv, '');

const {code, out} = nutgraf(['man']);
const page = words(out);

describe('the manual page', () => {
	it('is printed, and has a form that every roff reads: ASCII, no line that is taken for a request by mistake', () => {
		expect(code).toBe(0);
		expect(out).toMatch(/^\.TH NUTGRAF 1 /v);
		expect(out).toMatch(/^[\n -~]+$/v);
		const requests = [...out.matchAll(/^[.'](?<name>\S*)/gmv)].map(({groups}) => groups!['name']!);
		expect([...new Set(requests)].toSorted()).toEqual([
			'B',
			'PP',
			'RE',
			'RS',
			'SH',
			'TH',
			'TP',
			'br',
			'fi',
			'nf',
		]);
	});

	it.each(commands)('has $name with all its options and examples', command => {
		expect(page).toContain(`nutgraf ${command.name} ${command.arguments}`.trim());
		expect(page).toContain(command.says.replaceAll('…', '...'));
		const begin = page.indexOf(`\nnutgraf ${command.name}`);
		const own = page.slice(begin, page.indexOf('\n.RE', begin));
		for (const {name, says} of command.options) {
			expect(own).toContain(`--${name}`);
			expect(own).toContain(says);
		}

		for (const example of command.examples) expect(page).toContain(example.replaceAll('…', '...'));
	});

	it('says what the signs beside claims and the fields of the JSON mean', () => {
		for (const {sign, says} of [...signs(unicodeSymbols), ...fields]) {
			expect(page).toContain(`\n${sign}\n`);
			expect(page).toContain(says);
		}
	});

	it('has the options that go with all, the exit codes, the environment and the keys', () => {
		for (const {name, value = '', says} of [...explorerOptions, ...generalOptions])
			expect(page).toContain(`${`--${name} ${value}`.trim()}\n${says}`);
		for (const exit of exitCodes) expect(page).toContain(`\n${exit.code}\n${exit.says}`);
		for (const {name, says} of environment) expect(page).toContain(`\n${name}\n${says}`);
		for (const {keys, label, when, group} of keymap) {
			if (when === 'help' || (when !== 'panes' && group === 'Program')) continue;
			expect(page).toContain(`\n${keys.map(readableKey).join(', ')}\n${label}\n`);
		}

		for (const title of [
			'In a view',
			'While writing a note',
			'In the list of commands',
			'In the list of stories',
		])
			expect(page).toContain(`\n${title}`);
	});

	it('has the form of the configuration file, line by line', () => {
		const section = page.slice(page.indexOf('.SH CONFIGURATION'), page.indexOf('.SH EXIT STATUS'));
		const lines = section.split('\n').filter(line => / = /v.test(line));
		const names = lines.map(line => line.split(' = ')[0]!);
		const inForce = nutgraf(['config']).out.matchAll(/^#? ?(?<name>[\w.\-]+) = /gmv);
		const plain = Array.from(inForce, ({groups}) => groups!['name']!).filter(name => !name.includes('.'));
		expect(names.filter(name => !/^(?:color|key)\./v.test(name))).toEqual(plain);
		const config = path.join(testFolder, 'man-config');
		mkdirSync(path.join(config, 'nutgraf'), {recursive: true});
		writeFileSync(path.join(config, 'nutgraf/config'), `${lines.join('\n')}\n`);
		expect(nutgraf(['config'], {env: {XDG_CONFIG_HOME: config}})).toMatchObject({code: 0, err: ''});
	});

	it('is the file that an installation gives to man', () => {
		const {man} = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
			man: readonly string[];
		};
		expect(readFileSync(path.join(projectFolder, man[0]!), 'utf8')).toBe(out);
	});

	it.skipIf(!hasProgram('man') || !hasProgram('groff'))('is rendered without a warning', () => {
		const file = path.join(testFolder, 'nutgraf.1');
		writeFileSync(file, out);
		const {status, stdout, stderr} = spawnSync('man', ['--warnings', '-l', file], {
			encoding: 'utf8',
			env: {...process.env, MANWIDTH: '80', LANG: 'C.UTF-8'},
		});
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
		expect(stdout).toContain('EXIT STATUS');
	});
});
