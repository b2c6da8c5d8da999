import {appendFileSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {reportStory} from '../../source/insight/report.ts';
import {paragraphTarget, withNote} from '../../source/user/notes.ts';
import {harbourStory} from './harbour-story.ts';
import {sitDown} from './person.tsx';

const headline = '“Harbour dredging splits Port Ellery council”';

describe('y', () => {
	it('copies a paragraph: its words, the headline and its number', async () => {
		const person = sitDown(harbourStory);
		await person.press('j', 'y');
		await person.sees('copied paragraph 2 to the clipboard');
		expect(person.copied).toEqual([
			`Calder promised that no jetty would close while the work went on. — ${headline}, paragraph 2`,
		]);
	});

	it('copies the headline once', async () => {
		const person = sitDown(harbourStory);
		await person.press('k', 'y');
		await person.sees('copied the headline to the clipboard');
		expect(person.copied).toEqual([`${headline} — headline`]);
	});

	it('copies a claim as the story tells it, with no quotation marks but its own, the headline and the paragraph', async () => {
		const person = sitDown(harbourStory);
		await person.press('3', 'j', 'y');
		await person.sees('copied the claim in paragraph 2');
		await person.press('j', 'j', 'j', 'j', 'y', 'j', 'y');
		expect(person.copied).toEqual([
			`Calder [Ines Calder] promised that no jetty would close — ${headline}, paragraph 2`,
			`“Nobody has measured anything since I took office,” she [Ines Calder] said — ${headline}, paragraph 5`,
			`is believed to have been hired already (no source given) — ${headline}, paragraph 6`,
		]);
	});

	it('copies the card of an actor, from the list and from the card itself', async () => {
		const person = sitDown(harbourStory);
		await person.press('2', 'j', 'y');
		await person.sees('copied the card of Ines Calder to the clipboard');
		await person.press('o', 'j', 'y');
		expect(person.copied[1]).toBe(person.copied[0]);
		expect(person.copied[0]?.split('\n').slice(0, 3)).toEqual([
			'Ines Calder (person; mayor of Port Ellery)',
			`In ${headline}`,
			'Named Calder 2, Ines Calder 1; in paragraphs 1, 2, 5',
		]);
		expect(person.copied[0]).toContain(
			'- “Nobody has measured anything since I took office,” she [Ines Calder] said (paragraph 5)',
		);
	});

	it('copies what is selected in a view: one claim, or all that a line stands for', async () => {
		const person = sitDown(harbourStory);
		await person.press('d', 'y');
		await person.sees('copied the claim in paragraph 4');
		await person.press('w', 'y');
		expect(person.copied[1]).toContain(`Mayor Ines Calder said on Tuesday — ${headline}, paragraph 1`);
	});
});

describe('Y', () => {
	it('copies the same as JSON', async () => {
		const person = sitDown(harbourStory);
		await person.press('3', 'j', 'Y');
		await person.sees('as JSON');
		expect(JSON.parse(person.copied[0] ?? '')).toMatchObject({
			kind: 'claim',
			words: 'that no jetty would close',
			who: 'Calder',
			actor: 'Ines Calder',
			actorBy: 'name',
			stance: 'promises',
			paragraph: 2,
			story: {title: 'Harbour dredging splits Port Ellery council', file: 'harbour.txt'},
		});
	});
});

describe('e', () => {
	const reportsIn = (home: string): readonly string[] =>
		readdirSync(home)
			.filter(name => name.endsWith('.md'))
			.toSorted();

	it('writes the report to a file and says where, and there is one however often it is pressed', async () => {
		const person = sitDown(harbourStory, 100, 30);
		await person.press('e');
		await person.sees('the report is in ');
		const [name = ''] = reportsIn(person.home);
		expect(name).toBe('harbour-report.md');
		expect(readFileSync(path.join(person.home, name), 'utf8')).toBe(reportStory(harbourStory));
		await person.press('s', 'e');
		await person.sees('already');
		expect(reportsIn(person.home)).toEqual([name]);
	});

	it('writes over its own report of before, and over nothing else', async () => {
		const person = sitDown(harbourStory, 100, 30);
		await person.press('M', ...'ask her', 'enter', 'E', 'M', ...' twice', 'enter', 'E');
		await person.sees('written anew');
		const file = path.join(person.home, 'harbour-report-with-notes.md');
		expect(readFileSync(file, 'utf8')).toContain('ask her twice');
		expect(reportsIn(person.home)).toEqual(['harbour-report-with-notes.md']);
		appendFileSync(file, 'A line of my own.\n');
		await person.press('E');
		await person.sees('with-notes-2.md');
		expect(readFileSync(file, 'utf8')).toContain('A line of my own.');
		// A report of another story stays as well, be its file called the same.
		const other = sitDown({...harbourStory, title: 'Harbour to be filled'}, 100, 30, {home: person.home});
		await other.press('e');
		const again = sitDown(harbourStory, 100, 30, {home: person.home});
		await again.press('e');
		await again.sees('harbour-report-2.md');
	});

	it('cuts no character in two, in the name of the file or in the report', async () => {
		const words = `${'b'.repeat(199)}🦭🦭`;
		const source = {kind: 'file', location: `${'a'.repeat(59)}𠮷𠮷.txt`} as const;
		const story = {...harbourStory, source};
		const notes = withNote([], {...paragraphTarget(harbourStory.paragraphs[0]!), words}, 'ask', new Date(0));
		const person = sitDown(story, 100, 30, {notes});
		await person.press('E');
		await person.sees('the report is in');
		const [name = ''] = reportsIn(person.home);
		expect(name).toBe(`${'a'.repeat(59)}-report-with-notes.md`);
		expect(readFileSync(path.join(person.home, name), 'utf8')).toContain(`- ${'b'.repeat(199)}… (`);
	});

	it('leaves notes out, and E has them in', async () => {
		const person = sitDown(harbourStory);
		await person.press('j', 'M', ...'ask # twice', 'enter', 'e', 'E');
		await person.sees('the report is in ');
		const [second, first] = readdirSync(person.home)
			.filter(name => name.endsWith('.md'))
			.toSorted()
			.map(name => readFileSync(path.join(person.home, name), 'utf8'));
		expect(first).not.toContain('Marks and notes');
		expect(second).toContain('## Marks and notes\n\n- Calder promised that no jetty');
		expect(second).toContain(String.raw`  ask \# twice`);
	});
});
