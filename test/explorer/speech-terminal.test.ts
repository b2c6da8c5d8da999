import {writeFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {open, type Person} from '../terminal/harness.ts';

/** The explorer for a screen reader on a real pseudo-terminal: what such a program reads is what the terminal gets. */

let person: Person;
let folder: string;
let story: string;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'nutgraf-speech-'));
	story = path.join(folder, 'quarry.txt');
	writeFileSync(
		story,
		[
			'Quarry above Nether Fell may reopen',
			'The slate quarry above Nether Fell may be worked again, Hesper Lunt, who owns it, said on Monday.',
			'Lunt denied that the lake would be drained. “Not a drop,” she said.',
			'Some villagers believe that the road will not bear the lorries.',
		].join('\n\n'),
	);
});
afterAll(async () => rm(folder, {recursive: true, force: true}));
afterEach(async () => person.leave());

/** All that a terminal obeys, but the two modes that tell pastes from keys. */
const sequences = (): readonly string[] =>
	[
		...person
			.written()
			.toString()
			.matchAll(/\u{1B}(?:\[[^@-~]*[@-~]|.)/gv),
	]
		.map(([sequence]) => sequence)
		.filter(sequence => !/^\u{1B}\[\?2004[hl]$/v.test(sequence));

const everyLine = (): string => person.written().toString().replaceAll('\r\n', '\n');

/** All that was said, whatever the width at which it was wrapped. */
const said = (): string => everyLine().replaceAll(/\s+/gv, ' ');

describe.each([
	{columns: 120, rows: 40},
	{columns: 80, rows: 24},
	{columns: 50, rows: 20},
	{columns: 30, rows: 6},
])('--screen-reader at $columns by $rows', ({columns, rows}) => {
	it('writes lines one below the other, with no box, no cursor movement and nothing erased', async () => {
		person = open({args: ['--screen-reader', story], columns, rows});
		await person.waitFor('the sum', () => /\d+ claims?, \d+ named/v.test(said()));
		person.press('j');
		await person.waitFor('the second paragraph', () => said().includes('Paragraph 2 of 3: Lunt denied'));
		person.press('3');
		await person.waitFor('the claims', () => said().includes('Claims, 2 of 4'));
		person.press('2');
		await person.waitFor('the actors', () => said().includes('Actors, 1 of '));
		person.press('s');
		await person.waitFor('the sourcing', () => said().includes('Sourcing of'));
		person.press('escape');
		await person.waitFor('the actors again', () => said().split('Actors, 1 of').length > 2);
		person.press('/');
		await person.waitFor('the search line', () => said().includes('Search: type words.'));
		person.type('villigers');
		await person.waitFor('what is found', () => /Search villigers: 1 paragraph/v.test(said()));
		person.press('enter');
		await person.waitFor('the match', () => /Found: villagers/v.test(said()));
		person.press('?');
		await person.waitFor('the keys', () => said().includes('Panes. Tab: next pane.'));
		person.press('escape');
		await person.waitFor('the keys to be closed', () => said().includes('The keys are closed.'));
		person.press('q');
		expect(await person.ends()).toEqual({code: 0, signal: 0});
		expect(sequences()).toEqual([]);
		expect(everyLine()).not.toMatch(/[\u2500-\u259F▸•∅✗↔↵⇥]|\r(?!\n)|\x08/u);
		for (const line of everyLine()
			.replaceAll(/\u{1B}\[\?2004[hl]/gv, '')
			.split('\n'))
			expect(line.length, line).toBeLessThanOrEqual(columns);
	});
});

describe('the screen reader’s explorer', () => {
	it('is asked for by INK_SCREEN_READER as well, and runs on a dumb terminal', async () => {
		person = open({args: [story], env: {INK_SCREEN_READER: 'true', TERM: 'dumb'}});
		await person.sees('Paragraphs. Paragraph 1 of 3: The slate quarry');
		person.press('ctrl+c');
		expect(await person.ends()).toEqual({code: 0, signal: 0});
		expect(sequences()).toEqual([]);
	});

	it('leaves what was on the screen before it, and what it said', async () => {
		person = open({
			program: [
				'/bin/bash',
				'-c',
				`echo before; "$0" "$1" --screen-reader "$2"; echo after`,
				process.execPath,
				'dist/cli.js',
				story,
			],
		});
		await person.sees('Paragraphs. Paragraph 1 of 3');
		person.press('q');
		await person.ends();
		const screen = person.screen().join('\n');
		expect(screen).toMatch(/^before\nQuarry above Nether Fell may reopen\.\n/v);
		expect(screen.trimEnd()).toMatch(/\nafter$/v);
	});

	it('is suspended by Ctrl-Z, and says where one is when it goes on', async () => {
		person = open({program: ['/bin/bash', '--norc', '-i'], env: {PS1: '> '}});
		await person.sees('>');
		person.type(`"${process.execPath}" dist/cli.js --screen-reader "${story}"\r`);
		await person.sees('Paragraphs. Paragraph 1 of 3');
		await person.waitForSilence(300);
		person.press('ctrl+z');
		await person.sees('Stopped');
		person.type('fg\r');
		await person.waitFor(
			'it to say where one is',
			() => everyLine().split('Paragraphs. Paragraph 1 of 3').length > 2,
		);
		person.press('q');
		await person.waitForSilence(200);
		person.type('exit\r');
		await person.ends();
	});

	it('without a terminal is the digest, as for everybody', async () => {
		person = open({
			program: ['/bin/bash', '-c', `"$0" dist/cli.js --screen-reader "$1" | cat`, process.execPath, story],
		});
		await person.ends();
		expect(person.screen()[0]).toBe('Quarry above Nether Fell may reopen');
	});
});
