import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {nutgraf, testFolder} from './program.ts';

/** Somebody with a configuration file of this text. */
const withFile = (name: string, text: string) => {
	const folder = path.join(testFolder, name);
	mkdirSync(path.join(folder, 'nutgraf'), {recursive: true});
	writeFileSync(path.join(folder, 'nutgraf/config'), text);
	return {env: {XDG_CONFIG_HOME: folder}, file: path.join(folder, 'nutgraf/config')};
};

describe('nutgraf config', () => {
	it('prints the path and the defaults where there is no file yet', () => {
		const {code, lines, err} = nutgraf(['config']);
		expect({code, err}).toEqual({code: 0, err: ''});
		expect(lines[0]).toBe(
			`# ${path.join(testFolder, 'config/nutgraf/config')} (not there yet: these are the defaults)`,
		);
		expect(lines).toEqual(expect.arrayContaining(['# theme = auto', '# width = 72']));
		expect(lines.some(line => /^# key\.quit = q ctrl\+c +# quit$/u.test(line))).toBe(true);
		expect(lines.every(line => line === '' || line.startsWith('#'))).toBe(true);
	});

	it('prints what the file chooses, and may be written to the file again', () => {
		const {env, file} = withFile('chosen', 'theme = light\ncolor.match = bold red\nkey.quit = x\n');
		const {code, lines, out} = nutgraf(['config'], {env});
		expect(code).toBe(0);
		expect(lines[0]).toBe(`# ${file}`);
		expect(lines).toEqual(expect.arrayContaining(['theme = light', 'color.match = bold red']));
		expect(lines.some(line => line.startsWith('key.quit = x '))).toBe(true);
		writeFileSync(file, out);
		expect(nutgraf(['config'], {env}).out).toBe(out);
	});

	it('tells what is wrong with its line and the nearest right name, goes on, and ends with 2', () => {
		const {env, file} = withFile('wrong', '# mine\nthem = light\nwidth = 60\ncolor.match = rde\n');
		const {code, lines, err} = nutgraf(['config'], {env});
		expect(code).toBe(2);
		expect(err.split('\n')).toEqual([
			`nutgraf: ${file} line 2: them is no setting: did you mean theme?`,
			`nutgraf: ${file} line 4: rde is no colour here: did you mean red?`,
			'',
		]);
		expect(lines).toContain('width = 60');
	});

	it.each([
		[
			'key.quit = j',
			'j means quit now and move-next-item no more: choose keys for key.move-next-item as well',
		],
		['key.mark = ctrl+c', 'key.mark cannot be ctrl+c: that always means quit'],
		['key.mark = 5', 'key.mark cannot be 5: digits are numbers, as in 12G, and go to panes'],
		[
			'key.open-view-sourcing = w',
			'w means open-view-sourcing now and open-view-matrix no more: choose keys for key.open-view-matrix as well',
		],
		[
			'key.open-card = x\nkey.open-note = x',
			'x is chosen for open-card and for open-note, and means open-note: take it from one of them',
		],
	])('says which key two actions want, and which actions: %j', (text, says) => {
		const {env, file} = withFile('conflict', `${text}\n`);
		expect(nutgraf(['config'], {env})).toMatchObject({code: 2, err: `nutgraf: ${file}: ${says}\n`});
	});

	it('says nothing of keys that change places, or that nothing else has', () => {
		const {env} = withFile(
			'exchanged',
			'key.open-view-sourcing = w\nkey.open-view-matrix = s\nkey.quit = q ctrl+c x\nkey.open-search = / alt+s\n',
		);
		expect(nutgraf(['config'], {env})).toMatchObject({code: 0, err: ''});
	});

	it('gives the settings in force in JSON', () => {
		const {env} = withFile('json', 'theme = none\nkey.quit = x\n');
		const settings = JSON.parse(nutgraf(['config', '--json'], {env}).out) as {
			theme: string;
			colors: Record<string, object>;
			keys: Record<string, readonly string[]>;
		};
		expect(settings.theme).toBe('none');
		expect(settings.colors['match']).toEqual({bold: true, inverse: true});
		expect(settings.keys['quit']).toEqual(['x', 'ctrl+c']);
	});

	it('shows nothing of the file that a terminal could obey', () => {
		const {env} = withFile('hostile', 'theme = \u{1B}]0;x\u{7}\n');
		expect(nutgraf(['config'], {env}).err).not.toMatch(/[\u{1B}\u{7}]/u);
	});
});
