import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {fileWith, lighthouseText, testFolder} from '../commands/program.ts';
import {book, chapterBody} from '../intake/book.ts';
import {serve, type TestServer} from '../intake/link/server.ts';
import {open, type Person} from '../terminal/harness.ts';

/** A person who chooses from the stories of a feed, or from the chapters of a book, on a real terminal. */

let person: Person | undefined;
let server: TestServer | undefined;
afterEach(async () => {
	await person?.leave();
	await server?.close();
	person = undefined;
	server = undefined;
});

const item = (title: string, link: string): string =>
	`<item><title>${title}</title><link>${link}</link></item>`;
const feed = (...items: readonly string[]): string =>
	fileWith(
		'feed.xml',
		`<rss version="2.0"><channel><title>Tarn Post</title>${items.join('')}</channel></rss>`,
	);

const publicAddress = 'http://93.184.215.14';

describe('several files', () => {
	it('of one name are told apart by their paths', async () => {
		const file = fileWith('keeper.txt', lighthouseText);
		const lamp = fileWith('lamp.txt', lighthouseText);
		person = open({args: [path.basename(file), file, lamp], folder: testFolder, columns: 120});
		await person.sees(/ keeper\.txt.*\n.*\/keeper\.txt.*\n.* lamp\.txt/u);
	});
});

describe('a feed', () => {
	it('is a list to search and choose from, and what is chosen opens', async () => {
		// A public address that this machine never asks: the proxy answers for it.
		server = await serve({[`${publicAddress}/keeper`]: (_, response) => response.end(lighthouseText)});
		const file = feed(
			item('Ferries stand still', 'https://tarn.example/1'),
			item('Keeper of Tarn Point goes', `${publicAddress}/keeper`),
		);
		person = open({args: [file], env: {http_proxy: server.address}});
		await person.sees('Stories 2');
		person.type('keepr point');
		await person.sees('Stories 1');
		person.press('enter');
		await person.sees(/Paragraphs \d+\/5/u);
		person.press('q');
		expect(await person.ends()).toEqual({code: 0, signal: 0});
		expect(server.requests.map(({url}) => url)).toEqual([`${publicAddress}/keeper`]);
	});

	it('never leads into a private network, and says so', async () => {
		server = await serve({'/': (_, response) => response.end(lighthouseText)});
		const items = [item('Trap', `${server.address}/`), item('Ferries', `${publicAddress}/`)];
		person = open({args: [feed(...items)]});
		await person.sees('Stories 2');
		person.press('enter');
		await person.sees(/refused to open .*private network; if you trust it/su);
		await person.sees('Trap');
		person.press('ctrl+c');
		expect(await person.ends()).toEqual({code: 0, signal: 0});
		expect(server.requests).toEqual([]);
	});

	it('never acts on the terminal, by its titles or its links', async () => {
		const evil = '&#27;]0;owned&#7;&#27;[31m&#155;31mFerries &amp;#27;[2J';
		person = open({
			args: [
				feed(item(evil, 'https://tarn.example/&#27;[31m'), item('Bridges', 'https://x\u{9B}31m.example/')),
			],
		});
		await person.sees('Stories 2');
		await person.sees('Ferries');
		person.press('ctrl+c');
		await person.ends();
		expect(person.written().toString('utf8')).not.toMatch(/owned|\u{9B}/u);
	});
});

describe('a book', () => {
	const text =
		'The keeper said that the lamp had burned every night, and the council denied that it would be put out. '.repeat(
			3,
		);
	const file = fileWith(
		'letters.epub',
		book([
			{name: 'a.xhtml', body: chapterBody('The light', text), label: 'The light'},
			{name: 'b.xhtml', body: chapterBody('The tower', text), label: 'The tower'},
		]),
	);

	it.each([
		['a path', {args: [file]}],
		['a pipe', {args: [], input: `cat '${file}'`}],
	])('from %s is a list of chapters', async (_, opening) => {
		person = open(opening);
		await person.sees('The tower');
		person.press('down', 'enter');
		await person.sees(/The tower .*[1-9] claims/u);
		person.press('q');
		expect(await person.ends()).toEqual({code: 0, signal: 0});
	});
});
