import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {open, type Opening, type Person} from '../terminal/harness.ts';

/** What a person leaves behind in the real program, and finds again at the next start. */

let home: string;
let story: string;
let person: Person;

beforeEach(() => {
	home = mkdtempSync(path.join(tmpdir(), 'nutgraf-keeping-'));
	story = path.join(home, 'ferry.txt');
	writeFileSync(
		story,
		[
			'Ferry across the Lunde to stop at night',
			'The ferry across the Lunde will no longer run after ten, the Lunde Harbour Board said on Monday.',
			'“There is nobody to pay for it,” said Petra Aune, who chairs the board.',
			'Night nurses at the hospital said that they would have to move. Aune denied that anybody had complained.',
			'Some skippers believe the boat will be sold.',
			'The last crossing is on Friday.',
		].join('\n\n'),
	);
});
afterEach(async () => {
	await person.leave();
	rmSync(home, {recursive: true, force: true});
});

const sitDown = (opening: Opening = {}): Person => {
	const env = {
		XDG_STATE_HOME: path.join(home, 'state'),
		XDG_CONFIG_HOME: path.join(home, 'config'),
		...opening.env,
	};
	person = open({args: [story], folder: home, ...opening, env});
	return person;
};

const getUp = async (): Promise<void> => {
	person.press('q');
	await person.ends();
	await person.leave();
};

describe.each([
	{columns: 120, rows: 40},
	{columns: 80, rows: 24},
	{columns: 50, rows: 20},
])('at $columns by $rows', size => {
	it('marks, notes and the place are there again at the next start', async () => {
		sitDown(size);
		await person.sees(/\d+ claims/u);
		person.press('j', 'j', 'M');
		await person.sees('note:');
		person.type('call the hospital');
		person.press('enter');
		await person.sees('† call the hospital');
		person.press('j');
		await person.sees('▌ 4 Some');
		await getUp();

		sitDown(size);
		await person.sees('where you were: paragraph 4');
		await person.sees('▌ 4 Some');
		await person.sees('† call the hospital');
	});

	it('y sends the citation to the clipboard of the terminal', async () => {
		sitDown(size);
		await person.sees(/\d+ claims/u);
		person.press('j', 'y');
		await person.sees('copied paragraph 2 to the clipboard');
		const [, text = ''] = /\u{1B}\]52;c;([\w+/=]+)\u{7}/u.exec(person.written().toString()) ?? [];
		expect(Buffer.from(text, 'base64').toString()).toBe(
			'“There is nobody to pay for it,” said Petra Aune, who chairs the board. — “Ferry across the Lunde to stop at night”, paragraph 2',
		);
	});

	it(': finds a command by its name, and :4 goes to paragraph 4', async () => {
		sitDown(size);
		await person.sees(/\d+ claims/u);
		person.type(':4');
		await person.sees('go to paragraph 4');
		person.press('enter');
		await person.sees('▌ 4 Some');
		person.press('ctrl+k');
		await person.sees('┏ Commands');
		person.type('whose word');
		person.press('enter');
		await person.sees('┏ Sourcing');
	});

	it('e writes the report, never over one that is there', async () => {
		writeFileSync(path.join(home, 'ferry-report.md'), 'mine');
		sitDown(size);
		await person.sees(/\d+ claims/u);
		person.press('e');
		await person.waitFor('the report', () => existsSync(path.join(home, 'ferry-report-2.md')));
		await person.sees('ferry-report-2.md');
		expect(readFileSync(path.join(home, 'ferry-report.md'), 'utf8')).toBe('mine');
		expect(readFileSync(path.join(home, 'ferry-report-2.md'), 'utf8')).toContain('# Ferry across the Lunde');
	});
});

