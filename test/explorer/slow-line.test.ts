import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {open, type Person} from '../terminal/harness.ts';

/** At the far end of a slow line, and faster than any line. */

let folder: string;
let story: string;
let person: Person;

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-line-'));
	story = path.join(folder, 'lighthouse.txt');
	writeFileSync(
		story,
		[
			'Lighthouse of Skarv is sold',
			...Array.from(
				{length: 300},
				(_, at) => `The keeper, Runa Holt, said for the ${at + 1}th time that it was not hers to sell.`,
			),
		].join('\n\n'),
	);
});
afterEach(async () => person.leave());
afterAll(() => {
	rmSync(folder, {recursive: true, force: true});
});

const framesIn = (written: Buffer): number => written.toString().split('\u{1B}[?2026h').length - 1;

describe('on a line of 9,600 bits a second with a round trip of 300 ms', () => {
	const line = {bitsPerSecond: 9600, roundTrip: 300};

	it('two hundred keys give few frames, and the place that they lead to', async () => {
		person = open({args: [story], line});
		await person.sees(/\d claims · /u);
		await person.waitForSilence(1000);
		const before = person.written().length;
		const frames = framesIn(person.written());
		const start = performance.now();
		for (let key = 0; key < 200; key++) {
			person.press('j');
			await new Promise(resolve => setTimeout(resolve, 10));
		}

		await person.sees('Paragraphs 201/300');
		const took = performance.now() - start;
		// Each frame would be some hundreds of bytes, and two hundred of them more than a minute of this line.
		expect(framesIn(person.written()) - frames).toBeLessThan(40);
		expect(person.written().length - before).toBeLessThan(30_000);
		expect(took).toBeLessThan(19_000);
	});

	it('a typed word is searched for, not each of its beginnings shown', async () => {
		person = open({args: [story], line});
		await person.sees(/\d claims · /u);
		person.press('/');
		for (const letter of '123th time') person.type(letter);
		await person.sees('/123th time');
		await person.sees('▌123');
	});

	it('q is obeyed while the line is busy', async () => {
		person = open({args: [story], columns: 120, rows: 40, line});
		await person.sees('Lighthouse of Skarv');
		person.press('page down', 'page down', '?', 'q', 'q');
		const start = performance.now();
		expect(await person.ends()).toMatchObject({code: 0});
		// The pages alone would take this line ten seconds.
		expect(performance.now() - start).toBeLessThan(9000);
	});
});

describe('keys that come all at once', () => {
	it('give few frames and the right place', async () => {
		person = open({args: [story]});
		await person.sees(/\d claims · /u);
		await person.waitForSilence(500);
		const frames = framesIn(person.written());
		person.type('j'.repeat(200));
		await person.sees('Paragraphs 201/300');
		await person.waitForSilence(300);
		expect(framesIn(person.written()) - frames).toBeLessThan(12);
		expect(person.line(1)).toContain('Paragraphs 201/300');
	});

	it('may be of all kinds: letters, Tab, arrows, Enter, Backspace', async () => {
		person = open({args: [story]});
		await person.sees(/\d claims · /u);
		person.type('jj\t\u{1B}[B\u{1B}[A\t\tj\u{1B}[B/123x\u{7F}th\r');
		await person.sees('1 shown');
		await person.sees('▌123');
	});

	it('are kept while the program starts', async () => {
		person = open({args: [story]});
		person.type('jjj/77th\r');
		await person.sees('▌ 77');
	});
});
