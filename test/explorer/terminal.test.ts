import {writeFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {open, type Person} from '../terminal/harness.ts';

/** The whole program on a real pseudo-terminal, as a person meets it. */

let person: Person;
let folder: string;
let story: string;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'nutgraf-explorer-'));
	story = path.join(folder, 'bridge.txt');
	writeFileSync(
		story,
		[
			'Bridge over the Vell stays closed, engineers say',
			'The old bridge over the Vell will stay closed until spring, the Brannock Roads Agency said on Friday.',
			'“We found cracks in two of the five piers,” said Ottoline Marsh, who heads the agency. She added that nobody had been in danger.',
			'Shopkeepers in Lower Brannock accused the agency of dragging its feet. Marsh denied that the work had been delayed.',
			'Some residents believe that the bridge will never open again.',
			'The repair is reportedly going to cost nine million.',
			'Gerrit Dahl, a council member, said he would ask for a ferry. “People have to get to work,” Dahl said.',
			'Der Fährmann 渡し守 👩‍🚀 lives on the other bank, and rows whoever asks him.',
		].join('\n\n'),
	);
});
afterAll(async () => rm(folder, {recursive: true, force: true}));
afterEach(async () => person.leave());

const borders = /[│┃╮┓╯┛]$/u;

/** Every row between header and footer ends in a border at the last column. */
const framesAreWhole = (headerRows: number) => {
	const {emulator} = person;
	const rows = emulator.cells();
	for (const row of rows.slice(headerRows, -1)) {
		expect(row.at(-1)?.text, row.map(({text}) => text).join('')).toMatch(borders);
	}
};

describe.each([
	{columns: 120, rows: 40, headerRows: 1},
	{columns: 80, rows: 24, headerRows: 1},
	{columns: 50, rows: 20, headerRows: 3},
])('at $columns by $rows', ({columns, rows, headerRows}) => {
	it('a person reads, follows an actor and a claim, searches, and leaves the terminal as it was', async () => {
		person = open({args: [story], columns, rows});
		await person.sees('Bridge over the Vell');
		await person.sees('▌ 1 The old bridge');
		await person.sees(/\d+ claims · \d+ named/u);
		framesAreWhole(headerRows);

		person.press('j', 'j');
		await person.sees('Paragraphs 3/7');
		person.press('2');
		await person.sees('┏ Actors');
		person.press('enter');
		await person.sees(/mention \d+ of \d+/u);
		// A key that follows Escape at once would be Alt and that key.
		person.press('escape');
		await person.seesNo(/mention \d+ of/u);
		person.press('1', 'end');
		await person.sees('▌ 7 Der');
		framesAreWhole(headerRows);

		person.press('/');
		person.type('brannok');
		await person.sees(/Paragraphs \d\/7, 2 shown/u);
		person.press('enter');
		await person.sees('match 1 of 2');
		person.press('n');
		await person.sees('match 2 of 2');
		person.press('escape');
		await person.sees(/Paragraphs \d\/7 [─━]/u);

		person.press('3');
		await person.sees('┏ Claims');
		person.press('g', 'enter');
		await person.sees('┏ Paragraphs');
		person.press('?');
		await person.sees('┏ Keys');
		person.press('escape');
		await person.sees('Paragraphs');
		person.press('q');
		expect(await person.ends()).toEqual({code: 0, signal: 0});
		expect(person.emulator.alternate()).toBe(false);
		expect(person.emulator.cursorShown()).toBe(true);
		expect(person.screen().join('').trim()).toBe('');
	});
});

describe('the terminal changes', () => {
	it('from wide to narrow to tiny and back, the selection stays in view', async () => {
		person = open({args: [story], columns: 120, rows: 40});
		await person.sees(/\d+ claims/u);
		person.press('5', 'G');
		await person.sees('▌ 5 The repair');
		for (const [columns, rows] of [
			[80, 24],
			[50, 20],
			[64, 12],
			[40, 10],
			[150, 50],
		] as const) {
			person.resize(columns, rows);
			await person.sees(/▌ 5 The repair/u);
			await person.waitFor(
				'the whole screen',
				emulator => (emulator.cells()[rows - 2]?.length ?? 0) === columns,
			);
		}

		person.resize(30, 8);
		await person.sees('nutgraf needs 40x10');
		person.resize(90, 30);
		await person.sees('▌ 5 The repair');
	});

	it('Ctrl-L draws everything again', async () => {
		person = open({args: [story]});
		await person.sees(/\d+ claims/u);
		const before = person.written().length;
		person.press('ctrl+l');
		await person.waitFor('a whole screen', () => person.written().length > before + 1000);
		await person.sees('▌ 1 The old bridge');
	});
});

describe('how it is opened', () => {
	it('alone, it opens the sample and says how to open a story of one’s own', async () => {
		person = open({});
		await person.sees('open your own with nutgraf FILE');
	});

	it.each([[['-']], [[]]])('from a pipe, with the keys of the terminal: %j', async args => {
		person = open({args, input: `cat ${story}`});
		await person.sees('▌ 1 The old bridge');
		person.press('j');
		await person.sees('▌ 2');
		person.press('q');
		expect(await person.ends()).toMatchObject({code: 0});
	});

	it('keys pressed before it is ready are obeyed', async () => {
		person = open({args: [story]});
		person.type('jjj');
		await person.sees('Paragraphs 4/7');
	});

	it('a text of 20,000 paragraphs opens as fast as a short one, and keys are answered while it is read', async () => {
		const long = path.join(folder, 'long.txt');
		const paragraph = 'The ferry company said the crossing would open, and Gerrit Dahl denied it.';
		writeFileSync(
			long,
			Array.from({length: 20_000}, (_, index) => `${index + 1}. ${paragraph}`).join('\n\n'),
		);
		person = open({args: [long]});
		await person.sees('/20000');
		const first = person.written().toString();
		// Its beginning was there before the rest was read, and has not been drawn again.
		expect(first).toContain('1/…');
		expect(first.split('company said the crossing').length).toBeLessThan(12);
		await person.sees(/analysing \d+%/u);
		person.type('12345G');
		await person.sees('▌12345');
		person.press('q');
		expect(await person.ends()).toMatchObject({code: 0});
	});

	it('in a terminal that has ASCII alone, borders and marks are ASCII', async () => {
		person = open({args: [story], env: {LC_ALL: 'C'}});
		await person.sees('# Paragraphs 1/7');
		expect(
			person
				.screen()
				.join('')
				.replaceAll(/[“”ä渡し守👩‍🚀]/gu, ''),
		).toMatch(/^[\u{20}-\u{7E}]*$/u);
	});

	it('with NO_COLOR nothing is coloured', async () => {
		person = open({args: [story], env: {NO_COLOR: '1'}});
		await person.sees(/\d+ claims/u);
		expect(person.written().toString()).not.toMatch(/\u{1B}\[(?:\d+;)*(?:3[0-7]|4[0-7]|9[0-7])m/u);
	});
});
