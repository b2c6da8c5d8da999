import {spawn} from 'node:child_process';
import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {book, chapterBody} from '../intake/book.ts';
import {serve, type TestServer} from '../intake/link/server.ts';
import {column, pdfDocument} from '../intake/pdf-document.ts';
import {wordDocument} from '../intake/word-document.ts';
import {open, projectFolder, type Person} from '../terminal/harness.ts';
import {fileWith, nutgraf, testFolder} from './program.ts';

/** Every kind of input opens in the commands and in the explorer, by path, by pipe and by link, whatever it is called. */

const headline = 'Keeper of Tarn Point goes';
const texts = [
	'The lighthouse at Tarn Point will be run from the mainland by March, the Harbour Trust said on Tuesday.',
	'Marcus Obi, who chairs the Harbour Trust, denied that the tower had been sold to a hotel group.',
	'Fishermen of the lower harbour accused the trust of having lied to them for more than eleven months.',
];

const kinds: Readonly<Record<string, readonly [type: string, content: string | Uint8Array]>> = {
	'plain text': ['text/plain; charset=utf-8', `${headline}\n\n${texts.join('\n\n')}\n`],
	Markdown: ['text/markdown', `---\ntitle: ${headline}\n---\n\n${texts.join('\n\n')}\n`],
	'a page': [
		'text/html',
		`<html><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${texts.map(text => `<p>${text}</p>`).join('')}</article></body></html>`,
	],
	'a mail': [
		'message/rfc822',
		`From: Ada Brook <ada@tarn.example>\nTo: b@tarn.example\nSubject: ${headline}\n\n${texts.join('\n\n')}\n`,
	],
	'a Word document': [
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		wordDocument([{text: headline, style: 'Title'}, ...texts]),
	],
	'a book of one chapter': [
		'application/epub+zip',
		book([{name: 'a.xhtml', body: chapterBody(headline, ...texts)}]),
	],
	'a PDF document': [
		'application/pdf',
		pdfDocument([[{text: headline, x: 60, y: 80, size: 20}, ...column(texts, {x: 60, y: 120, width: 400})]], {
			packed: true,
		}),
	],
};

let person: Person | undefined;
let server: TestServer | undefined;
afterEach(async () => {
	await person?.leave();
	await server?.close();
	person = undefined;
	server = undefined;
});

/** The program beside this one, so that a server of this one can answer it. */
const nutgrafBeside = (...args: readonly string[]): Promise<string> =>
	new Promise(resolve => {
		const child = spawn(process.execPath, [path.join(projectFolder, 'dist/cli.js'), ...args], {
			stdio: ['ignore', 'pipe', 'inherit'],
			env: {PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', HOME: testFolder},
		});
		let out = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			out += text;
		});
		child.on('close', () => resolve(out));
	});

const expected = [headline, ...texts].map((text, number) => `${number}  ${text}\n`).join('');

describe.each(Object.entries(kinds))('%s', (kind, [type, content]) => {
	// Of no name, or of a wrong one.
	const file = fileWith(`${kind.replaceAll(' ', '-')}.dat`, content);

	it('opens by path and by pipe', () => {
		expect(nutgraf(['paragraphs', file])).toMatchObject({code: 0, err: '', out: expected});
		expect(nutgraf(['paragraphs', '-'], {input: Buffer.from(content)})).toMatchObject({
			code: 0,
			out: expected,
		});
		expect(nutgraf(['claims', file, '--stance', 'denies']).out).toContain('denied');
	});

	it('opens by link, whatever the host calls it', async () => {
		server = await serve({
			'/right': (_, response) => response.writeHead(200, {'content-type': type}).end(content),
			'/wrong': (_, response) =>
				response.writeHead(200, {'content-type': 'application/octet-stream'}).end(content),
		});
		expect(await nutgrafBeside('paragraphs', `${server.address}/right`)).toBe(expected);
		expect(await nutgrafBeside('paragraphs', `${server.address}/wrong`)).toBe(expected);
	});

	it.each([
		['a path', {args: [file]}],
		['a pipe', {args: [], input: `cat '${file}'`}],
	])('opens in the explorer from %s', async (_, opening) => {
		person = open(opening);
		await person.sees(headline);
		await person.sees('Paragraphs 1/3');
		person.press('j');
		await person.sees('2 of 3');
		person.press('q');
		expect(await person.ends()).toEqual({code: 0, signal: 0});
	});
});
