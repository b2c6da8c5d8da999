import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {IntakeError} from '../../source/intake/intake-error.ts';
import {storiesIn} from '../../source/intake/folder.ts';
import {open, type Person} from '../terminal/harness.ts';
import {nutgraf} from './program.ts';

let folder: string;
let person: Person | undefined;

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-folder-'));
	mkdirSync(path.join(folder, 'old'));
	mkdirSync(path.join(folder, '.hidden'));
	mkdirSync(path.join(folder, 'empty'));
	const write = (name: string, ...paragraphs: readonly string[]): void =>
		writeFileSync(path.join(folder, name), paragraphs.join('\n\n'));
	write('10.txt', 'Ferry to stop at night', 'The ferry stops at ten, Petra Aune said.');
	write('2.txt', 'Harbour to be dredged', 'Seals will be driven away, Ines Calder denied.');
	write('old/a.md', '# Market moves', 'The market moves in May, the council said.');
	write('.hidden/b.txt', 'Not to be seen');
	write('picture.png', 'no story');
	const sentence = 'Petra Aune said that the ferry would stop, and Ines Calder denied it.';
	write('long.log', ...Array.from({length: 9000}, (_, index) => `${index}. ${sentence}`));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));
afterEach(async () => {
	await person?.leave();
	person = undefined;
});

describe('the stories in a folder', () => {
	it('are its texts and those of the folders in it, in the order of their names; nothing hidden, no pictures', () => {
		expect(storiesIn(folder).map(file => path.relative(folder, file))).toEqual([
			'2.txt',
			'10.txt',
			'old/a.md',
		]);
	});

	it('are searched, exported and shown where a folder is named', () => {
		const found = nutgraf(['search', 'seals', folder]);
		expect(found.code).toBe(0);
		expect(found.out).toBe(`${folder}/2.txt:1: Seals will be driven away, Ines Calder denied.\n`);
		const exported = nutgraf(['export', '--format', 'jsonl', folder]);
		expect(exported.lines).toHaveLength(3);
		const shown = nutgraf([folder]);
		expect(shown.out.split('\n\n').length).toBeGreaterThan(3);
		expect(shown.out).toContain('Ferry to stop at night');
		expect(shown.out).toContain('Market moves');
	});

	it('are none where there is no folder any more, or nothing in it', () => {
		const gone = path.join(folder, 'gone');
		expect(() => storiesIn(gone)).toThrow(
			new IntakeError(`cannot open ${gone}: there is no such file; check the path`),
		);
		const empty = path.join(folder, 'empty');
		expect(nutgraf(['claims', empty])).toMatchObject({
			code: 2,
			out: '',
			err: expect.stringMatching(/^nutgraf: \S+empty has no stories in it: no text, /u),
		});
	});

	// Who administers a machine may read everything.
	it.skipIf(process.getuid?.() === 0)('are none where the folder may not be read', () => {
		const shut = path.join(folder, 'shut');
		mkdirSync(shut, {mode: 0o000});
		expect(nutgraf(['claims', shut]).err).toBe(
			`nutgraf: cannot open ${shut}: permission denied; check who may read it\n`,
		);
	});

	it('are all that counts: what is empty, or no story by its name, is told about in one line', () => {
		const mixed = path.join(folder, 'mixed');
		mkdirSync(mixed);
		writeFileSync(path.join(mixed, 'a.txt'), 'Ferry to stop\n\nThe ferry stops at ten, Petra Aune said.');
		writeFileSync(path.join(mixed, 'empty.txt'), '');
		writeFileSync(path.join(mixed, 'blob.bin'), Uint8Array.from([0, 1, 2, 255]));
		for (const args of [
			['search', 'ferry', mixed],
			['show', mixed],
			['export', mixed],
		]) {
			const {code, err} = nutgraf(args);
			expect({code, err}, args[0]).toEqual({
				code: 0,
				err: `nutgraf: ${mixed}: passed over blob.bin and empty.txt, which are no stories\n`,
			});
		}

		rmSync(mixed, {recursive: true});
	});

	it('are asked for one by one where a command takes one story', () => {
		const {code, err} = nutgraf(['report', folder]);
		expect(code).toBe(2);
		expect(err).toContain('is a directory; give a file in it');
	});

	it('are missed in one line where there are none', () => {
		const {code, err} = nutgraf(['search', 'seals', path.join(folder, 'empty')]);
		expect(code).toBe(2);
		expect(err).toContain('has no stories in it');
	});
});

describe.each([
	{columns: 120, rows: 40},
	{columns: 80, rows: 24},
	{columns: 50, rows: 20},
])('in a terminal of $columns by $rows', size => {
	it('a folder opens as a list, from which one reads and searches all', async () => {
		person = open({args: [folder], ...size});
		await person.sees('┏ Stories 3');
		await person.sees('Market moves');
		person.press('down', 'enter');
		await person.sees('▌ 1 The ferry stops');
		person.press('ctrl+p');
		await person.sees('┏ Stories 3');
		person.press('tab');
		person.type('seals');
		await person.sees('1 paragraph in 1 story');
		person.press('enter');
		await person.sees('▌ 1 Seals');
		person.press('q');
		expect(await person.ends()).toMatchObject({code: 0});
	});

	it('a folder with one story opens that one', async () => {
		person = open({args: [path.join(folder, 'old')], ...size});
		await person.sees('▌ 1 The market moves');
	});

	it('of several files the one that is missing says so, and the others open', async () => {
		const [here, missing] = [path.join(folder, '10.txt'), path.join(folder, 'gone.txt')];
		person = open({args: [missing, here], ...size});
		await person.sees(/1 .*gone\.txt/u);
		person.press('down', 'enter');
		await person.sees('▌ 1 The ferry stops');
	});
});

describe('in a terminal', () => {
	it('calls a file of a folder by its name, whatever is in it', async () => {
		const odd = path.join(folder, 'odd');
		mkdirSync(odd);
		writeFileSync(path.join(odd, 'a.txt'), 'Ferry to stop\n\nThe ferry stops at ten, Petra Aune said.');
		writeFileSync(path.join(odd, 'b $& $` c.pdf'), '%PDF-1.7\n');
		person = open({args: [odd], columns: 120});
		await person.sees('b $& $` c.pdf is a damaged PDF');
	});

	it('a long analysis says how far it is on standard error, and Ctrl-C cancels it', async () => {
		person = open({args: ['claims', path.join(folder, 'long.log')]});
		await person.sees(/analysing \S+long\.log, \d+% \(Ctrl-C cancels\)/u);
		person.press('ctrl+c');
		expect(await person.ends()).toMatchObject({signal: 2});
	});
});
