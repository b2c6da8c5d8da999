import {readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {blocksOf, composeDocument} from '../../source/story/document.ts';
import {notesFile, readNotes} from '../../source/user/notes-file.ts';
import {storyKey} from '../../source/user/story-key.ts';
import {harbourStory, headlineStory} from './harbour-story.ts';
import {makeHome} from './desk.ts';
import {sitDown} from './person.tsx';

const sizes = [
	[100, 40],
	[80, 24],
	[50, 20],
] as const;

const key = storyKey(harbourStory.text);
const foldersIn = (home: string) => ({config: home, state: home, cache: home});
const keptIn = (home: string) => readNotes(foldersIn(home), key, {title: null, location: ''}).notes;

describe.each(sizes)('at %ix%i', (columns, rows) => {
	it('m marks a paragraph and takes the mark away again', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('j', 'm');
		await person.sees('marked paragraph 2');
		expect(person.rowWith('Calder promised')).toMatch(/†▌ 2 Calder promised/v);
		expect(keptIn(person.home)).toMatchObject([{kind: 'paragraph', paragraph: 2, note: null}]);
		await person.press('m');
		await person.sees('mark taken off paragraph 2');
		await person.seesNot('†');
		expect(keptIn(person.home)).toEqual([]);
	});

	it('M writes a note, which stands below its paragraph, is changed later and found in the list', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('j', 'M', ...'ask the harbour master');
		await person.sees('note: ask the harbour master');
		await person.press('enter');
		await person.sees('note kept on paragraph 2');
		expect(person.rowWith('† ask')).toContain('† ask the harbour master');
		await person.press('M', 'ctrl+w', ...'mistress', 'enter');
		await person.sees('† ask the harbour mistress');
		await person.press('g', "'");
		await person.sees('┏ Marks and notes 1');
		await person.sees('† ask the harbour mistress');
		await person.press('enter');
		await person.sees('▌ 2 Calder');
	});

	it('M among the actors writes on the paragraph at hand, and what is typed with it is no command', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('j', 'tab');
		await person.type('Meow');
		await person.sees('note: eow');
		await person.press('ctrl+u', 'escape', 'M');
		await person.sees('no note goes on this: it will be on paragraph 2');
		await person.press(...'seals?', 'enter');
		await person.sees('note kept on paragraph 2');
		expect(keptIn(person.home)).toMatchObject([{kind: 'paragraph', paragraph: 2, note: 'seals?'}]);
		expect(person.store.get().view).toBeNull();
	});

	it('a note that cannot be kept stays in its line, and it is said why', async () => {
		const home = makeHome();
		writeFileSync(path.join(home, 'notes'), 'a file where the folder of the notes would be');
		const person = sitDown(harbourStory, columns, rows, {home});
		await person.press('M', ...'which jetty?', 'enter');
		await person.sees('cannot read');
		await person.sees('note: which jetty?');
		await person.press('x');
		await person.seesNot('cannot read');
		await person.sees('note: which jetty?x');
	});

	it('a claim is marked too: in its row, in the text, and at the foot while it is selected', async () => {
		const person = sitDown(harbourStory, columns, rows);
		await person.press('3', 'j', 'M', ...'which survey?', 'enter');
		await person.sees('note kept on the claim in paragraph 2');
		expect(person.rowWith(/▸ 2/v)).toContain('†');
		await person.press('k', 'j');
		expect(person.screen().at(-1)).toContain('† which survey?');
		await person.press('1');
		await person.sees('† on “that no jetty would close”: which');
		expect(keptIn(person.home)).toMatchObject([
			{kind: 'claim', paragraph: 2, words: 'that no jetty would close', note: 'which survey?'},
		]);
	});
});

