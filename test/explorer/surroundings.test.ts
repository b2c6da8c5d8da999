import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {open, type Person} from '../terminal/harness.ts';

/** Odd terminals, odd surroundings and odd persons. */

let folder: string;
let story: string;
let person: Person;

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-surroundings-'));
	story = path.join(folder, 'orchard.txt');
	writeFileSync(
		story,
		[
			'Orchard of Lower Venn keeps its walls',
			...Array.from(
				{length: 40},
				(_, at) => `${at + 1}. The walls will stand, said Ottilie Brand. Nobody in Lower Venn denied it.`,
			),
		].join('\n\n'),
	);
});
afterEach(async () => person.leave());
afterAll(() => {
	rmSync(folder, {recursive: true, force: true});
});

const isReady = async (): Promise<void> => person.sees(/\d claims? · /u);
const leaves = async (): Promise<void> => {
	person.press('q');
	expect(await person.ends()).toEqual({code: 0, signal: 0});
	expect(person.emulator.alternate()).toBe(false);
};

describe('where no explorer can be shown, or nobody would see it, the digest is printed', () => {
	it.each<Record<string, string>>([{TERM: 'dumb'}, {CI: 'true'}, {TERM: 'dumb', CI: '1', NO_COLOR: '1'}])(
		'%j',
		async env => {
			person = open({args: [story], env, rows: 200});
			expect(await person.ends()).toEqual({code: 0, signal: 0});
			const written = person.written().toString();
			expect(written).toContain('Ottilie Brand');
			expect(written).not.toMatch(/\u{1B}\[\?/u);
			if (env['TERM'] === 'dumb') expect(written).not.toContain('\u{1B}');
		},
	);
});

describe('colours', () => {
	it.each<[Record<string, string>, RegExp]>([
		[{TERM: 'xterm'}, /\u{1B}\[(?:[\d;]*;)?[34]8[;:]/u],
		[{TERM: 'vt100', NO_COLOR: '1'}, /\u{1B}\[(?:[\d;]*;)?(?:3\d|4\d|9[0-7]|10[0-7])(?:;[\d;]*)?m/u],
	])('in %j are no more than it has', async (env, never) => {
		person = open({args: [story], env});
		await isReady();
		person.press('tab', 'j', 'tab', 'j');
		await person.sees('┏ Claims');
		expect(person.written().toString()).not.toMatch(never);
		// Bold is left to them.
		expect(person.look('Orchard').bold).toBe(true);
		await leaves();
	});
});

describe('the size', () => {
	it.each(['7', '0', '-1', 'wide', '999999', '1e3'])(
		'is the one of the terminal whatever COLUMNS=%s says',
		async value => {
			person = open({args: [story], env: {COLUMNS: value, LINES: value}});
			await isReady();
			expect(person.line(1)).toHaveLength(80);
			await leaves();
		},
	);

	it.each([
		[1, 1],
		[2, 1],
		[1, 30],
		[200, 1],
		[39, 10],
		[40, 9],
	])('of %i by %i is too small, and that is all that is wrong', async (columns, rows) => {
		person = open({args: [story], columns, rows});
		await person.sees(columns > 6 ? 'nutgraf' : /[n…]/u);
		person.press('j', 'tab', '/', 'a', 'escape');
		person.resize(80, 24);
		await person.sees(/Paragraphs \d+\/40/u);
		await person.waitForSilence(300);
		person.press('q');
		expect(await person.ends()).toEqual({code: 0, signal: 0});
	});

	it('may change two hundred times at once', async () => {
		person = open({args: [story]});
		await isReady();
		person.press('5', 'G');
		await person.sees('Paragraphs 5/40');
		for (let turn = 0; turn < 200; turn++) person.resize(1 + ((turn * 37) % 180), 1 + ((turn * 17) % 60));
		person.resize(100, 30);
		await person.sees('Paragraphs 5/40');
		await person.waitForSilence(400);
		const after = person.screen();
		person.press('ctrl+l');
		await person.waitForSilence(300);
		// What is there is what a fresh drawing gives.
		expect(person.screen()).toEqual(after);
		expect(after[1]).toHaveLength(100);
		await leaves();
	});
});

describe('a person who pastes', () => {
	it('a million characters into the search line can go on', async () => {
		person = open({args: [story]});
		await isReady();
		person.press('/');
		await person.sees('type to search');
		person.paste('venn \u{1B}[31m walls "'.repeat(60_000));
		await person.waitForSilence(500);
		person.press('ctrl+u');
		await person.sees('type to search');
		person.type('ottilie');
		await person.sees('40 shown');
		person.press('escape');
		await person.sees('Paragraphs');
		await person.seesNo('shown');
		await leaves();
	});

	it('outside of it pastes nothing', async () => {
		person = open({args: [story]});
		await isReady();
		person.paste('jjjjjqqqq');
		person.press('j');
		await person.sees('Paragraphs 2/40');
		await leaves();
	});
});

describe('nothing of a story, a title or a file name reaches the terminal as a control', () => {
	it('in the explorer', async () => {
		const evil =
			'\u{1B}]0;pwned\u{7}\u{1B}]8;;http://evil.example\u{1B}\\link\u{1B}]8;;\u{1B}\\ \u{1B}]52;c;ZXZpbA==\u{7}\u{1B}P1$r\u{1B}\\\u{1B}_apc\u{1B}\\\u{1B}[8mhidden\u{1B}[?1049l\u{1B}c\u{9B}2J\u{9D}0;pwned\u{9C}\u{7F}\u{8}\u{202E}\u{200B}\u{E0041}\u{FEFF}\u{2066}';
		const name = path.join(folder, `evil\u{1B}]0;pwned\u{7}\u{1B}[2J\u{9B}31m\u{202E}.txt`);
		writeFileSync(
			name,
			`Orchard ${evil} of Lower Venn\n\nThe walls ${evil} will stand, said Ottilie ${evil} Brand, who keeps ${evil} them.\n\n"${evil}No," said Ottilie Brand.\n`,
		);
		person = open({args: [name]});
		await person.sees(/\d claims? · /u);
		for (const key of ['2', 'enter', '3', 'enter', 's', 'escape', 'w', 'escape', 'd', 'escape', '/']) {
			person.press(key);
			// What follows Escape at once would be Alt and that key.
			await person.waitForSilence(100);
		}

		person.type('walls\r?');
		await person.waitForSilence(100);
		person.press('escape');
		await person.waitForSilence(100);
		person.press('q');
		await person.ends();
		const written = person.written().toString();
		expect(written).toContain('hidden');
		// What is left are cursor moves, emptying, scrolling, looks, and the modes of a screen.
		const unmeant = written.replaceAll(
			/\u{1B}\[(?:\?(?:1049|25|7|2004|2026)[hl]|5n|[\d;]*[HGCBKXJLMm])|\u{1B}\]11;\?\u{1B}\\|[\r\n\b]/gu,
			'',
		);
		// eslint-disable-next-line no-control-regex
		expect(unmeant).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u{E0000}-\u{E0FFF}]/u);
		expect(written).not.toMatch(/\u{1B}\[(?:[\d;]*;)?8m/u);
		expect(person.emulator.title()).toBe('');
	});
});
