import {setTimeout as sleep} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import type {OfferedStory} from '../../source/explorer/offered-story.ts';
import type {StoryDocument} from '../../source/story/document.ts';
import {documentAt} from '../document-of.ts';
import {sitDownAmong} from './person.tsx';

const documentOf = (title: string, ...paragraphs: readonly string[]): StoryDocument =>
	documentAt({title, location: `${title}.txt`}, ...paragraphs);

const offer = (label: string, document: StoryDocument, more: Partial<OfferedStory> = {}): OfferedStory => ({
	label,
	title: null,
	published: null,
	isNear: true,
	open: async () => document,
	...more,
});

const ferry = documentOf(
	'Ferry across the Lunde to stop at night',
	'The ferry will no longer run after ten, Petra Aune said on Monday.',
	'Aune denied that anybody had asked the night nurses about the seals.',
	'The last crossing is on Friday.',
);
const harbour = documentOf(
	'Harbour to be dredged in spring',
	'Port Ellery will dredge its old harbour, Mayor Ines Calder said.',
	'Some residents fear that the noise will drive the seals away.',
);
const market = documentOf('Fish market moves to the old station', 'The market will move in May.');

const three = [offer('ferry.txt', ferry), offer('harbour.txt', harbour), offer('market.txt', market)];

const sizes = [
	[100, 40],
	[80, 24],
	[50, 20],
] as const;

describe.each(sizes)('several stories at %ix%i', (columns, rows) => {
	it('show as a list of headlines, from which one opens and to which Ctrl-P comes back', async () => {
		const person = sitDownAmong(three, columns, rows);
		await person.sees('┏ Stories 3');
		await person.sees('Ferry across the Lunde');
		await person.press('down', 'enter');
		await person.sees('▌ 1 Port Ellery');
		await person.press('ctrl+p');
		expect(person.rowWith('▸')).toContain('Harbour to be dredged');
		await person.press(...'market', 'enter');
		await person.sees('▌ 1 The market');
	});

	it('are searched together, and Enter opens one at what was found', async () => {
		const person = sitDownAmong(three, columns, rows);
		await person.sees('Fish market');
		await person.press('tab', ...'seals');
		await person.sees('2 paragraphs in 2 stories');
		expect(person.rowWith('▸')).toContain('seals');
		await person.press('down', 'enter');
		await person.sees('▌ 2 Some residents');
		await person.sees('match 1 of 1');
		await person.press('escape', 'escape');
		await person.sees('1 Port Ellery');
	});
});

describe.each(sizes)('what was found in several stories at %ix%i', (columns, rows) => {
	it('is there again with S, where typing takes its place, and [ goes back to it', async () => {
		const person = sitDownAmong(three, columns, rows);
		await person.sees('Fish market');
		await person.press('tab', ...'seals');
		await person.sees('2 paragraphs in 2 stories');
		await person.press('down', 'enter');
		await person.sees('▌ 2 Some residents');
		await person.press('S');
		await person.sees('all: seals');
		await person.sees('2 paragraphs in 2 stories');
		expect(person.rowWith('▸')).toContain('Harbour');
		await person.press(...'nurses');
		await person.sees('all: nurses');
		await person.sees('1 paragraph in 1 story');
		await person.press('escape', '[');
		await person.sees('all: nurses');
		await person.sees('1 paragraph in 1 story');
		await person.press('enter');
		await person.sees('▌ 2 Aune denied');
		await person.press('[', 'escape', '[');
		await person.sees('nowhere to go back to');
		await person.press(']');
		await person.sees('▌ 2 Aune denied');
	});

	it('is with S what was searched for in one story, where that was the last', async () => {
		const person = sitDownAmong(three, columns, rows);
		await person.sees('Fish market');
		await person.press('enter');
		await person.sees('▌ 1 The ferry');
		await person.press('/', ...'seals', 'enter');
		await person.sees('match 1 of 1');
		await person.press('S');
		await person.sees('all: seals');
		await person.sees('2 paragraphs in 2 stories');
	});

	it('shows by the headlines of its stories', async () => {
		const person = sitDownAmong(three, columns, rows);
		await person.sees('Fish market');
		await person.press('tab', ...'market');
		await person.sees('in 1 story');
		expect(person.rowWith('▸')).toContain('Fish market m');
		expect(person.rowWith('▸').includes('market.txt')).toBe(columns === 100);
	});
});