describe('marks and notes', () => {
	it('are there again at the next start, whatever the file is called', async () => {
		const first = sitDown(harbourStory);
		await first.press('j', 'j', 'M', ...'who are they?', 'enter');
		await first.sees('note kept');
		const kept = keptIn(first.home);
		const again = sitDown({...harbourStory, source: {kind: 'file', location: 'copy.txt'}}, 100, 30, {
			home: first.home,
			notes: kept,
		});
		await again.sees('† who are they?');
	});

	it('of an earlier version of the story stand where its words are now, and it is told how many do not', async () => {
		const first = sitDown(harbourStory);
		await first.press('j', 'M', ...'which jetty?', 'enter', '6', 'G', 'm', '3', 'M', ...'who?', 'enter');
		await first.sees('note kept on the claim in paragraph 6');
		const [, vote, promise, ...others] = blocksOf(harbourStory);
		const changed = {
			...composeDocument({
				...harbourStory,
				paragraphs: [
					{text: 'A dredger lies at the mole.', kind: 'text'},
					vote!,
					promise!,
					...others.filter(({number}) => number !== 6),
				],
			}),
			actors: [],
			claims: [],
		};
		const again = sitDown(changed, 100, 30, {home: first.home});
		const said = () => again.screen().join('').replaceAll(/\s+/gv, ' ');
		await again.sees('† which jetty?');
		expect(said()).toContain(
			'1 note taken over from an earlier version of this story, 2 could not be placed: they stay in',
		);
		expect(
			readNotes(foldersIn(first.home), storyKey(changed.text), {title: null, location: ''}).notes,
		).toMatchObject([{paragraph: 3, note: 'which jetty?'}]);
		await again.press("'");
		await again.sees('Marks and notes 1, 2 not placed');
		await again.sees('† who?');
		await again.sees('The dredger is believed');
		await again.sees('They stay in');
		await again.press('escape');
		// The next time they are this version's own.
		await again.press('j', 'j', 'm', 'm');
		await again.seesNot('† which jetty?');
		const last = sitDown(changed, 100, 30, {home: first.home});
		await last.press('j');
		await last.seesNot('earlier version');
	});

	it('Esc leaves a note as it was, and an empty one leaves the mark', async () => {
		const person = sitDown(harbourStory);
		await person.press('M', ...'first', 'enter', 'M', ...' second', 'escape');
		await person.sees('† first');
		await person.seesNot('second');
		await person.press('M', 'ctrl+u', 'backspace', 'enter');
		await person.sees('note taken off paragraph 1, the mark stays: u brings it back');
		await person.seesNot('† first');
		expect(keptIn(person.home)).toMatchObject([{paragraph: 1, note: null}]);
		await person.press('u');
		await person.sees('† first');
	});

	it('one m takes no note away, two do, and u brings it back with its words', async () => {
		const person = sitDown(harbourStory);
		await person.press('j', 'M', ...'ask her', 'enter', 'm');
		await person.sees('paragraph 2 has a note: m again takes mark and note off, M changes it');
		expect(keptIn(person.home)).toMatchObject([{paragraph: 2, note: 'ask her'}]);
		// Another key between the two is a change of mind.
		await person.press('k', 'j', 'm');
		await person.sees('† ask her');
		await person.press('m');
		await person.sees('mark and note taken off paragraph 2: u brings them back');
		await person.seesNot('†');
		expect(keptIn(person.home)).toEqual([]);
		await person.press('u');
		await person.sees('undone: paragraph 2 has its note');
		await person.sees('† ask her');
		expect(keptIn(person.home)).toMatchObject([{paragraph: 2, note: 'ask her'}]);
	});

	it('are undone one change after the other with u, and done again with Ctrl-R', async () => {
		const person = sitDown(harbourStory);
		await person.press('u');
		await person.sees('no change of marks and notes to undo');
		await person.press('m', 'M', ...'one', 'enter', 'M', 'ctrl+u', ...'two', 'enter', '3', 'm');
		await person.sees('marked the claim in paragraph 1');
		await person.press('u');
		await person.sees('undone: the claim in paragraph 1 has no mark');
		await person.press('u');
		await person.sees('† one');
		await person.press('u');
		await person.sees('undone: paragraph 1 is marked, without a note');
		await person.press('u');
		expect(keptIn(person.home)).toEqual([]);
		await person.press('ctrl+r', 'ctrl+r', 'ctrl+r');
		await person.sees('done again: paragraph 1 has its note');
		await person.sees('† two');
		// What is new takes the place of what was undone.
		await person.press('1', 'j', 'm', 'ctrl+r');
		await person.sees('no change of marks and notes to do again');
		expect(keptIn(person.home)).toMatchObject([{note: 'two'}, {paragraph: 2, note: null}]);
	});

	it('are undone in a view too', async () => {
		const person = sitDown(harbourStory);
		await person.press('m', "'", 'm', 'm');
		await person.sees('Marks and notes 0');
		await person.press('u');
		await person.sees('Marks and notes 1');
	});

	it('that another nutgraf has changed meanwhile are not overwritten', async () => {
		const home = makeHome();
		const person = sitDown(harbourStory, 100, 30, {home});
		const other = sitDown(harbourStory, 100, 30, {home});
		await person.press('m');
		await other.press('M', ...'not yours', 'enter');
		await person.press('u');
		await person.sees('paragraph 1 was changed elsewhere meanwhile, and stays so');
		expect(keptIn(home)).toMatchObject([{note: 'not yours'}]);
		// The first one does not know of the words yet: its m asks as well.
		await other.press('u', 'ctrl+r');
		await person.press('m');
		expect(keptIn(home)).toMatchObject([{note: 'not yours'}]);
	});

	it('are not for actors, and say so', async () => {
		const person = sitDown(harbourStory);
		await person.press('2', 'm');
		await person.sees('marks and notes go on paragraphs and claims');
	});

	it('can be set in a view, on the claim that is selected there', async () => {
		const person = sitDown(harbourStory);
		await person.press('d', 'm');
		await person.sees('marked the claim in paragraph 4');
		await person.press('escape', '3');
		expect(person.rowWith('accused')).toContain('†');
	});

	it('of a damaged file are set aside, which is told, and new ones are kept', async () => {
		const home = makeHome();
		const file = notesFile(foldersIn(home), key);
		await sitDown(harbourStory, 100, 30, {home}).press('m');
		writeFileSync(file, '{"format":"nutgraf-notes/1","notes":[{"kind":"para');
		const person = sitDown(harbourStory, 100, 30, {home});
		await person.press('j', 'm');
		await person.sees('the notes on this story were damaged: their file is now');
		expect(readdirSync(path.dirname(file)).toSorted()).toEqual([`${key}.json`, `${key}.json.damaged-1`]);
		expect(keptIn(home)).toMatchObject([{paragraph: 2}]);
	});

	it('that cannot be written say why, and nothing is shown as marked', async () => {
		const home = makeHome();
		writeFileSync(path.join(home, 'notes'), '');
		const person = sitDown(harbourStory, 100, 30, {home});
		await person.press('m');
		await person.sees('cannot read');
		expect(person.screen().join(' ').replaceAll(/\s+/gv, ' ')).toContain('a part of its path is no folder');
		await person.seesNot('†');
	});
});

describe('the headline', () => {
	it('is called so wherever a paragraph is spoken of', async () => {
		const person = sitDown(headlineStory);
		await person.press('3', 'g', 'm');
		await person.sees('marked the claim in the headline');
		await person.press('y');
		await person.sees('copied the claim in the headline to the clipboard');
		await person.press(':', '0');
		await person.sees('go to the headline');
		const other = sitDown(harbourStory);
		await other.press('tab', 'tab', '0', 'G');
		await other.sees('no claim of the headline shows: this is the next one');
	});
});