describe('the person’s own files', () => {
	it('a damaged file of notes is set aside at the start, and that is told', async () => {
		sitDown();
		await person.sees(/\d+ claims/u);
		person.press('m');
		await person.sees('marked paragraph 1');
		await getUp();
		const folder = path.join(home, 'state/nutgraf/notes');
		const [file = ''] = readdirSync(folder);
		writeFileSync(path.join(folder, file), 'not what it was');
		sitDown();
		await person.sees('the notes on this story were damaged');
		expect(readFileSync(path.join(folder, `${file}.damaged-1`), 'utf8')).toBe('not what it was');
	});

	it('the place is kept too when the terminal goes away', async () => {
		sitDown();
		await person.sees(/\d+ claims/u);
		person.press('3', 'j', 'j');
		await person.sees('3 of');
		person.signal('SIGHUP');
		await person.ends();
		await person.leave();
		sitDown();
		await person.sees('┏ Claims');
		await person.sees('3 of');
	});

	it('notes are on the next version of the story too, in a report as in the explorer', async () => {
		sitDown();
		await person.sees(/\d+ claims/u);
		person.press('j', 'M');
		person.type('who pays now?');
		person.press('enter');
		await person.sees('† who pays now?');
		await getUp();
		writeFileSync(story, readFileSync(story, 'utf8').replace('on Friday', 'on Sunday'));
		sitDown({args: ['report', story, '--notes']});
		await person.ends();
		expect(person.written().toString()).toContain('1 note taken over from an earlier version of this story');
		expect(person.written().toString()).toContain('who pays now?');
		await person.leave();
		sitDown();
		await person.sees('1 note taken over from an earlier version of this story');
		await person.sees('† who pays now?');
		await getUp();
		sitDown();
		await person.sees('† who pays now?');
		await person.seesNo('earlier version');
	});

	it('layout = reading goes for every story when it goes from the configuration', async () => {
		const folder = path.join(home, 'config/nutgraf');
		mkdirSync(folder, {recursive: true});
		writeFileSync(path.join(folder, 'config'), 'layout = reading');
		sitDown();
		await person.sees('▌ 1 The ferry');
		await person.seesNo('Actors');
		await getUp();
		writeFileSync(path.join(folder, 'config'), '');
		sitDown();
		await person.sees('Actors');
	});

	it('the configuration counts: keys, colours, width, layout; and what is wrong in it is told', async () => {
		const folder = path.join(home, 'config/nutgraf');
		mkdirSync(folder, {recursive: true});
		writeFileSync(
			path.join(folder, 'config'),
			[
				'layout = reading',
				'width = 40',
				'key.open-view-sourcing = x',
				'color.title = #ff0000',
				'themee = dark',
			].join('\n'),
		);
		sitDown({columns: 120, rows: 40, env: {COLORTERM: 'truecolor'}});
		await person.sees('config line 5: themee is no setting: did you mean theme?');
		await person.sees('▌ 1 The ferry');
		expect(
			Math.max(
				...person
					.screen()
					.slice(2, -2)
					.map(row => row.replaceAll('┃', '').trim().length),
			),
		).toBeLessThan(48);
		person.press('x');
		await person.sees('┏ Sourcing');
		expect(person.look('Sourcing ').color).toBe('#ff0000');
	});
});

describe('without colours', () => {
	it('what was searched, and what a claim says, stand out all the same', async () => {
		sitDown({env: {NO_COLOR: '1'}});
		await person.sees(/\d+ claims/u);
		person.press('/');
		person.type('nobody');
		person.press('enter');
		await person.sees('match 1 of 1');
		expect(person.look('nobody to pay')).toMatchObject({inverse: true, color: null});
		person.press('escape');
		await person.seesNo('Esc: all');
		person.press('3', 'g', 'enter');
		await person.waitFor('the marked words', () => person.look('The ferry across').italic);
	});
});

describe('the background of the terminal', () => {
	const answer = (color: string): string => `\u{1B}]11;rgb:${color}\u{1B}\\`;

	it('is asked for after the first screen, and a light one gets colours for it', async () => {
		sitDown();
		await person.waitFor('the question', () => person.written().includes('\u{1B}]11;?'));
		const written = person.written().toString();
		expect(written.indexOf('The ferry')).toBeLessThan(written.indexOf('\u{1B}]11;?'));
		await person.sees(/\d+ claims/u);
		const before = person.look('┏ Paragraphs').color;
		person.type(answer('ffff/ffff/e0e0'));
		await person.waitFor('other colours', () => person.look('┏ Paragraphs').color !== before);
	});

	it('no byte of the answer counts as a key, in one piece, in two, or among keys', async () => {
		sitDown();
		await person.sees(/\d+ claims/u);
		person.type(`j${answer('0000/0000/0000')}j`);
		await person.sees('▌ 3 Night');
		const whole = answer('1111/2222/3333');
		person.type(whole.slice(0, 9));
		person.type(`${whole.slice(9)}k`);
		await person.sees('▌ 2');
		person.press('/');
		person.type(answer('ffff/ffff/ffff'));
		person.type('boat');
		await person.sees('/boat');
		await person.sees('1 paragraph');
	});

	it.each([{COLORFGBG: '0;15'}, {TERM: 'linux'}, {NO_COLOR: '1'}])(
		'is not asked for where it is known or would not be understood: %j',
		async env => {
			sitDown({env});
			await person.sees(/\d+ claims/u);
			await person.waitForSilence();
			expect(person.written().includes('\u{1B}]11;')).toBe(false);
		},
	);
});