describe('the words looked for in all stories', () => {
	it('come back with Tab too, are erased at once, and changed where one moves in them first', async () => {
		const person = sitDownAmong(three);
		await person.sees('Fish market');
		await person.press('tab', ...'seals', 'tab', 'ctrl+u', 'tab');
		await person.sees('all: seals');
		await person.press('left', 'end', 'backspace');
		await person.sees('all: seal ');
		await person.press('tab', 'ctrl+u', 'tab', 'backspace');
		await person.sees('type what to look for in all stories');
	});
});

describe('the list of stories', () => {
	it('of one story, as a feed may have, opens that one', async () => {
		const person = sitDownAmong([offer('feed.example', ferry, {title: 'Ferry news', isNear: false})]);
		await person.sees('┏ Stories 1');
		await person.press('enter');
		await person.sees('▌ 1 The ferry');
		await person.press('ctrl+p');
		await person.sees('only one story is open');
	});

	it('keeps its columns, whatever becomes known of some of its stories', async () => {
		const dated = three.map(story => ({...story, published: '2026-02-03T00:00:00Z'}));
		const broken = offer('broken.txt', ferry, {
			title: 'Lost and found',
			published: '2026-02-03',
			isNear: false,
			open: () => Promise.reject(new Error('broken.txt is damaged')),
		});
		const person = sitDownAmong([...dated, broken], 80, 24);
		await person.sees('Fish market');
		expect(person.rowWith('ferry.txt')).toContain('Ferry across the Lunde to stop at night  ');
		await person.press('end', 'down', 'down', 'down', 'enter');
		await person.sees('✗ 4');
		await person.press('up', 'enter');
		await person.sees('▌ 1 The market');
		await person.press('ctrl+p');
		await person.sees('0 claims');
		const columnsOf = (text: string) =>
			person
				.screen()
				.filter(row => /^┃.*\.txt/v.test(row))
				.map(row => row.indexOf(text));
		expect(columnsOf('.txt ')).toHaveLength(4);
		expect(new Set(columnsOf('2026-02-03')).size).toBe(1);
	});

	it('waits for a word behind by:', async () => {
		const person = sitDownAmong(three);
		await person.sees('Fish market');
		await person.press('tab', ...'by:');
		await person.sees('type what to look for in all stories');
		await person.seesNot('searching');
	});

	it('finds a headline by parts of its words in any order, and says where there is none', async () => {
		const person = sitDownAmong(three);
		await person.sees('Harbour to be dredged');
		await person.press(...'spring harb');
		expect(person.rowWith('▸')).toContain('Harbour to be dredged');
		await person.press(...'xyz');
		await person.sees('no story is called so');
		await person.press('ctrl+u', 'escape');
		expect(person.asked).toEqual(['quit']);
	});

	it('shows what cannot be opened, with the reason, and the others open', async () => {
		const broken = offer('broken.pdf', ferry, {
			open: () => Promise.reject(new Error('broken.pdf is damaged: it cannot be read')),
		});
		const person = sitDownAmong([broken, ...three]);
		await person.sees('broken.pdf is damaged: it cannot be read');
		await person.press('enter');
		await person.sees('Choose a story');
		await person.press('down', 'enter');
		await person.sees('▌ 1 The ferry');
	});

	it('reads nothing over the network before it is asked to, and Esc stops it', async () => {
		let asked = 0;
		let stopped = false;
		const far = offer('far.example', harbour, {
			title: 'Far away',
			isNear: false,
			open: async signal => {
				asked++;
				await sleep(30_000, undefined, {signal}).catch(() => {
					stopped = true;
				});
				throw new Error('stopped');
			},
		});
		const person = sitDownAmong([...three, far]);
		await person.sees('Fish market');
		await person.seesNot('reading');
		await person.press('tab', ...'seals');
		await person.sees('2 paragraphs in 2 stories');
		await person.press('ctrl+u', 'tab');
		expect(asked).toBe(0);
		await person.press(...'far', 'enter');
		await person.sees('opening');
		await person.press('escape');
		await person.seesNot('opening');
		expect([asked, stopped]).toEqual([1, true]);
		await person.press('ctrl+u', 'enter');
		await person.sees('▌ 1 The ferry');
	});

	it('opens nothing any more once one goes back to the story that is open', async () => {
		const far = offer('far.example', harbour, {
			title: 'Far away',
			isNear: false,
			open: async signal => {
				await sleep(30_000, undefined, {signal});
				return harbour;
			},
		});
		const person = sitDownAmong([ferry, market].map((story, at) => offer(`${at}.txt`, story)).concat(far));
		await person.press('enter');
		await person.sees('▌ 1 The ferry');
		await person.press('ctrl+p', ...'far', 'enter');
		await person.sees('opening it; Esc stops that');
		await person.press('ctrl+u', ...'ferry', 'enter');
		await person.sees('▌ 1 The ferry');
		await person.press('ctrl+p');
		await person.seesNot('opening');
		await person.press('escape');
		await person.sees('▌ 1 The ferry');
	});

	it('takes by: and is: as the search does', async () => {
		const person = sitDownAmong(three);
		await person.sees('Fish market');
		await person.press('tab', ...'is:denies');
		await person.sees('1 paragraph in 1 story');
		expect(person.rowWith('▸')).toContain('denied');
	});

	it('counts the matches of a claim as soon as the story that has it is analysed', async () => {
		const person = sitDownAmong(three);
		await person.sees('Fish market');
		await person.press('tab', ...'is:denies');
		await person.sees('1 paragraph in 1 story');
		await person.press('enter');
		await person.seesNot('1 of 0');
		await person.sees('▌ 2 Aune denied');
		await person.sees('match 1 of 1');
	});

	it('forgives slips of the keyboard in a headline', async () => {
		const person = sitDownAmong(three);
		await person.sees('Fish market');
		await person.press(...'fery');
		expect(person.rowWith('▸')).toContain('Ferry across');
		await person.press('ctrl+u', ...'hrabour');
		expect(person.rowWith('▸')).toContain('Harbour to be');
	});

	it('says what is wrong with a word that no claim can be', async () => {
		const person = sitDownAmong(three);
		await person.sees('Fish market');
		await person.press('tab', ...'is:denys');
		await person.sees('did you mean is:denies?');
		await person.seesNot('searching');
	});
});

