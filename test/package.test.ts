import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {book, chapterBody} from './intake/book.ts';
import {column, pdfDocument} from './intake/pdf-document.ts';
import {wordDocument} from './intake/word-document.ts';
import {open, projectFolder, type Person} from './terminal/harness.ts';

/** The package as a user gets it: packed, installed for good, and run in a folder where the sources are not. */

const folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-package-'));
const elsewhere = path.join(folder, 'elsewhere');
const program = path.join(folder, 'installed/bin/nutgraf');
const story = path.join(elsewhere, 'well.txt');
const wellText =
	'Ada Brook, who keeps the inn, said that the well had been dry for a week, and that nobody had come to look at it. ';
let person: Person | undefined;

const run = (command: string, args: readonly string[], where: string) =>
	spawnSync(command, args, {
		cwd: where,
		encoding: 'utf8',
		env: {
			PATH: `${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
			HOME: folder,
			LANG: 'C.UTF-8',
		},
	});

beforeAll(() => {
	mkdirSync(elsewhere);
	writeFileSync(
		story,
		'Village well runs dry in Upper Lorne\n\nThe well has been dry for a week, said Ada Brook, who keeps the inn.\n\nThe council denied that the well was dry.\n',
	);
	expect(run('node', ['data/licences/collect.ts'], projectFolder).status).toBe(0);
	// The build has been made for all tests; packing would only make it again, under the feet of the others.
	const packed = run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], projectFolder);
	expect(packed.status, packed.stderr).toBe(0);
	const archive = path.join(folder, packed.stdout.trim().split('\n').at(-1)!);
	// It must need nothing but itself, so it may not ask the registry for anything.
	const installed = run(
		'npm',
		['install', '--global', '--offline', '--prefix', path.join(folder, 'installed'), archive],
		elsewhere,
	);
	expect(installed.status, installed.stderr).toBe(0);
});
afterEach(async () => person?.leave());
afterAll(() => {
	rmSync(folder, {recursive: true, force: true});
});

describe('the installed package', () => {
	it('looks things up', () => {
		const {status, stdout, stderr} = run(program, ['claims', story, '--by', 'brook'], elsewhere);
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
		expect(stdout).toContain('The well has been dry for a week');
	});

	it('tells its version and its help', () => {
		expect(run(program, ['--version'], elsewhere).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
		expect(run(program, ['--help'], elsewhere).stdout).toContain('Usage: nutgraf [STORY...]');
	});

	it('brings its manual page to where man looks for it', () => {
		expect(readFileSync(path.join(folder, 'installed/share/man/man1/nutgraf.1'), 'utf8')).toContain(
			'.TH NUTGRAF 1',
		);
	});

	it('brings the licences of the packages that it bundles', () => {
		const licences = readFileSync(
			path.join(folder, 'installed/lib/node_modules/nutgraf/dist/third-party-licences.txt'),
			'utf8',
		);
		for (const name of [
			'ink',
			'react',
			'meow',
			'fuse.js',
			'linkedom',
			'mammoth',
			'fflate',
			'postal-mime',
			'unpdf',
		])
			expect(licences).toContain(`\n${name} `);
		// What one of them was built from asks for a notice of its own.
		expect(licences).toMatch(/PDF\.js, inside of unpdf[^]*Copyright Mozilla Foundation[^]*Apache License/u);
	});

	it.each([
		['a Word document', wordDocument(['The well is dry.', wellText])],
		['a book', book([{name: 'a.xhtml', body: chapterBody('The well', wellText.repeat(3))}])],
		[
			'a mail',
			`From: Ada Brook <ada@lorne.example>\nSubject: The well\nTo: b@lorne.example\n\n${wellText}\n`,
		],
		['a PDF document', pdfDocument([column([wellText], {x: 60, y: 100, width: 480})])],
		['a page', `<html><body><article><h1>The well</h1><p>${wellText.repeat(3)}</p></article></body></html>`],
	])('opens %s, with nothing but itself', (_, content) => {
		const file = path.join(elsewhere, 'document');
		writeFileSync(file, content);
		const {status, stdout, stderr} = run(program, ['paragraphs', file], elsewhere);
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
		expect(stdout).toContain('Ada Brook, who keeps the inn, said that the well had been dry for a week');
	});

	it('opens the explorer on the sample, and says how to open one’s own', async () => {
		person = open({program: [program], folder: elsewhere});
		await person.sees('this is a sample story: open your own with nutgraf FILE');
		await person.sees(/\d+ claims · \d+ named/u);
		person.press('q');
		expect(await person.ends()).toEqual({code: 0, signal: 0});
	});
});