describe('each of several stories', () => {
	it('is as one left it: place, view, filter, notes', async () => {
		const person = sitDownAmong(three);
		await person.press('enter');
		await person.sees(' claims · ');
		await person.press('j', 'M', ...'ask her', 'enter');
		await person.sees('† ask her');
		await person.press('s', '>');
		await person.press('ctrl+p', ...'harbour', 'enter');
		await person.sees('▌ 1 Port Ellery');
		await person.seesNot('† ask her');
		await person.press('<');
		await person.sees('┏ Sourcing');
		await person.press('escape');
		await person.sees('▌ 2 Aune denied');
		await person.sees('† ask her');
	});

	it('is opened the next time where one was', async () => {
		const person = sitDownAmong(three);
		await person.press('enter', 'j', 'j');
		await person.sees('▌ 3 The last');
		await person.press('>');
		await person.sees('▌ 1 Port Ellery');
		const again = sitDownAmong(three, 100, 30, person.home);
		await again.press('enter');
		await again.sees('where you were: paragraph 3');
		await again.sees('▌ 3 The last');
	});

	it('is read alone on the screen where the one before was', async () => {
		const person = sitDownAmong(three);
		await person.press('enter');
		await person.sees('Actors');
		await person.press('z', '>');
		await person.sees('▌ 1 Port Ellery');
		await person.seesNot('Actors');
	});

	it('says which it is, and > and < go around', async () => {
		const person = sitDownAmong(three);
		await person.press('enter');
		await person.sees('1/3 ferry.txt');
		await person.sees('Ctrl-P stories');
		await person.press('<');
		await person.sees('3/3 market.txt');
		await person.press('>');
		await person.sees('1/3 ferry.txt');
	});
});
